import type { Workbook } from 'exceljs'
import { fixZipTimes } from './fix-zip-times.ts'
import { type PlanCell, type PlanColumn, writePlanTable } from './write-plan-table.ts'

export interface RegisterSheetColumn {
  readonly head: string
  /** In characters. */
  readonly width: number
  readonly kind: 'text' | 'date' | 'number'
}

/** A date is midnight UTC of its day; null is shown as a dash, which reads as "nothing" when the sheet comes back. */
export type RegisterSheetCell = string | number | Date | null

export interface RegisterWorkbookInput {
  readonly title: string
  /** At most 31 characters, none of them `\ / ? * [ ] :`. */
  readonly sheetName: string
  /** Stands below every page. */
  readonly footer: string
  /** Midnight UTC of the day on which the register was looked at. */
  readonly day: Date
  readonly columns: readonly RegisterSheetColumn[]
  readonly rows: readonly (readonly RegisterSheetCell[])[]
  /** "Cộng: …", below the rows. */
  readonly totals: string
}

const alignments = { text: 'left', date: 'center', number: 'right' } as const

/** Whole numbers with dots between thousands, as a Vietnamese Excel shows them. */
const cellOf = (value: RegisterSheetCell): PlanCell =>
  value === null ? '–' : typeof value === 'number' ? { value, format: '#,##0' } : value

/** One register as a workbook of one sheet, which is the form for importing as well. The same rows give the same bytes. */
export async function writeRegisterWorkbook(input: RegisterWorkbookInput): Promise<Uint8Array> {
  // Half a second to load, and most runs of the program write no workbook.
  const { default: ExcelJS } = await import('exceljs')
  const book: Workbook = new ExcelJS.Workbook()
  book.creator = 'Sổ Chỉ đạo'
  book.lastModifiedBy = 'Sổ Chỉ đạo'
  book.created = input.day
  book.modified = input.day
  book.title = input.title
  const numbered = input.rows.map((cells, index) => ({ number: index + 1, cells }))
  const columns: readonly PlanColumn<(typeof numbered)[number]>[] = [
    { head: 'STT', width: 6, align: 'center', value: ({ number }) => number },
    ...input.columns.map(({ head, width, kind }, place) => ({
      head,
      width,
      align: alignments[kind],
      value: ({ cells }: (typeof numbered)[number]) => cellOf(cells[place] ?? null),
    })),
  ]
  const table = { title: input.title, columns, entries: numbered, empty: 'Sổ chưa có mục nào.', frozenColumns: 2 }
  writePlanTable(
    book.addWorksheet(input.sheetName),
    input.totals === '' ? table : { ...table, note: input.totals },
    input.footer,
  )
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  fixZipTimes(bytes)
  return bytes
}
