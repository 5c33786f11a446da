import { foldWords } from './fold-text.ts'

/** A stretch of text, and whether it is what was looked for. */
export interface MarkedText {
  readonly text: string
  readonly hit: boolean
}

interface Word {
  readonly from: number
  readonly to: number
  readonly folded: string
}

/** Words of a text with their places in it; each folds to letters and digits without diacritics. */
const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    folded: foldWords(match[0]),
  }))

/**
 * The text in stretches, those words marked that begin with one of the words looked for, in their own letters:
 * "bao hiem" marks "Bảo hiểm". Joined together the stretches are the text.
 */
export function markWords(text: string, lookedFor: string): readonly MarkedText[] {
  const wanted = foldWords(lookedFor)
    .split(' ')
    .filter((word) => word !== '')
  const hits = wordsOf(text).filter(({ folded }) => wanted.some((word) => folded.startsWith(word)))
  const stretches: MarkedText[] = []
  let at = 0
  for (const { from, to } of hits) {
    if (from > at) stretches.push({ text: text.slice(at, from), hit: false })
    stretches.push({ text: text.slice(from, to), hit: true })
    at = to
  }
  if (at < text.length) stretches.push({ text: text.slice(at), hit: false })
  return stretches
}

/** About so many characters around the first hit, cut at spaces; the beginning where nothing is hit. */
export function snippetOf(text: string, lookedFor: string, length: number): string {
  if (text.length <= length) return text
  const first = markWords(text, lookedFor)
  const before = first[0]?.hit === false ? first[0].text.length : 0
  const start = before < length / 2 || first.length < 2 ? 0 : text.lastIndexOf(' ', before - Math.floor(length / 3)) + 1
  const cut = text.slice(start, start + length)
  const end = start + length >= text.length ? cut : cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))
  return `${start > 0 ? '… ' : ''}${end}${start + end.length < text.length ? ' …' : ''}`
}
