import type { Variable, VariableMeasure } from '../catalogue/variable.ts'
import { type HeaderWords, joinKeys } from './header-words.ts'
import type { HeaderSynonyms } from './synonyms.ts'

export type HeadingMeaning =
  | { readonly kind: 'variable'; readonly variable: Variable }
  /** The wording fits several variables. */
  | { readonly kind: 'ambiguous'; readonly variables: readonly Variable[] }
  /** A sum or rate that is computed from other variables. */
  | { readonly kind: 'derived' }
  | { readonly kind: 'unknown' }

/**
 * Finds the variable that a path of headings names, outermost first: ["BHXH bắt buộc", "Số người"].
 * A variable is found only if its wording and the path say exactly the same words; a heading above is left out only
 * when it merely arranges the page. So "Nợ › BHXH bắt buộc" is unknown and never taken for the number of insured.
 */
export type HeadingResolver = (path: readonly string[], measure: VariableMeasure | null) => HeadingMeaning

const unknown: HeadingMeaning = { kind: 'unknown' }

export function compileResolver(
  synonyms: HeaderSynonyms,
  variables: readonly Variable[],
  words: HeaderWords,
): HeadingResolver {
  const byCode = new Map<string, Variable>(variables.map((variable) => [variable.code, variable]))
  const byKey = new Map<string, HeadingMeaning>()
  const add = (phrase: string, meaning: HeadingMeaning) => {
    const key = words.key(phrase)
    if (key !== '' && !byKey.has(key)) byKey.set(key, meaning)
  }
  for (const { phrases, variables: codes } of synonyms.ambiguous) {
    const between = codes.flatMap((code) => byCode.get(code) ?? [])
    for (const phrase of phrases) add(phrase, { kind: 'ambiguous', variables: between })
  }
  for (const variable of variables) add(variable.label, { kind: 'variable', variable })
  for (const { code, phrases } of synonyms.variables) {
    const variable = byCode.get(code)
    if (variable) for (const phrase of phrases) add(phrase, { kind: 'variable', variable })
  }
  for (const phrase of synonyms.derived) add(phrase, { kind: 'derived' })

  const tokensOf = (phrases: readonly string[]) =>
    new Set(phrases.flatMap((phrase) => words.key(phrase).split(' ')).filter((word) => word !== ''))
  const neutral = new Set(synonyms.neutralHeadings.map((heading) => words.key(heading)))
  const binding = tokensOf(synonyms.bindingWords)
  const subjects = tokensOf(synonyms.bareSubjects)
  const binds = (key: string): boolean => key.split(' ').some((word) => binding.has(word))
  /** "BHXH bắt buộc" alone does not say whether people, money or employers are counted: its headings do. */
  const isBare = (key: string): boolean => key === '' || key.split(' ').every((word) => subjects.has(word))

  return (path, measure) => {
    const all = path.map((heading) => words.key(heading))
    const own = all.at(-1) ?? ''
    let keys = all.filter(
      (key, index) => index === all.length - 1 || !neutral.has(key) || (isBare(own) && (own === '' || binds(key))),
    )
    for (;;) {
      const meaning = byKey.get(joinKeys(keys))
      if (meaning && fits(meaning, measure)) return meaning
      const droppable = keys.findIndex((key, index) => index < keys.length - 1 && !binds(key))
      if (droppable < 0) return unknown
      keys = keys.toSpliced(droppable, 1)
    }
  }
}

/** "Đơn vị" counts employers as well as communes. */
const sameMeasure = (left: VariableMeasure, right: VariableMeasure): boolean =>
  left === right || (['employer', 'unit'].includes(left) && ['employer', 'unit'].includes(right))

function fits(meaning: HeadingMeaning, measure: VariableMeasure | null): boolean {
  if (measure === null) return true
  if (meaning.kind === 'variable') return sameMeasure(meaning.variable.measure, measure)
  return true
}
