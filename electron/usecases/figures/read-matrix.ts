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

/** Units × periods of one year. */
export interface ReceiptGrid {
  readonly periods: readonly Period[]
  readonly rows: readonly { readonly unit: ReportingUnit; readonly cells: readonly MatrixCell[] }[]
}

export interface SubmissionMatrix extends ReceiptGrid {
  /** How the newest period with reports stands; without any, the year. */
  readonly sentence: string
}

/** The grid as it is now, with its sentence. */
export function readMatrix(desk: Desk, plan: Plan, year: number): SubmissionMatrix {
  const grid = readReceiptGrid(desk, plan, year, null)
  const newest = grid.periods.findLast((_, index) => grid.rows.some(({ cells }) => cells[index]?.state === 'received'))
  return { ...grid, sentence: readReceipts(desk, plan, newest ?? { kind: 'year', year }).sentence }
}

/**
 * Units × periods of one year, from what was received and not from a tick. The year itself is always a column; a
 * shorter period becomes one as soon as somebody has reported on it. `until`: only what was accepted by that instant
 * (ISO 8601 UTC) counts, also a report that was replaced later; null: as it is now.
 */
export function readReceiptGrid(desk: Desk, plan: Plan, year: number, until: string | null): ReceiptGrid {
  const periods: readonly Period[] = [
    { kind: 'quarter', year, index: 1 },
    { kind: 'half', year, index: 1 },
    { kind: 'quarter', year, index: 3 },
    { kind: 'nine_months', year },
    { kind: 'year', year },
  ]
  // Newest first: of several that were accepted by then the first one found was in force.
  const received = desk.store.submissions
    .list({ planId: plan.meta.id, year })
    .filter((one) => one.channel === 'file' && (until === null ? one.state === 'accepted' : wasAccepted(one, until)))
  const months = [...new Set(received.map((one) => one.period))]
    .map(parsePeriod)
    .filter((one): one is Period => one !== null && !periods.some((known) => periodKey(known) === periodKey(one)))
  const columns = [...periods, ...months].filter(
    (one) => one.kind === 'year' || received.some((submission) => submission.period === periodKey(one)),
  )
  const ordered = [...columns].sort((left, right) =>
    lastDay(left) < lastDay(right) ? -1 : lastDay(left) > lastDay(right) ? 1 : 0,
  )
  const rows = unitsOf(desk, plan, lastDay({ kind: 'year', year })).map((unit) => ({
    unit,
    cells: ordered.map((column) => cellOf(unit, periodKey(column), received)),
  }))
  return { periods: ordered, rows }
}

/** A report that was replaced keeps the instant of its own acceptance. */
const wasAccepted = ({ acceptedAt }: Submission, until: string): boolean => acceptedAt !== null && acceptedAt <= until

function cellOf(unit: ReportingUnit, period: PeriodKey, received: readonly Submission[]): MatrixCell {
  const submission = received.find((one) => one.unit === unit.code && one.period === period) ?? null
  if (submission) return { period, state: 'received', submission }
  return { period, state: unit.reports ? 'missing' : 'not_applicable', submission: null }
}
