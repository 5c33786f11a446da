/** Names that keep their capitals wherever they stand. */
const properNames = [
  'Việt Nam',
  'Thường vụ',
  'Thành ủy',
  'Tỉnh ủy',
  'Huyện ủy',
  'Đảng',
  'Thành phố Hồ Chí Minh',
  'Thừa Thiên Huế',
  'Bà Rịa - Vũng Tàu',
]
const kindsOfPlace = /(thành phố|tỉnh|quận|huyện)\s+/gu

export const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toLocaleUpperCase('vi')

const upperFirst = (text: string): string => text.replace(/^\P{L}*\p{L}/u, (start) => start.toLocaleUpperCase('vi'))
const titleCase = (text: string): string =>
  text.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toLocaleUpperCase('vi'))

/** Text without regard to the case of its letters, for finding a name in it. */
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function withNames(text: string, names: readonly string[]): string {
  return names.reduce(
    (shown, name) => shown.replace(new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, 'giu'), name),
    text,
  )
}

const abbreviations = /(?<!\p{L})(?:bhxh|bhyt|bhtn|ubnd|hđnd)(?!\p{L})/giu
/** "21-NQ/TW", "3651/QĐ-UBND": signs of documents. */
const signs = /\d+\s?[-/][\p{L}\d/-]*\p{L}{2}/giu
const upper = (text: string): string => text.toLocaleUpperCase('vi')

/** A letterhead in the writing of running text: "ỦY BAN NHÂN DÂN TỈNH LONG AN" is "Ủy ban nhân dân tỉnh Long An". */
export function nameOfBody(text: string): string {
  const low = text.toLocaleLowerCase('vi')
  const place = [...low.matchAll(kindsOfPlace)].at(-1)
  const end = place ? place.index + place[0].length : low.length
  return upperFirst(
    withNames(`${low.slice(0, end)}${titleCase(low.slice(end))}`, properNames).replace(abbreviations, upper),
  )
}

/**
 * A heading in capitals in the writing of running text. `names` keep their own capitals; of a place that is not among
 * them the two syllables behind its kind get them, which a person must check.
 */
export function inRunningText(text: string, names: readonly string[] = []): string {
  if (!isCapitals(text)) return text
  const low = text
    .toLocaleLowerCase('vi')
    .replace(/(?<=(?:thành phố|tỉnh|quận|huyện)\s+)(?!trực\s)\p{L}+\s+\p{L}+/gu, titleCase)
    .replace(signs, upper)
    .replace(abbreviations, upper)
  return upperFirst(withNames(low, [...properNames, ...names]))
}
