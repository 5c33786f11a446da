import type { DocumentKey } from '../../../../shared/domain/documents/document-key.ts'
import { refuseDocumentStep } from '../../../../shared/domain/documents/document-state.ts'
import { paperDifferences } from '../../../../shared/domain/documents/paper-differences.ts'
import type { IsoDate } from '../../../../shared/domain/ids.ts'
import type { IssuedDocument, NewIssuedDocument } from '../../../store/document-records.ts'
import type { Desk } from '../../desk.ts'
import { Refusal } from '../../refusal.ts'
import { type RenderedDocument, renderDocument } from '../render-document.ts'
import { auditSubject } from './audit-subject.ts'
import { type DocumentActor, movedMeanwhile } from './change-state.ts'
import { closePeriodOf } from './closed-periods.ts'
import { hashToSign, notOpen, signedHash, takeDocument } from './document-at-hand.ts'
import { figuresOf } from './figures-of.ts'
import { issuedEntry } from './issued-entry.ts'
import { changedSinceSigned, type IssueStanding, standingOf } from './prepare-issue.ts'

export interface IssueOrder {
  readonly number: number
  readonly date: IsoDate
  /** Why it is issued although something is lacking; '' when nothing is. */
  readonly reason: string
  readonly expectedRevision: number
}

/**
 * Issues a signed document: number and date are set, the page is printed once, and figures, text and bytes are frozen.
 * The bytes are on the disk before the row that rests on them; row, state and audit are one transaction, so that of
 * two who issue at once the second is told and nothing is half done.
 */
export async function issueDocument(
  desk: Desk,
  key: DocumentKey,
  order: IssueOrder,
  actor: DocumentActor,
): Promise<IssuedDocument> {
  const before = takeDocument(desk, key)
  requireIssuable(standingOf(desk, before, order), order, actor)
  const fields = { ...before.draft.fields, number: order.number, date: order.date }
  // Its data is read before anything is waited for: what is printed is what was just compared with the signed text.
  const rendered = await renderDocument(desk, key, fields)
  // The number and date of the issue must change nothing else on the page.
  if (hashToSign(rendered.document.content) !== signedHash(desk, before.stored.id))
    throw new Refusal('REFUSED', changedSinceSigned.message, changedSinceSigned.remedy)
  const sha256 = desk.store.originals.keep(rendered.bytes)
  return desk.store.transaction(() => {
    const stored = desk.store.documents.find(key)
    if (stored === null || stored.id !== before.stored.id) throw notOpen(desk, key)
    if (stored.revision !== order.expectedRevision) throw movedMeanwhile(stored.updatedBy)
    // Somebody may have taken the number, or corrected a figure, while the page was printed.
    const standing = standingOf(desk, takeDocument(desk, key), order)
    requireIssuable(standing, order, actor)
    const issued = desk.store.issued.add(
      newIssued(desk, { key, documentId: stored.id, standing, order, rendered: { ...rendered, sha256 } }),
      actor.person,
    )
    const saved = desk.store.documents.save({
      key,
      fields,
      expectedRevision: stored.revision,
      person: actor.person,
    })
    desk.store.documents.move({
      id: stored.id,
      to: 'issued',
      reason: order.reason.trim(),
      contentHash: signedHash(desk, stored.id),
      draftNumber: stored.draftNumber,
      expectedRevision: saved?.revision ?? stored.revision,
      person: actor.person,
    })
    desk.store.audit.append({
      person: actor.person,
      action: 'issue_document',
      subject: auditSubject(key),
      before: { state: stored.state, revision: stored.revision },
      after: {
        id: issued.id,
        number: issued.numberText,
        date: issued.date,
        sha256,
        contentHash: issued.contentHash,
        reasons: issued.reasons,
      },
    })
    closePeriodOf(desk, issued, actor.person)
    desk.store.search.write([issuedEntry(issued)])
    return issued
  })
}

function requireIssuable(standing: IssueStanding, order: IssueOrder, { role }: DocumentActor): void {
  const refused = refuseDocumentStep({ from: standing.state, to: 'issued', reason: order.reason, role })
  if (refused) throw new Refusal('REFUSED', refused.message, refused.remedy)
  const [first, ...others] = standing.blocking
  if (first)
    throw new Refusal(
      'REFUSED',
      [first, ...others].map(({ message }) => message).join(' '),
      [...new Set([first, ...others].map(({ remedy }) => remedy))].join(' '),
    )
  if (standing.lacking.length > 0 && order.reason.trim() === '')
    throw new Refusal(
      'REFUSED',
      `Văn bản còn thiếu: ${standing.lacking.join(' ')}`,
      'Bổ sung, hoặc ghi lý do vẫn phát hành.',
    )
}

interface IssueParts {
  readonly key: DocumentKey
  readonly documentId: string
  readonly standing: IssueStanding
  readonly order: IssueOrder
  readonly rendered: RenderedDocument
}

function newIssued(desk: Desk, { key, documentId, standing, order, rendered }: IssueParts): NewIssuedDocument {
  const { content, snapshot } = rendered.document
  const { series, issuer, relation } = standing
  if (series === null) throw new Error('A document without a series cannot be issued')
  const figures = figuresOf(rendered.document)
  const related = relation === null ? null : desk.store.issued.body(relation.issuedId)
  return {
    documentId,
    planId: key.planId,
    kind: key.kind,
    period: key.period,
    part: key.part,
    title: content.documentType ?? '',
    subject: content.subject,
    number: order.number,
    series: series.series,
    seriesPeriod: series.period,
    numberText: standing.numberText,
    date: order.date,
    signerName: standing.signerName,
    profile: content.profile,
    issuer: issuer.id,
    issuingBody: content.head.issuingBody,
    fileName: rendered.name,
    sha256: rendered.sha256,
    pageCount: rendered.pageCount,
    relation,
    differences: related === null ? [] : paperDifferences(related.figures, figures),
    reasons: standing.lacking.map((lack) => ({ lack, reason: order.reason.trim() })),
    body: { snapshot, content, figures },
  }
}
