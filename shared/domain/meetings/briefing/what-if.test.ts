import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type IndicatorCode, indicatorCode, type UnitCode, unitCode } from '../../ids.ts'
import { wholeNumber } from '../../numbers/exact-value.ts'
import { formatFraction } from '../../numbers/format-number.ts'
import { type Addition, type WhatIfHolder, type WhatIfIndicator, type WhatIfResult, whatIf } from './what-if.ts'

const si = indicatorCode('si_coverage')
const voluntary = indicatorCode('si_voluntary_coverage')
const city = unitCode('48')
const [haiChau, sonTra, hoaVang] = [unitCode('492'), unitCode('493'), unitCode('497')]

const holder = (unit: UnitCode, numerator: bigint | null, denominator: bigint | null, goal = 42): WhatIfHolder => ({
  unit,
  name: `đơn vị ${unit}`,
  numerator,
  denominator,
  goals: [{ label: 'mục tiêu', measure: 'percent', comparator: '>=', value: wholeNumber(goal) }],
})

const coverage = (part: Partial<WhatIfIndicator> = {}): WhatIfIndicator => ({
  indicator: si,
  label: 'Tỷ lệ tham gia BHXH',
  counted: 'người',
  isShare: true,
  isWhole: true,
  territory: holder(city, 4_150n, 10_000n),
  units: [holder(haiChau, 2_400n, 5_000n), holder(sonTra, 1_750n, 5_000n), holder(hoaVang, null, null)],
  missing: ['huyện Hòa Vang'],
  includedIn: [],
  ...part,
})

const add = (unit: UnitCode, people: bigint, indicator: IndicatorCode = si): Addition => ({
  unit,
  indicator,
  people,
  enters: 'numerator',
})

function answered(indicators: readonly WhatIfIndicator[], additions: readonly Addition[]): readonly WhatIfResult[] {
  const outcome = whatIf(indicators, additions)
  if (outcome.kind === 'refused') throw new Error(outcome.message)
  return outcome.results
}

describe('what if', () => {
  test('one district wins 50 people: its own rate, the city’s, and what is still lacking', () => {
    const [result] = answered([coverage()], [add(haiChau, 50n)])
    expect(result?.units.map(({ after }) => formatFraction(after.percent))).toEqual(['49,00'])
    expect(result && formatFraction(result.territory.after.percent)).toBe('42,00')
    expect(result?.territory.goals).toMatchObject([
      { metBefore: false, met: true, stillNeededBefore: 50n, stillNeeded: 0n },
    ])
    expect(result?.missing).toEqual(['huyện Hòa Vang'])
  })

  test('one person less misses the target, whatever the rounded rate prints', () => {
    const [result] = answered([coverage()], [add(haiChau, 49n)])
    expect(result?.territory.goals).toMatchObject([{ met: false, stillNeeded: 1n }])
  })

  test('people who come from elsewhere stand on both sides', () => {
    const [result] = answered([coverage()], [{ ...add(sonTra, 100n), enters: 'both' }])
    expect(result?.territory.after).toMatchObject({ numerator: 4_250n, denominator: 10_100n })
  })

  test('people won for voluntary insurance count for social insurance as well', () => {
    const within = coverage({
      indicator: voluntary,
      territory: holder(city, 100n, 10_000n, 2),
      units: [holder(haiChau, 60n, 5_000n, 2)],
      includedIn: [si],
    })
    const results = answered([coverage(), within], [add(haiChau, 50n, voluntary)])
    expect(results.map(({ indicator, follows }) => [indicator, follows])).toEqual([
      [voluntary, false],
      [si, true],
    ])
    expect(results[1]?.territory.after.numerator).toBe(4_200n)
  })

  test('an assigned count is reached by people, not by a rate', () => {
    const goal = { label: 'chỉ tiêu HĐND giao', measure: 'count', comparator: '>=', value: wholeNumber(4_300) } as const
    const [result] = answered(
      [coverage({ territory: { ...holder(city, 4_150n, 10_000n), goals: [goal] } })],
      [add(city, 100n)],
    )
    expect(result?.units).toEqual([])
    expect(result?.territory.goals).toMatchObject([{ met: false, stillNeededBefore: 150n, stillNeeded: 50n }])
  })
})

describe('what cannot be', () => {
  test.each([
    ['a unit without figures', [add(hoaVang, 10n)], 'no_figures', 'chưa có số liệu'],
    ['more people than there are', [add(haiChau, 2_601n)], 'above_whole', 'vượt 100%'],
    ['fewer than none', [add(sonTra, -1_751n)], 'below_zero', 'nhỏ hơn 0'],
    ['a unit of another place', [add(unitCode('769'), 1n)], 'asked_wrongly', 'Không có đơn vị'],
    ['nothing at all', [], 'asked_wrongly', 'Chưa có giả định nào'],
  ] as const)('%s is refused with a sentence', (_, additions, why, words) => {
    const outcome = whatIf([coverage()], additions)
    expect(outcome).toMatchObject({ kind: 'refused', why })
    expect(outcome.kind === 'refused' ? outcome.message : '').toContain(words)
    expect(outcome.kind === 'refused' ? outcome.remedy : '').toMatch(/\.$/)
  })

  test('an assigned figure does not grow with the people', () => {
    expect(whatIf([coverage({ isShare: false })], [{ ...add(haiChau, 5n), enters: 'both' }])).toMatchObject({
      kind: 'refused',
      why: 'asked_wrongly',
    })
  })
})

describe('properties', () => {
  const people = fc.bigInt(-300n, 300n)
  const unit = fc.constantFrom(haiChau, sonTra)
  const additions = fc.array(
    fc.record({ unit, people, enters: fc.constantFrom('numerator' as const, 'both' as const) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )

  test('the order of additions changes nothing, and they add up', () => {
    fc.assert(
      fc.property(additions, (list) => {
        const all = list.map((one) => ({ ...one, indicator: si }))
        const forwards = whatIf([coverage()], all)
        const backwards = whatIf([coverage()], all.toReversed())
        expect(backwards.kind).toBe(forwards.kind)
        if (forwards.kind === 'refused' || backwards.kind === 'refused') return
        const sum = all.reduce((total, one) => total + one.people, 0n)
        expect(forwards.results[0]?.territory.after).toEqual(backwards.results[0]?.territory.after)
        expect(forwards.results[0]?.territory.after.numerator).toBe(4_150n + sum)
      }),
    )
  })

  test('exactly what is still needed meets the target, and one fewer does not', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 9_999n),
        fc.bigInt(1n, 10_000n),
        fc.integer({ min: 1, max: 100 }),
        (part, rest, goal) => {
          const denominator = part + rest
          const asked = coverage({ territory: holder(city, part, denominator, goal) })
          const [now] = answered([asked], [add(city, 0n)])
          const needed = now?.territory.goals[0]?.stillNeeded ?? null
          if (needed === null || needed === 0n) return
          expect(answered([asked], [add(city, needed)])[0]?.territory.goals[0]?.met).toBe(true)
          expect(answered([asked], [add(city, needed - 1n)])[0]?.territory.goals[0]?.met).toBe(false)
        },
      ),
    )
  })

  test('what is taken away again leaves everything as it was', () => {
    fc.assert(
      fc.property(unit, fc.bigInt(0n, 1_000n), (where, many) => {
        const [result] = answered([coverage()], [add(where, many), add(where, -many)])
        expect(result?.territory.after).toEqual(result?.territory.before)
        expect(result?.units[0]?.after).toEqual(result?.units[0]?.before)
      }),
    )
  })
})
