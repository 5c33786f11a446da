import type { Workbook } from 'exceljs'
import { fixZipTimes } from './fix-zip-times.ts'
import { type PlanColumn, writePlanTable } from './write-plan-table.ts'

/** One task as a sheet shows it: words for people, days and numbers for Excel. */
export interface TaskSheetRow {
  readonly number: number
  readonly clause: string
  readonly title: string
  readonly period: string
  readonly lead: string
  readonly coordinating: string
  /** "giao", "đề nghị", "thường xuyên" … */
  readonly kind: string
  /** The last day in time; null: none is set. */
  readonly lastDay: Date | null
  /** As the document or the decision words it. */
  readonly dueText: string
  readonly status: string
  readonly timeliness: string
  /** Null: in time, or without a due date. */
  readonly daysLate: number | null
  /** Null: not said. */
  readonly percent: number | null
  readonly note: string
  readonly deliverable: string
}

export interface TaskWorkbookInput {
  readonly title: string
  /** Stands below every page. */
  readonly planName: string
  /** Midnight UTC of the day on which the tasks were looked at. */
  readonly day: Date
  readonly rows: readonly TaskSheetRow[]
}

const columns: readonly PlanColumn<TaskSheetRow>[] = [
  { head: 'STT', width: 6, align: 'center', value: ({ number }) => number },
  { head: 'Mục', width: 12, value: ({ clause }) => clause },
  { head: 'Nhiệm vụ', width: 52, value: ({ title }) => title },
  { head: 'Kỳ thực hiện', width: 14, value: ({ period }) => period },
  { head: 'Chủ trì', width: 30, value: ({ lead }) => lead },
  { head: 'Phối hợp', width: 30, value: ({ coordinating }) => coordinating },
  { head: 'Loại', width: 13, value: ({ kind }) => kind },
  { head: 'Ngày cuối trong hạn', width: 12, align: 'center', value: ({ lastDay }) => lastDay ?? '–' },
  { head: 'Hạn theo văn bản', width: 24, value: ({ dueText }) => dueText },
  { head: 'Trạng thái', width: 18, value: ({ status }) => status },
  { head: 'Thời hạn', width: 14, value: ({ timeliness }) => timeliness },
  { head: 'Số ngày quá hạn', width: 10, align: 'right', value: ({ daysLate }) => daysLate ?? '–' },
  { head: 'Tiến độ (%)', width: 9, align: 'right', value: ({ percent }) => percent ?? '–' },
  { head: 'Nội dung cập nhật', width: 36, value: ({ note }) => note },
  { head: 'Sản phẩm', width: 24, value: ({ deliverable }) => deliverable },
]

/** A list of tasks as a workbook of one sheet. The same rows of the same day give the same bytes. */
export async function writeTaskWorkbook({ title, planName, day, rows }: TaskWorkbookInput): Promise<Uint8Array> {
  // Half a second to load, and most runs of the program write no workbook.
  const { default: ExcelJS } = await import('exceljs')
  const book: Workbook = new ExcelJS.Workbook()
  book.creator = 'Sổ Chỉ đạo'
  book.lastModifiedBy = 'Sổ Chỉ đạo'
  book.created = day
  book.modified = day
  book.title = title
  writePlanTable(
    book.addWorksheet('Nhiệm vụ'),
    { title, columns, entries: rows, empty: 'Không có nhiệm vụ nào.', frozenColumns: 3 },
    planName,
  )
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  fixZipTimes(bytes)
  return bytes
}
