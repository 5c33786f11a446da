import type { DocumentKey } from '../../../../shared/domain/documents/document-key.ts'
import type { DocumentNeed } from '../../../../shared/domain/documents/document-kind.ts'
import type { OpenDocumentState } from '../../../../shared/domain/documents/document-state.ts'
import { isParty, profileOn } from '../../../../shared/domain/documents/form-profile.ts'
import {
  type IssuerProfile,
  issuerIsValidOn,
  refuseIssuer,
} from '../../../../shared/domain/documents/issuer-profile.ts'
import {
  type GivenNumber,
  type NumberRefusal,
  type NumberSeries,
  numberGap,
  numberText,
  proposedNumber,
  refuseNumber,
  seriesOf,
} from '../../../../shared/domain/documents/number-series.ts'
import type { IsoDate } from '../../../../shared/domain/ids.ts'
import type { DocumentRelation, DocumentStep } from '../../../store/document-records.ts'
import { type Desk, todayOf } from '../../desk.ts'
import { givenOnIssue } from './change-state.ts'
import { type DocumentAtHand, signedHash, takeDocument } from './document-at-hand.ts'
import { givenNumbers } from './given-numbers.ts'
import { issuerOf, readIssuers } from './issuer-profiles.ts'

export interface IssueWish {
  /** Null: the next one of the series. */
  readonly number: number | null
  readonly date: IsoDate
}

/** How a document stands before it is issued with a number on a day. */
export interface IssueStanding {
  readonly state: OpenDocumentState
  readonly draftNumber: number
  readonly revision: number
  readonly steps: readonly DocumentStep[]
  readonly issuer: IssuerProfile
  readonly signerName: string
  /** Null: no term of office covers the day. */
  readonly series: NumberSeries | null
  readonly number: number
  readonly numberText: string
  /** Last number of the series; null for the first. */
  readonly last: Pick<GivenNumber, 'numberText' | 'date'> | null
  /** Must be mended first. */
  readonly blocking: readonly { readonly message: string; readonly remedy: string }[]
  /** Asks for a reason. */
  readonly lacking: readonly string[]
  readonly relation: DocumentRelation | null
}

export function prepareIssue(desk: Desk, key: DocumentKey, wish: IssueWish): IssueStanding {
  return standingOf(desk, takeDocument(desk, key), wish)
}

/** Also checked again inside the transaction that issues. */
export function standingOf(desk: Desk, atHand: DocumentAtHand, { number, date }: IssueWish): IssueStanding {
  const { key, stored, placed, draft, unnumbered } = atHand
  const { content } = unnumbered
  const issuer = issuerOf(desk, placed.plan, key, draft.fields.issuer, date)
  const found = seriesOf(content, issuer.series, date)
  const series = 'series' in found ? found : null
  const given = series === null ? [] : givenNumbers(desk, series)
  const used = number ?? proposedNumber(given)
  const refused = series === null ? null : refuseNumber(given, { number: used, date }, todayOf(desk))
  const gap = refused === null ? numberGap(given, used) : null
  const [last] = given
  return {
    state: stored.state,
    draftNumber: stored.draftNumber,
    revision: stored.revision,
    steps: desk.store.documents.steps(stored.id),
    issuer,
    // Of minutes it is the chair, whatever the draft's own fields say.
    signerName: content.signature.name ?? '',
    series,
    number: used,
    numberText: numberText(content, used),
    last: last ? { numberText: last.numberText, date: last.date } : null,
    blocking: [
      ...unnumbered.needs.filter((need) => need.blocksIssue && !givenOnIssue.has(need.code)).map(asRefusal),
      ...('series' in found ? [] : [found]),
      ...(refused ? [refused] : []),
      ...issuerBlocks(desk, atHand, issuer, date),
      ...formBlocks(desk, atHand, date),
    ],
    lacking: [
      ...unnumbered.needs.filter(({ blocksIssue }) => !blocksIssue).map(({ what }) => what),
      ...openComments(draft.fields.comments),
      ...(gap === null ? [] : [gap]),
    ],
    relation: stored.relation,
  }
}

const asRefusal = ({ what, from }: DocumentNeed): NumberRefusal => ({ message: what, remedy: `Cần từ: ${from}.` })

const openComments = (comments: readonly { readonly resolved: boolean }[]): string[] => {
  const open = comments.filter(({ resolved }) => !resolved).length
  return open === 0 ? [] : [`Còn ${open} góp ý chưa xử lý.`]
}

export const changedSinceSigned: NumberRefusal = {
  message: 'Nội dung hoặc số liệu đã khác bản trình ký.',
  remedy: 'Trả lại dự thảo, kiểm tra số liệu mới rồi trình ký lại; văn bản phát hành phải đúng bản đã ký.',
}

/** Neither the issuer nor the body that the head names may have ended, or not exist yet, on the day. */
function issuerBlocks(desk: Desk, { draft }: DocumentAtHand, issuer: IssuerProfile, date: IsoDate): NumberRefusal[] {
  const body = draft.fields.issuingBody.trim()
  const named = readIssuers(desk).filter(({ issuingBody }) => issuingBody.trim() === body)
  const inHead = named.some((one) => issuerIsValidOn(one, date)) ? undefined : named[0]
  const refused = refuseIssuer(issuer, date) ?? (inHead ? refuseIssuer(inHead, date) : null)
  return refused ? [refused] : []
}

/** The figures and the form must still be those that were signed, and the form the one in force on the day. */
function formBlocks(desk: Desk, atHand: DocumentAtHand, date: IsoDate): NumberRefusal[] {
  const { stored, contentHash, unnumbered, draft } = atHand
  const { profile, issuerCode } = draft.fields
  const wanted = profileOn(isParty(profile) ? 'party' : 'state', date)
  const signed = stored.state === 'draft' ? null : signedHash(desk, stored.id)
  return [
    ...(signed !== null && signed !== contentHash ? [changedSinceSigned] : []),
    ...(wanted === profile
      ? []
      : [
          {
            message: 'Mẫu thể thức của dự thảo không phải mẫu có hiệu lực vào ngày ban hành.',
            remedy: 'Trả lại dự thảo và chọn lại mẫu thể thức theo ngày ban hành.',
          },
        ]),
    ...(issuerCode.trim() === '' && unnumbered.content.head.withoutNumber !== true
      ? [
          {
            message: 'Chưa có ký hiệu cơ quan ban hành.',
            remedy: 'Nhập ký hiệu trong phần thể thức của dự thảo, ví dụ BCĐ.',
          },
        ]
      : []),
  ]
}
