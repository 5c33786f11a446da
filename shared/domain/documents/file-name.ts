import { cleanText } from '../text/fold-text.ts'

const marks = /[\u0300-\u036f]/g
/** What neither Windows nor a mail gateway lets through in a name. */
const unsafe = /[<>:"/\\|?*]+/g
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i
const longestName = 120

/**
 * Turns any text into a file name that every Windows accepts: no diacritics, no `\ / : * ? " < > |`, no trailing dot,
 * no device name, at most 120 characters with its extension. `extension` is without the dot.
 */
export function safeFileName(text: string, extension: string): string {
  const letters = cleanText(text).normalize('NFD').replace(marks, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
  const ascii = letters
    .replace(unsafe, ' ')
    .replace(/[^\x20-\x7e]+/g, '')
    .replace(/\s+/g, ' ')
  const trimmed = ascii.slice(0, longestName - extension.length - 1).replace(/^[ .]+|[ .]+$/g, '')
  const name = trimmed === '' || reserved.test(trimmed) ? `Van ban ${trimmed}`.trim() : trimmed
  return `${name}.${extension}`
}
