import type { DocumentContent } from '../../../../shared/domain/documents/content.ts'
import {
  correctionLetter,
  type PrintedError,
  refuseCorrection,
} from '../../../../shared/domain/documents/correction-letter.ts'
import { documentFileName } from '../../../../shared/domain/documents/document-file-name.ts'
import { isParty, profileOn } from '../../../../shared/domain/documents/form-profile.ts'
import { committeeIssuer, refuseIssuer } from '../../../../shared/domain/documents/issuer-profile.ts'
import {
  type NumberRefusal,
  type NumberSeries,
  numberText,
  refuseNumber,
  seriesOf,
} from '../../../../shared/domain/documents/number-series.ts'
import type { IsoDate } from '../../../../shared/domain/ids.ts'
import type { IssuedDocument } from '../../../store/document-records.ts'
import { type Desk, todayOf } from '../../desk.ts'
import { Refusal } from '../../refusal.ts'
import type { DocumentActor } from './change-state.ts'
import { givenNumbers } from './given-numbers.ts'
import { issuedEntry } from './issued-entry.ts'
import { readIssuers } from './issuer-profiles.ts'
import { issuedById } from './related-document.ts'

/** Kind of an issued letter that corrects another paper's form; it is drawn up apart from drafts. */
export const correctionKind = 'correction'

/** Công văn đính chính of an issued document, ready for its number; the issued document stays as it is. */
export async function writeCorrection(
  desk: Desk,
  id: string,
  errors: readonly PrintedError[],
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { content } = correctionOf(desk, id, errors, todayOf(desk))
  const { bytes } = await desk.documents.renderPdf(content, { createdAt: todayOf(desk) })
  return { name: documentFileName(content, 'pdf'), bytes }
}

/** Issues the letter with the number that the clerk's office gave: frozen and kept like any issued document. */
export async function issueCorrection(
  desk: Desk,
  order: {
    readonly id: string
    readonly errors: readonly PrintedError[]
    readonly number: number
    readonly date: IsoDate
  },
  { person }: DocumentActor,
): Promise<IssuedDocument> {
  const { issued, content: unnumbered } = correctionOf(desk, order.id, order.errors, order.date)
  const { number, date } = order
  const content = { ...unnumbered, head: { ...unnumbered.head, number, date } }
  const series = numberFor(desk, issued, content, number, date)
  const { bytes, pageCount } = await desk.documents.renderPdf(content, { createdAt: date })
  const sha256 = desk.store.originals.keep(bytes)
  return desk.store.transaction(() => {
    // Somebody may have taken the number while the page was printed.
    numberFor(desk, issued, content, number, date)
    requireIssuer(desk, issued, date)
    const letter = desk.store.issued.add(
      {
        documentId: null,
        planId: issued.planId,
        kind: correctionKind,
        period: issued.period,
        part: issued.part,
        title: '',
        subject: content.subject,
        number,
        series: series.series,
        seriesPeriod: series.period,
        numberText: numberText(content, number),
        date,
        signerName: content.signature.name ?? '',
        profile: content.profile,
        issuer: issued.issuer,
        issuingBody: content.head.issuingBody,
        fileName: documentFileName(content, 'pdf'),
        sha256,
        pageCount,
        relation: { kind: 'corrects', issuedId: issued.id },
        differences: [],
        reasons: [],
        body: { snapshot: { kind: correctionKind, errors: order.errors }, content, figures: [] },
      },
      person,
    )
    desk.store.audit.append({
      person,
      action: 'issue_correction',
      subject: `issued:${issued.id}`,
      before: null,
      after: { id: letter.id, number: letter.numberText, date, sha256 },
    })
    desk.store.search.write([issuedEntry(letter)])
    return letter
  })
}

/** The letter as it reads when it is dated on `day`: in the form of that day, of an issuer that exists on it. */
function correctionOf(
  desk: Desk,
  id: string,
  errors: readonly PrintedError[],
  day: IsoDate,
): { readonly issued: IssuedDocument; readonly content: DocumentContent } {
  const issued = issuedById(desk, id)
  const body = desk.store.issued.body(id)
  if (body === null) throw new Error(`Issued document ${id} has no body`)
  const refused = refuseCorrection(errors, body.figures)
  if (refused) throw new Refusal('REFUSED', refused.message, refused.remedy)
  requireIssuer(desk, issued, day)
  // Frozen by this program on issue and held against its hash by `verify`.
  const frozen = body.content as DocumentContent
  const form = {
    profile: profileOn(isParty(frozen.profile) ? 'party' : 'state', day),
    yearWhileUndated: Number(day.slice(0, 4)),
  }
  return { issued, content: correctionLetter(frozen, issued, errors, form) }
}

/** A body that has ended writes no letters, not even about its own papers. */
function requireIssuer(desk: Desk, issued: IssuedDocument, day: IsoDate): void {
  const issuer = readIssuers(desk).find(({ id }) => id === issued.issuer)
  const refused = issuer ? refuseIssuer(issuer, day) : null
  if (refused)
    throw new Refusal(
      'REFUSED',
      refused.message,
      'Cơ quan kế thừa lập văn bản thay thế hoặc sửa đổi, bổ sung; nếu ngày hiệu lực ghi sai, sửa trong hồ sơ cơ quan ban hành.',
    )
}

/** The series of letters of whoever issued the paper; a refusal where the number cannot be given on that day. */
function numberFor(
  desk: Desk,
  issued: IssuedDocument,
  content: DocumentContent,
  number: number,
  date: IsoDate,
): NumberSeries {
  const issuers = readIssuers(desk)
  const issuer = issuers.find(({ id }) => id === issued.issuer) ?? issuers.find(({ id }) => id === committeeIssuer)
  const series = seriesOf(content, issuer?.series ?? { kind: 'year' }, date)
  if (!('series' in series)) throw refusalOf(series)
  const refused = refuseNumber(givenNumbers(desk, series), { number, date }, todayOf(desk))
  if (refused) throw refusalOf(refused)
  if (date < issued.date)
    throw new Refusal(
      'REFUSED',
      'Công văn đính chính không thể có ngày trước văn bản được đính chính.',
      'Nhập đúng ngày văn thư cấp số.',
    )
  return series
}

const refusalOf = ({ message, remedy }: NumberRefusal): Refusal => new Refusal('REFUSED', message, remedy)
