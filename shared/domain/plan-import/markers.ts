/** What stands at the head of a paragraph. Numbers of "2.1." are `[2, 1]`. */
export type Marker =
  | { readonly kind: 'part'; readonly label: string }
  | { readonly kind: 'roman'; readonly label: string }
  | { readonly kind: 'article'; readonly label: string }
  | { readonly kind: 'number'; readonly numbers: readonly number[] }
  | { readonly kind: 'letter'; readonly label: string }
  | { readonly kind: 'dash' }
  | { readonly kind: 'plus' }
  | { readonly kind: 'star' }

export interface MarkedText {
  readonly marker: Marker
  /** The text behind the mark. */
  readonly rest: string
}

const letters = 'abcdđeghiklmnopqrstuvxy'

/** Reads the mark at the start of a line; null where there is none. Whether it is plausible there is the caller's to judge. */
export function markerOf(line: string): MarkedText | null {
  const part = /^(Phần\s+(?:thứ\s+\p{L}+|[IVX]+|\d+))\s*[.:\-–]?\s*(.*)$/iu.exec(line)
  if (part) return { marker: { kind: 'part', label: part[1] ?? '' }, rest: part[2] ?? '' }
  // "B. MỤC TIÊU": only a heading in capitals, or initials of a name would do.
  const section = /^([A-H])\s*[.)/]\s*(?=\p{Lu}{2})(.+)$/u.exec(line)
  if (section) return { marker: { kind: 'part', label: section[1] ?? '' }, rest: section[2] ?? '' }
  const roman = /^(?:Mục\s+)?([IVX]{1,6})\s*(?:[.)/:]|\s[-–])\s*(?=[\p{Lu}“"])(.+)$/u.exec(line)
  if (roman && isRoman(roman[1] ?? ''))
    return { marker: { kind: 'roman', label: roman[1] ?? '' }, rest: roman[2] ?? '' }
  const article = /^(Điều\s+\d{1,3})\s*[.:]\s*(.*)$/u.exec(line)
  if (article) return { marker: { kind: 'article', label: article[1] ?? '' }, rest: article[2] ?? '' }
  const number = /^(\d{1,2}(?:\.\d{1,2}){0,3})\s*(?:[.)/]\s*|\s)(?=[\p{Lu}“"(]|\d+(?:[.,]\d+)?\s*%)(.+)$/u.exec(line)
  if (number && (/^\d{1,2}(?:\.\d{1,2}){0,3}\s*[.)/]/.test(line) || (number[1] ?? '').includes('.'))) {
    const numbers = (number[1] ?? '').split('.').map(Number)
    return { marker: { kind: 'number', numbers }, rest: number[2] ?? '' }
  }
  const letter = /^([a-zđ])\s*(?:\)|\.(?=\s+\p{Lu}))\s*(.*)$/u.exec(line)
  if (letter && letters.includes(letter[1] ?? ' ')) {
    return { marker: { kind: 'letter', label: letter[1] ?? '' }, rest: letter[2] ?? '' }
  }
  const sign = /^([-–—−•·▪●○o*+])\s+(.+)$/u.exec(line) ?? /^([-–—−•·▪●○+])(?=\p{Lu})(.+)$/u.exec(line)
  if (!sign) return null
  const kind = sign[1] === '+' ? 'plus' : sign[1] === '*' ? 'star' : 'dash'
  return { marker: { kind }, rest: sign[2] ?? '' }
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV']
const isRoman = (text: string): boolean => romans.includes(text)

/** "Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH": recipients and signature, where the text of a document ends. */
export const beginsClosing = (line: string): boolean =>
  /^Nơi nhận\s*:?/iu.test(line) || /^(?:TM|T\/M|KT|TL|TUQ)\s*\.?\s+\p{Lu}{2}/u.test(line)
