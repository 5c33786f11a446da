import type { ContentStack, ContentText, Margins, Alignment as PdfAlignment } from 'pdfmake/interfaces'
import type { Runs } from '../../shared/domain/documents/content.ts'
import { inlineText, printable } from './inline-text.ts'
import { balanceLines, fillLines } from './line-breaks.ts'
import { lineHeightFor, type PageFrame, sizes } from './page-metrics.ts'
import type { TextMeasure, TextStyle } from './text-measure.ts'

/** What every part of a page needs to set text: the font's measures and the page it stands on. */
export interface TextFrame {
  readonly measure: TextMeasure
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
  /** Marks text that must not stand alone at the foot of a page. */
  readonly keepWithNext?: boolean
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
    ...(options.keepWithNext ? { headlineLevel: 1 } : {}),
  }
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
  const { size, style, available } = options
  const widthOf = (line: string) => frame.measure.width(line, size, style)
  const lines = balanceLines(text.normalize('NFC'), widthOf, available)
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
  return { nodes, widths: lines.map(widthOf) }
}

export const capitals = (text: string): string => text.normalize('NFC').toLocaleUpperCase('vi')

/** Text on one line that keeps its blanks: spaces become no-break spaces. */
export const unbroken = (text: string): string => printable(text).replace(/ /g, '\u00a0')

/** Caption of a table or a figure: centred, in balanced lines. One above its table is never the last thing on a page. */
export function captionNode(frame: TextFrame, text: string, style: TextStyle, place: 'above' | 'below'): ContentStack {
  const lines = centredLines(frame, text, { size: sizes.caption, style, available: frame.page.textWidth * 0.95 })
  const keep = place === 'above' ? { headlineLevel: 1 } : {}
  return { stack: lines.nodes.map((line) => ({ ...line, ...keep })), margin: [0, 3, 0, 3], ...keep }
}

/** Up to three lines stay together: no single line is left at the foot or the head of a page. */
export function isShort(frame: TextFrame, runs: Runs, size: number, indent: number): boolean {
  const text = runs.map((run) => run.text).join('')
  const widthOf = (line: string) => frame.measure.width(line, size, {})
  const [first = ''] = fillLines(text.split(/ +/), widthOf, frame.page.textWidth - indent)
  const rest = text.slice(first.length).trim()
  return rest === '' || fillLines(rest.split(/ +/), widthOf, frame.page.textWidth).length <= 2
}
