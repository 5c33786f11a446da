/** A stretch of a paragraph's text. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Dots behind these end no sentence. */
const abbreviated = /(?:^|[\s(])(?:TP|Tp|TX|Q|P|KT|TM|TL|v\.v|tr|ThS|TS|PGS|GS|Đ\/c)\.$/u

/** Signs looked at before a dot; white space is one space everywhere. */
const longestAbbreviation = 8

/** Sentences end at ". ", "? " or "! " before a capital letter, never inside brackets. */
export function sentencesOf(text: string): Stretch[] {
  return cut(text, (index) => {
    if (!/[.?!…]/u.test(text[index] ?? '')) return false
    const behind = text.slice(index + 1, index + 8)
    return (
      /^\s+["“(]?[\p{Lu}]/u.test(behind) &&
      !abbreviated.test(text.slice(Math.max(0, index - longestAbbreviation), index + 1))
    )
  })
}

/** The parts of a sentence between semicolons, never inside brackets. */
export const partsOf = (sentence: Stretch): Stretch[] =>
  cut(sentence.text, (index) => sentence.text[index] === ';').map((part) => shift(part, sentence.start))

/** The parts between commas; a comma inside a number, in brackets or in a list of `names` (small letters) separates nothing. */
export function commaPartsOf(part: Stretch, names: readonly string[] = []): Stretch[] {
  const longest = Math.max(0, ...names.map((name) => name.length))
  return cut(part.text, (index) => {
    if (part.text[index] !== ',' || /\d/.test(part.text[index + 1] ?? '')) return false
    const before = part.text.slice(Math.max(0, index - longest), index).toLowerCase()
    const after = part.text
      .slice(index + 1, index + 2 + longest)
      .trimStart()
      .toLowerCase()
    return !(names.some((name) => before.endsWith(name)) && names.some((name) => after.startsWith(name)))
  }).map((one) => shift(one, part.start))
}

export const shift = ({ start, end, text }: Stretch, by: number): Stretch => ({
  start: start + by,
  end: end + by,
  text,
})

function cut(text: string, isCut: (index: number) => boolean): Stretch[] {
  const stretches: Stretch[] = []
  let start = 0
  let depth = 0
  const close = (end: number) => {
    const raw = text.slice(start, end)
    const lead = raw.length - raw.trimStart().length
    const trimmed = raw.trim()
    if (trimmed !== '') stretches.push({ start: start + lead, end: start + lead + trimmed.length, text: trimmed })
    start = end
  }
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1
    else if (text[index] === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0 && isCut(index)) close(index + 1)
  }
  close(text.length)
  return stretches
}
