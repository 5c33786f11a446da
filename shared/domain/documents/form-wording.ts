import { formatDocumentDate } from '../time/iso-date.ts'
import type { Block, DocumentContent, DocumentHead, FormProfile, HeadingBlock, Runs } from './content.ts'
import { isParty } from './form-profile.ts'

/**
 * The words that the form itself puts on the page around the content: NĐ 30/2020, Phụ lục I; HD 36-HD/VPTW, Phụ lục 3.
 * PDF and DOCX print the same ones.
 */

export const nationalName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const motto = 'Độc lập - Tự do - Hạnh phúc'
export const partyName = 'ĐẢNG CỘNG SẢN VIỆT NAM'
/** In the Party's form it takes the place of the rule below the issuing body. */
export const partyStar = '*'
/** In the Party's form it takes the place of the rule below the subject. */
export const partySubjectMark = '-----'
/** Printed on every page of a document made of illustrative figures. */
export const illustrativeMark = 'Số liệu minh họa'

const blank = ' '.repeat(6)

export const capitals = (text: string): string => text.normalize('NFC').toLocaleUpperCase('vi')

/** "05/BC-BCĐ"; of the Party "05-BC/BCĐ". A blank while there is no number; below 10 with a leading 0. */
function numberAndCode(head: DocumentHead, profile: FormProfile): string {
  const number = head.number === null ? blank : String(head.number).padStart(2, '0')
  return isParty(profile)
    ? `${number}-${head.typeCode}/${head.issuerCode}`
    : `${number}/${head.typeCode}-${head.issuerCode}`
}

/** "Số: 05/BC-BCĐ"; of the Party without a colon: "Số 05-BC/BCĐ". */
export const numberLine = (head: DocumentHead, profile: FormProfile): string => {
  const space = head.number === null ? '' : ' '
  return `Số${isParty(profile) ? '' : ':'}${space}${numberAndCode(head, profile)}`
}

/** "ngày 05 tháng 01 năm 2024", or with blanks for the day and the month. */
const dateText = (head: DocumentHead): string =>
  head.date === null ? `ngày${blank}tháng${blank}năm ${head.yearWhileUndated}` : formatDocumentDate(head.date)

export const placeAndDate = (head: DocumentHead): string => `${head.place}, ${dateText(head)}`

/** "DỰ THẢO LẦN 2" */
export const draftStamp = (draftNumber: number): string => `DỰ THẢO LẦN ${draftNumber}`

/** The subject of a công văn, under its number: "V/v …", of the Party without "V/v". */
export const letterSubject = (subject: string, profile: FormProfile): string =>
  isParty(profile) ? subject : `V/v ${subject}`

export const addresseeLabel = 'Kính gửi:'

/** One addressee on the line of "Kính gửi:", several as a dash list (mục II.9). */
export function addresseeLines(addressees: readonly string[]): readonly string[] {
  const bare = addressees.map((one) => one.replace(/[.;]\s*$/, ''))
  if (bare.length === 1) return bare.map((one) => `${one}.`)
  return bare.map((one, index) => `- ${one}${index === bare.length - 1 ? '.' : ';'}`)
}

/** "Căn cứ …" one a line, ";" and at the end ".". */
export const groundLines = (grounds: readonly string[]): readonly string[] =>
  grounds.map((ground, index) => `${ground.replace(/[.;]\s*$/, '')}${index === grounds.length - 1 ? '.' : ';'}`)

export const recipientsLabel = 'Nơi nhận:'

/** "- …;", the last one "."; a document with addressees begins with "- Như trên". Empty where there are no receivers. */
export function recipientLines({ addressees, recipients }: DocumentContent): readonly string[] {
  const listed = addressees === null || recipients.length === 0 ? recipients : ['Như trên', ...recipients]
  return listed.map(
    (recipient, index) => `- ${recipient.replace(/[.;,]\s*$/, '')}${index === listed.length - 1 ? '.' : ';'}`,
  )
}

