import type { Comparator } from '../catalogue/plan.ts'
import type { IsoDate } from '../ids.ts'
import { compareFractions, type Fraction, subtractFractions } from '../numbers/fraction.ts'
import {
  addFractions,
  divideFractions,
  multiplyFractions,
  negateFraction,
  reduceFraction,
  wholeFraction,
} from '../numbers/fraction-arithmetic.ts'
import { datePartsOf, daysBetween, isoDate } from '../time/iso-date.ts'
import { meetsTarget } from './verdict.ts'

/** A complete result of one indicator; results with units missing are no points. */
export interface ProjectionPoint {
  /** The last day it describes: 31/12 of a year, or the end of the latest period of a year that is not over. */
  readonly asOf: IsoDate
  readonly value: Fraction
}

/** What the last year of the plan asks for. */
export interface ProjectionGoal {
  readonly comparator: Comparator
  readonly value: Fraction
  /** The last day of that year. */
  readonly on: IsoDate
}

/** `met` đạt · `likely` có khả năng đạt · `unlikely` khó đạt. */

export type Outlook = 'met' | 'likely' | 'unlikely'

/** Why there is no line to prolong. */
export type NoLine = 'no_points' | 'too_few_points' | 'territory_changed' | 'goal_day_passed'

export interface ProjectionLine {
  /** Two or three, oldest first. */
  readonly points: readonly ProjectionPoint[]
  /** Slope: change of the value in a year. */
  readonly perYear: Fraction
  /** The value that the line has on the day of the goal. */
  readonly onGoalDay: Fraction
}

export interface Projection {
  readonly latest: ProjectionPoint | null
  readonly line: ProjectionLine | null
  /** Null exactly when there is a line. */
  readonly noLine: NoLine | null
  /** What is missing spread over the years left; null once the goal is met, without a point, and where no time is left. */
  readonly neededPerYear: Fraction | null
  readonly outlook: Outlook | null
}

const mostPoints = 3
const fewestPoints = 2

/**
 * Projection to the final year's target, exact: the straight line of least squares through the last points (two or
 * three) is prolonged to the day of the goal. Time is counted in years by days, so that a result of 30/9 stands three
 * quarters into its year.
 *
 * The verdict by a written rule, with the target's own comparator (strict stays strict) for targets in both directions:
 * - `met`: the latest result already meets the goal, whatever the line says;
 * - `likely`: it does not, and the value of the line on the day of the goal does;
 * - `unlikely`: neither does.
 * Without a line there is no verdict other than `met`.
 *
 * Points before and after a change of territory never join; a goal that lies behind a change is another territory's, and
 * neither line nor pace leads there.
 *
 * @param changes first days of a new territory, as known when the document is drawn up
 */
export function projectionOf(
  points: readonly ProjectionPoint[],
  goal: ProjectionGoal,
  changes: readonly IsoDate[] = [],
): Projection {
  const ordered = distinctDays(points).filter(({ asOf }) => asOf <= goal.on)
  const latest = ordered.at(-1) ?? null
  if (latest === null) return { latest, line: null, noLine: 'no_points', neededPerYear: null, outlook: null }

  const isMet = meetsTarget(latest.value, goal.comparator, goal.value)
  const without = (noLine: NoLine, neededPerYear: Fraction | null): Projection => ({
    latest,
    line: null,
    noLine,
    neededPerYear,
    outlook: isMet ? 'met' : null,
  })
  if (latest.asOf >= goal.on) return without('goal_day_passed', null)
  if (changes.some((day) => latest.asOf < day && day <= goal.on)) return without('territory_changed', null)

  const needed = isMet ? null : neededPerYear(latest, goal)
  const joined = ordered.filter(({ asOf }) => !changes.some((day) => asOf < day && day <= latest.asOf))
  if (joined.length < fewestPoints)
    return without(joined.length < ordered.length ? 'territory_changed' : 'too_few_points', needed)

  const line = lineThrough(joined.slice(-mostPoints), goal.on)
  const reaches = meetsTarget(line.onGoalDay, goal.comparator, goal.value)
  return {
    latest,
    line,
    noLine: null,
    neededPerYear: needed,
    outlook: isMet ? 'met' : reaches ? 'likely' : 'unlikely',
  }
}

/** Oldest first; of two results for one day the last given. */
function distinctDays(points: readonly ProjectionPoint[]): readonly ProjectionPoint[] {
  const byDay = new Map(points.map((point) => [point.asOf, point]))
  return [...byDay.values()].sort((left, right) => (left.asOf < right.asOf ? -1 : 1))
}

/**
 * A day as years on the axis of time, counted to its end: 31/12/2022 is 2023, 30/9/2023 is 2023 273/365.
 */
export function yearsAt(date: IsoDate): Fraction {
  const { year } = datePartsOf(date)
  const newYear = isoDate(`${year}-01-01`)
  const length = daysBetween(newYear, isoDate(`${year}-12-31`)) + 1
  return addFractions(wholeFraction(year), {
    numerator: BigInt(daysBetween(newYear, date) + 1),
    denominator: BigInt(length),
  })
}

function neededPerYear(latest: ProjectionPoint, goal: ProjectionGoal): Fraction | null {
  const missing = subtractFractions(goal.value, latest.value)
  return divideFractions(missing, subtractFractions(yearsAt(goal.on), yearsAt(latest.asOf)))
}

/** Least squares: slope Σ(x−x̄)(y−ȳ) / Σ(x−x̄)², through the mean of both. The points stand on different days. */
function lineThrough(points: readonly ProjectionPoint[], on: IsoDate): ProjectionLine {
  const times = points.map(({ asOf }) => yearsAt(asOf))
  const values = points.map(({ value }) => reduceFraction(value))
  const [meanTime, meanValue] = [meanOf(times), meanOf(values)]
  const fromMeanTime = times.map((time) => addFractions(time, negateFraction(meanTime)))
  const fromMeanValue = values.map((value) => addFractions(value, negateFraction(meanValue)))
  const products = fromMeanTime.map((time, index) => multiplyFractions(time, fromMeanValue[index] ?? meanValue))
  const squares = fromMeanTime.map((time) => multiplyFractions(time, time))
  const perYear = divideFractions(sumOf(products), sumOf(squares))
  if (perYear === null) throw new Error('A line needs points of two different days')
  const ahead = addFractions(yearsAt(on), negateFraction(meanTime))
  return { points, perYear, onGoalDay: addFractions(meanValue, multiplyFractions(perYear, ahead)) }
}

const sumOf = (values: readonly Fraction[]): Fraction => values.reduce(addFractions, wholeFraction(0))

const meanOf = (values: readonly Fraction[]): Fraction =>
  multiplyFractions(sumOf(values), { numerator: 1n, denominator: BigInt(values.length) })

/** The latest result meets the goal, and yet the line leads away from it. */
export const losesGoal = ({ line, outlook }: Projection, goal: ProjectionGoal): boolean =>
  outlook === 'met' && line !== null && !meetsTarget(line.onGoalDay, goal.comparator, goal.value)

/** A share of people lies between 0 and 100 per cent: a line that leaves them shows the direction only. */
export const leavesShare = (percent: Fraction): boolean =>
  percent.numerator < 0n || compareFractions(percent, wholeFraction(100)) > 0
