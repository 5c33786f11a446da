import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import type { ReportingUnit } from '../../../shared/domain/catalogue/unit.ts'
import type { Submission } from '../../../shared/domain/facts/submission.ts'
import type { PeriodKey } from '../../../shared/domain/ids.ts'
import { lastDay, type Period, parsePeriod, periodKey } from '../../../shared/domain/time/period.ts'
import { type Desk, unitsOf } from '../desk.ts'
import { readReceipts } from '../indicators/read-overview.ts'

export interface MatrixCell {
  readonly period: PeriodKey
  /** not_applicable: the unit has no figures of its own ("không phát sinh"). */
  readonly state: 'received' | 'missing' | 'not_applicable'
  readonly submission: Submission | null
}

export interface SubmissionMatrix {
  readonly periods: readonly Period[]
  readonly rows: readonly { readonly unit: ReportingUnit; readonly cells: readonly MatrixCell[] }[]
  /** How the newest period with reports stands; without any, the year. */
  readonly sentence: string
}

/**
 * Units × periods of one year, from what was received and not from a tick. The year itself is always a column; a
 * shorter period becomes one as soon as somebody has reported on it.
 */
export function readMatrix(desk: Desk, plan: Plan, year: number): SubmissionMatrix {
  const periods: readonly Period[] = [
    { kind: 'quarter', year, index: 1 },
    { kind: 'half', year, index: 1 },
    { kind: 'quarter', year, index: 3 },
    { kind: 'nine_months', year },
    { kind: 'year', year },
  ]
  const received = desk.store.submissions
    .list({ planId: plan.meta.id, year })
    .filter((one) => one.state === 'accepted' && one.channel === 'file')
  const months = [...new Set(received.map((one) => one.period))]
    .map(parsePeriod)
    .filter((one): one is Period => one !== null && !periods.some((known) => periodKey(known) === periodKey(one)))
  const columns = [...periods, ...months].filter(
    (one) => one.kind === 'year' || received.some((submission) => submission.period === periodKey(one)),
  )
  const ordered = [...columns].sort((left, right) =>
    lastDay(left) < lastDay(right) ? -1 : lastDay(left) > lastDay(right) ? 1 : 0,
  )
  const yearPeriod: Period = { kind: 'year', year }
  const rows = unitsOf(desk, plan, lastDay(yearPeriod)).map((unit) => ({
    unit,
    cells: ordered.map((column) => cellOf(unit, periodKey(column), received)),
  }))
  const newest = ordered.findLast((column) => received.some((one) => one.period === periodKey(column)))
  return { periods: ordered, rows, sentence: readReceipts(desk, plan, newest ?? yearPeriod).sentence }
}

function cellOf(unit: ReportingUnit, period: PeriodKey, received: readonly Submission[]): MatrixCell {
  const submission = received.find((one) => one.unit === unit.code && one.period === period) ?? null
  if (submission) return { period, state: 'received', submission }
  return { period, state: unit.reports ? 'missing' : 'not_applicable', submission: null }
}
