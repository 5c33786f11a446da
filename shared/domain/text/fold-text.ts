const marks = /[\u0300-\u036f]/g
const invisible = /[\u200b-\u200d\u2060\ufeff]/g
const spaces = /[\s\u00a0\u202f\u2007]+/g

/**
 * Text for display and storage: NFC, no zero-width characters, every run of white space (NBSP included) one space.
 * U+00AD stays: in the legacy TCVN3 encoding it is the letter "ư".
 */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(invisible, '').replace(spaces, ' ').trim()
}

/**
 * Key for comparing Vietnamese text without regard to case, diacritics and white space; "đ" becomes "d".
 * "Hoà" and "hòa", "Uỷ" and "Ủy" fall together because only the base letters stay.
 * Never a key for lettered points: d) and đ) would fall together.
 */
export function foldText(text: string): string {
  return cleanText(text).normalize('NFD').replace(marks, '').replace(/[đĐ]/g, 'd').toLowerCase()
}

/** `foldText` with every character that is neither letter nor digit turned into a single space. */
export function foldWords(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
