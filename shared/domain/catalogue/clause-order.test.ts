import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointLetters } from '../text/collate.ts'
import { clausePath, compareClauses, isWithinClause } from './clause-order.ts'

const sorted = (clauses: readonly string[]): readonly string[] => [...clauses].sort(compareClauses)

describe('the order of clauses', () => {
  it('goes by Roman and Arabic value and by the Vietnamese alphabet', () => {
    const inOrder = ['I', 'I.2', 'I.2.a', 'II.1.c', 'II.1.d', 'II.1.đ', 'II.1.e', 'II.2', 'II.10', 'IV', 'V', 'IX', 'X']
    expect(sorted([...inOrder].reverse())).toEqual(inOrder)
  })

  it('puts the articles of a decision before the plan it issues, and a preface before its sections', () => {
    expect(sorted(['I.2.a', 'Mở đầu', 'Điều 3', 'Điều 10'])).toEqual(['Điều 3', 'Điều 10', 'Mở đầu', 'I.2.a'])
    expect(sorted(['2', 'Mở đầu', '10', '1'])).toEqual(['Mở đầu', '1', '2', '10'])
  })

  it('reads lettered parts apart from Roman numbers', () => {
    expect(sorted(['B.I', 'A.II', 'A.I', 'C.I', 'D.I'])).toEqual(['A.I', 'A.II', 'B.I', 'C.I', 'D.I'])
  })

  it('property: points come out in the order in which documents letter them', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...pointLetters]), (letters) => {
        const inOrder = pointLetters.filter((letter) => letters.includes(letter))
        expect(sorted(letters.map((letter) => `II.3.${letter}`))).toEqual(inOrder.map((letter) => `II.3.${letter}`))
      }),
    )
  })

  it('property: it is a total order', () => {
    const step = fc.constantFrom('I', 'IV', 'A', '1', '12', 'd', 'đ', 'e', 'Điều 3', 'Mở đầu', 'Phụ lục')
    const clause = fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => steps.join('.'))
    fc.assert(
      fc.property(clause, clause, clause, (one, two, three) => {
        expect(Math.sign(compareClauses(one, two))).toBe(-Math.sign(compareClauses(two, one)) + 0)
        expect(compareClauses(one, two) === 0).toBe(one === two)
        const [first, second, third] = sorted([one, two, three])
        expect(compareClauses(String(first), String(third))).toBeLessThanOrEqual(0)
        expect(compareClauses(String(second), String(third))).toBeLessThanOrEqual(0)
      }),
    )
  })
})

it('a clause stands in every clause around it, and II.10 not in II.1', () => {
  expect(clausePath('II.3.c')).toEqual(['II', 'II.3', 'II.3.c'])
  expect(clausePath('Điều 3')).toEqual(['Điều 3'])
  expect([isWithinClause('II.1.đ', 'II.1'), isWithinClause('II.10', 'II.1'), isWithinClause('II.1', 'II.1')]).toEqual([
    true,
    false,
    true,
  ])
})
