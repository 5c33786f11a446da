import { type IndicatorCode, parseIndicatorCode } from '../ids.ts'
import type { IndicatorDefinition } from '../indicators/definition.ts'
import type { IndicatorWords, PlanWords } from './plan-words.ts'
import { compileComparators, type ReadComparator, type WrittenFigure } from './target-figures.ts'
import { compileWords, hasAny, placeOf, standsAt, type Word, type WordReader } from './word-stream.ts'

/** One wording that names an indicator. */
export type IndicatorRule = Pick<
  IndicatorWords,
  'indicator' | 'qualitative' | 'conditional' | 'anywhere' | 'shared'
> & {
  readonly better: 'up' | 'down'
}

/** The words of targets, compiled once for a document. */
export interface TargetLexicon {
  readonly reader: WordReader
  /** As they are written. */
  readonly listedTogether: readonly string[]
  /** The first rule that the words meet. */
  indicator(words: readonly Word[]): IndicatorRule | null
  /** Every rule of those that may share one figure. */
  shared(words: readonly Word[]): readonly IndicatorRule[]
  qualitative(words: readonly Word[]): IndicatorRule | null
  /** "Nhóm 3": the indicator of a group of the Law of 2008, for plans of its time. */
  group(words: readonly Word[], yearFrom: number | null): IndicatorRule | null
  comparator(words: readonly Word[], at: Pick<WrittenFigure, 'start' | 'end'>, better: 'up' | 'down'): ReadComparator
  denominator(text: string, words: readonly Word[]): string | null
  has(words: readonly Word[], list: 'aspiration' | 'past' | 'everyYear' | 'subset' | 'about'): boolean
  startsWith(words: readonly Word[], list: 'subset'): boolean
}

export function compileTargets(plan: PlanWords, indicators: readonly IndicatorDefinition[]): TargetLexicon {
  const reader = compileWords(plan)
  const phrases = (list: readonly string[]) => list.map(reader.phrase)
  const better = new Map<string, 'up' | 'down'>(indicators.map((one) => [one.code, one.better]))
  const rules = plan.indicators
    .filter((one) => better.has(one.indicator))
    .map((one) => ({
      rule: { ...one, better: better.get(one.indicator) ?? 'up' } satisfies IndicatorRule,
      all: one.all.map(phrases),
      none: phrases(one.none),
    }))
  const meets = (words: readonly Word[], { all, none }: (typeof rules)[number]) =>
    all.every((group) => hasAny(words, group)) && !hasAny(words, none)
  const denominators = phrases(plan.denominators)
  const lists = {
    aspiration: phrases(plan.aspiration),
    past: phrases(plan.past),
    about: phrases(plan.about),
    everyYear: phrases(plan.everyYear),
    subset: phrases(plan.subset),
  }
  return {
    reader,
    listedTogether: plan.listedTogether.map((name) => name.toLowerCase()),
    indicator: (words) => rules.find((one) => !one.rule.shared && meets(words, one))?.rule ?? null,
    shared: (words) => rules.filter((one) => one.rule.shared && meets(words, one)).map((one) => one.rule),
    qualitative: (words) => rules.find((one) => one.rule.qualitative && meets(words, one))?.rule ?? null,
    group: (words, yearFrom) => groupRule(plan, reader, better, words, yearFrom),
    comparator: compileComparators(plan, reader),
    denominator: (text, words) => {
      for (const phrase of denominators) {
        const at = placeOf(words, phrase)
        const last = words[at + phrase.length - 1]
        if (at >= 0 && last) return text.slice(words[at]?.start ?? 0, last.end)
      }
      return null
    },
    has: (words, list) => hasAny(words, lists[list]),
    startsWith: (words, list) => lists[list].some((phrase) => standsAt(words, 0, phrase)),
  }
}

function groupRule(
  { groups }: PlanWords,
  reader: WordReader,
  better: ReadonlyMap<string, 'up' | 'down'>,
  words: readonly Word[],
  yearFrom: number | null,
): IndicatorRule | null {
  for (const { word, indicator, count, lastYear } of groups) {
    const phrase = reader.phrase(word)
    const number = Number(words[phrase.length]?.fold)
    if (!standsAt(words, 0, phrase) || !(number >= 1 && number <= count)) continue
    if (yearFrom === null || yearFrom > lastYear) continue
    const code: IndicatorCode | null = parseIndicatorCode(indicator.replace('{n}', String(number)))
    if (code === null || !better.has(code)) continue
    return {
      indicator: code,
      better: better.get(code) ?? 'up',
      qualitative: false,
      conditional: false,
      anywhere: false,
      shared: false,
    }
  }
  return null
}
