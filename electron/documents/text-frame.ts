import type { ContentText, Margins, Alignment as PdfAlignment } from 'pdfmake/interfaces'
import type { Runs } from '../../shared/domain/documents/content.ts'
import { inlineText, printable } from './inline-text.ts'
import { balanceLines, breakAnywhere, fillLines } from './line-breaks.ts'
import { lineHeightFor, type PageForm, type PageFrame } from './page-form.ts'
import type { TextMeasure, TextStyle } from './text-measure.ts'

/** What every part of a page needs to set text: the font's measures, the form and the page it stands on. */
export interface TextFrame {
  readonly measure: TextMeasure
  readonly form: PageForm
  readonly page: PageFrame
}

interface ParagraphOptions {
  readonly size: number
  readonly align?: PdfAlignment
  /** First-line indent in points. */
  readonly indent?: number
  /** Line distance in single lines. */
  readonly spacing?: number
  readonly margin?: Margins
  readonly width?: number
}

/** One paragraph of running text. */
export function textParagraph(frame: TextFrame, runs: Runs, options: ParagraphOptions): ContentText {
  const width = options.width ?? frame.page.textWidth
  return {
    text: inlineText(runs, options.size, width, frame.measure),
    alignment: options.align ?? 'left',
    lineHeight: lineHeightFor(frame.measure, options.spacing ?? 1),
    ...(options.indent ? { leadingIndent: options.indent } : {}),
    ...(options.margin ? { margin: options.margin } : {}),
  }
}

/** Lines of nearly equal width for centred text, with the width of each. */
export function balancedLines(
  frame: TextFrame,
  text: string,
  options: { readonly size: number; readonly style: TextStyle; readonly available: number },
): { readonly lines: readonly string[]; readonly widths: readonly number[] } {
  const widthOf = (line: string) => frame.measure.width(line, options.size, options.style)
  const lines = balanceLines(text.normalize('NFC'), widthOf, options.available).flatMap((line) =>
    breakAnywhere(line, widthOf, options.available),
  )
  return { lines, widths: lines.map(widthOf) }
}

export interface CentredLines {
  readonly nodes: readonly ContentText[]
  /** Width of each line as drawn. */
  readonly widths: readonly number[]
}

/** Centred lines of nearly equal width, each a node of its own so that nothing else can break them. */
export function centredLines(
  frame: TextFrame,
  text: string,
  options: { readonly size: number; readonly style: TextStyle; readonly available: number },
): CentredLines {
  const { size, style } = options
  const { lines, widths } = balancedLines(frame, text, options)
  const nodes = lines.map((line): ContentText => {
    frame.measure.requireGlyphs(line, style)
    return {
      text: line,
      fontSize: size,
      alignment: 'center',
      noWrap: true,
      lineHeight: lineHeightFor(frame.measure, 1),
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italics: true } : {}),
    }
  })
  return { nodes, widths }
}

/** Text on one line that keeps its blanks: spaces become no-break spaces. */
export const unbroken = (text: string): string => printable(text).replace(/ /g, '\u00a0')

/** Runs of blanks that people fill in by hand keep their width; single spaces still break. */
export const keepBlanks = (text: string): string => text.replace(/ {2,}/g, (blanks) => unbroken(blanks))

/** Lines that the page will make of a paragraph, by the font's own widths. */
export function lineCount(frame: TextFrame, runs: Runs, size: number, indent: number): number {
  const text = printable(runs.map((run) => run.text).join(''))
  const style = { bold: runs.every((run) => run.bold), italic: runs.every((run) => run.italic) }
  const widthOf = (line: string) => frame.measure.width(line, size, style)
  const [first = ''] = fillLines(text.split(/ +/), widthOf, frame.page.textWidth - indent)
  const rest = text.slice(first.length).trim()
  return 1 + (rest === '' ? 0 : fillLines(rest.split(/ +/), widthOf, frame.page.textWidth).length)
}

/** Height of one line: 1,15 × the size for a single one. */
export const lineHeight = (size: number, spacing = 1): number => size * 1.15 * spacing

/** Height of one line of the text. */
export const bodyLine = (form: PageForm): number => lineHeight(form.sizes.body, form.bodySpacing)
