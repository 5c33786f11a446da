import { cleanText, foldWords } from '../text/fold-text.ts'
import { remember } from '../text/remember.ts'
import type { HeaderSynonyms } from './synonyms.ts'

/** Turns the wordings of headings into comparable words; one instance per recognised file, it remembers what it saw. */
export interface HeaderWords {
  /** Folded words with long forms shortened: "Số người tham gia BHXH bắt buộc" → "so nguoi tham gia bhxh batbuoc". */
  plain(text: string): string
  /** The words that say what is counted, without fillers, each once and sorted: "batbuoc bhxh". */
  key(text: string): string
}

/** "03" and "3" are one number; "%" is a word. */
const tokens = (text: string): string =>
  foldWords(cleanText(text).replaceAll('%', ' phan tram ')).replace(/\b0+(?=\d)/g, '')

const longestFirst = (left: string, right: string): number => right.length - left.length || (left < right ? -1 : 1)

/** One pass, so that the longest wording wins at each place and no replacement is replaced again. */
function alternation(phrases: readonly string[]): RegExp | null {
  const sorted = [...new Set(phrases)].filter((phrase) => phrase !== '').sort(longestFirst)
  return sorted.length === 0 ? null : new RegExp(`(?<= )(?:${sorted.join('|')})(?= )`, 'g')
}

/** Keys of several headings joined: what stands over a cell, read together. */
export const joinKeys = (keys: readonly string[]): string =>
  [...new Set(keys.flatMap((key) => (key === '' ? [] : key.split(' '))))].sort().join(' ')

export function compileHeaderWords(synonyms: HeaderSynonyms): HeaderWords {
  const short = new Map<string, string>()
  for (const { short: form, long } of synonyms.abbreviations) {
    for (const phrase of long) short.set(tokens(phrase), tokens(form))
  }
  const shorten = alternation([...short.keys()])
  const plain = (text: string): string => {
    const padded = ` ${tokens(text)} `
    return (shorten === null ? padded : padded.replace(shorten, (phrase) => short.get(phrase) ?? phrase)).trim()
  }
  const fill = alternation(synonyms.fillers.map(plain))
  const schemes = synonyms.allSchemes.map(plain)
  const key = (text: string): string => {
    const padded = ` ${plain(text)} `
    const words = new Set((fill === null ? padded : padded.replace(fill, '')).split(' ').filter((word) => word !== ''))
    // "BHXH, BHYT, BHTN" and "BHXH, BHYT" mean insurance as a whole; "BHXH, BHTN" does not.
    if (schemes.slice(0, 2).every((scheme) => words.has(scheme))) for (const scheme of schemes) words.delete(scheme)
    return [...words].sort().join(' ')
  }
  return { plain: remember(plain), key: remember(key) }
}
