/** One piece of a content stream (ISO 32000-1, 7.8.2). */
export type ContentToken =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  /** A string of so many bytes; the font says how many of them a letter takes. */
  | { readonly kind: 'text'; readonly bytes: number }
  | { readonly kind: 'operator'; readonly value: string }
  | { readonly kind: 'other' }

const blank = /[\0\t\n\f\r ]/
const delimiter = /[\0\t\n\f\r ()<>[\]{}/%]/

/**
 * Takes a content stream apart, one token after the other. Made for finding where text stands: dictionaries and the bytes
 * of pictures are passed over, arrays are not kept together. Whatever is malformed is passed over as well.
 */
export function* contentTokens(stream: string): Generator<ContentToken> {
  let at = 0
  while (at < stream.length) {
    const character = stream[at] ?? ''
    if (blank.test(character)) at += 1
    else if (character === '%') at = endOfLine(stream, at)
    else if (character === '(') {
      const { bytes, next } = literal(stream, at)
      yield { kind: 'text', bytes }
      at = next
    } else if (character === '<' && stream[at + 1] !== '<') {
      const end = stream.indexOf('>', at)
      const next = end === -1 ? stream.length : end + 1
      yield { kind: 'text', bytes: Math.ceil((next - at - 2) / 2) }
      at = next
    } else if (character === '/') {
      const next = endOfWord(stream, at + 1)
      yield { kind: 'name', value: stream.slice(at + 1, next) }
      at = next
    } else if (delimiter.test(character)) {
      yield { kind: 'other' }
      at += stream.startsWith('<<', at) ? 2 : 1
    } else {
      const next = endOfWord(stream, at)
      const word = stream.slice(at, next)
      yield wordToken(word)
      at = word === 'ID' ? endOfPicture(stream, next) : next
    }
  }
}

function wordToken(word: string): ContentToken {
  const value = Number(word)
  return Number.isFinite(value) && /^[+-]?[\d.]/.test(word)
    ? { kind: 'number', value }
    : { kind: 'operator', value: word }
}

function endOfWord(stream: string, from: number): number {
  let at = from
  while (at < stream.length && !delimiter.test(stream[at] ?? ' ')) at += 1
  return Math.max(at, from)
}

function endOfLine(stream: string, from: number): number {
  const end = stream.slice(from).search(/[\r\n]/)
  return end === -1 ? stream.length : from + end
}

/** A picture inside the stream ends at a lone "EI". */
function endOfPicture(stream: string, from: number): number {
  const end = /[\s]EI(?=[\s]|$)/g
  end.lastIndex = from
  const found = end.exec(stream)
  return found === null ? stream.length : found.index + 1
}

/** A string in round brackets, which may hold balanced ones of its own. */
function literal(stream: string, from: number): { readonly bytes: number; readonly next: number } {
  let [at, depth, bytes] = [from + 1, 1, 0]
  for (; at < stream.length && depth > 0; at += 1) {
    const character = stream[at]
    if (character === '\\') {
      at += /[0-7]/.test(stream[at + 1] ?? '') ? (/^[0-7]{1,3}/.exec(stream.slice(at + 1, at + 4))?.[0].length ?? 1) : 1
      bytes += 1
    } else if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    else bytes += 1
  }
  return { bytes, next: at }
}
