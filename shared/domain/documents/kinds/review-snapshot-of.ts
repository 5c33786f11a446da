import { type ReportingUnit, unitFullName } from '../../catalogue/unit.ts'
import { measureLabels, type Variable } from '../../catalogue/variable.ts'
import type { Fact } from '../../facts/fact.ts'
import { reachedOf } from '../../indicators/evaluation.ts'
import { compareVietnamese } from '../../text/collate.ts'
import { formatPeriod, lastDay, periodKey } from '../../time/period.ts'
import { addValues } from '../exact-sum.ts'
import { storeFraction } from '../stored-fraction.ts'
import type { SnapshotUnit } from './period-snapshot.ts'
import { capitalised } from './period-wording.ts'
import type { ReviewColumnFacts, ReviewFacts, ReviewStageFacts } from './review-facts.ts'
import { reviewLines } from './review-lines.ts'
import type {
  NumberCell,
  ReviewColumn,
  ReviewFigure,
  ReviewNumber,
  ReviewSnapshot,
  SnapshotStage,
  UnitCell,
} from './review-snapshot.ts'
import { reviewTasks } from './review-tasks.ts'

const snapshotUnit = (unit: ReportingUnit): SnapshotUnit => ({
  code: unit.code,
  name: unitFullName(unit),
  typeName: unitFullName({ type: unit.type, name: '' }),
  reports: unit.reports,
})

function columnOf({ period, rows }: ReviewColumnFacts, stage: ReviewStageFacts['stage']): ReviewColumn {
  const asOf = lastDay(period)
  return {
    key: periodKey(period),
    year: period.year,
    heading: capitalised(formatPeriod(period)),
    asOf,
    isPart: period.kind !== 'year',
    hasFigures: rows.some((row) => reachedOf(row) !== null),
    judgesYear: stage.to >= `${period.year}-12-31`,
  }
}

/** Units stand in the Vietnamese alphabet of their names, whatever came first. */
const stageOf = ({ stage, units, columns }: ReviewStageFacts): SnapshotStage => ({
  from: stage.from,
  to: stage.to,
  units: [...units]
    .sort((left, right) => compareVietnamese(left.name, right.name) || order(left.code, right.code))
    .map(snapshotUnit),
  columns: columns.map((column) => columnOf(column, stage)),
})

const order = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** What a review tells of people and money beside the rates, in this order. */
const toldNumbers = [
  'population',
  'labour_force',
  'labour_force_15plus',
  'si_compulsory',
  'si_voluntary',
  'ui_participants',
  'hi_participants',
  'pension_recipients',
  'si_lump_sum',
  'arrears',
] as const

/** Σ over the units that reported; the territory's own figure where that is official or no unit has one. */
function sumOf(
  variable: Variable,
  stage: ReviewStageFacts,
  column: ReviewColumnFacts,
  facts: ReviewFacts,
): NumberCell | null {
  const own = column.figures.find((one) => one.unit === facts.territory.code && one.variable === variable.code)
  const reporting = stage.units.filter((unit) => unit.reports).map((unit) => unit.code)
  const found = column.figures.filter((one) => one.variable === variable.code && reporting.includes(one.unit))
  if (own && (facts.officialFigures[variable.code] === 'city' || found.length === 0))
    return { value: own.value, reported: [own.unit], missing: [] }
  if (found.length === 0) return null
  const reported = found.map((one) => one.unit)
  return {
    value: addValues(found.map((one) => one.value)),
    reported,
    missing: reporting.filter((code) => !reported.includes(code)),
  }
}

function numbersOf(facts: ReviewFacts): readonly ReviewNumber[] {
  return toldNumbers.flatMap((code): ReviewNumber[] => {
    const variable = facts.variables.find((one) => one.code === code)
    if (!variable) return []
    const cells = facts.stages.flatMap((stage) =>
      stage.columns.flatMap((column): [string, NumberCell][] => {
        const sum = sumOf(variable, stage, column, facts)
        return sum ? [[periodKey(column.period), sum]] : []
      }),
    )
    if (cells.length === 0) return []
    return [
      {
        code,
        label: variable.label,
        measure: variable.measure === 'dong' ? 'triệu đồng' : measureLabels[variable.measure],
        isMoney: variable.measure === 'dong',
        isFlow: variable.nature === 'flow',
        cells: Object.fromEntries(cells),
      },
    ]
  })
}

const columnsOf = (facts: ReviewFacts): readonly ReviewColumnFacts[] => facts.stages.flatMap(({ columns }) => columns)

const unitCellsOf = (facts: ReviewFacts): readonly UnitCell[] =>
  columnsOf(facts).flatMap(({ period, unitRows }) => {
    const seen = new Set<string>()
    return unitRows.flatMap((row): UnitCell[] => {
      const place = `${row.unit} ${row.indicator}`
      if (seen.has(place)) return []
      seen.add(place)
      const value = reachedOf(row)
      return [
        { unit: row.unit, line: row.indicator, column: periodKey(period), percent: value && storeFraction(value) },
      ]
    })
  })

const figureOf =
  (column: ReviewColumnFacts) =>
  (fact: Fact): ReviewFigure => ({
    column: periodKey(column.period),
    unit: fact.unit,
    variable: fact.variable,
    value: fact.value,
    asOf: fact.asOf,
    status: fact.status,
    provenance: fact.provenance,
  })

const byPlace = (left: ReviewFigure, right: ReviewFigure): number =>
  order(left.column, right.column) || order(left.unit, right.unit) || order(left.variable, right.variable)

/** Everything the review says, frozen as plain JSON. */
export function reviewSnapshot(facts: ReviewFacts): ReviewSnapshot {
  const { plan, obligation } = facts
  const { number, title, subject, documentType, issuer, date, yearTo } = plan.meta
  const stages = facts.stages.map(stageOf)
  const told = stages.flatMap(({ columns }) => columns).filter(({ hasFigures }) => hasFigures)
  return {
    kind: facts.kind,
    form: facts.form,
    narrative: facts.narrative,
    ownSubject: facts.ownSubject,
    isIllustrative: facts.isIllustrative,
    plan: {
      number,
      title,
      subject,
      documentType,
      issuer,
      date,
      yearTo,
      isRequest: plan.assignments.length > 0 && plan.assignments.every(({ mode }) => mode === 'request'),
    },
    obligation: obligation && { clause: obligation.clause, document: obligation.document },
    dueWords: facts.dueWords,
    span: { from: facts.span.from, to: facts.span.to },
    goalYear: facts.goalYear,
    drawnUpOn: facts.drawnUpOn,
    cutOff: told.at(-1)?.asOf ?? null,
    territory: snapshotUnit(facts.territory),
    stages,
    baseYear: facts.base === null ? null : facts.base.period.year,
    lines: reviewLines(facts),
    unitCells: unitCellsOf(facts),
    numbers: numbersOf(facts),
    tasks: reviewTasks(facts),
    registers: facts.registers,
    ...(facts.meetings === undefined ? {} : { meetings: facts.meetings }),
    figures: columnsOf(facts)
      .flatMap((column) => column.figures.map(figureOf(column)))
      .sort(byPlace),
  }
}
