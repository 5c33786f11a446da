import type { LineRange } from '../catalogue/plan.ts'
import type { WorkbookGrid } from '../intake/grid.ts'
import { type SheetView, viewSheet } from '../intake/sheet-view.ts'
import { cleanText, foldWords } from '../text/fold-text.ts'
import { dutyOfRow, type SheetColumns, type SheetReaders } from './assignment-row.ts'
import { inRunningText } from './capitals.ts'
import type { DraftFinding, DraftGroup } from './draft-plan.ts'
import type { ReadDuty } from './duty-lead.ts'
import { clauseSlug, idGiver } from './row-ids.ts'
import { shortTitle } from './short-title.ts'

export interface ReadSheet {
  /** One line a row, its cells between bars; several sheets stand one behind the other, each under its name. */
  readonly text: readonly string[]
  readonly duties: readonly ReadDuty[]
  readonly groups: readonly DraftGroup[]
  readonly findings: readonly DraftFinding[]
}

/** Heads of the columns, folded; the first wording that a head contains decides. */
const columnWords = {
  lead: ['chu tri', 'don vi thuc hien', 'co quan thuc hien'],
  coordinating: ['phoi hop'],
  due: ['thoi gian', 'thoi han', 'han hoan thanh', 'tien do'],
  deliverable: ['san pham', 'ket qua'],
  content: ['noi dung', 'nhiem vu', 'cong viec'],
  number: ['stt', 'tt', 'so tt'],
} as const
type Column = keyof typeof columnWords

/** Rows are looked through this far for the head of the table. */
const headRows = 30

/** An assignment sheet (STT, Nội dung nhiệm vụ, Cơ quan chủ trì, Cơ quan phối hợp, Thời gian hoàn thành, Sản phẩm). */
export function readAssignmentSheets(workbook: WorkbookGrid, readers: SheetReaders): ReadSheet {
  const duties: ReadDuty[] = []
  const groups: DraftGroup[] = []
  const findings: DraftFinding[] = []
  const text: string[] = []
  const give = idGiver()
  const views = workbook.sheets.map(viewSheet).map((view) => ({ view, head: headOf(view) }))
  const tables = views.filter(({ head }) => head !== null).length
  for (const { view, head } of views) {
    if (head === null) {
      findings.push({
        code: 'unread_sheet',
        severity: 'note',
        message: `Trang “${view.name}” không có bảng phân công nên được bỏ qua.`,
        remedy: 'Bảng phân công cần có cột “Nội dung nhiệm vụ” và “Cơ quan chủ trì”.',
      })
      continue
    }
    // Rows of the only table keep the numbers that Excel gives them.
    if (tables > 1) text.push(`Trang “${view.name}”`)
    const above = text.length
    const rowCount = filledRows(view)
    text.push(...rowTexts(view, Math.min(rowCount, longestSheet)))
    if (rowCount > longestSheet) findings.push(cutOff(view, rowCount))
    const table = rowsOf(view, head, Math.min(rowCount, longestSheet), readers)
    const moved = <Row extends { readonly lines: LineRange }>(row: Row): Row => ({
      ...row,
      lines: [row.lines[0] + above, row.lines[1] + above],
    })
    const ids = new Map(table.groups.map((group) => [group.id, give(group.id)]))
    groups.push(...table.groups.map((group) => ({ ...moved(group), id: ids.get(group.id) ?? group.id })))
    duties.push(...table.duties.map((duty) => ({ ...moved(duty), group: ids.get(duty.group) ?? duty.group })))
  }
  return { text, duties: duties.map((duty, index) => ({ ...duty, id: `nv-${index + 1}` })), groups, findings }
}

/** Rows of a sheet that are read; no division of work has as many. */
const longestSheet = 5_000

const cutOff = ({ name }: SheetView, rowCount: number): DraftFinding => ({
  code: 'cut_off',
  severity: 'warning',
  message: `Trang “${name}” có chữ đến hàng ${rowCount}; chỉ đọc ${longestSheet} hàng đầu.`,
  remedy: 'Chia bảng thành nhiều tệp, hoặc xoá các hàng thừa ở cuối trang rồi nhập lại.',
})

/** Rows up to the last one with something in it; rows that are only formatted say nothing. */
function filledRows(view: SheetView): number {
  for (let index = view.count - 1; index >= 0; index -= 1) if (!view.isEmpty(index)) return view.rowOf(index) + 1
  return 0
}

function rowTexts(view: SheetView, rowCount: number): string[] {
  return Array.from({ length: rowCount }, (_, row) => {
    const [from, to] = view.rowRange(row)
    const cells: string[] = []
    for (let index = from; index < to; index += 1)
      if (!view.isEmpty(index)) cells.push(cleanText(view.cell(index).text))
    return cells.join(' | ')
  })
}

interface Head {
  readonly row: number
  readonly columns: SheetColumns
}

function headOf(view: SheetView): Head | null {
  const { rowCount, columnCount } = view.sheet
  for (let row = 0; row < Math.min(rowCount, headRows); row += 1) {
    const columns: Partial<Record<Column, number>> = {}
    for (let column = 0; column < columnCount; column += 1) {
      const head = foldWords(view.textAt(row, column))
      const kind = (Object.keys(columnWords) as Column[]).find((one) =>
        columnWords[one].some((word) => (one === 'number' ? head === word : head.includes(word))),
      )
      if (kind !== undefined && columns[kind] === undefined) columns[kind] = column
    }
    const { content, lead } = columns
    if (content !== undefined && lead !== undefined) return { row, columns: { ...columns, content, lead } }
  }
  return null
}

function rowsOf(
  view: SheetView,
  { row: headRow, columns }: Head,
  rowCount: number,
  readers: SheetReaders,
): { readonly duties: readonly ReadDuty[]; readonly groups: readonly DraftGroup[] } {
  const duties: ReadDuty[] = []
  const groups = new Map<string, DraftGroup>()
  const give = idGiver()
  let label = ''
  let group: DraftGroup | null = null
  for (let row = headRow + 1; row < rowCount; row += 1) {
    const text = (column: number | undefined) => (column === undefined ? '' : cleanText(view.textAt(row, column)))
    const content = text(columns.content)
    const number = text(columns.number).replace(/\.$/, '')
    const isGroup = text(columns.lead) === '' && text(columns.due) === '' && text(columns.deliverable) === ''
    // A row of column numbers ("1", "2", "3") says nothing.
    if (/^\(?\d{1,2}\)?$/.test(content)) continue
    if (isGroup) {
      if (!/^[IVX]+$|^[A-Z]$/.test(number)) continue
      label = number
      group = groupRow(give(clauseSlug(number)), number, content, row)
      continue
    }
    if (content === '') continue
    group ??= groupRow(give('bang'), view.name, view.name, headRow)
    groups.set(group.id, group)
    const clause = [label, number].filter((one) => one !== '').join('.') || `Dòng ${row + 1}`
    duties.push({ ...dutyOfRow(view, row, clause, content, columns, readers), group: group.id })
  }
  return { duties, groups: [...groups.values()] }
}

function groupRow(id: string, clause: string, name: string, row: number): DraftGroup {
  const title = shortTitle(inRunningText(name))
  return {
    id,
    clause,
    bullet: null,
    lines: [row + 1, row + 1],
    title: title === '' ? clause : title,
    confidence: title === '' ? 'medium' : 'high',
    reason: title === '' ? 'Nhóm không có tên: đặt tên cho nhóm.' : null,
  }
}
