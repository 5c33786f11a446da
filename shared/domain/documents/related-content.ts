import type { IsoDate } from '../ids.ts'
import { formatDocumentDate } from '../time/iso-date.ts'
import type { Block, DocumentContent, TableCell } from './content.ts'
import { paragraph } from './content.ts'
import { appendixLabel } from './form-wording.ts'
import { differenceText } from './paper-differences.ts'
import type { FigureDifference } from './stated-figures.ts'

export type RelationKind = 'replaces' | 'amends'

/** The issued document that another one replaces or amends. */
export interface RelatedTo {
  /** "Báo cáo" */
  readonly title: string
  readonly numberText: string
  readonly date: IsoDate
  readonly issuingBody: string
}

/** "Báo cáo số 05/BC-BCĐ ngày 25 tháng 01 năm 2024 của Ban Chỉ đạo …" */
export const citedInFull = ({ title, numberText, date, issuingBody }: RelatedTo): string =>
  `${title === '' ? 'Công văn' : title} số ${numberText} ${formatDocumentDate(date)} của ${issuingBody}`

/**
 * A document of the same form mends an error of content (NĐ 30/2020, Điều 18): it says first what it replaces or
 * amends, and lists in an appendix every figure that differs and what only one of the two has. That appendix comes last and numbers a single one before it
 * ("Phụ lục" becomes "Phụ lục I"): a document with one appendix cites it by what it holds, not by its label.
 */
export function withRelation(
  content: DocumentContent,
  kind: RelationKind,
  related: RelatedTo,
  differences: readonly FigureDifference[],
): DocumentContent {
  const document = content.documentType ?? 'Công văn'
  const appendix = appendixLabel(content.appendices.length, content.appendices.length + 1)
  const where = differences.length === 0 ? '' : `; các số liệu thay đổi nêu tại ${appendix} kèm theo`
  const does = kind === 'replaces' ? 'thay thế' : 'sửa đổi, bổ sung'
  const clause = paragraph(`${document} này ${does} ${citedInFull(related)}${where}.`)
  return {
    ...content,
    blocks: [clause, ...content.blocks],
    appendices:
      differences.length === 0
        ? content.appendices
        : [
            ...content.appendices,
            {
              title: `Các số liệu thay đổi so với ${related.title} số ${related.numberText}`,
              orientation: 'portrait',
              blocks: [differenceTable(related, differences)],
            },
          ],
  }
}

function differenceTable(related: RelatedTo, differences: readonly FigureDifference[]): Block {
  const cell = (text: string, align?: TableCell['align']): TableCell => ({ lines: [text], ...(align ? { align } : {}) })
  return {
    kind: 'table',
    title: '',
    unitNote: null,
    columns: [
      { heading: 'STT', align: 'center', share: 1 },
      { heading: 'Nội dung', align: 'left', share: 7 },
      { heading: `Đã nêu tại số ${related.numberText}`, align: 'right', share: 3 },
      { heading: 'Nay là', align: 'right', share: 3 },
    ],
    rows: differences.map((difference, index) => [
      cell(String(index + 1)),
      cell(difference.what),
      cell(differenceText(difference, 'before')),
      cell(differenceText(difference, 'after')),
    ]),
    notes: [],
  }
}

/** Trích yếu of a document that takes up an issued one. */
export function relatedSubject(kind: RelationKind, subject: string, related: RelatedTo): string {
  const cited = `${related.title} số ${related.numberText} ${formatDocumentDate(related.date)}`
  return kind === 'replaces' ? `${subject} (thay thế ${cited})` : `${subject} (sửa đổi, bổ sung ${cited})`
}
