import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDecimals, decimal, decimalOfDouble, exactValueOf, timesPowerOfTen } from './exact-decimal.ts'

describe('decimalOfDouble', () => {
  it('takes the decimal that was typed, not the binary fraction', () => {
    expect(timesPowerOfTen(decimal(417585586811n, 6), 6)).toEqual({ digits: 417585586811n, scale: 0 })
    expect(decimalOfDouble(417585.586811)).toEqual({ digits: 417585586811n, scale: 6 })
    expect(decimalOfDouble(0.1 + 0.2)).toEqual({ digits: 3n, scale: 1 })
    expect(decimalOfDouble(1e21)).toEqual({ digits: 10n ** 21n, scale: 0 })
    expect(decimalOfDouble(-2.5e-7)).toEqual({ digits: -25n, scale: 8 })
    expect(decimalOfDouble(Number.NaN)).toBeNull()
  })

  it('gives back every amount of đồng that was written as triệu đồng', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (dong) => {
        const typed = Number(`${Math.floor(dong / 1e6)}.${String(dong % 1e6).padStart(6, '0')}`)
        const read = decimalOfDouble(typed)
        expect(read && exactValueOf(timesPowerOfTen(read, 6))).toEqual({ amount: dong, scale: 0 })
      }),
    )
  })

  it('keeps every safe integer', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(decimalOfDouble(value)).toEqual({ digits: BigInt(value), scale: 0 })
      }),
    )
  })
})

describe('exactValueOf', () => {
  it('refuses what would have to be rounded', () => {
    expect(exactValueOf(decimal(1n, 7))).toBeNull()
    expect(exactValueOf(decimal(9_007_199_254_740_992n, 0))).toBeNull()
    expect(exactValueOf(decimal(9_007_199_254_740_991n, 0))).toEqual({ amount: 9_007_199_254_740_991, scale: 0 })
  })

  it('adds exactly at different scales', () => {
    expect(addDecimals(decimal(15n, 1), decimal(250n, 2))).toEqual({ digits: 4n, scale: 0 })
  })
})
