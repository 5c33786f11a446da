import type { BoundFigure } from '../documents/narrative.ts'
import { foldWords } from '../text/fold-text.ts'
import { formatDocumentDate } from '../time/iso-date.ts'
import type { Directive } from './register-entry.ts'

type Cited = Pick<Directive, 'documentType' | 'number' | 'date' | 'issuer' | 'subject'>

/**
 * First mention: type, number, date, issuer and subject: "Kế hoạch số 64/KH-UBND ngày 06 tháng 4 năm 2021 của UBND
 * thành phố về thực hiện …" (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6).
 */
export function fullCitation({ documentType, number, date, issuer, subject }: Cited): string {
  const about = /^(về|v\/v)\s/i.test(subject)
    ? subject.replace(/^v\/v\s/i, 'về việc ')
    : `về ${withSmallInitial(subject)}`
  return `${documentType} số ${number.trim()} ${formatDocumentDate(date)} của ${issuer} ${about}`
}

/** Later mentions: type and number. */
export const shortCitation = ({ documentType, number }: Pick<Cited, 'documentType' | 'number'>): string =>
  `${documentType} số ${number.trim()}`

/** Key of the bound citation of a document in sentences. */
export const citationKey = (document: Pick<Cited, 'number' | 'date'>): string =>
  `document/${documentIdentity(document).replaceAll(' ', '_')}`

/** Documents as figures that sentences cite: in full at the first mention of the whole text, then by type and number. */
export function citationFigures(documents: readonly Cited[], source: string | null): readonly BoundFigure[] {
  const distinct = new Map(documents.map((document) => [citationKey(document), document]))
  return [...distinct].map(([key, document]) => ({
    key,
    label: `${shortCitation(document)}: ${document.subject}`,
    text: shortCitation(document),
    firstText: fullCitation(document),
    source,
    names: [],
  }))
}

/** The same number and day: one document, however its number was typed. */
export const documentIdentity = ({ number, date }: Pick<Cited, 'number' | 'date'>): string =>
  `${foldWords(number)} ${date}`

/** "Tăng cường kiểm tra" becomes "tăng cường kiểm tra" inside a sentence; "Đà Nẵng …" and "BHXH …" are names and stay. */
function withSmallInitial(text: string): string {
  const [first = '', second = ''] = text.split(' ')
  const isPlainWord = /^\p{Lu}\p{Ll}*$/u.test(first) && /^\p{Ll}/u.test(second)
  return isPlainWord ? `${first.toLocaleLowerCase('vi')}${text.slice(first.length)}` : text
}
