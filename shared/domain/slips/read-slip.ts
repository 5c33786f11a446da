import { cellAddress, findCell, type WorkbookGrid } from '../intake/grid.ts'
import { type SheetView, viewSheet } from '../intake/sheet-view.ts'
import { cleanText } from '../text/fold-text.ts'
import { formatDate } from '../time/iso-date.ts'
import { isAnswered, readAnswer } from './read-answer.ts'
import {
  type AnswerColumn,
  answerColumns,
  headOf,
  printedColumns,
  type Slip,
  type SlipColumn,
  type SlipRow,
  slipColumns,
  tableEnd,
} from './slip.ts'
import type { AnswerCells, SlipAnswer, SlipFault } from './slip-answer.ts'
import { readSlipMap, slipMapSheet } from './slip-map.ts'

export type SlipRefusalCode = 'not_a_slip' | 'newer_slip' | 'tampered' | 'other_store' | 'other_agency'

/** Why a file is not taken as a slip at all; Vietnamese sentences that name the file. */
export interface SlipRefusal {
  readonly code: SlipRefusalCode
  readonly message: string
  readonly remedy: string
}

export interface AnsweredSlipRow {
  readonly row: SlipRow
  readonly answer: SlipAnswer
  readonly cells: AnswerCells
  /** Cells that cannot be taken as they are. */
  readonly faults: readonly SlipFault[]
}

export type SlipReading =
  | ({ readonly kind: 'refused' } & SlipRefusal)
  | {
      readonly kind: 'slip'
      readonly slip: Slip
      /** Name of the visible sheet. */
      readonly sheet: string
      /** In the order of the slip, wherever the rows stand now. */
      readonly rows: readonly AnsweredSlipRow[]
      /** Rows that the liaison took away: nothing is said of them. */
      readonly missing: readonly SlipRow[]
      /** Filled-in cells of rows that are none of the slip's. */
      readonly strangers: readonly { readonly cell: string; readonly read: string }[]
    }

const askForNew = 'Tải phiếu mới từ Sổ Chỉ đạo, chép nội dung đã điền sang đó rồi nhập lại.'

/** Reads what came back. Rows are found by what their hidden cell says, never by their place. */
export function readSlip(workbook: WorkbookGrid, fileName: string): SlipReading {
  const file = `Tệp “${fileName}”`
  const hidden = workbook.sheets.find(({ name }) => name === slipMapSheet)
  const reading = hidden ? readSlipMap(hidden) : { kind: 'unreadable' as const }
  if (reading.kind === 'unreadable')
    return refused(
      'not_a_slip',
      `${file} không phải là phiếu cập nhật tiến độ do Sổ Chỉ đạo lập.`,
      'Chọn đúng tệp phiếu (.xlsx) mà cơ quan gửi lại; bản in, bản quét và bản chép sang tệp khác không nhập được.',
    )
  if (reading.kind === 'newer')
    return refused(
      'newer_slip',
      `${file} do phiên bản Sổ Chỉ đạo mới hơn lập (mẫu phiếu số ${reading.layout}).`,
      'Cập nhật phần mềm rồi nhập lại.',
    )
  if (reading.kind === 'tampered')
    return refused('tampered', `${file}: phần ẩn của phiếu đã bị sửa (trang “${slipMapSheet}”).`, askForNew)
  const { slip } = reading
  const table = findTable(workbook)
  if (table === null)
    return refused(
      'tampered',
      `${file}: phiếu không còn dòng tiêu đề của bảng, hoặc cột bị đổi tên, xóa bớt.`,
      askForNew,
    )
  return readTable(slip, table, file)
}

interface Table {
  readonly view: SheetView
  readonly headRow: number
  readonly columns: ReadonlyMap<SlipColumn, number>
}

/** The first visible sheet with a row that has every head of the slip's columns, wherever they stand. */
function findTable(workbook: WorkbookGrid): Table | null {
  for (const sheet of workbook.sheets) {
    if (sheet.visibility !== 'visible') continue
    const view = viewSheet(sheet)
    for (let row = 0; row < Math.min(sheet.rowCount, 200); row += 1) {
      const columns = headsOf(view, row)
      if (columns.size === slipColumns.length) return { view, headRow: row, columns }
    }
  }
  return null
}