/** "TM." and the like at the head of a signing title. */
const authority = /^(TM|KT|TL|TUQ|Q)\s*[./]\s*/i

/** In capitals: "TM. BAN CHỈ ĐẠO"; of the Party with a slash: "T/M BAN CHỈ ĐẠO", "T/UQ". */
export function signingTitle(title: string, profile: FormProfile): string {
  const upper = capitals(title)
  if (!isParty(profile)) return upper
  return upper.replace(authority, (_, letters: string) =>
    letters === 'TUQ' ? 'T/UQ ' : letters === 'Q' ? 'Q. ' : `${letters[0]}/${letters[1]} `,
  )
}

/** Whom the signer signs for; the Party prints these lines bold and the posts upright. */
export const isAuthority = (title: string): boolean => /^T\/M |^K\/T |^T\/L |^T\/UQ |^(TM|KT|TL|TUQ)\./.test(title)

/** What the text ends with: HD 05-HD/VPTW alone asks for no mark. */
export const endMark = (profile: FormProfile): './.' | null => (profile === 'party_05' ? null : './.')

/** The text ends with "./." in place of its last full stop; after a table it stands on a line of its own. */
export function withEndMark(blocks: readonly Block[], profile: FormProfile): readonly Block[] {
  const mark = endMark(profile) ?? '.'
  const ended = (text: string): string => text.replace(/(?:\.\/\.|[.;])?\s*$/, mark)
  const last = blocks[blocks.length - 1]
  const before = blocks.slice(0, -1)
  if (last?.kind === 'paragraph') return [...before, { ...last, runs: endedRuns(last.runs, ended) }]
  if (last?.kind === 'note') return [...before, { ...last, text: ended(last.text) }]
  if (last?.kind === 'list' && last.items.length > 0) {
    const final = endedRuns(last.items[last.items.length - 1] ?? [], ended)
    return [...before, { ...last, items: [...last.items.slice(0, -1), final] }]
  }
  return endMark(profile) === null ? blocks : [...blocks, { kind: 'paragraph', runs: [{ text: mark }] }]
}

function endedRuns(runs: Runs, ended: (text: string) => string): Runs {
  const last = runs[runs.length - 1]
  if (!last) return [{ text: ended('') }]
  return [...runs.slice(0, -1), { ...last, text: ended(last.text) }]
}

/**
 * Lines of a heading: of a part "Phần thứ nhất" and its title, else one line "I. …", "1. …", "a) …" (mục II.6). The
 * highest two are in capitals.
 */
export function headingLines({ level, marker, title }: HeadingBlock): readonly string[] {
  switch (level) {
    case 0:
      return [marker, capitals(title)].filter((line) => line !== '')
    case 1:
      return [capitals(`${marker}. ${title}`)]
    case 2:
      return [`${marker}. ${title}`]
    case 3:
      return [`${marker}) ${title}`]
  }
}

/** 4 → "IV", for the numbers of appendices. */
export function romanNumeral(number: number): string {
  const letters = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const
  let rest = number
  let roman = ''
  for (const [value, letter] of letters) {
    while (rest >= value) {
      roman += letter
      rest -= value
    }
  }
  return roman
}

/** "Phụ lục"; "Phụ lục II" where there are two or more. `index` counts from 0. */
export const appendixLabel = (index: number, count: number): string =>
  count === 1 ? 'Phụ lục' : `Phụ lục ${romanNumeral(index + 1)}`

/** "(Kèm theo Báo cáo số 05/BC-BCĐ ngày 05 tháng 01 năm 2024 của Ban Chỉ đạo …)" */
export function attachedTo({ head, documentType, profile }: DocumentContent): string {
  const number = head.withoutNumber ? '' : ` số ${numberAndCode(head, profile)}`
  return `(Kèm theo ${documentType ?? 'Công văn'}${number} ${dateText(head)} của ${head.issuingBody})`
}
