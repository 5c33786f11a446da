import type { Plan, PlanTarget } from '../../catalogue/plan.ts'
import { seriesDocumentName } from '../../catalogue/target-series.ts'
import type { IsoDate } from '../../ids.ts'
import { reachedOf } from '../../indicators/evaluation.ts'
import type { IndicatorRow } from '../../indicators/indicator-row.ts'
import { targetsOfYear } from '../../indicators/indicator-table.ts'
import { losesGoal, type Projection, type ProjectionPoint, projectionOf } from '../../indicators/projection.ts'
import { formatValue } from '../../numbers/format-number.ts'
import { type Fraction, fractionOf } from '../../numbers/fraction.ts'
import { isoDate } from '../../time/iso-date.ts'
import { lastDay, periodKey } from '../../time/period.ts'
import { type StoredFraction, storeFraction } from '../stored-fraction.ts'
import type { ReviewColumnFacts, ReviewFacts } from './review-facts.ts'
import type { ReviewCell, ReviewGoal, ReviewLine, SnapshotProjection } from './review-snapshot.ts'
import { insideSentence } from './review-wording.ts'

/** The rows of a column, told apart where a plan has several targets for one indicator in one year. */
function identified(rows: readonly IndicatorRow[]): ReadonlyMap<string, IndicatorRow> {
  const found = new Map<string, IndicatorRow>()
  for (const row of rows) {
    let id: string = row.indicator
    for (let next = 2; found.has(id); next += 1) id = `${row.indicator}#${next}`
    found.set(id, row)
  }
  return found
}

const stored = (value: Fraction | null): StoredFraction | null => value && storeFraction(value)

function cellOf(row: IndicatorRow, targets: readonly PlanTarget[]): ReviewCell {
  return {
    percent: stored(reachedOf(row)),
    target: row.target,
    comparator: row.comparator,
    nature: row.targetNature,
    clause: row.clause,
    owner: targets.find(({ id }) => id === row.targetId)?.owner ?? null,
    verdict: row.verdict,
    stillNeeded: row.stillNeeded === null ? null : row.stillNeeded.toString(),
    incomplete: row.incomplete,
    reported: row.reported,
    missing: row.missing,
    provisional: row.provisional,
    notes: row.notes,
    others: row.otherTargets.map(({ document, target, comparator, verdict }) => ({
      document: seriesDocumentName(document),
      target,
      comparator,
      verdict,
    })),
  }
}

/** Who belongs to a part ("nhóm 3") stands at its first target; later ones only refer to it. */
const goalOf = (target: PlanTarget, { targets }: Pick<Plan, 'targets'>): ReviewGoal => ({
  clause: target.clause,
  value: target.value,
  comparator: target.comparator,
  measure: target.unit ?? '',
  aspiration: target.aspiration,
  note:
    target.subsetOf === null
      ? target.note
      : (targets.find(({ indicator }) => indicator === target.indicator)?.note ?? target.note),
  isPart: target.subsetOf !== null,
})

interface ReadColumn {
  readonly facts: ReviewColumnFacts
  readonly rows: ReadonlyMap<string, IndicatorRow>
}

/** Every target of the years of the review and of its final year, in the plan's order. */
export function reviewLines(facts: ReviewFacts): readonly ReviewLine[] {
  const columns = facts.stages.flatMap((stage) =>
    stage.columns.map((column): ReadColumn => ({ facts: column, rows: identified(column.rows) })),
  )
  const base = facts.base && identified(facts.base.rows)
  const order = facts.plan.targets.map((target) => target.indicator as string)
  const rank = (id: string): number => {
    const at = order.indexOf(id.split('#')[0] ?? id)
    return at === -1 ? order.length : at
  }
  const ids = [...new Set(columns.flatMap(({ rows }) => [...rows.keys()]))].sort(
    (left, right) => rank(left) - rank(right) || (left < right ? -1 : left > right ? 1 : 0),
  )
  return ids.map((id) => lineOf(id, facts, columns, base))
}

function lineOf(
  id: string,
  facts: ReviewFacts,
  columns: readonly ReadColumn[],
  base: ReadonlyMap<string, IndicatorRow> | null,
): ReviewLine {
  const [indicator = id, ordinal = '1'] = id.split('#')
  const named = facts.indicators[indicator]
  const goal =
    targetsOfYear(facts.plan, facts.goalYear).filter((target) => target.indicator === indicator)[Number(ordinal) - 1] ??
    null
  const before = base?.get(id)
  const inWords = goal !== null && goal.unit === null && goal.value === null
  return {
    id,
    indicator,
    label: named?.label ?? indicator,
    shortLabel: named?.shortLabel ?? indicator,
    measure: inWords ? '' : (goal?.unit ?? named?.measure ?? '%'),
    counted: named?.counted ?? null,
    goal: goal && goalOf(goal, facts.plan),
    base: before ? stored(reachedOf(before)) : null,
    baselines: facts.baselines
      .filter((one) => one.indicator === indicator && ordinal === '1')
      .map((one) => ({
        isRate: one.unit === '%',
        text: `${formatValue(one.value)}${one.unit === '%' ? '%' : ` ${one.unit}`}`,
        note: [one.document, one.asOf, one.note && insideSentence(one.note.replace(/[.;]\s*$/, ''))]
          .filter((part) => part !== null && part !== undefined)
          .join('; '),
      })),
    cells: Object.fromEntries(
      columns.flatMap(({ facts: column, rows }) => {
        const row = rows.get(id)
        return row ? [[periodKey(column.period), cellOf(row, facts.plan.targets)]] : []
      }),
    ),
    projection: projectedLine(id, goal, facts, columns),
  }
}

function projectedLine(
  id: string,
  goal: PlanTarget | null,
  facts: ReviewFacts,
  columns: readonly ReadColumn[],
): SnapshotProjection | null {
  if (goal === null || goal.nature !== 'quantitative' || goal.value === null || goal.comparator === null) return null
  const trend = facts.indicators[goal.indicator]?.trend ?? 'steady'
  if (trend === 'anew')
    return { line: null, noLine: 'anew', latest: null, neededPerYear: null, outlook: null, losesGoal: false }
  const points = columns.flatMap(({ facts: { period }, rows }): ProjectionPoint[] => {
    const row = rows.get(id)
    const value = row && reachedOf(row)
    if (!value || row.incomplete) return []
    if (trend === 'through_the_year' && period.kind !== 'year') return []
    return [{ asOf: lastDay(period), value }]
  })
  const wanted = {
    comparator: goal.comparator,
    value: fractionOf(goal.value),
    on: isoDate(`${facts.goalYear}-12-31`),
  }
  return storedProjection(projectionOf(points, wanted, knownChanges(facts)), wanted)
}

/** Changes that are known when the review is drawn up: the review of 2023 does not know of 2025. */
const knownChanges = ({ territoryChanges, drawnUpOn }: ReviewFacts): readonly IsoDate[] =>
  territoryChanges.filter((day) => day <= drawnUpOn)

const storedProjection = (projection: Projection, goal: Parameters<typeof losesGoal>[1]): SnapshotProjection => ({
  line: projection.line && {
    days: projection.line.points.map(({ asOf }) => asOf),
    perYear: storeFraction(projection.line.perYear),
    onGoalDay: storeFraction(projection.line.onGoalDay),
  },
  noLine: projection.noLine,
  latest: projection.latest && {
    asOf: projection.latest.asOf,
    value: storeFraction(projection.latest.value),
  },
  neededPerYear: stored(projection.neededPerYear),
  outlook: projection.outlook,
  losesGoal: losesGoal(projection, goal),
})
