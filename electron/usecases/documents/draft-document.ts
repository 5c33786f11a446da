import type { DocumentFields } from '../../../shared/contract/documents.ts'
import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import type { DocumentKey } from '../../../shared/domain/documents/document-key.ts'
import type { DocumentNeed } from '../../../shared/domain/documents/document-kind.ts'
import type { OpenDocumentState } from '../../../shared/domain/documents/document-state.ts'
import { missingFigure, unknownFields } from '../../../shared/domain/documents/narrative.ts'
import { addDays, compareDates, datePartsOf } from '../../../shared/domain/time/iso-date.ts'
import { formatPeriod, lastDay, type Period, parsePeriod } from '../../../shared/domain/time/period.ts'
import { type Desk, planOf, todayOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { formOf, initialFields, narrativeOf, readFields } from './document-fields.ts'
import type { DocumentSource, ReadDocument } from './document-source.ts'
import { documentSources } from './document-sources.ts'
import { fieldsOfIssuer, issuerOf } from './issue/issuer-profiles.ts'
import { printedWithRelation } from './issue/related-document.ts'
import { laidDay, type WritingDay, writtenToday } from './writing-day.ts'

/** The saved draft of a document, or what an untouched one starts with. */
export interface DocumentDraft {
  readonly fields: DocumentFields
  /** 0: never saved. */
  readonly revision: number
  readonly updatedAt: string | null
  readonly updatedBy: string | null
  readonly state: OpenDocumentState
  readonly draftNumber: number
  /** Fixed when it was laid before its signer; null while it is a draft, which is written today. */
  readonly written: WritingDay | null
}

export interface PlacedDocument {
  readonly plan: Plan
  readonly period: Period
  readonly source: DocumentSource
  /** As lists and screens name it. */
  readonly title: string
}

/** Plan, period and kind that a key names; a refusal where there can be no such document. */
export function placeDocument(desk: Pick<Desk, 'store' | 'catalogue'>, key: DocumentKey): PlacedDocument {
  const plan = planOf(desk, key.planId)
  const period = parsePeriod(key.period)
  if (!period) throw new Refusal('REFUSED', `“${key.period}” không phải là một kỳ báo cáo.`, 'Chọn lại kỳ báo cáo.')
  const source = documentSources[key.kind]
  if (!source)
    throw new Refusal(
      'NOT_FOUND',
      `Chưa lập được loại văn bản “${key.kind}”.`,
      'Chọn một loại văn bản trong danh sách.',
    )
  const refused = source.refusal(plan, period, key.part)
  if (refused) throw new Refusal('REFUSED', refused.message, refused.remedy)
  const title = documentTitle(desk, key, source, period)
  if (title === null) throw new Refusal('NOT_FOUND', lostMatter.message, lostMatter.remedy)
  return { plan, period, source, title }
}

export function findDraft(desk: Desk, key: DocumentKey): DocumentDraft {
  const stored = desk.store.documents.find(key)
  const initial = firstFields(desk, key)
  return {
    fields: stored === null ? initial : readFields(stored.fields, initial),
    revision: stored?.revision ?? 0,
    updatedAt: stored?.updatedAt ?? null,
    updatedBy: stored?.updatedBy ?? null,
    state: stored === null ? 'draft' : stored.state,
    draftNumber: stored?.draftNumber ?? 1,
    written: stored === null || stored.state === 'draft' ? null : laidDay(desk, stored.id),
  }
}

/** What an untouched document starts with: the form of the issuer that the plan's obligation asks for. */
function firstFields(desk: Desk, key: DocumentKey): DocumentFields {
  const period = parsePeriod(key.period)
  const today = todayOf(desk)
  // A report is written in the weeks after its period, by the body that existed then, in the form of that day.
  const written = period === null ? today : addDays(lastDay(period), 60)
  const day = compareDates(written, today) < 0 ? written : today
  const issuer = issuerOf(desk, planOf(desk, key.planId), key, null, day)
  const form = fieldsOfIssuer(issuer, day)
  const own = documentSources[key.kind]?.matter?.fields(desk, key, form) ?? {}
  return { ...initialFields(desk), ...form, ...own, issuer: null }
}

/** The document as the data of this moment and these fields make it, with what it says of the one it takes up. */
export const readDocument = (
  desk: Desk,
  placed: PlacedDocument,
  key: DocumentKey,
  draft: DocumentDraft,
  fields: DocumentFields = draft.fields,
): ReadDocument => printedWithRelation(desk, key, readDocumentAlone(desk, placed, key, draft, fields))

/** The same without a word of any other document. */
export function readDocumentAlone(
  desk: Desk,
  { plan, period, source }: PlacedDocument,
  key: DocumentKey,
  draft: DocumentDraft,
  fields: DocumentFields = draft.fields,
): ReadDocument {
  const written = draft.written ?? writtenToday(desk, fields)
  const form = formOf(fields, {
    // A report is written in the year after its period; a paper of a meeting whenever it is written.
    yearWhileUndated: source.matter === undefined ? period.year + 1 : datePartsOf(written.day).year,
    // What is laid before the signer, or bears a number already, is no draft in print.
    draftNumber: draft.state === 'draft' && fields.number === null ? draft.draftNumber : null,
  })
  const read = source.read(desk, {
    plan,
    key,
    period,
    written,
    form,
    narrative: narrativeOf(fields),
    ownSubject: fields.subject.trim() === '' ? null : fields.subject.trim(),
    figuresPeriod: fields.figuresPeriod,
    signatureFields: fields.signatureFields,
  })
  return { ...read, needs: [...read.needs, ...lostFigures(read, fields)] }
}

/** Edited words that cite a figure which the data do not give any more (a unit or a target is gone) are told. */
const lostFigures = ({ sections, figures }: ReadDocument, fields: DocumentFields): readonly DocumentNeed[] =>
  Object.entries(narrativeOf(fields)).flatMap(([id, narrative]) => {
    const lost = unknownFields(narrative, figures).length
    if (lost === 0) return []
    const heading = sections.find((section) => section.id === id)?.heading ?? id
    return [
      {
        code: 'lost_figure',
        what: `Phần “${heading}” dẫn ${lost} số liệu không còn trong báo cáo, bản in ghi “${missingFigure}”. Xóa hoặc thay bằng số liệu khác.`,
        from: 'Tổ thư ký',
        blocksIssue: false,
      },
    ]
  })

/**
 * "Báo cáo năm (năm 2022)", "Giấy mời: Phiên họp Ban Chỉ đạo quý III/2023" as lists name it; null where the key names a
 * meeting that is not there.
 */
export function documentTitle(
  desk: Pick<Desk, 'store'>,
  key: DocumentKey,
  source: Pick<DocumentSource, 'name' | 'matter'>,
  period: Period,
): string | null {
  if (source.matter === undefined) return `${source.name} (${formatPeriod(period)})`
  const subject = source.matter.subject(desk, key)
  return subject === null ? null : `${source.name}: ${subject}`
}

/** Why a document without its meeting cannot be opened. */
export const lostMatter = {
  message: 'Không có cuộc họp mà văn bản này thuộc về.',
  remedy: 'Mở văn bản từ trang của cuộc họp trong danh sách cuộc họp.',
}
