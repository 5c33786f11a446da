import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Comparator } from '../catalogue/plan.ts'
import { compareFractions, type Fraction } from '../numbers/fraction.ts'
import { addFractions, multiplyFractions, negateFraction, wholeFraction } from '../numbers/fraction-arithmetic.ts'
import { isoDate } from '../time/iso-date.ts'
import { type Outlook, type Projection, type ProjectionPoint, projectionOf, yearsAt } from './projection.ts'
import { paceText } from './projection-words.ts'

const of = (numerator: number | bigint, denominator: number | bigint = 1): Fraction => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
})
const point = (asOf: string, value: Fraction): ProjectionPoint => ({ asOf: isoDate(asOf), value })
const goal = (value: Fraction, comparator: Comparator = '>=', on = '2025-12-31') => ({
  comparator,
  value,
  on: isoDate(on),
})
const equal = (left: Fraction | undefined | null, right: Fraction): boolean =>
  left !== null && left !== undefined && compareFractions(left, right) === 0

const endOf = (year: number, value: Fraction) => point(`${year}-12-31`, value)

describe('projection to the final target', () => {
  it('prolongs a straight line by the years that are left', () => {
    const projected = projectionOf([endOf(2021, of(40)), endOf(2022, of(42)), endOf(2023, of(44))], goal(of(48)))
    expect(equal(projected.line?.onGoalDay, of(48))).toBe(true)
    expect(equal(projected.line?.perYear, of(2))).toBe(true)
    expect(equal(projected.neededPerYear, of(2))).toBe(true)
    expect(projected.outlook).toBe('likely')
  })

  it('tells "trên 48" from "48": a line that ends on the target misses a strict one', () => {
    const points = [endOf(2022, of(42)), endOf(2023, of(44))]
    expect(projectionOf(points, goal(of(48), '>')).outlook).toBe('unlikely')
    expect(projectionOf(points, goal(of(48), '>=')).outlook).toBe('likely')
  })

  it('takes the last three points only, by least squares', () => {
    const last = [endOf(2021, of(40)), endOf(2022, of(43)), endOf(2023, of(44))]
    const projected = projectionOf([endOf(2020, of(90)), ...last], goal(of(50)))
    expect(projected.line?.points.map(({ asOf }) => asOf)).toEqual(['2021-12-31', '2022-12-31', '2023-12-31'])
    // Mean 127/3 at 2023, slope 2: three years on, 127/3 + 2 × 3.
    expect(equal(projected.line?.onGoalDay, of(127 + 18, 3))).toBe(true)
  })

  it('gives a result of 30/9 its place in the year', () => {
    expect(yearsAt(isoDate('2022-12-31'))).toEqual(of(2023))
    expect(equal(yearsAt(isoDate('2023-09-30')), addFractions(of(2023), of(273, 365)))).toBe(true)
    expect(equal(yearsAt(isoDate('2024-06-30')), addFractions(of(2024), of(182, 366)))).toBe(true)
    const projected = projectionOf([endOf(2022, of(42)), point('2023-09-30', of(44))], goal(of(50)))
    // 2 points in 273 days, 6 missing in 92 + 731 days.
    expect(equal(projected.line?.perYear, of(2 * 365, 273))).toBe(true)
    expect(equal(projected.neededPerYear, multiplyFractions(of(6), of(365, 92 + 2 * 365)))).toBe(true)
  })

  it('projects nothing from one point, but still says what pace is needed', () => {
    const projected = projectionOf([endOf(2023, of(44))], goal(of(50)))
    expect(projected).toMatchObject({ line: null, noLine: 'too_few_points', outlook: null })
    expect(equal(projected.neededPerYear, of(3))).toBe(true)
    expect(projectionOf([], goal(of(50)))).toMatchObject({ noLine: 'no_points', outlook: null, neededPerYear: null })
  })

  it('calls a goal met that the latest result meets, even from one point', () => {
    expect(projectionOf([endOf(2023, of(50))], goal(of(50)))).toMatchObject({ outlook: 'met', neededPerYear: null })
    const falling = projectionOf([endOf(2022, of(60)), endOf(2023, of(51))], goal(of(50)))
    expect(falling.outlook).toBe('met')
    expect(equal(falling.line?.onGoalDay, of(33))).toBe(true)
  })

  it('never joins points before and after a change of territory', () => {
    const change = isoDate('2025-07-01')
    const points = [endOf(2023, of(44)), point('2025-06-30', of(46)), point('2025-09-30', of(41))]
    expect(projectionOf(points, goal(of(50)), [change])).toMatchObject({ line: null, noLine: 'territory_changed' })
    const after = projectionOf([...points, point('2025-10-31', of(42))], goal(of(50)), [change])
    expect(after.line?.points.map(({ asOf }) => asOf)).toEqual(['2025-09-30', '2025-10-31'])
  })

  it('leads no line and no pace to a goal of another territory', () => {
    const points = [endOf(2022, of(42)), endOf(2023, of(44))]
    expect(projectionOf(points, goal(of(50)), [isoDate('2025-07-01')])).toMatchObject({
      line: null,
      noLine: 'territory_changed',
      neededPerYear: null,
      outlook: null,
    })
    expect(projectionOf(points, goal(of(50)), []).noLine).toBeNull()
  })

  it('leaves the final year to its own verdict once its figures are in', () => {
    const points = [endOf(2024, of(47)), endOf(2025, of(49))]
    expect(projectionOf(points, goal(of(50)))).toMatchObject({ noLine: 'goal_day_passed', outlook: null })
  })

  it('prints a pace that suffices', () => {
    expect(paceText(of(10, 3))).toBe('+3,34')
    expect(paceText(of(-10, 3))).toBe('-3,34')
  })
})

