import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import { type ReportingUnit, unitFullName } from '../../../shared/domain/catalogue/unit.ts'
import type { PeriodKey } from '../../../shared/domain/ids.ts'
import { periodsEndingWith } from '../../../shared/domain/indicators/figures.ts'
import type { IndicatorTable } from '../../../shared/domain/indicators/indicator-table.ts'
import {
  formatPeriod,
  lastDay,
  type Period,
  parsePeriod,
  samePeriodLastYear,
} from '../../../shared/domain/time/period.ts'
import { type Desk, receivedReport, unitsOf } from '../desk.ts'
import { listObligations, type ObligationView } from '../plans/list-obligations.ts'
import { type IndicatorReading, readIndicatorTable } from './read-indicator-table.ts'

/** Who has and who has not sent a report of a period, from what was received. */
export interface ReceiptState {
  readonly reported: readonly ReportingUnit[]
  readonly missing: readonly ReportingUnit[]
  /** Units that stay in every list without figures of their own ("không phát sinh"). */
  readonly notApplicable: readonly ReportingUnit[]
  /** "6/7 quận, huyện đã báo cáo năm 2022; còn thiếu: quận Sơn Trà." */
  readonly sentence: string
}

export interface Overview {
  readonly reading: IndicatorReading
  readonly lastYear: IndicatorTable
  readonly receipts: ReceiptState
  readonly obligations: readonly ObligationView[]
  readonly periods: readonly PeriodKey[]
}

export function readOverview(desk: Desk, plan: Plan, period: Period): Overview {
  return {
    reading: readIndicatorTable(desk, plan, period),
    lastYear: readIndicatorTable(desk, plan, samePeriodLastYear(period)),
    receipts: readReceipts(desk, plan, period),
    obligations: listObligations(desk, plan),
    periods: desk.store.facts.periods(),
  }
}

export function readReceipts(desk: Desk, plan: Plan, period: Period): ReceiptState {
  const units = unitsOf(desk, plan, lastDay(period))
  const expected = units.filter((unit) => unit.reports)
  const keys = periodsEndingWith(period)
  const reported = expected.filter((unit) =>
    keys.some((key) => receivedReport(desk, plan.meta.id, unit.code, key) !== null),
  )
  const missing = expected.filter((unit) => !reported.includes(unit))
  return {
    reported,
    missing,
    notApplicable: units.filter((unit) => !unit.reports),
    sentence: receiptSentence(reported.length, expected.length, missing, period),
  }
}

function receiptSentence(
  received: number,
  expected: number,
  missing: readonly ReportingUnit[],
  period: Period,
): string {
  if (expected === 0)
    return `Danh mục chưa có đơn vị báo cáo cho ${formatPeriod(period)}: đơn vị hành chính đã thay đổi.`
  const head = `${received}/${expected} quận, huyện đã báo cáo ${formatPeriod(period)}`
  if (missing.length === 0) return `${head}.`
  if (received === 0) return `Chưa có quận, huyện nào báo cáo ${formatPeriod(period)} (0/${expected}).`
  return `${head}; còn thiếu: ${missing.map(unitFullName).join(', ')}.`
}

/** The period a new screen starts with: the newest that holds figures, else last year. */
export function startingPeriod(desk: Desk, plan: Plan, today: string): Period {
  const newest = desk.store.facts
    .periods()
    .map((key) => parsePeriod(key))
    .find((one) => one !== null)
  if (newest) return newest
  const { yearFrom, yearTo } = plan.meta
  const wanted = Math.min(Math.max(Number(today.slice(0, 4)) - 1, yearFrom), yearTo)
  // Districts end on 30 June 2025: a year without units in the catalogue is no place to begin.
  for (let year = wanted; year > yearFrom; year -= 1) {
    if (unitsOf(desk, plan, lastDay({ kind: 'year', year })).length > 0) return { kind: 'year', year }
  }
  return { kind: 'year', year: yearFrom }
}
