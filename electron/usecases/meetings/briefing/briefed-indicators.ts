import { territoryChanges } from '../../../../shared/domain/catalogue/territory-change.ts'
import { type ReportingUnit, unitFullName } from '../../../../shared/domain/catalogue/unit.ts'
import type { UnitCode } from '../../../../shared/domain/ids.ts'
import type { IndicatorDefinition } from '../../../../shared/domain/indicators/definition.ts'
import type { IndicatorRow } from '../../../../shared/domain/indicators/indicator-row.ts'
import type { IndicatorTable } from '../../../../shared/domain/indicators/indicator-table.ts'
import { inThePlansOwnWay } from '../../../../shared/domain/indicators/plan-definition.ts'
import type {
  Baseline,
  BriefedGaps,
  IndicatorBriefing,
  NamedUnit,
} from '../../../../shared/domain/meetings/briefing/chair-briefing.ts'
import { unitGaps } from '../../../../shared/domain/meetings/briefing/unit-gaps.ts'
import { subtractFractions } from '../../../../shared/domain/numbers/fraction.ts'
import { lastDay, type Period, samePeriodLastYear } from '../../../../shared/domain/time/period.ts'
import type { Desk } from '../../desk.ts'
import { countedBy } from '../../indicators/counted-by.ts'
import { type IndicatorReading, readIndicatorTable } from '../../indicators/read-indicator-table.ts'
import type { AnsweringBook } from './answering.ts'

type Reading = Pick<Desk, 'store' | 'catalogue'>

/** "cùng kỳ năm 2022" within a year, "năm 2021" of a whole one: a baseline is always named. */
export const baselineLabel = (period: Period): string =>
  period.kind === 'year' ? `năm ${period.year - 1}` : `cùng kỳ năm ${period.year - 1}`

/** Every target that the plan, or somebody above, sets for the period's year, with what a chair is asked about it. */
export function briefedIndicators(
  desk: Reading,
  reading: IndicatorReading,
  book: AnsweringBook,
): readonly IndicatorBriefing[] {
  const { plan, period } = reading
  const before = readIndicatorTable(desk, plan, samePeriodLastYear(period))
  const yearEnd =
    period.kind === 'year' ? null : readIndicatorTable(desk, plan, { kind: 'year', year: period.year - 1 })
  const nameOf = (code: UnitCode): NamedUnit => ({ code, name: nameIn(reading, desk, code) })
  return reading.city
    .filter(({ targetId, otherTargets }) => targetId !== null || otherTargets.length > 0)
    .map((row): IndicatorBriefing => {
      const catalogued = desk.catalogue.indicators.find(({ code }) => code === row.indicator)
      const definition = catalogued && inThePlansOwnWay(plan, catalogued)
      const target = plan.targets.find(({ id }) => id === row.targetId) ?? null
      const isWhole = definition === undefined || countsWhole(definition, reading)
      const told: IndicatorRow = isWhole ? row : withoutPeople(row)
      return {
        id: row.targetId === null ? row.indicator : `${row.indicator}/${row.targetId}`,
        row: told,
        shortLabel: definition?.shortLabel ?? row.label,
        counted: countedIn(desk, definition),
        measure: target?.unit ?? (definition?.kind === 'value' ? definition.measure : '%'),
        aspiration: target?.aspiration ?? false,
        reported: row.reported.map(nameOf),
        missing: row.missing.map(nameOf),
        lastYear: baseline(desk, reading, row, before, samePeriodLastYear(period), baselineLabel(period)),
        lastYearEnd:
          yearEnd === null || definition === undefined || !countsStocks(desk, definition)
            ? null
            : baseline(
                desk,
                reading,
                row,
                yearEnd,
                { kind: 'year', year: period.year - 1 },
                `cuối năm ${period.year - 1}`,
              ),
        owner: target?.owner ? book.named(target.owner) : null,
        gaps: gapsOf(desk, reading, told, isWhole, book),
      }
    })
}

/** What the numerator counts; for "% thực hiện kế hoạch" the assigned variable's own measure. */
export function countedIn(desk: Reading, definition: IndicatorDefinition | undefined): string | null {
  if (definition === undefined) return null
  if (definition.kind !== 'assigned') return countedBy(desk, definition.code)
  const ratio = desk.catalogue.indicators.find(
    (one) => one.kind === 'ratio' && one.formulas[0]?.numerator[0]?.variable === definition.variable,
  )
  return ratio ? countedBy(desk, ratio.code) : 'người'
}

