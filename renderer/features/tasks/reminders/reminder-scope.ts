import type { BackendClient } from '../../../../shared/contract/contract.ts'
import type { IsoDate, PeriodKey, PlanId } from '../../../../shared/domain/ids.ts'
import { addDays } from '../../../../shared/domain/time/iso-date.ts'

export type ReminderScope = Parameters<BackendClient['reminders']['list']>[0]
export type Receiver = Awaited<ReturnType<BackendClient['reminders']['list']>>['receivers'][number]

/** What the person asked to be reminded of, as the fields of the panel hold it. */
export interface ReminderChoice {
  readonly withinDays: number
  readonly answerBy: IsoDate | null
  /** Late reports of districts are listed as well, for this period and day. */
  readonly withReport: boolean
  readonly reportPeriod: PeriodKey
  readonly reportDue: IsoDate | null
  readonly reportInclusive: boolean
}

/** Days that an agency is given to answer, until the person says otherwise. */
const daysToAnswer = 10

export const firstChoice = (today: IsoDate, period: PeriodKey): ReminderChoice => ({
  withinDays: 14,
  answerBy: addDays(today, daysToAnswer),
  withReport: false,
  reportPeriod: period,
  reportDue: null,
  reportInclusive: false,
})

/** The contract's input; null while a field that the choice needs is empty. */
export function scopeOf(planId: PlanId, choice: ReminderChoice): ReminderScope | null {
  const { withReport, reportPeriod, reportDue, reportInclusive, withinDays } = choice
  if (withReport && reportDue === null) return null
  return {
    planId,
    asOf: null,
    withinDays,
    report:
      withReport && reportDue !== null ? { period: reportPeriod, due: reportDue, inclusive: reportInclusive } : null,
  }
}

/** "3 quá hạn, 1 sắp đến hạn" */
export function owedWords(receiver: {
  readonly late: number
  readonly dueSoon: number
  readonly requests: number
  readonly reports: number
}): string {
  const parts = [
    receiver.late > 0 ? `${receiver.late} quá hạn` : '',
    receiver.dueSoon > 0 ? `${receiver.dueSoon} sắp đến hạn` : '',
    receiver.reports > 0 ? `${receiver.reports} báo cáo chưa gửi` : '',
    receiver.requests > 0 ? `${receiver.requests} nội dung đề nghị` : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}
