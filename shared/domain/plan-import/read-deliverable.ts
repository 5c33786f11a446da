import type { PlanWords } from './plan-words.ts'
import { shortTitle } from './short-title.ts'
import { standsAt, type Word, type WordReader } from './word-stream.ts'

/** "Xây dựng các phương án", folded. */
const articles: ReadonlySet<string> = new Set(['cac', 'mot', 'nhung'])

/** Longest name of a product, in syllables. */
const longestProduct = 12

/**
 * The product that a duty names plainly: a verb of making ("xây dựng", "ban hành") and, directly behind it, the kind of
 * document it makes ("kế hoạch", "đề án"). Null where it does not.
 */
export function compileDeliverables(
  { deliverables, dutyVerbs, listedTogether }: Pick<PlanWords, 'deliverables' | 'dutyVerbs' | 'listedTogether'>,
  reader: WordReader,
): (text: string) => string | null {
  const phrases = (list: readonly string[]) => list.map(reader.phrase).sort((left, right) => right.length - left.length)
  const verbs = phrases(deliverables.verbs)
  const duties = phrases(dutyVerbs)
  const products = phrases(deliverables.products)
  const ends = deliverables.ends.map((end) => ({
    phrase: reader.phrase(end),
    letters: end.normalize('NFC').toLowerCase(),
  }))
  const names = listedTogether.map((name) => name.toLowerCase())
  /** A comma ends the product, but not inside "BHXH, BHYT". */
  const breaks = (text: string, end: number, next: number): boolean => {
    const gap = text.slice(end, next)
    if (!/[,;.:()–]/.test(gap)) return false
    const low = text.toLowerCase()
    const isList =
      gap.trim() === ',' &&
      names.some((name) => low.slice(0, end).endsWith(name)) &&
      names.some((name) => low.startsWith(name, next))
    return !isList
  }
  /** Letter by letter: "có" ends a product, "cơ sở" does not. */
  const endsAt = (words: readonly Word[], index: number, text: string): boolean =>
    ends.some(
      ({ phrase, letters }) =>
        standsAt(words, index, phrase) &&
        text
          .slice(words[index]?.start, words[index + phrase.length - 1]?.end)
          .normalize('NFC')
          .toLowerCase() === letters,
    )
  return (text) => {
    const words = reader.words(text)
    const lengthAt = (list: readonly (readonly string[])[], index: number) =>
      list.find((phrase) => standsAt(words, index, phrase))?.length ?? 0
    for (let index = 0; index < words.length; index += 1) {
      let at = index + lengthAt(verbs, index)
      // "xây dựng và ban hành Kế hoạch", "xây dựng, trình …".
      while (at > index && lengthAt(verbs, at + (words[at]?.fold === 'va' ? 1 : 0)) > 0) {
        const behind = at + (words[at]?.fold === 'va' ? 1 : 0)
        at = behind + lengthAt(verbs, behind)
      }
      if (at > index && articles.has(words[at]?.fold ?? '')) at += 1
      if (at === index || lengthAt(products, at) === 0) continue
      // "chương trình, nghị quyết": two nouns, no verb with its object.
      if (/[^\s]/.test(text.slice(words[at - 1]?.end, words[at]?.start))) continue
      // "ban hành Nghị quyết số 21-NQ/TW": a document that is there already.
      const behind = at + lengthAt(products, at)
      if (words[behind]?.fold === 'so' || /^\d/.test(words[behind]?.fold ?? '')) continue
      const from = words[at]?.start ?? 0
      let end = at + lengthAt(products, at)
      for (let count = end - at; end < words.length && count < longestProduct; count += 1) {
        const here = words[end]?.start ?? 0
        const joins = words[end]?.fold === 'va' && (lengthAt(verbs, end + 1) > 0 || lengthAt(duties, end + 1) > 0)
        if (joins || endsAt(words, end, text) || breaks(text, words[end - 1]?.end ?? 0, here)) break
        // An abbreviation stands for several words at one place.
        while (end < words.length && words[end]?.start === here) end += 1
      }
      return shortTitle(text.slice(from, words[end - 1]?.end), longestProduct + 4)
    }
    return null
  }
}