const variablesOf = (definition: IndicatorDefinition): readonly string[] => {
  switch (definition.kind) {
    case 'ratio':
      return definition.formulas.flatMap(({ numerator, denominator }) =>
        [...numerator, ...denominator].map(({ variable }) => variable),
      )
    case 'score':
      return [definition.score]
    default:
      return [definition.variable]
  }
}

/** Numerator and denominator are whole people. An average population with decimals makes both sides tenths of them. */
export function countsWhole(definition: IndicatorDefinition, { facts }: Pick<IndicatorReading, 'facts'>): boolean {
  if (definition.kind !== 'ratio') return definition.kind === 'assigned'
  const used = new Set<string>(variablesOf(definition))
  return facts.every(({ variable, value }) => value.scale === 0 || !used.has(variable))
}

const decimalsNote = 'Mẫu số là số bình quân có phần thập phân: chưa tính số người còn thiếu.'

const withoutPeople = (row: IndicatorRow): IndicatorRow =>
  row.stillNeeded === null
    ? row
    : {
        ...row,
        stillNeeded: null,
        otherTargets: row.otherTargets.map((other) => ({ ...other, stillNeeded: null })),
        notes: [...row.notes, decimalsNote],
      }

/** Stocks alone can be held against the end of the year before: a flow starts again every January. */
function countsStocks({ catalogue }: Pick<Desk, 'catalogue'>, definition: IndicatorDefinition): boolean {
  const used = new Set<string>(variablesOf(definition))
  return (
    definition.kind === 'ratio' &&
    catalogue.variables.filter(({ code }) => used.has(code)).every(({ nature }) => nature === 'stock')
  )
}

function baseline(
  { catalogue }: Pick<Desk, 'catalogue'>,
  { plan, period }: IndicatorReading,
  now: IndicatorRow,
  table: IndicatorTable,
  then: Period,
  label: string,
): Baseline | null {
  const before = table.city.find(
    ({ indicator, percent, numerator }) => indicator === now.indicator && (percent !== null || numerator !== null),
  )
  if (!before) return null
  const [from, to] = [lastDay(then), lastDay(period)]
  const isOneTerritory = !territoryChanges(catalogue.units, plan.meta.territory).some((day) => from < day && day <= to)
  const comparable = isOneTerritory && !before.incomplete && !now.incomplete && before.percent && now.percent
  return {
    label,
    percent: before.percent,
    numerator: before.numerator,
    incomplete: before.incomplete,
    change: comparable && now.percent && before.percent ? subtractFractions(now.percent, before.percent) : null,
  }
}

function gapsOf(
  desk: Reading,
  reading: IndicatorReading,
  row: IndicatorRow,
  isWhole: boolean,
  book: AnsweringBook,
): BriefedGaps {
  const [above] = row.otherTargets
  const goal = row.target
    ? { comparator: row.comparator, value: row.target }
    : above && { ...above, value: above.target }
  if (!goal?.comparator) return { kind: 'not_by_unit', why: 'no_target' }
  const units = reading.units.filter(({ reports }) => reports)
  const own = units.flatMap((unit) =>
    reading.districts.filter(
      (one) => one.unit === unit.code && one.indicator === row.indicator && one.targetId === row.targetId,
    ),
  )
  if (own.length === 0 || !isWhole) return { kind: 'not_by_unit', why: 'undivided' }
  const gaps = unitGaps(own, { comparator: goal.comparator, value: goal.value })
  if (gaps.kind === 'not_by_unit') return gaps
  const unitOf = new Map<string, ReportingUnit>(units.map((unit) => [unit.code, unit]))
  return {
    ...gaps,
    below: gaps.below.flatMap((gap) => {
      const unit = unitOf.get(gap.unit)
      const result = own.find((one) => one.unit === gap.unit)
      return unit && result
        ? [{ ...gap, name: unitFullName(unit), percent: result.percent, answering: book.forUnit(unit) }]
        : []
    }),
    unknown: gaps.unknown.map((code) => ({ code, name: nameIn(reading, desk, code) })),
  }
}

/** "quận Hải Châu"; the territory itself where a figure is the city's own. */
export function nameIn({ units }: IndicatorReading, { catalogue }: Pick<Desk, 'catalogue'>, code: UnitCode): string {
  const unit = units.find((one) => one.code === code) ?? catalogue.units.find((one) => one.code === code)
  return unit ? unitFullName(unit) : code
}
