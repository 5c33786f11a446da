import { cleanText, foldWords } from '../text/fold-text.ts'
import { type Decimal, decimal, negateDecimal } from './exact-decimal.ts'

/**
 * How the sheet at hand writes numbers, as far as its unmistakable cells tell: `dots` between thousands with a decimal
 * comma (the Vietnamese way), `commas` the other way round.
 */
export type NumberHabit = 'dots' | 'commas' | 'unknown'

export type NumberText =
  | { readonly kind: 'number'; readonly value: Decimal; readonly percent: boolean }
  /** "-", "…", "chưa có số liệu": missing is never zero. */
  | { readonly kind: 'missing' }
  /** "không phát sinh" is a stated zero. */
  | { readonly kind: 'nothing_arisen' }
  /** Two readings are possible; a person decides. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [Decimal, Decimal]; readonly percent: boolean }
  | { readonly kind: 'several_numbers' }
  | { readonly kind: 'not_a_number' }

const missingWords = new Set([
  'chua co so lieu',
  'chua co',
  'khong co so lieu',
  'chua bao cao',
  'chua tong hop',
  'chua thong ke',
  'ko co so lieu',
  'n a',
  'na',
  'x',
  'chua co so lieu bao cao',
])
const zeroWords = new Set([
  'khong phat sinh',
  'ko phat sinh',
  'khong co phat sinh',
  'k phat sinh',
  'kps',
  'chua phat sinh',
])

/** Signs that stand for "no figure": dashes, dots, ellipses, a lone slash or asterisk. */
const missingSigns = /^[-–—‒―_.…·*/\s]+$/

/** Reads the text of a cell that should hold a figure. Source: intake.md section 3. */
export function parseNumberText(raw: string, habit: NumberHabit = 'unknown'): NumberText {
  const text = cleanText(raw)
  if (text === '' || missingSigns.test(text)) return { kind: 'missing' }
  const words = foldWords(text)
  if (missingWords.has(words)) return { kind: 'missing' }
  if (zeroWords.has(words)) return { kind: 'nothing_arisen' }

  const bracketed = /^\((.+)\)$/.exec(text)
  const unsigned = (bracketed?.[1] ?? text).trim()
  const match = /^([-−–+])?\s*(\d[\d., ]*)\s*(%)?$/.exec(unsigned)
  if (!match?.[2] || (bracketed && match[1]))
    return hasSeveralNumbers(text) ? { kind: 'several_numbers' } : { kind: 'not_a_number' }
  const negative = Boolean(bracketed) || (match[1] !== undefined && match[1] !== '+')
  const sign = (value: Decimal) => (negative ? negateDecimal(value) : value)
  const percent = match[3] === '%'
  const readings = readDigits(match[2].trim(), habit)
  const [first, second] = readings
  if (!first) return { kind: 'not_a_number' }
  if (second) return { kind: 'ambiguous', readings: [sign(first), sign(second)], percent }
  return { kind: 'number', value: sign(first), percent }
}

const hasSeveralNumbers = (text: string): boolean =>
  /\d/.test(text) && !/[\p{L}]/u.test(text) && (text.match(/\d[\d.,]*/g)?.length ?? 0) > 1 && /[()/:;]/.test(text)

const whole = (digits: string): Decimal => decimal(BigInt(digits.replace(/\D/g, '')), 0)
const broken = (digits: string, part: string): Decimal => decimal(BigInt(digits.replace(/\D/g, '') + part), part.length)

/** All legal readings of a run of digits and separators: none, one, or two for "590,126". */
function readDigits(text: string, habit: NumberHabit): readonly Decimal[] {
  if (/^\d+$/.test(text)) return [whole(text)]
  const spaced = /^(\d{1,3}(?: \d{3})+)(?:[.,](\d+))?$/.exec(text)
  if (spaced?.[1]) return [spaced[2] === undefined ? whole(spaced[1]) : broken(spaced[1], spaced[2])]
  if (text.includes(' ')) return []
  const dotted = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(text)
  const comma = /^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(text)
  const single = /^(\d+)([.,])(\d+)$/.exec(text)
  const isGroup = (found: RegExpExecArray | null) => found?.[1] !== undefined && !found[1].startsWith('0')
  if (dotted?.[1] && isGroup(dotted)) {
    if (dotted[2] !== undefined) return [broken(dotted[1], dotted[2])]
    // "1.234" reads 1234 in the Vietnamese way; only a sheet that writes 1,234.5 elsewhere makes it 1,234.
    if (single?.[1] && single[3] && habit === 'commas') return [broken(single[1], single[3])]
    return [whole(dotted[1])]
  }
  if (comma?.[1] && isGroup(comma)) {
    if (comma[2] !== undefined) return [broken(comma[1], comma[2])]
    if (!single?.[1] || !single[3] || habit === 'commas') return [whole(comma[1])]
    if (habit === 'dots') return [broken(single[1], single[3])]
    return [whole(comma[1]), broken(single[1], single[3])]
  }
  return single?.[1] && single[3] ? [broken(single[1], single[3])] : []
}

/** What one text tells about the habit of its sheet: two groups, or a decimal part that cannot be a group. */
export function habitOf(raw: string): NumberHabit {
  const text = cleanText(raw)
  if (/^\d{1,3}(\.\d{3}){2,}(,\d+)?%?$/.test(text) || /^\d{1,3}(\.\d{3})+,\d+%?$/.test(text)) return 'dots'
  if (/^\d{1,3}(,\d{3}){2,}(\.\d+)?%?$/.test(text) || /^\d{1,3}(,\d{3})+\.\d+%?$/.test(text)) return 'commas'
  if (/^\d+,(\d{1,2}|\d{4,})%?$/.test(text)) return 'dots'
  if (/^\d+\.(\d{1,2}|\d{4,})%?$/.test(text)) return 'commas'
  return 'unknown'
}
