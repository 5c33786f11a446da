import { type UnitType, unitFullName } from '../../../../shared/domain/catalogue/unit.ts'
import { type IsoDate, type PlanId, variableCode } from '../../../../shared/domain/ids.ts'
import { figuresFor } from '../../../../shared/domain/indicators/figures.ts'
import { arrearsRanking } from '../../../../shared/domain/meetings/briefing/arrears-ranking.ts'
import type { BriefedArrears, ChairBriefing } from '../../../../shared/domain/meetings/briefing/chair-briefing.ts'
import { planCited } from '../../../../shared/domain/rounds/round-words.ts'
import {
  formatPeriod,
  lastDay,
  type Period,
  periodKey,
  samePeriodLastYear,
} from '../../../../shared/domain/time/period.ts'
import { type Desk, planOf, territoryOf } from '../../desk.ts'
import { factsFor, type IndicatorReading, readIndicatorTable } from '../../indicators/read-indicator-table.ts'
import { readReceipts } from '../../indicators/read-overview.ts'
import { type AnsweringBook, answeringBook } from './answering.ts'
import { baselineLabel, briefedIndicators } from './briefed-indicators.ts'
import { lateReporters } from './late-reporters.ts'

/** What a meeting looks at: the figures of a period, and everything else as of its day. */
export interface BriefingScope {
  readonly planId: PlanId
  readonly period: Period
  readonly day: IsoDate
}

/** The chair's page: every target of the period's year, arrears, and who has not reported. */
export function readChairBriefing(desk: Desk, { planId, period, day }: BriefingScope): ChairBriefing {
  const plan = planOf(desk, planId)
  const reading = readIndicatorTable(desk, plan, period)
  const book = answeringBook(desk, plan, day)
  const figuresOn = lastDay(period)
  const territory = territoryOf(desk, plan, figuresOn)
  return {
    planId,
    planName: planCited(plan.meta),
    territory: {
      code: territory.code,
      name: unitFullName(territory),
      typeName: typeNames[territory.type] ?? 'địa bàn',
    },
    period: periodKey(period),
    periodLabel: formatPeriod(period),
    year: period.year,
    figuresOn,
    day,
    baselineLabel: baselineLabel(period),
    indicators: briefedIndicators(desk, reading, book),
    arrears: briefedArrears(desk, reading, book),
    receipts: readReceipts(desk, plan, period).sentence,
    lateReporters: lateReporters(desk, plan, period, day, book),
    standingAgency: book.standing,
  }
}

const typeNames: Partial<Readonly<Record<UnitType, string>>> = { province: 'tỉnh', municipality: 'thành phố' }

const [arrears, threeMonths, employers] = [
  variableCode('arrears'),
  variableCode('arrears_3_months'),
  variableCode('employers_in_arrears'),
]

function briefedArrears(
  desk: Pick<Desk, 'store' | 'catalogue'>,
  { plan, period, facts, units: all }: IndicatorReading,
  book: AnsweringBook,
): BriefedArrears {
  const then = samePeriodLastYear(period)
  const [now, before] = [figuresFor(facts, period), figuresFor(factsFor(desk, plan, then), then)]
  const units = all.filter(({ reports }) => reports)
  const ranking = arrearsRanking(
    units.map(({ code }) => ({
      unit: code,
      amount: now(code, arrears),
      threeMonths: now(code, threeMonths),
      employers: now(code, employers),
      before: before(code, arrears),
    })),
  )
  const named = (codes: readonly string[]) =>
    units.filter(({ code }) => codes.includes(code)).map((unit) => ({ code: unit.code, name: unitFullName(unit) }))
  return {
    total: ranking.total,
    largest: ranking.largest.flatMap((one) => {
      const unit = units.find(({ code }) => code === one.unit)
      return unit ? [{ ...one, name: unitFullName(unit), answering: book.forUnit(unit) }] : []
    }),
    reported: named(ranking.reported),
    missing: named(ranking.missing),
    rankedBy: 'unit',
    beforeLabel: baselineLabel(period),
  }
}
