import type { Workbook, Worksheet } from 'exceljs'
import { fixZipTimes } from './fix-zip-times.ts'
import { planFacts } from './write-plan-facts.ts'
import type { PlanWorkbookInput } from './write-plan-input.ts'
import {
  agencyTable,
  assignmentTable,
  baselineTable,
  committeeTable,
  obligationTable,
  reportCalendarTable,
  withdrawnTable,
} from './write-plan-rows.ts'
import {
  heightOf,
  lineCount,
  type PlanTable,
  setUpPage,
  writeCell,
  writeHead,
  writePlanTable,
  writeTitle,
} from './write-plan-table.ts'
import { targetMatrixTable, targetTable } from './write-plan-targets.ts'

/**
 * A whole plan as a workbook: its own data, targets by year and one by one, duties, reports and their days, committee,
 * agencies. The same plan gives the same bytes: nothing of the clock goes in.
 */
export async function writePlanWorkbook(input: PlanWorkbookInput): Promise<Uint8Array> {
  // Half a second to load, and most runs of the program write no workbook.
  const { default: ExcelJS } = await import('exceljs')
  const { plan, planName } = input
  const book: Workbook = new ExcelJS.Workbook()
  const day = new Date(`${plan.meta.date ?? `${plan.meta.yearFrom}-01-01`}T00:00:00Z`)
  book.creator = 'Sổ Chỉ đạo'
  book.lastModifiedBy = 'Sổ Chỉ đạo'
  book.created = day
  book.modified = day
  book.title = planName

  writeFacts(book.addWorksheet('Thông tin'), input)
  const add = <Entry>(name: string, table: PlanTable<Entry>): void =>
    writePlanTable(book.addWorksheet(name), { ...table, title: `${table.title} – ${planName}` }, planName)
  add('Mục tiêu', targetMatrixTable(input))
  add('Chi tiết mục tiêu', targetTable(input))
  if (plan.baselines.length > 0) add('Hiện trạng', baselineTable(input))
  add('Nhiệm vụ', assignmentTable(input))
  add('Báo cáo phải gửi', obligationTable(input))
  add('Lịch gửi báo cáo', reportCalendarTable(input))
  add('Ban Chỉ đạo', committeeTable(input))
  add('Cơ quan', agencyTable(input))
  if (input.withdrawn.length > 0) add('Không còn hiệu lực', withdrawnTable(input))

  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  fixZipTimes(bytes)
  return bytes
}

/** Row of the heads on the first sheet; names stand at the left, what the document says at the right. */
const headRow = 3
const factWidth = 100

function writeFacts(sheet: Worksheet, input: PlanWorkbookInput): void {
  sheet.columns = [{ width: 28 }, { width: factWidth }]
  writeTitle(sheet, input.planName)
  writeHead(sheet.getCell(headRow, 1), 'Thông tin')
  writeHead(sheet.getCell(headRow, 2), 'Nội dung')
  planFacts(input).forEach(([name, content], index) => {
    const row = sheet.getRow(headRow + 1 + index)
    writeCell(row.getCell(1), name, 'left')
    writeCell(row.getCell(2), content, 'left')
    row.height = heightOf(lineCount(content, factWidth))
  })
  sheet.views = [{ state: 'frozen', ySplit: headRow, showGridLines: false }]
  setUpPage(sheet, input.planName, `${headRow}:${headRow}`)
}