const days = ['2021-12-31', '2022-06-30', '2022-12-31', '2023-09-30', '2023-12-31', '2024-12-31'].map(isoDate)
const share = fc
  .record({ numerator: fc.bigInt(0n, 10n ** 9n), denominator: fc.bigInt(1n, 10n ** 7n) })
  .map((value): Fraction => value)
const somePoints = fc
  .uniqueArray(fc.constantFrom(...days), { minLength: 1, maxLength: 6 })
  .chain((chosen) => fc.tuple(...chosen.map((asOf) => share.map((value): ProjectionPoint => ({ asOf, value })))))
const upward = fc.constantFrom<Comparator>('>=', '>')
const rank: Readonly<Record<Outlook, number>> = { unlikely: 0, likely: 1, met: 2 }
const mirrored: Readonly<Record<Comparator, Comparator>> = { '>=': '<=', '>': '<', '<=': '>=', '<': '>', '=': '=' }

test('property: a lower target is never less likely', () => {
  fc.assert(
    fc.property(somePoints, share, share, upward, (points, one, other, comparator) => {
      const [low, high] = compareFractions(one, other) < 0 ? [one, other] : [other, one]
      const [lower, higher] = [low, high].map((value) => projectionOf(points, goal(value, comparator)).outlook)
      if (!lower || !higher) return
      expect(rank[lower]).toBeGreaterThanOrEqual(rank[higher])
    }),
  )
})

test('property: what every point and the target are raised by, the projection is raised by', () => {
  fc.assert(
    fc.property(somePoints, share, share, upward, (points, target, shift, comparator) => {
      const before = projectionOf(points, goal(target, comparator))
      const raised = points.map(({ asOf, value }) => ({ asOf, value: addFractions(value, shift) }))
      const after = projectionOf(raised, goal(addFractions(target, shift), comparator))
      expect(after.outlook).toBe(before.outlook)
      expect(after.noLine).toBe(before.noLine)
      expectSame(after.neededPerYear, before.neededPerYear)
      expectSame(after.line?.perYear ?? null, before.line?.perYear ?? null)
      expectSame(after.line?.onGoalDay ?? null, before.line && addFractions(before.line.onGoalDay, shift))
    }),
  )
})

test('property: on a straight line the projection is the line itself, however many points', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...days), { minLength: 2, maxLength: 6 }),
      share,
      fc.bigInt(-50n, 50n),
      (chosen, start, slope) => {
        const at = (day: (typeof days)[number]) =>
          addFractions(start, multiplyFractions(wholeFraction(slope), yearsAt(day)))
        const projected = projectionOf(
          chosen.map((asOf) => ({ asOf, value: at(asOf) })),
          goal(of(50)),
        )
        expectSame(projected.line?.perYear ?? null, wholeFraction(slope))
        expectSame(projected.line?.onGoalDay ?? null, at(isoDate('2025-12-31')))
      },
    ),
  )
})

test('property: a target to fall to is a target to rise to, seen in a mirror', () => {
  fc.assert(
    fc.property(somePoints, share, upward, (points, target, comparator) => {
      const up = projectionOf(points, goal(target, comparator))
      const down = projectionOf(
        points.map(({ asOf, value }) => ({ asOf, value: negateFraction(value) })),
        goal(negateFraction(target), mirrored[comparator]),
      )
      expect(down.outlook).toBe(up.outlook)
      expectSame(down.neededPerYear, up.neededPerYear && negateFraction(up.neededPerYear))
      expectSame(down.line?.onGoalDay ?? null, up.line && negateFraction(up.line.onGoalDay))
    }),
  )
})

test('property: the order in which points are given is of no account, and the pace leads exactly to the target', () => {
  fc.assert(
    fc.property(somePoints, share, (points, target) => {
      const projected = projectionOf(points, goal(target))
      expect(told(projectionOf([...points].reverse(), goal(target)))).toEqual(told(projected))
      if (!projected.neededPerYear || !projected.latest) return
      const left = addFractions(of(2026), negateFraction(yearsAt(projected.latest.asOf)))
      const reached = addFractions(projected.latest.value, multiplyFractions(projected.neededPerYear, left))
      expectSame(reached, target)
    }),
  )
})

const told = ({ line, outlook, noLine }: Projection) => ({
  days: line?.points.map(({ asOf }) => asOf),
  onGoalDay: line && `${line.onGoalDay.numerator}/${line.onGoalDay.denominator}`,
  outlook,
  noLine,
})

function expectSame(left: Fraction | null, right: Fraction | null): void {
  if (left === null || right === null) expect(left).toBe(right)
  else expect(compareFractions(left, right)).toBe(0)
}
