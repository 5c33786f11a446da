import type { ContentText } from 'pdfmake/interfaces'
import type { Runs } from '../../shared/domain/documents/content.ts'
import { fontFamily } from './page-form.ts'
import type { TextMeasure, TextStyle } from './text-measure.ts'

/** Text as it reaches the page: composed letters (decomposed ones are misplaced), no stray control characters. */
export const printable = (text: string): string => text.normalize('NFC').replace(/[\t\r\n]+/g, ' ')

/** A figure and its unit stay on one line: "2,60 điểm %", "1.663 người". */
const figureWithUnit = /(?<=\d) (?=(?:điểm|người|đồng|triệu|tỷ|giờ|hồ sơ|đơn vị)(?!\p{L}))|(?<=điểm) (?=%)/gu

const noBreakSpace = '\u00a0'

/**
 * Runs as pdfmake inlines, one for every word with the space behind it. Left to itself pdfmake breaks inside
 * "64/KH-UBND" and, when it justifies, opens a gap there; here only spaces break and stretch. A word wider than
 * `available` is broken anywhere rather than run out of its cell.
 */
export function inlineText(runs: Runs, size: number, available: number, measure: TextMeasure): ContentText[] {
  return joinWords(runs).flatMap(({ text, bold, italic }): ContentText[] => {
    measure.requireGlyphs(text, { bold, italic })
    const tooWide = measure.width(text.trimEnd(), size, { bold, italic }) > available
    const inline = textInline(text, size, { bold, italic })
    return [tooWide ? { ...inline, noWrap: false, wordBreak: 'break-all' } : inline]
  })
}

/**
 * One piece of text that never breaks. Whatever style it does not name itself, pdfmake looks up through all the nodes
 * around it, twenty look-ups a word; named here they cost nothing.
 */
export const textInline = (text: string, size: number, style: TextStyle): ContentText => ({
  text,
  noWrap: true,
  wordBreak: 'normal',
  font: fontFamily,
  fontSize: size,
  bold: style.bold ?? false,
  italics: style.italic ?? false,
  characterSpacing: 0,
  color: 'black',
  opacity: 1,
  sup: false,
  sub: false,
  preserveLeadingSpaces: false,
  preserveTrailingSpaces: false,
  background: '',
  linkToPage: 0,
  linkToDestination: '',
})

interface Word {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
}

/** Text whose figures keep to their units. */
export const boundFigures = (text: string): string => printable(text).replace(figureWithUnit, noBreakSpace)

/** Punctuation that opens the next run stays with the word before it, in that word's style: no gap opens there. */
function joinWords(runs: Runs): readonly Word[] {
  const words: Word[] = []
  for (const run of runs) {
    const style = { bold: run.bold ?? false, italic: run.italic ?? false }
    for (const text of boundFigures(run.text).match(/[^ ]+ *| +/g) ?? []) {
      const before = words[words.length - 1]
      if (before && !before.text.endsWith(' ')) words[words.length - 1] = { ...before, text: before.text + text }
      else words.push({ text, ...style })
    }
  }
  return words
}
