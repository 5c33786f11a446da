import { parsePlanId } from '../../../shared/domain/ids.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { formatPeriod, parsePeriod } from '../../../shared/domain/time/period.ts'
import { type Command, UsageError } from '../command.ts'
import { optional } from '../read-input.ts'
import { textTable } from '../text-table.ts'

const states = {
  not_due: 'chưa đến hạn',
  due_soon: 'đến hạn',
  overdue: 'quá hạn',
  no_due_date: 'chưa đặt hạn',
  drafted: 'đã có dự thảo',
  issued: 'đã phát hành',
  past: 'đã qua',
} as const

export const obligationsCommand: Command = {
  name: 'obligations',
  form: '[--plan ID] [--as-of D]',
  summary: 'Báo cáo phải gửi theo kế hoạch, với hạn và tình trạng',
  access: 'catalogue',
  run: async ({ client }, input) => {
    const named = optional(input, 'plan')
    const planId = named === null ? (await client.session.current()).plan.id : parsePlanId(named)
    if (planId === null) throw new UsageError(`--plan “${named}” không đúng dạng, ví dụ da-nang-64-kh-ubnd-2021.`)
    const rows = await client.plans.obligations({ planId })
    const json = rows.map((row) => ({
      id: row.id,
      obligation: row.obligationId,
      plan: planId,
      clause: row.clause,
      kind: row.kind,
      part: row.part,
      period: row.period,
      title: row.title,
      from: row.from,
      to: row.to,
      due: row.due,
      dueInclusive: row.due === null ? null : row.dueInclusive,
      daysLeft: row.daysLeft,
      state: row.state,
      issued: row.issued,
    }))
    const text = textTable(
      [
        { head: 'Kỳ' },
        { head: 'Báo cáo' },
        { head: 'Căn cứ' },
        { head: 'Nơi gửi' },
        { head: 'Hạn' },
        { head: 'Tình trạng' },
      ],
      rows.map((row) => {
        const value = parsePeriod(row.period)
        return [
          value === null ? row.period : formatPeriod(value),
          row.title,
          row.clause,
          row.from ?? 'không nêu trong văn bản',
          row.due === null ? 'chưa đặt hạn' : `${row.dueInclusive ? '' : 'trước '}${formatDate(row.due)}`,
          row.issued === null
            ? states[row.state]
            : `${states.issued}: ${row.issued.numberText}${row.issued.late ? ', sau hạn' : ''}`,
        ]
      }),
    )
    return { json, text, refused: false }
  },
}
