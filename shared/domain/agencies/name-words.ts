import { foldWords } from '../text/fold-text.ts'

/** Words that say nothing about which agency is meant. */
const empty = new Set(['va', 'cac', 'o'])

/** Folded words of a name: no case, no diacritics, no "và", digits and letters apart ("Q1"). */
export const nameWords = (text: string): readonly string[] =>
  foldWords(text)
    .replace(/\b(q|p|quan|phuong)(\d+)\b/g, '$1 $2')
    .split(' ')
    .filter((word) => word !== '' && !empty.has(word))

/**
 * True when the typed words write the whole name, each in full or several at once by their first letters: "Sở
 * LĐ-TB&XH", "UBND TP", "BHXH thành phố". First letters stand for at least two words. `optionalFrom`: words of the name from
 * there on may be left out as a whole.
 */
export function writesName(typed: readonly string[], name: readonly string[], optionalFrom: number): boolean {
  const memory = new Map<number, boolean>()
  const from = (at: number, word: number): boolean => {
    const slot = at * (name.length + 1) + word
    const known = memory.get(slot)
    if (known !== undefined) return known
    const result = matches(at, word)
    memory.set(slot, result)
    return result
  }
  const matches = (at: number, word: number): boolean => {
    if (at === typed.length) return word === name.length || word === optionalFrom
    const token = typed[at] ?? ''
    if (token === name[word] && from(at + 1, word + 1)) return true
    return isInitials(token, name, word) && from(at + 1, word + token.length)
  }
  return from(0, 0)
}

/** "tbxh" at "thương binh xã hội". */
function isInitials(token: string, name: readonly string[], word: number): boolean {
  if (token.length < 2 || word + token.length > name.length) return false
  return [...token].every((letter, index) => name[word + index]?.startsWith(letter) === true)
}
