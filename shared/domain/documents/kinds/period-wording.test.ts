import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Comparator } from '../../catalogue/plan.ts'
import { targetWords } from './period-wording.ts'

type Target = { amount: number; comparator: Comparator; measure: string; aspiration: boolean }
const comparators: readonly Comparator[] = ['>=', '>', '<=', '<', '=']

describe('a target in a sentence', () => {
  it.each([
    ['>=', 'từ 95,5% trở lên', 'phấn đấu đạt 95,5%'],
    ['>', 'trên 95,5%', 'phấn đấu đạt trên 95,5%'],
    ['<=', 'không quá 95,5%', 'phấn đấu không quá 95,5%'],
    ['<', 'dưới 95,5%', 'phấn đấu đạt dưới 95,5%'],
    ['=', 'đúng 95,5%', 'phấn đấu đạt đúng 95,5%'],
  ] as const)('says of “%s” what it asks for, as a duty and as an aspiration', (comparator, duty, aspiration) => {
    const value = { amount: 955, scale: 1 }
    expect(targetWords(value, comparator, '%', false)).toBe(duty)
    expect(targetWords(value, comparator, '%', true)).toBe(aspiration)
  })

  it('property: two targets read alike only where they ask for the same', () => {
    const targets = fc.record({
      amount: fc.integer({ min: 0, max: 200 }),
      comparator: fc.constantFrom(...comparators),
      measure: fc.constantFrom('%', 'giờ'),
      aspiration: fc.boolean(),
    })
    const words = ({ amount, comparator, measure, aspiration }: Target) =>
      targetWords({ amount, scale: 0 }, comparator, measure, aspiration)
    fc.assert(
      fc.property(targets, targets, (one, other) => {
        expect(words(one) === words(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
      }),
    )
  })
})
