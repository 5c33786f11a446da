import { foldWords } from '../text/fold-text.ts'
import type { PlanWords } from './plan-words.ts'

/** A line of the document that carries text, counted from 1 as in the file. */
export interface SourceLine {
  readonly number: number
  readonly text: string
  /** An empty line stands before it. */
  readonly afterGap: boolean
}

const invisible = /[\u200b-\u200d\u2060\ufeff\u00ad]/g
const pageNumber = /^(?:trang\s*)?[-–—.]*\s*\d{1,3}\s*(?:\/\s*\d{1,3})?\s*[-–—.]*$/iu
/** Rules of dashes, stars, dots. */
const ornament = /^[-–—_=*.…~\s]+$/u

const lineEnd = /\r\n|\n|\r|\u2028/
/** Form feeds and other signs of control: pages of a screen know none. */
const control = /[^\P{Cc}\t]/gu

/** Every line of a text, empty ones too: line n of a draft's anchors is the nth. Converters end a file with one more. */
export function documentLines(text: string): string[] {
  const lines = text.split(lineEnd).map((line) => line.replace(control, ''))
  return lines.at(-1)?.trim() === '' ? lines.slice(0, -1) : lines
}

/** Lines with text, their white space cleaned; page numbers, rules and heads of printed pages left out. */
export function sourceLines(document: readonly string[], words: Pick<PlanWords, 'pageFurniture'>): SourceLine[] {
  const furniture = words.pageFurniture.map(foldWords)
  const lines: SourceLine[] = []
  let afterGap = true
  document.forEach((raw, index) => {
    // A form feed begins a page; the space that converters put at a page's top means nothing.
    const line = raw
      .replace(invisible, '')
      .replace(/[\s\u00a0\u202f\u2007]+/g, ' ')
      .trim()
    if (line === '') {
      afterGap = true
      return
    }
    if (pageNumber.test(line) || ornament.test(line) || isFurniture(line, furniture)) return
    for (const piece of pieces(line)) {
      lines.push({ number: index + 1, text: piece, afterGap })
      afterGap = false
    }
  })
  return lines
}

/** No paragraph of a plan is longer; a file without line ends must not make the reading of one sentence endless. */
export const longestParagraph = 6_000

/** Cut behind a sentence where there is one, else behind a part or a word. */
function pieces(line: string): string[] {
  const cut: string[] = []
  let start = 0
  while (line.length - start > longestParagraph) {
    const reach = line.slice(start, start + longestParagraph)
    const end = ['. ', '; ', ' '].map((sign) => reach.lastIndexOf(sign) + 1).find((place) => place > 0)
    cut.push(reach.slice(0, end).trim())
    start += end ?? longestParagraph
  }
  return [...cut, line.slice(start).trim()].filter((piece) => piece !== '')
}

const isFurniture = (line: string, furniture: readonly string[]): boolean => {
  const folded = foldWords(line)
  return line.length < 60 && furniture.some((start) => folded.startsWith(`${start} `) && /\d/.test(line))
}
