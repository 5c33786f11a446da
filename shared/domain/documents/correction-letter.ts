import type { DocumentContent } from './content.ts'
import { paragraph } from './content.ts'
import { isParty } from './form-profile.ts'
import { citedInFull, type RelatedTo } from './related-content.ts'
import type { StatedFigure } from './stated-figures.ts'

/** An error of form or technique in an issued document: where, what was printed, what it should have been. */
export interface PrintedError {
  readonly where: string
  readonly printed: string
  readonly corrected: string
}

const numbersOf = (text: string): readonly string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? []

/**
 * Đính chính mends form and technique only; an error of content is mended by a document of the same form (NĐ 30/2020,
 * Điều 18). A change of a number that the document states as a figure is content. Null where all may be corrected.
 */
export function refuseCorrection(
  errors: readonly PrintedError[],
  figures: readonly StatedFigure[],
): { readonly message: string; readonly remedy: string } | null {
  const stated = new Set(figures.flatMap(({ text }) => (text === null ? [] : numbersOf(text))))
  const same = errors.find(({ printed, corrected }) => printed.trim() === corrected.trim())
  if (same)
    return {
      message: `Ở “${same.where}”, nội dung đã in và nội dung đúng giống nhau.`,
      remedy: 'Nhập lại nội dung đúng.',
    }
  const changed = errors.find(({ printed, corrected }) => {
    const after = new Set(numbersOf(corrected))
    return numbersOf(printed).some((number) => stated.has(number) && !after.has(number))
  })
  return changed === undefined
    ? null
    : {
        message: `Sai sót ở “${changed.where}” là số liệu nêu trong văn bản, thuộc nội dung nên không đính chính bằng công văn được.`,
        remedy: 'Lập văn bản thay thế hoặc sửa đổi, bổ sung văn bản đã phát hành (Nghị định 30/2020/NĐ-CP, Điều 18).',
      }
}

/**
 * The letter, in the issued document's own head and to its own receivers, but in the form of the letter's own day; number
 * and date are the clerk's to give.
 */
export function correctionLetter(
  issued: DocumentContent,
  related: RelatedTo,
  errors: readonly PrintedError[],
  form: Pick<DocumentContent, 'profile'> & { readonly yearWhileUndated: number },
): DocumentContent {
  const { head, documentType } = issued
  const name = documentType ?? 'Công văn'
  return {
    ...issued,
    profile: form.profile,
    head: {
      ...head,
      number: null,
      date: null,
      yearWhileUndated: form.yearWhileUndated,
      ...(documentType === null ? {} : letterCodes(head.issuerCode, form.profile)),
    },
    documentType: null,
    subject: `đính chính ${name} số ${related.numberText}`,
    addressees: issued.addressees ?? issued.recipients.filter((one) => !/^Lưu/iu.test(one)),
    legalGrounds: [],
    blocks: [
      paragraph(`${citedInFull(related)} có sai sót về thể thức, kỹ thuật trình bày, nay xin đính chính như sau:`),
      {
        kind: 'list',
        items: errors.map(({ where, printed, corrected }) => [
          { text: `${where}: đã in “${printed}”, nay đính chính là “${corrected}”.` },
        ]),
      },
      paragraph(`Các nội dung khác của ${name} giữ nguyên.`),
    ],
    recipients: issued.recipients.filter((one) => /^Lưu/iu.test(one)),
    appendices: [],
    draftNumber: null,
  }
}

/**
 * Codes in the number of an issuer's letter: the issuer, then the field (NĐ 30/2020, Phụ lục I, mục II.3); of the Party
 * "CV", then the issuer.
 */
const letterCodes = (
  issuerCode: string,
  profile: DocumentContent['profile'],
): Pick<DocumentContent['head'], 'typeCode' | 'issuerCode'> =>
  isParty(profile) ? { typeCode: 'CV', issuerCode } : { typeCode: issuerCode, issuerCode: 'VP' }
