import { headingTime } from '../intake/column-period.ts'
import { atCell } from '../intake/finding-list.ts'
import { cellAddress } from '../intake/grid.ts'
import { headingPath, type Table } from '../intake/locate-table.ts'
import { cellText } from '../intake/read-figure.ts'
import type { WideRow } from '../intake/wide-rows.ts'
import type { AssignedSheetContext, Counted } from './assigned-recognition.ts'
import { holdsNumber } from './book-assignment.ts'
import { countedHeading } from './counted-heading.ts'

/** What a column of a table with units down is read for; null as `counted`: it is left aside for the reason. */
export interface CountedColumn {
  readonly column: number
  readonly heading: string
  readonly counted: Counted | null
  /** The heading itself says "chỉ tiêu giao", "kế hoạch": it wins over a bare name of the variable. */
  readonly saysAssigned: boolean
  readonly reason: string
  /** Nobody understood it: numbers below it are told. */
  readonly isOpen: boolean
}

/** Settles the columns of a table whose rows are units. */
export const readCountedColumns = (context: AssignedSheetContext, table: Table): readonly CountedColumn[] =>
  settleRivals(
    context,
    table,
    table.columns.map((column) => columnOf(context, table, column)),
  )

function columnOf(context: AssignedSheetContext, table: Table, column: number): CountedColumn {
  const { view, lexicon, period, year } = context
  const path = headingPath(view, table, column)
  const heading = path.join(' – ')
  const left = (reason: string, isOpen = false): CountedColumn => ({
    column,
    heading,
    counted: null,
    saysAssigned: false,
    reason,
    isOpen,
  })
  if (path.length === 0) return left('cột không có tiêu đề', true)
  const parts = path.map((text) => lexicon.headings.heading(text))
  const printed = parts.findLast((part) => part.measure !== null)?.measure ?? null
  const times = parts.map((part) => headingTime(lexicon, part.label, period))
  const other = times.find((time) => time.year !== null && time.year !== year)
  if (other) return left(`cột của năm ${other.year}: chọn năm đó rồi nhập riêng`)
  const inForce = printed ?? context.titleMeasures.find(({ measure }) => measure === 'person') ?? null
  const meaning = countedHeading(
    times.map(({ rest }) => rest),
    inForce,
    context,
  )
  const saysAssigned = lexicon.roles.roleOf(heading) === 'plan'
  switch (meaning.kind) {
    case 'counted':
      return { column, heading, counted: meaning.counted, saysAssigned, reason: '', isOpen: false }
    case 'assigned_only':
      return ofSubject(context, left, meaning.percent, { column, heading, exponent: inForce?.exponent ?? 0 })
    case 'left_out':
      return left(meaning.reason, meaning.isOpen)
    case 'ambiguous':
      return left(`cột có thể là ${meaning.variables.map(({ label }) => `“${label}”`).join(' hoặc ')}`, true)
    case 'unknown':
      return left(`cột “${heading}” không nhận ra`, true)
  }
}

/** "Chỉ tiêu giao" alone counts what the title or a person says. */
function ofSubject(
  { subject, hasRate, ask, view }: AssignedSheetContext,
  left: (reason: string) => CountedColumn,
  percent: boolean,
  { column, heading, exponent }: { column: number; heading: string; exponent: number },
): CountedColumn {
  if (!subject) {
    ask({
      about: 'variable',
      message: `Trang “${view.name}”: cột “${heading}” không nói giao chỉ tiêu nào. Chọn chỉ tiêu của bảng.`,
    })
    return left('chờ chọn chỉ tiêu của bảng')
  }
  if (percent && !hasRate(subject.code)) return left(`tỷ lệ của “${subject.label}” không rõ mẫu số`)
  const counted: Counted = {
    variable: subject,
    measure: percent ? 'percent' : 'count',
    exponent: percent ? 0 : exponent,
  }
  return { column, heading, counted, saysAssigned: true, reason: '', isOpen: false }
}

/** Of two columns that count the same, the one that says "chỉ tiêu giao" is read; two with equal right are an error. */
function settleRivals(
  context: AssignedSheetContext,
  table: Table,
  columns: readonly CountedColumn[],
): readonly CountedColumn[] {
  const { view, findings } = context
  const rivalsOf = ({ counted, saysAssigned }: CountedColumn) =>
    columns.filter(
      (one) =>
        counted &&
        one.counted?.variable.code === counted.variable.code &&
        one.counted.measure === counted.measure &&
        one.saysAssigned === saysAssigned,
    )
  const told = new Set<string>()
  return columns.map((column) => {
    const { counted, saysAssigned, heading } = column
    if (!counted) return column
    const stronger = columns.some(
      (one) =>
        !saysAssigned &&
        one.saysAssigned &&
        one.counted?.variable.code === counted.variable.code &&
        one.counted.measure === counted.measure,
    )
    if (stronger) return { ...column, counted: null, reason: `cột “${heading}”: đã dùng cột chỉ tiêu giao` }
    const rivals = rivalsOf(column)
    if (rivals.length < 2) return column
    const key = `${counted.variable.code} ${counted.measure}`
    if (!told.has(key)) {
      told.add(key)
      const names = rivals
        .map((one) => `“${one.heading}” (ô ${cellAddress(table.headerLast, one.column)})`)
        .join(' và ')
      findings.add(
        'error',
        'two_value_columns',
        { sheet: view.name, cell: cellAddress(table.headerLast, column.column) },
        `Trang “${view.name}”: ${names} đều có thể là chỉ tiêu giao “${counted.variable.label}”; không chọn thay người lập.`,
        'Ghi rõ tiêu đề cột (ví dụ “Chỉ tiêu giao năm 2023”) rồi nhập lại.',
      )
    }
    return { ...column, counted: null, reason: 'hai cột cùng một chỉ tiêu, chưa rõ dùng cột nào' }
  })
}

/** A column with numbers that nobody understood is told; labels and notes are not. */
export function noteUnknown(
  { view, findings }: AssignedSheetContext,
  table: Table,
  columns: readonly CountedColumn[],
  rows: readonly WideRow[],
): void {
  for (const { column, heading, reason, isOpen } of columns) {
    if (!isOpen) continue
    const number = rows
      .map(({ row }) => view.indexAt(row, column))
      .find((index) => index >= 0 && holdsNumber(view, index))
    if (number === undefined) continue
    const cell = cellAddress(table.headerLast, column)
    findings.add(
      'warning',
      'unknown_column',
      { sheet: view.name, cell, read: heading || null },
      `${atCell(view.name, cell)}: ${reason}, nên không dùng (ví dụ ô ${view.address(number)} = ${cellText(view.cell(number))}).`,
      'Ghi rõ tiêu đề cột theo tên chỉ tiêu nếu đây là chỉ tiêu giao; nếu không cần thì xác nhận bỏ qua.',
    )
  }
}
