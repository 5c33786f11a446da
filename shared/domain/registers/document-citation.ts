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
  return `${documentType} số ${number} ${formatDocumentDate(date)} của ${issuer} ${about}`
}

/** Later mentions: type and number. */
export const shortCitation = ({ documentType, number }: Pick<Cited, 'documentType' | 'number'>): string =>
  `${documentType} số ${number}`

/** Cites documents through one text: in full at the first mention, then by type and number. */
export interface Citer {
  cite(document: Cited): string
}

/** `already`: documents that the text before has cited in full. */
export function openCiter(already: readonly Pick<Cited, 'number' | 'date'>[] = []): Citer {
  const cited = new Set(already.map(documentIdentity))
  return {
    cite: (document) => {
      const identity = documentIdentity(document)
      if (cited.has(identity)) return shortCitation(document)
      cited.add(identity)
      return fullCitation(document)
    },
  }
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
