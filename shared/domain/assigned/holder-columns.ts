import { headingTime } from '../intake/column-period.ts'
import { atCell } from '../intake/finding-list.ts'
import { cellAddress } from '../intake/grid.ts'
import { headingPath, type Table } from '../intake/locate-table.ts'
import { cellText } from '../intake/read-figure.ts'
import { matchUnit } from '../units/match-unit.ts'
import type { AssignedHolder } from './assigned-figure.ts'
import type { AssignedSheetContext } from './assigned-recognition.ts'
import { agencyNamed, holdsNumber } from './book-assignment.ts'

type Use =
  | { readonly kind: 'holder'; readonly holder: AssignedHolder }
  /** "Chỉ tiêu giao": figures of the one holder that the sheet is about. */
  | { readonly kind: 'sole' }
  | { readonly kind: 'measure' }
  | { readonly kind: 'left_out'; readonly reason: string; readonly isOpen: boolean }

/** A column of a table with variables down. */
export interface HolderColumn {
  readonly column: number
  readonly heading: string
  readonly use: Use
}

const leftOut = (reason: string, isOpen = false): Use => ({ kind: 'left_out', reason, isOpen })

/** Settles the columns of a table whose rows are what is assigned. */
export const readHolderColumns = (context: AssignedSheetContext, table: Table): readonly HolderColumn[] =>
  soleColumn(context, table, columnsOf(context, table))

function columnsOf(context: AssignedSheetContext, table: Table): readonly HolderColumn[] {
  const { view, lexicon, units, territory, year, period } = context
  return table.columns.map((column): HolderColumn => {
    const path = headingPath(view, table, column)
    const heading = path.join(' – ')
    const as = (use: Use): HolderColumn => ({ column, heading, use })
    if (path.length === 0) return as(leftOut('cột không có tiêu đề', true))
    const times = path.map((text) => headingTime(lexicon, text, period))
    const other = times.find((time) => time.year !== null && time.year !== year)
    if (other) return as(leftOut(`cột của năm ${other.year}: chọn năm đó rồi nhập riêng`))
    const joined = times.map(({ rest }) => rest).join(' ')
    const role = lexicon.roles.roleOf(joined)
    if (role === 'measure' || lexicon.roles.isUnitColumn(heading)) return as({ kind: 'measure' })
    const last = path.at(-1) ?? ''
    const [unit, second] = matchUnit(last, units, null)
    if (role === null || role === 'plan') {
      if (unit && second) return as(leftOut(`“${last}” có thể là nhiều đơn vị: ghi rõ thành phố, quận hay huyện`, true))
      if (unit) return as({ kind: 'holder', holder: { kind: 'unit', code: unit.code } })
      const agency = agencyNamed(last, context)
      if (agency) return as({ kind: 'holder', holder: agency })
    }
    if (lexicon.isTotal(last)) return as(leftOut('cột tổng cộng: chỉ dùng để kiểm tra'))
    if (unit?.code === territory) return as({ kind: 'holder', holder: { kind: 'unit', code: territory } })
    if (role === 'plan') return as({ kind: 'sole' })
    if (role === null) return as(leftOut(`cột “${heading}” không nhận ra`, true))
    return as(leftOut(role === 'note' ? 'cột ghi chú' : 'cột không phải chỉ tiêu giao'))
  })
}

/** Two columns "Chỉ tiêu giao" cannot both be the one; beside columns of units such a column is not read. */
function soleColumn(
  { view, findings }: AssignedSheetContext,
  table: Table,
  columns: readonly HolderColumn[],
): readonly HolderColumn[] {
  const sole = columns.filter(({ use }) => use.kind === 'sole')
  const hasHolders = columns.some(({ use }) => use.kind === 'holder')
  if (sole.length === 0 || (sole.length === 1 && !hasHolders)) return noteOpen({ view, findings }, table, columns)
  if (!hasHolders) {
    findings.add(
      'error',
      'two_value_columns',
      { sheet: view.name, cell: cellAddress(table.headerLast, sole[0]?.column ?? 0) },
      `Trang “${view.name}”: ${sole.map(({ heading }) => `“${heading}”`).join(' và ')} đều có thể là cột chỉ tiêu giao; không chọn thay người lập.`,
      'Ghi rõ tiêu đề cột (ví dụ “Chỉ tiêu giao năm 2023”) rồi nhập lại.',
    )
  }
  const reason = hasHolders ? 'cột không nêu đơn vị được giao' : 'hai cột chỉ tiêu giao, chưa rõ dùng cột nào'
  return columns.map((column) =>
    column.use.kind === 'sole' ? { ...column, use: leftOut(reason, hasHolders) } : column,
  )
}

function noteOpen(
  { view, findings }: Pick<AssignedSheetContext, 'view' | 'findings'>,
  table: Table,
  columns: readonly HolderColumn[],
): readonly HolderColumn[] {
  for (const { column, heading, use } of columns) {
    if (use.kind !== 'left_out' || !use.isOpen) continue
    for (let row = table.firstRow; row <= table.lastRow; row += 1) {
      const index = view.indexAt(row, column)
      if (index < 0 || !holdsNumber(view, index)) continue
      const cell = cellAddress(table.headerLast, column)
      findings.add(
        'warning',
        'unknown_column',
        { sheet: view.name, cell, read: heading || null },
        `${atCell(view.name, cell)}: ${use.reason}, nên không dùng (ví dụ ô ${view.address(index)} = ${cellText(view.cell(index))}).`,
        'Ghi rõ tiêu đề cột nếu đây là chỉ tiêu giao; nếu không cần thì xác nhận bỏ qua.',
      )
      break
    }
  }
  return columns
}
