import type { DocumentContent, TableBlock } from './content.ts'

/** A table of a document with the place where it stands. */
export interface PlacedTable {
  /** "Phụ lục I"; null: in the text itself. */
  readonly appendix: string | null
  readonly table: TableBlock
}

/** Every table of a document in the order of its pages. */
export function tablesOf(content: DocumentContent): readonly PlacedTable[] {
  const tables = (blocks: DocumentContent['blocks']) => blocks.filter((block) => block.kind === 'table')
  return [
    ...tables(content.blocks).map((table) => ({ appendix: null, table })),
    ...content.appendices.flatMap((appendix) =>
      tables(appendix.blocks).map((table) => ({ appendix: appendix.title, table })),
    ),
  ]
}

/** A printed figure for a cell of a workbook: its value and how many decimals it was printed with. */
export interface PrintedFigure {
  readonly value: number
  readonly decimals: number
}

/** Excel keeps 15 digits of a number. */
const mostDigits = 15

/**
 * Reads a figure as it is printed in a table ("1.234", "-0,35", "+2,68", "97,52"); null for anything else, among them
 * "3/7", "≤ 49", dates, and numbers of more than 15 digits, which a workbook would round without a word.
 */
export function printedFigure(text: string): PrintedFigure | null {
  const match = /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(text.trim())
  if (!match) return null
  const [, sign = '', whole = '', part = ''] = match
  const digits = whole.replaceAll('.', '')
  if (digits.length + part.length > mostDigits || /^0\d/.test(digits)) return null
  return { value: Number(`${sign}${digits}${part === '' ? '' : `.${part}`}`), decimals: part.length }
}
