import type { Content, ContentText, TableCell as PdfCell } from 'pdfmake/interfaces'
import { capitals } from '../../shared/domain/documents/form-wording.ts'
import type { PackContent, PackCover, PackEntry } from '../../shared/domain/meetings/pack/pack-content.ts'
import { bodyPieces } from './body-blocks.ts'
import { inlineText } from './inline-text.ts'
import { ruleLength } from './line-breaks.ts'
import { lineHeightFor, mm, ruleWidth } from './page-form.ts'
import { stampsAtRight } from './page-stamp.ts'
import { flow } from './piece.ts'
import { tableLine, tablePadding } from './table-geometry.ts'
import { centredLines, type TextFrame } from './text-frame.ts'

/** Cover and list of contents, and behind them one slip for each stamp. */
export interface PackFrontRequest extends Pick<PackContent, 'profile' | 'cover' | 'belowContents' | 'isIllustrative'> {
  readonly entries: readonly PackEntry[]
  /** By page of the pack; null: no slip. */
  readonly stamps: readonly (string | null)[]
}

/** Named destination of a part; its page is known when the pack is joined. */
export const partDestination = (number: number): string => `tai-lieu-${number}`

const titleSize = 14

/** Title of a section, or of the contents. */
export const titleNodes = (frame: TextFrame, text: string): Content => ({
  stack: [
    ...centredLines(frame, capitals(text), { size: titleSize, style: { bold: true }, available: frame.page.textWidth })
      .nodes,
  ],
  margin: [0, 0, 0, 10],
})

const stampColour = '#6b6b6b'
const stampSize = 9
const contentsSize = 13
/** Heights on the cover, in points. */
const coverGaps = { aboveTitle: mm(70), belowTitle: mm(8), aboveLines: mm(14) } as const

export function coverNodes(frame: TextFrame, cover: PackCover): Content[] {
  const available = frame.page.textWidth
  const set = (text: string, size: number, bold: boolean, width = available) =>
    centredLines(frame, text, { size, style: { bold }, available: width })
  const agency = cover.parentAgency === null ? [] : set(capitals(cover.parentAgency), 14, false).nodes
  const committee = set(capitals(cover.committee), 14, true)
  const length = ruleLength(committee.widths)
  const start = (available - length) / 2
  return [
    { stack: [...agency, ...committee.nodes] },
    { canvas: [{ type: 'line', x1: start, y1: 3, x2: start + length, y2: 3, lineWidth: ruleWidth }] },
    { stack: [...set(capitals(cover.title), 26, true).nodes], margin: [0, coverGaps.aboveTitle, 0, 0] },
    { stack: [...set(cover.subject, 17, true, available * 0.9).nodes], margin: [0, coverGaps.belowTitle, 0, 0] },
    {
      stack: cover.lines.flatMap((line) => set(line, 14, false, available * 0.9).nodes),
      margin: [0, coverGaps.aboveLines, 0, 0],
    },
    {
      stack: [...set(cover.foot, 14, true).nodes],
      absolutePosition: { x: frame.form.margins.left, y: frame.page.height - frame.form.margins.bottom - mm(12) },
    },
  ]
}

/** Shares of the columns STT, title, page. */
const contentsColumns = { number: mm(14), page: mm(18) } as const

export function contentsNodes(frame: TextFrame, { entries, belowContents }: PackFrontRequest): Content[] {
  const between = 2 * tablePadding.horizontal + tableLine
  const titleWidth = frame.page.textWidth - tableLine - contentsColumns.number - contentsColumns.page - 3 * between
  const set = (text: string, options: { readonly bold?: boolean; readonly to?: string; readonly width?: number }) => {
    const { bold = false, to, width } = options
    const align = width === undefined ? 'center' : 'left'
    const runs = inlineText([{ text, bold }], contentsSize, width ?? frame.page.textWidth, frame.measure)
    // Words name each style themselves, and so their link.
    const linked = to === undefined ? runs : runs.map((run): ContentText => ({ ...run, linkToDestination: to }))
    return { text: linked, alignment: align, lineHeight: lineHeightFor(frame.measure, 1) } satisfies PdfCell
  }
  const rows = entries.map(({ number, title, firstPage }): PdfCell[] => {
    const to = partDestination(number)
    return [set(String(number), { to }), set(title, { to, width: titleWidth }), set(String(firstPage), { to })]
  })
  const line = () => tableLine
  const horizontal = () => tablePadding.horizontal
  const vertical = () => tablePadding.vertical + 1.5
  return [
    titleNodes(frame, 'Mục lục'),
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [contentsColumns.number, titleWidth, contentsColumns.page],
        body: [['STT', 'Tên tài liệu', 'Trang'].map((text) => set(text, { bold: true })), ...rows],
      },
      layout: {
        hLineWidth: line,
        vLineWidth: line,
        paddingLeft: horizontal,
        paddingRight: horizontal,
        paddingTop: vertical,
        paddingBottom: vertical,
      },
      margin: [0, 0, 0, 12],
    },
    ...flow(bodyPieces(frame, belowContents, frame.form.sizes.tableNote), frame.page.textHeight),
  ]
}

/** One slip for each stamp, each a page of its own. */
export function slipNodes(frame: TextFrame, stamps: readonly (string | null)[]): ContentText[] {
  return stamps
    .flatMap((text, index) => (text === null ? [] : [{ text, page: index + 1 }]))
    .map(({ text, page }, index) => {
      frame.measure.requireGlyphs(text, {})
      return {
        text,
        fontSize: stampSize,
        color: stampColour,
        alignment: stampsAtRight(page) ? 'right' : 'left',
        lineHeight: lineHeightFor(frame.measure, 1),
        ...(index === 0 ? {} : { pageBreak: 'before' }),
      }
    })
}
