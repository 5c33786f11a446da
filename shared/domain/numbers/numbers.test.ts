import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reduceValue, sameValue } from './exact-value.ts'
import { formatBesideTarget, formatFraction, formatInteger, formatValue } from './format-number.ts'
import { compareFractions, type Fraction, fraction, roundFraction } from './fraction.ts'

const of = (numerator: bigint, denominator: bigint) => fraction(numerator, denominator) as Fraction

describe('Vietnamese numbers', () => {
  test('dots stand between thousands, a comma before decimals', () => {
    expect(formatInteger(1_234_567_890)).toBe('1.234.567.890')
    expect(formatInteger(-1_000)).toBe('-1.000')
    expect(formatValue({ amount: 8652, scale: 2 })).toBe('86,52')
    expect(formatValue({ amount: 5, scale: 3 })).toBe('0,005')
  })
  test('rounding goes half away from zero, on the exact quotient', () => {
    expect(formatFraction(of(12_345n, 1_000n))).toBe('12,35')
    expect(formatFraction(of(-12_345n, 1_000n))).toBe('-12,35')
    expect(formatFraction(of(2n, 3n))).toBe('0,67')
  })
  test('a result below its target never prints as the target', () => {
    expect(formatBesideTarget(of(3965n, 100n), of(40n, 1n))).toBe('39,65')
    expect(formatBesideTarget(of(39_999n, 1_000n), of(40n, 1n))).toBe('39,999')
    expect(formatBesideTarget(of(40n, 1n), of(40n, 1n))).toBe('40,00')
  })
  test('property: what prints beside a target stands on the same side of it as the exact result', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10_000_000n),
        fc.bigInt(1n, 10_000_000n),
        fc.bigInt(0n, 200n),
        (numerator, denominator, target) => {
          const value = of(numerator * 100n, denominator)
          const printed = formatBesideTarget(value, of(target, 1n)).replaceAll('.', '')
          const [whole, part = ''] = printed.split(',')
          const shown = of(BigInt(`${whole}${part}`), 10n ** BigInt(part.length))
          expect(compareFractions(shown, of(target, 1n))).toBe(compareFractions(value, of(target, 1n)))
        },
      ),
    )
  })
  test('property: rounding moves by at most half a unit of the last place', () => {
    fc.assert(
      fc.property(fc.bigInt(-1_000_000n, 1_000_000n), fc.bigInt(1n, 10_000n), (numerator, denominator) => {
        const rounded = roundFraction(of(numerator, denominator), 2)
        const difference = rounded * denominator - numerator * 100n
        expect(2n * (difference < 0n ? -difference : difference)).toBeLessThanOrEqual(denominator)
      }),
    )
  })
})

describe('exact values', () => {
  test('12,50 is 12,5', () => {
    expect(sameValue({ amount: 1250, scale: 2 }, { amount: 125, scale: 1 })).toBe(true)
    expect(sameValue({ amount: 1250, scale: 2 }, { amount: 1251, scale: 2 })).toBe(false)
    expect(reduceValue({ amount: 1250, scale: 2 })).toEqual({ amount: 125, scale: 1 })
    expect(reduceValue({ amount: 0, scale: 2 })).toEqual({ amount: 0, scale: 0 })
  })
  test('a quotient over zero has no value', () => {
    expect(fraction(1n, 0n)).toBeNull()
  })
})
