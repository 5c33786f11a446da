import { describe, expect, it } from 'vitest'
import { distanceText, resultText, stillNeededText, targetText } from './indicator-figures.ts'

describe('a result beside its target', () => {
  it('never prints 40% beside a target of 40% when the exact quotient is below', () => {
    const row = {
      numerator: 39_999n,
      denominator: 100_000n,
      percent: { numerator: 39_999n, denominator: 1000n },
      target: { amount: 40, scale: 0 },
    }
    expect(resultText(row)).toBe('39,999%')
  })

  it('shows hours as hours, not as a percentage', () => {
    const hours = { percent: null, numerator: 350n, denominator: 10n, target: { amount: 37, scale: 0 } }
    expect(resultText(hours, 'giờ')).toBe('35 giờ')
    expect(resultText({ ...hours, numerator: 355n }, 'giờ')).toBe('35,50 giờ')
  })

  it('says the distance in percentage points, above or below', () => {
    expect(distanceText({ distance: { numerator: -12n, denominator: 10n } })).toBe('thấp hơn 1,20 điểm %')
    expect(distanceText({ distance: { numerator: 4n, denominator: 10n } })).toBe('cao hơn 0,40 điểm %')
    expect(distanceText({ distance: { numerator: -1n, denominator: 1000n } })).toBe('thấp hơn 0,0010 điểm %')
    expect(distanceText({ distance: { numerator: 0n, denominator: 1n } })).toBe('bằng mục tiêu')
  })

  it('leaves out what is missing instead of printing a zero', () => {
    expect(resultText({ percent: null, target: null, numerator: null, denominator: null })).toBeNull()
    expect(distanceText({ distance: null })).toBeNull()
    expect(stillNeededText({ stillNeeded: null, counted: 'người' })).toBeNull()
    expect(targetText({ target: null, comparator: '>=' })).toBeNull()
  })

  it('writes targets as the plan states them', () => {
    expect(targetText({ target: { amount: 975, scale: 1 }, comparator: '>=' })).toBe('≥ 97,5%')
    expect(targetText({ target: { amount: 2, scale: 0 }, comparator: '<=' })).toBe('≤ 2%')
  })
})