function headsOf(view: SheetView, row: number): ReadonlyMap<SlipColumn, number> {
  const columns = new Map<SlipColumn, number>()
  const [first, last] = view.rowRange(row)
  for (let index = first; index < last; index += 1) {
    const text = cleanText(view.cell(index).text)
    const column = slipColumns.find(({ head }) => head === text)
    if (column && !columns.has(column.id)) columns.set(column.id, view.columnOf(index))
  }
  return columns
}

function readTable(slip: Slip, { view, headRow, columns }: Table, file: string): SlipReading {
  const columnOf = (column: SlipColumn): number => columns.get(column) ?? 0
  const addressOf = (row: number, column: SlipColumn): string => cellAddress(row, columnOf(column))
  const cellsAt = (row: number) => (column: AnswerColumn) => findCell(view.sheet, row, columnOf(column))
  const own = new Map(slip.rows.map((row) => [row.token, row]))
  const found = new Map<string, number>()
  const strangers: { readonly cell: string; readonly read: string }[] = []
  for (let row = headRow + 1; row < view.sheet.rowCount; row += 1) {
    const [first, last] = view.rowRange(row)
    if (first === last) continue
    const token = view.textAt(row, columnOf('token'))
    if (token === tableEnd) break
    const known = own.get(token)
    if (!known) {
      strangers.push(...answersIn(row))
      continue
    }
    const before = found.get(token)
    if (before !== undefined)
      return refused(
        'tampered',
        `${file}: dòng ${before + 1} và dòng ${row + 1} cùng là một nhiệm vụ của phiếu (${known.printed.clause}).`,
        'Xóa dòng chép thừa rồi nhập lại; mỗi nhiệm vụ chỉ có một dòng.',
      )
    found.set(token, row)
    const changed = printedColumns.find(
      (column) => cleanText(view.textAt(row, columnOf(column))) !== cleanText(known.printed[column]),
    )
    if (changed)
      return refused(
        'tampered',
        `${file}: ô ${addressOf(row, changed)}, trang “${view.name}”, thuộc cột khóa “${headOf(changed)}” đã bị sửa: phiếu gốc ghi “${known.printed[changed]}”, nay là “${view.textAt(row, columnOf(changed))}”.`,
        'Trả lại nội dung cột khóa như phiếu gốc, ghi ý kiến vào cột “Ghi chú”, rồi nhập lại.',
      )
  }
  const rows = slip.rows.flatMap((row): AnsweredSlipRow[] => {
    const at = found.get(row.token)
    if (at === undefined) return []
    const cells = Object.fromEntries(answerColumns.map((column) => [column, addressOf(at, column)])) as AnswerCells
    return [{ row, cells, ...readAnswer(cellsAt(at), cells) }]
  })
  return {
    kind: 'slip',
    slip,
    sheet: view.name,
    rows,
    missing: slip.rows.filter(({ token }) => !found.has(token)),
    strangers,
  }

  function answersIn(row: number): readonly { readonly cell: string; readonly read: string }[] {
    if (!isAnswered(cellsAt(row))) return []
    return answerColumns.flatMap((column) => {
      const read = view.textAt(row, columnOf(column))
      return cellsAt(row)(column) === null || read === '' ? [] : [{ cell: addressOf(row, column), read }]
    })
  }
}

/** A slip is answered only in the store that made it, and by the agency it was made for. */
export function refuseForeign(
  { slip }: { readonly slip: Slip },
  fileName: string,
  here: { readonly storeId: string; readonly agency: { readonly code: string; readonly name: string } | null },
): SlipRefusal | null {
  const file = `Tệp “${fileName}”`
  if (slip.storeId !== here.storeId)
    return {
      code: 'other_store',
      message: `${file} là phiếu của kho dữ liệu khác (${slip.agencyName}, lập ngày ${formatDate(slip.madeOn)}).`,
      remedy: 'Mở kho dữ liệu đã lập phiếu này rồi nhập, hoặc lập phiếu mới từ kho đang mở.',
    }
  if (here.agency !== null && slip.agency !== here.agency.code)
    return {
      code: 'other_agency',
      message: `${file} là phiếu của ${slip.agencyName}, không phải của ${here.agency.name}.`,
      remedy: `Chọn phiếu của ${here.agency.name}, hoặc nhập tệp này cho ${slip.agencyName}.`,
    }
  return null
}

const refused = (code: SlipRefusalCode, message: string, remedy: string): SlipReading => ({
  kind: 'refused',
  code,
  message,
  remedy,
})
