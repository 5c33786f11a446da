import { foldWords } from '../text/fold-text.ts'
import type { BoundFigure } from './narrative.ts'
import { printedNumber, type WrittenNumber } from './written-number.ts'

/** A bound figure with the number that it prints. */
export interface NumberedFigure {
  readonly figure: BoundFigure
  readonly number: WrittenNumber
  /** What tells it from others of its name, folded: the years in its label, and the parts of it behind a comma. */
  readonly years: readonly string[]
  readonly places: readonly string[]
}

/** A name of figures where it stands in a text. */
export interface NameMention {
  readonly from: number
  readonly to: number
  readonly figures: readonly NumberedFigure[]
}

interface Word {
  readonly from: number
  readonly to: number
  readonly folded: string
}

/** Long and short forms are one word. */
const shortForms: readonly (readonly [words: readonly string[], short: string])[] = [
  [['bao', 'hiem', 'xa', 'hoi'], 'bhxh'],
  [['bao', 'hiem', 'y', 'te'], 'bhyt'],
  [['bao', 'hiem', 'that', 'nghiep'], 'bhtn'],
]

/** Words that make another indicator of the name before them: "BHXH" is not "BHXH tự nguyện". */
const narrowing = ['bat buoc', 'tu nguyen', 'mot lan', 'ho gia dinh', 'hoc sinh', 'hang thang']

const isAt = (words: readonly Word[], at: number, wanted: readonly string[]): boolean =>
  wanted.every((word, step) => words[at + step]?.folded === word)

/** Words with their places, each folded to letters and digits without diacritics. */
export function foldedWords(text: string): readonly Word[] {
  const plain = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(
    (match): Word => ({ from: match.index, to: match.index + match[0].length, folded: foldWords(match[0]) }),
  )
  const joined: Word[] = []
  for (let at = 0; at < plain.length; ) {
    const form = shortForms.find(([words]) => isAt(plain, at, words))
    const first = plain[at] as Word
    const last = plain[at + (form ? form[0].length - 1 : 0)] as Word
    joined.push({ from: first.from, to: last.to, folded: form?.[1] ?? first.folded })
    at += form?.[0].length ?? 1
  }
  return joined
}

export const foldedSentence = (text: string): string =>
  foldedWords(text)
    .map(({ folded }) => folded)
    .join(' ')

/** Whether folded words stand in a folded sentence, whole. */
export const hasWords = (sentence: string, words: string): boolean => ` ${sentence} `.includes(` ${words} `)

/** Names by their first word, the longest first. */
export type NameBook = ReadonlyMap<string, readonly { words: readonly string[]; figures: readonly NumberedFigure[] }[]>

/** Figures that print a number, under every name that people give them. */
export function nameBook(figures: readonly BoundFigure[]): NameBook {
  const byName = new Map<string, NumberedFigure[]>()
  for (const figure of figures) {
    const number = figure.text === null ? null : printedNumber(figure.text)
    if (number === null) continue
    const entry = { figure, number, ...traitsOf(figure.label) }
    for (const name of new Set(figure.names.map(foldedSentence))) {
      if (name === '') continue
      const known = byName.get(name)
      if (known) known.push(entry)
      else byName.set(name, [entry])
    }
  }
  const book = new Map<string, { words: readonly string[]; figures: readonly NumberedFigure[] }[]>()
  for (const [name, entries] of byName) {
    const words = name.split(' ')
    const first = words[0] as string
    book.set(first, [...(book.get(first) ?? []), { words, figures: entries }])
  }
  for (const entries of book.values()) entries.sort((left, right) => right.words.length - left.words.length)
  return book
}

function traitsOf(label: string): Pick<NumberedFigure, 'years' | 'places'> {
  const [, ...parts] = label.split(',')
  return {
    years: [...label.matchAll(/\d{4}/g)].map(([year]) => year),
    places: parts.map(foldedSentence).filter((part) => part !== '' && !/^\d/.test(part)),
  }
}

/** Names in a sentence, in its order; of names inside one another the longest counts. */
export function mentionsIn(sentence: string, book: NameBook): readonly NameMention[] {
  const words = foldedWords(sentence)
  const mentions: NameMention[] = []
  for (let at = 0; at < words.length; ) {
    const first = words[at] as Word
    const found = book.get(first.folded)?.find((entry) => isAt(words, at, entry.words))
    const next = at + (found?.words.length ?? 1)
    const behind = words.slice(next, next + 3).map(({ folded }) => folded)
    if (!found || narrowing.some((word) => `${behind.join(' ')} `.startsWith(`${word} `))) {
      at += 1
      continue
    }
    mentions.push({ from: first.from, to: (words[next - 1] as Word).to, figures: found.figures })
    at = next
  }
  return mentions
}
