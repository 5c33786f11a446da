import { formatInteger } from '../../numbers/format-number.ts'
import type { TableCell, TableColumn } from '../content.ts'
import type { cell } from './period-tables.ts'
import type { TaskCounts } from './task-counts.ts'

/** One number of tasks in a table. */
export interface CountColumn {
  readonly column: TableColumn
  readonly text: (counts: TaskCounts) => string
  /** Left out where no row has any. */
  readonly dropped: (total: TaskCounts) => boolean
}

const number = (
  heading: string,
  share: number,
  value: (counts: TaskCounts) => number,
  isKept = false,
): CountColumn => ({
  column: { heading, align: 'right', share },
  text: (counts) => formatInteger(value(counts)),
  dropped: (total) => !isKept && value(total) === 0,
})

/** Open work: all of it, and in brackets how much of it is late. */
const open = (
  heading: string,
  all: (counts: TaskCounts) => number,
  late: (counts: TaskCounts) => number,
): CountColumn => ({
  column: { heading: `${heading} (quá hạn)`, align: 'right', share: 18 },
  text: (counts) => `${formatInteger(all(counts))}${late(counts) > 0 ? ` (${formatInteger(late(counts))})` : ''}`,
  dropped: () => false,
})

const countColumns: readonly CountColumn[] = [
  number('Giao', 12, ({ orders }) => orders, true),
  number('Hoàn thành đúng hạn', 16, ({ completedInTime }) => completedInTime, true),
  number('Hoàn thành quá hạn', 16, ({ completedLate }) => completedLate, true),
  number('Hoàn thành, không đặt hạn', 16, ({ completed }) => completed),
  open(
    'Đang thực hiện',
    ({ inProgressInTime, inProgressLate }) => inProgressInTime + inProgressLate,
    ({ inProgressLate }) => inProgressLate,
  ),
  open(
    'Chưa thực hiện',
    ({ notStartedInTime, notStartedLate }) => notStartedInTime + notStartedLate,
    ({ notStartedLate }) => notStartedLate,
  ),
  number('Đã dừng', 12, ({ stopped }) => stopped),
  number('Thường xuyên', 18, ({ standing }) => standing),
  number('Đề nghị phối hợp', 15, ({ requests }) => requests),
]

/** The columns to print of a table with this total. */
export const keptColumns = (total: TaskCounts): readonly CountColumn[] =>
  countColumns.filter(({ dropped }) => !dropped(total))

export const countCells = (
  columns: readonly CountColumn[],
  counts: TaskCounts,
  make: typeof cell,
): readonly TableCell[] => columns.map(({ text }) => make(text(counts)))

/** What the columns mean, under every such table. */
export const countNotes = ({ standing, requests }: TaskCounts): readonly string[] => {
  const apart = [...(standing > 0 ? ['“Thường xuyên”'] : []), ...(requests > 0 ? ['“Đề nghị phối hợp”'] : [])]
  return [
    `“Giao”: nhiệm vụ có thời hạn hoặc định kỳ; trong ngoặc: số đã quá hạn${apart.length > 0 ? `; ${apart.join(' và ')} tính riêng, không tính quá hạn` : ''}.`,
  ]
}
