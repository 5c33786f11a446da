import { formatFraction, formatInteger } from '../../../../shared/domain/numbers/format-number.ts'
import type { Fraction } from '../../../../shared/domain/numbers/fraction.ts'
import { compareFractions } from '../../../../shared/domain/numbers/fraction.ts'
import type { Score } from '../tasks-data.ts'

export interface ScoreColumn {
  readonly id: string
  /** Head above several columns; null: the column stands alone. */
  readonly group: string | null
  readonly label: string
  readonly text: (score: Score) => string
  /** Order of two rows; null stands last whatever the direction. */
  readonly compare: (left: Score, right: Score) => number
  readonly isMissing: (score: Score) => boolean
  /** Colours a count that says something is wrong. */
  readonly wrong?: boolean
}

type CountKey = {
  [Key in keyof Score]: Score[Key] extends number ? Key : never
}[keyof Score]

const count = (id: CountKey, group: string | null, label: string, wrong = false): ScoreColumn => ({
  id,
  group,
  label,
  wrong,
  text: (score) => formatInteger(score[id]),
  compare: (left, right) => left[id] - right[id],
  isMissing: () => false,
})

const fraction = (
  id: 'onTimeRate' | 'meanDaysLate',
  label: string,
  format: (value: Fraction) => string,
): ScoreColumn => ({
  id,
  group: null,
  label,
  text: (score) => {
    const value = score[id]
    return value === null ? '–' : format(value)
  },
  compare: (left, right) => {
    const [ours, theirs] = [left[id], right[id]]
    return ours === null || theirs === null ? 0 : compareFractions(ours, theirs)
  },
  isMissing: (score) => score[id] === null,
})

/** "66,67%": the exact share, rounded only to be shown. */
const percentText = ({ numerator, denominator }: Fraction): string =>
  `${formatFraction({ numerator: numerator * 100n, denominator }, 1)}%`

export const scoreColumns: readonly ScoreColumn[] = [
  count('completedInTime', 'Hoàn thành', 'đúng hạn'),
  count('completedLate', 'Hoàn thành', 'quá hạn'),
  count('completed', 'Hoàn thành', 'không hạn'),
  count('inProgressInTime', 'Đang thực hiện', 'trong hạn'),
  count('inProgressLate', 'Đang thực hiện', 'quá hạn', true),
  count('notStartedInTime', 'Chưa thực hiện', 'trong hạn'),
  count('notStartedLate', 'Chưa thực hiện', 'quá hạn', true),
  count('openWithoutDue', null, 'Chưa xong, không hạn'),
  fraction('onTimeRate', 'Tỷ lệ đúng hạn', percentText),
  fraction('meanDaysLate', 'Trễ bình quân (ngày)', (value) => formatFraction(value, 1)),
  count('standing', 'Thường xuyên', 'tổng số'),
  count('standingJudgedDone', 'Thường xuyên', 'có làm'),
  count('requests', null, 'Đề nghị'),
  count('stopped', null, 'Dừng'),
]

/** Heads of the upper row: a group over its columns, or an empty one over a column that stands alone. */
export function headGroups(
  columns: readonly ScoreColumn[],
): readonly { group: string | null; ids: readonly string[] }[] {
  const heads: { group: string | null; ids: string[] }[] = []
  for (const { group, id } of columns) {
    const open = heads.at(-1)
    if (open && group !== null && open.group === group) open.ids.push(id)
    else heads.push({ group, ids: [id] })
  }
  return heads
}
