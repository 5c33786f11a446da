import { foldText } from '../text/fold-text.ts'
import { remember } from '../text/remember.ts'
import type { PlanWords } from './plan-words.ts'

/** A word for comparing: folded, with its place in the text. An abbreviation gives all words of its long form. */
export interface Word {
  readonly fold: string
  readonly start: number
  readonly end: number
}

export interface WordReader {
  words(text: string): readonly Word[]
  /** The words of a phrase, abbreviations spelt out. */
  phrase(text: string): readonly string[]
}

const pieces = /[\p{L}\p{M}\p{N}]+|&/gu

export function compileWords({ abbreviations }: Pick<PlanWords, 'abbreviations'>): WordReader {
  const plain = (text: string) => (text.match(pieces) ?? []).map(foldPiece)
  const byFirst = new Map<string, { short: readonly string[]; long: readonly string[] }[]>()
  for (const { short, long } of abbreviations) {
    const key = plain(short)
    const first = key[0]
    if (first === undefined) continue
    const list = byFirst.get(first) ?? []
    byFirst.set(
      first,
      [...list, { short: key, long: plain(long) }].sort((a, b) => b.short.length - a.short.length),
    )
  }
  /** Roles, rhythm, products of one sentence are read one behind the other: each asks for the same words. */
  const recent = new Map<string, readonly Word[]>()
  const words = (text: string): readonly Word[] => {
    const known = recent.get(text)
    if (known) return known
    if (recent.size >= 64) recent.clear()
    const read = spell(text)
    recent.set(text, read)
    return read
  }
  const spell = (text: string): Word[] => {
    const found = [...text.matchAll(pieces)].map((match) => ({
      fold: foldPiece(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    }))
    const result: Word[] = []
    for (let index = 0; index < found.length; ) {
      const here = found[index] as Word
      const form = byFirst
        .get(here.fold)
        ?.find(({ short }) => short.every((one, at) => found[index + at]?.fold === one))
      if (form === undefined) {
        result.push(here)
        index += 1
        continue
      }
      const end = (found[index + form.short.length - 1] as Word).end
      for (const fold of form.long) result.push({ fold, start: here.start, end })
      index += form.short.length
    }
    return result
  }
  return { words, phrase: (text) => words(text).map((word) => word.fold) }
}

/** Vietnamese has some thousand syllables: a document folds each of them once. */
const foldPiece = remember((piece) => (piece === '&' ? 'va' : foldText(piece)))

/** The phrase stands at this place. */
export const standsAt = (words: readonly Word[], index: number, phrase: readonly string[]): boolean =>
  phrase.length > 0 && phrase.every((one, at) => words[index + at]?.fold === one)

/** First place of the phrase from `from` on, -1 when it does not stand there. */
export function placeOf(words: readonly Word[], phrase: readonly string[], from = 0): number {
  for (let index = from; index + phrase.length <= words.length; index += 1)
    if (standsAt(words, index, phrase)) return index
  return -1
}

export const hasAny = (words: readonly Word[], phrases: readonly (readonly string[])[]): boolean =>
  phrases.some((phrase) => placeOf(words, phrase) >= 0)
