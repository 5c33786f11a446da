import type { TextEncoding } from './draft-plan.ts'
import { tcvn3, vniLetters, vniMarks, vps, windows1258 } from './legacy-tables.ts'
import { countSyllables, isSyllable, type SyllableCount } from './syllables.ts'

/** What the letters of a text turned out to be, and the text in Unicode where it could be turned. */
export interface CleanLetters {
  readonly text: string
  readonly encoding: TextEncoding
}

/** Letters looked at to tell an encoding; the whole text is in one. */
const sample = 40_000
/** Below this share of Vietnamese syllables among the words with marks, letters are not taken for what they look like. */
const doubtful = 0.75
/** An old encoding must explain nearly every word … */
const explained = 0.85
/** … of at least so many; and a text of so many strange words that nothing explains is unreadable. */
const fewest = 5
const manyStrange = 20

const legacy: readonly { readonly encoding: TextEncoding; readonly turn: (text: string) => string }[] = [
  { encoding: 'tcvn3', turn: (text) => byWords(text, tcvn3) },
  { encoding: 'vni', turn: fromVni },
  { encoding: 'vps', turn: (text) => byWords(text, vps) },
  { encoding: 'windows_1258', turn: (text) => bySigns(text, windows1258) },
]

/**
 * Vietnamese letters of a text in Unicode NFC. Which encoding it is in is told by whether its words are Vietnamese
 * syllables. Converters of old files write ñ/ð for đ/Đ, or ð/Ð (the places of đ/Đ in Windows-1258): none of them is a
 * Vietnamese letter. What no table explains is left as it is and called `unknown`.
 */
export function cleanLetters(raw: string): CleanLetters {
  const text = raw.normalize('NFC')
  const unicode = withDd(text)
  const asIs = countSyllables(unicode.text.slice(0, sample))
  if (asIs.words < fewest || shareOf(asIs) >= doubtful) return unicode
  const start = text.slice(0, sample)
  const [best] = legacy
    .map(({ encoding, turn }) => ({ encoding, turn, count: countSyllables(turn(start).normalize('NFC')) }))
    .filter(({ count }) => count.words >= fewest)
    .sort((left, right) => shareOf(right.count) - shareOf(left.count) || right.count.syllables - left.count.syllables)
  if (best && shareOf(best.count) >= explained)
    return { text: best.turn(text).normalize('NFC'), encoding: best.encoding }
  return asIs.words >= manyStrange && shareOf(asIs) < doubtful / 2 ? { text, encoding: 'unknown' } : unicode
}

const shareOf = ({ words, syllables }: SyllableCount): number => (words === 0 ? 1 : syllables / words)

function withDd(text: string): CleanLetters {
  if (!/[ñðÐÑ]/.test(text)) return { text, encoding: 'unicode' }
  // With ñ in the text ð is the capital; without it ð is the small letter and Ð the capital.
  const small = text.includes('ñ') ? 'Đ' : 'đ'
  return {
    text: text.replaceAll('ñ', 'đ').replaceAll('Ñ', 'Đ').replaceAll('ð', small).replaceAll('Ð', 'Đ'),
    encoding: 'converted_dd',
  }
}

const bySigns = (text: string, table: ReadonlyMap<string, string>): string =>
  text.replace(/[^\p{ASCII}]/gu, (sign) => table.get(sign) ?? sign)

/** Capitals with marks are small letters there (of a capital font): in words of capitals they are turned back. */
const byWords = (text: string, table: ReadonlyMap<string, string>): string =>
  text
    .split('\n')
    .map((line) => {
      const pieces = line.split(/([\s!-/:-@[-`{-~]+)/u)
      const cases = pieces.map(caseOf)
      return pieces
        .map((piece, index) => {
          const turned = bySigns(piece, table)
          return turned !== piece && isInCapitals(cases, index) ? turned.toUpperCase() : turned
        })
        .join('')
    })
    .join('\n')

/** `open`: one capital alone, "TÕ", which may begin a word or be in a word of capitals. */
type LetterCase = 'capitals' | 'small' | 'open' | null

function caseOf(piece: string): LetterCase {
  const plain = piece.replace(/[^A-Za-z]/g, '')
  if (/[a-z]/.test(plain)) return 'small'
  if (plain.length === 1) return 'open'
  // "UBND", "BHXH": capitals whatever stands around them.
  return plain.length > 1 && (plain !== piece || isSyllable(plain)) ? 'capitals' : null
}

/** The words around one with a single capital decide for it: those before it, at the start of a line those behind. */
function isInCapitals(cases: readonly LetterCase[], index: number): boolean {
  if (cases[index] !== 'open') return cases[index] === 'capitals'
  const tells = (one: LetterCase) => one === 'capitals' || one === 'small'
  return (cases.slice(0, index).findLast(tells) ?? cases.slice(index + 1).find(tells)) === 'capitals'
}

/** A mark belongs to the letter before it; ô and ö are letters (ơ, ư) that take tones themselves. */
function fromVni(text: string): string {
  let turned = ''
  let base = ''
  for (const sign of text) {
    const low = sign.toLowerCase()
    const isCapital = low !== sign
    const mark = vniMarks.get(low)
    if (mark !== undefined && canCarry(base, mark)) {
      turned += mark
      base = ''
      continue
    }
    const letter = vniLetters.get(low) ?? low
    turned += isCapital ? letter.toUpperCase() : letter
    base = letter
  }
  return turned.normalize('NFC')
}

/** Circumflex and breve stand on a, e, o; ơ and ư take tones alone. */
function canCarry(base: string, mark: string): boolean {
  if (mark.startsWith('\u0302')) return /^[aeo]$/u.test(base)
  if (mark.startsWith('\u0306')) return base === 'a'
  return /^[aeouyơư]$/u.test(base)
}
