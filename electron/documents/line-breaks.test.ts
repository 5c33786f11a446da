import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceLines, fillLines, ruleLength } from './line-breaks.ts'

/** Every character one wide. */
const widthOf = (line: string) => line.length

describe('centred lines', () => {
  it('are of nearly equal width instead of one full and one short', () => {
    expect(balanceLines('một hai ba bốn năm sáu bảy', widthOf, 22)).toEqual(['một hai ba bốn', 'năm sáu bảy'])
  })

  it('never end inside a word of two syllables that belong together', () => {
    expect(balanceLines('BAN CHỈ ĐẠO THỰC HIỆN CHÍNH SÁCH BHXH', widthOf, 24)).toEqual([
      'BAN CHỈ ĐẠO THỰC HIỆN',
      'CHÍNH SÁCH BHXH',
    ])
  })

  it('keep every word in its order, and fit unless one word alone is too long', () => {
    const words = fc.array(fc.stringMatching(/^[a-zđ]{1,9}$/), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(words, fc.integer({ min: 9, max: 40 }), (list, available) => {
        const lines = balanceLines(list.join(' '), widthOf, available)
        expect(lines.join(' ')).toBe(list.join(' '))
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(available)
        expect(lines.length).toBe(fillLines(list, widthOf, available).length)
      }),
    )
  })
})

describe('rule below centred text', () => {
  it('is a third to a half of the longest line', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 10, max: 500 }), { minLength: 1, maxLength: 4 }), (widths) => {
        const longest = Math.max(...widths)
        expect(ruleLength(widths)).toBeGreaterThanOrEqual(longest / 3)
        expect(ruleLength(widths)).toBeLessThanOrEqual(longest / 2)
      }),
    )
  })
})
