import { approximate } from '../../numbers/fraction.ts'
import type { UnitBar } from '../chart-data.ts'
import { type Block, note } from '../content.ts'
import { readFraction } from '../stored-fraction.ts'
import type { PeriodSnapshot, SnapshotResult } from './period-snapshot.ts'
import { unitTable } from './period-tables.ts'
import {
  capitalised,
  countWords,
  noFigure,
  notOccurring,
  resultText,
  standWords,
  targetText,
  withoutFigures,
} from './period-wording.ts'

/** More columns than this do not fit beside the names on an upright page. */
const indicatorsPerTable = 6

/** Indicators that the units have figures for, in the plan's order. */
const unitIndicators = (snapshot: PeriodSnapshot): readonly SnapshotResult[] =>
  snapshot.results.filter((row) =>
    snapshot.unitResults.some((one) => one.indicator === row.indicator && one.percent !== null),
  )

function chartOf(snapshot: PeriodSnapshot, row: SnapshotResult): Block {
  const bars = snapshot.units.map((unit): UnitBar => {
    const own = snapshot.unitResults.find((one) => one.unit === unit.code && one.indicator === row.indicator)
    const text = own && resultText({ percent: own.percent, target: row.target })
    return {
      label: capitalised(unit.name),
      value: own?.percent ? approximate(readFraction(own.percent)) : null,
      text: text ?? (unit.reports ? noFigure : notOccurring),
      isTotal: false,
    }
  })
  const total: UnitBar = {
    label: `Toàn ${snapshot.territory.typeName}`,
    value: row.percent ? approximate(readFraction(row.percent)) : null,
    text: [resultText(row) ?? noFigure, ...(row.incomplete ? [`(${countWords(row)})`] : [])].join(' '),
    isTotal: true,
  }
  const ranked = [...bars].sort((left, right) => (right.value ?? -1) - (left.value ?? -1))
  return {
    kind: 'chart',
    title: `${row.label} ${standWords(snapshot)} theo đơn vị (%)`,
    chart: {
      kind: 'unit-bars',
      title: `${row.label} ${standWords(snapshot)} (%)`,
      bars: [...ranked, total],
      target: row.target && {
        value: row.target.amount / 10 ** row.target.scale,
        text: `Mục tiêu ${targetText(row.target, row.comparator)}`,
      },
    },
  }
}

/** The tables by unit and one chart, of the first indicator that the units have. */
export function unitResultBlocks(snapshot: PeriodSnapshot): readonly Block[] {
  const indicators = unitIndicators(snapshot)
  const [first] = indicators
  if (first === undefined) return [note(withoutFigures(snapshot, 'Kết quả theo đơn vị'))]
  const tables: Block[] = []
  for (let start = 0; start < indicators.length; start += indicatorsPerTable) {
    tables.push(unitTable(snapshot, indicators.slice(start, start + indicatorsPerTable)))
  }
  return [...tables, chartOf(snapshot, first)]
}
