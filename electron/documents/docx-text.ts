import { AlignmentType, BorderStyle, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx'
import type { Runs } from '../../shared/domain/documents/content.ts'
import { boundFigures } from './inline-text.ts'
import { paragraphGap, ruleWidth } from './page-form.ts'
import { balancedLines, type TextFrame } from './text-frame.ts'

/** Word counts lengths in twentieths of a point, sizes in halves and borders in eighths. */
export const twips = (points: number): number => Math.round(points * 20)
const halfPoints = (points: number): number => Math.round(points * 2)

/** "Times New Roman" is on every office's PC; Tinos has its widths, so lines break as in the PDF. */
export const wordFont = 'Times New Roman'

/** Line distance in single lines; Word's single line of this font is 1,15 × the size, as in the PDF. */
const lineDistance = (spacing: number) => ({ line: Math.round(240 * spacing), lineRule: LineRuleType.AUTO })

interface Style {
  readonly size: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
}

export const wordRun = (text: string, { size, bold, italic, underline }: Style, lineBreak = false): TextRun =>
  new TextRun({
    text,
    size: halfPoints(size),
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: italic } : {}),
    ...(underline ? { underline: {} } : {}),
    ...(lineBreak ? { break: 1 } : {}),
  })

type Flow = Pick<IParagraphOptions, 'keepNext' | 'keepLines' | 'indent' | 'border'> & {
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType]
  /** Points. */
  readonly before?: number
  readonly after?: number
  /** In single lines. */
  readonly spacing?: number
}

export function wordParagraph(children: IParagraphOptions['children'], flow: Flow = {}): Paragraph {
  const { align, before, after, spacing, ...rest } = flow
  return new Paragraph({
    ...rest,
    children: children ?? [],
    alignment: align ?? AlignmentType.LEFT,
    spacing: { before: twips(before ?? 0), after: twips(after ?? 0), ...lineDistance(spacing ?? 1) },
  })
}

/** Running text of the body: justified, first line set in. */
export function bodyText(frame: TextFrame, runs: Runs, indent: number, flow: Flow = {}): Paragraph {
  const size = frame.form.sizes.body
  return wordParagraph(
    runs.map((run) => wordRun(boundFigures(run.text), { size, ...run })),
    {
      align: AlignmentType.JUSTIFIED,
      indent: { firstLine: twips(indent) },
      after: paragraphGap,
      spacing: frame.form.bodySpacing,
      ...flow,
    },
  )
}

/** Centred text in one paragraph, its lines broken where the PDF breaks them. */
export function centredText(
  frame: TextFrame,
  text: string,
  style: Style & { readonly available: number },
  flow: Flow = {},
): { readonly paragraph: Paragraph; readonly widths: readonly number[] } {
  const { available, ...look } = style
  const { lines, widths } = balancedLines(frame, text, { size: style.size, style, available })
  return {
    paragraph: wordParagraph(
      lines.map((line, index) => wordRun(line, look, index > 0)),
      { align: AlignmentType.CENTER, ...flow },
    ),
    widths,
  }
}

/** A rule of exact length: the upper border of an empty line that is set in from both sides of its column. */
export function ruleParagraph(length: number, available: number, after = 0): Paragraph {
  const side = twips((available - length) / 2)
  return new Paragraph({
    children: [],
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: Math.round(ruleWidth * 8), space: 0, color: '000000' } },
    spacing: { before: 20, after: twips(after), line: 40, lineRule: LineRuleType.EXACT },
    run: { size: 2 },
  })
}
