import { formatInteger } from '../../../../shared/domain/numbers/format-number.ts'
import type { FollowedRow } from './follow-up-data.ts'
import { stateOf } from './follow-up-filter.ts'

/** "12 kết luận, 8 nhiệm vụ: 3 hoàn thành, 2 quá hạn, 1 chưa phân công": what stands beside the table's title. */
export function followUpNote(rows: readonly FollowedRow[]): string {
  const tasks = rows.filter(({ task }) => task !== null)
  const count = (test: (row: FollowedRow) => boolean): number => tasks.filter(test).length
  const parts: readonly (readonly [number, string])[] = [
    [count((row) => stateOf(row) === 'hoan-thanh'), 'hoàn thành'],
    [count((row) => stateOf(row) === 'qua-han'), 'chưa xong và quá hạn'],
    [count(({ task }) => task?.lead.length === 0), 'chưa phân công'],
  ]
  const told = parts.filter(([number]) => number > 0).map(([number, words]) => `${formatInteger(number)} ${words}`)
  return `${formatInteger(rows.length)} kết luận, ${formatInteger(tasks.length)} nhiệm vụ${told.length > 0 ? `: ${told.join(', ')}` : ''}`
}
