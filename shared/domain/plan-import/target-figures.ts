import type { Comparator } from '../catalogue/plan.ts'
import { type ExactValue, reduceValue } from '../numbers/exact-value.ts'
import type { PlanWords } from './plan-words.ts'
import type { Word, WordReader } from './word-stream.ts'
import { standsAt } from './word-stream.ts'

/** A percentage or a number of hours as it stands in a text. */
export interface WrittenFigure {
  readonly start: number
  readonly end: number
  readonly value: ExactValue
  readonly unit: '%' | 'giờ'
}

const figure = /(?<![\d.,/])(\d{1,3}(?:[.,]\d{1,4})?)\s*(%|phần trăm|giờ\/năm|giờ(?=\s|$|[.,;]))/giu

export function figuresIn(text: string): WrittenFigure[] {
  return [...text.matchAll(figure)].map((match) => {
    const [whole = '', decimals = ''] = (match[1] ?? '').split(/[.,]/)
    return {
      start: match.index,
      end: match.index + match[0].length,
      value: reduceValue({ amount: Number(`${whole}${decimals}`), scale: decimals.length }),
      unit: /^giờ/iu.test(match[2] ?? '') ? 'giờ' : '%',
    }
  })
}

export interface ReadComparator {
  readonly comparator: Comparator
  /** False: a bare "đạt" or "có", by rule at least the figure. */
  readonly stated: boolean
}

/** The comparator that words give to a figure; a bare figure is "at least", or "at most" where less is better. */
export function compileComparators({ comparators }: Pick<PlanWords, 'comparators'>, reader: WordReader) {
  const rules = comparators.flatMap(({ comparator, before, after }) => [
    ...before.map((phrase) => ({ comparator, side: 'before' as const, phrase: reader.phrase(phrase) })),
    ...after.map((phrase) => ({ comparator, side: 'after' as const, phrase: reader.phrase(phrase) })),
  ])
  rules.sort((left, right) => right.phrase.length - left.phrase.length)
  return (words: readonly Word[], at: Pick<WrittenFigure, 'start' | 'end'>, better: 'up' | 'down'): ReadComparator => {
    const before = words.findLastIndex((word) => word.end <= at.start)
    const after = words.findIndex((word) => word.start >= at.end)
    // "từ 85% trở lên": what stands behind the figure says more than what stands before it.
    for (const side of ['after', 'before'] as const) {
      for (const { comparator, phrase, side: where } of rules) {
        if (where !== side) continue
        const index = side === 'after' ? after : before - phrase.length + 1
        if (index >= 0 && (side === 'before' || after >= 0) && standsAt(words, index, phrase))
          return { comparator, stated: true }
      }
    }
    return { comparator: better === 'down' ? '<=' : '>=', stated: false }
  }
}
