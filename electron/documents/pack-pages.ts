import type { Content, ContentText, TableCell as PdfCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { FormProfile } from '../../shared/domain/documents/content.ts'
import { capitals } from '../../shared/domain/documents/form-wording.ts'
import type { PackContent, PackCover, PackEntry } from '../../shared/domain/meetings/pack/pack-content.ts'
import { bodyPieces } from './body-blocks.ts'
import { inlineText } from './inline-text.ts'
import { ruleLength } from './line-breaks.ts'
import { fontFamily, lineHeightFor, mm, type PageForm, pageFormOf, ruleWidth } from './page-form.ts'
import { illustrativeFooter } from './page-furniture.ts'
import { stampSlip, stampsAtRight } from './page-stamp.ts'
import type { PdfEngine } from './pdf-engine.ts'
import { flow } from './piece.ts'
import { instantOf, type RenderedPdf, type RenderOptions } from './render-pdf.ts'
import { tableLine, tablePadding } from './table-geometry.ts'
import { centredLines, type TextFrame } from './text-frame.ts'

/** Sections of a pack, one behind the other. */
export interface PackSectionsRequest extends Pick<PackContent, 'profile' | 'sections' | 'isIllustrative'> {}

/** Cover and list of contents, and behind them one slip for each stamp. */
export interface PackFrontRequest extends Pick<PackContent, 'profile' | 'cover' | 'belowContents' | 'isIllustrative'> {
  readonly entries: readonly PackEntry[]
  /** By page of the pack; null: no slip. */
  readonly stamps: readonly (string | null)[]
}

export interface RenderedSections extends RenderedPdf {
  /** Pages of each section in their order. */
  readonly pagesOf: readonly number[]
}

/** Named destination of a part; its page is known when the pack is joined. */
export const partDestination = (number: number): string => `tai-lieu-${number}`

const titleSize = 14
const contentsSize = 13
const stampSize = 9
const stampColour = '#6b6b6b'

interface PackPage {
  readonly frame: TextFrame
  readonly margined: {
    readonly pageSize: 'A4'
    readonly pageMargins: [number, number, number, number]
    readonly footer: (() => Content) | null
  }
}

function packPage(engine: PdfEngine, profile: FormProfile, isIllustrative: boolean): PackPage {
  const form = pageFormOf(profile)
  const { left, top, right, bottom } = form.margins
  return {
    frame: { measure: engine.measure, form, page: form.portrait },
    margined: {
      pageSize: 'A4',
      pageMargins: [left, top, right, bottom],
      footer: isIllustrative ? () => illustrativeFooter(form) : null,
    },
  }
}

const definition = (
  title: string,
  form: PageForm,
  content: Content[],
  options: RenderOptions,
): TDocumentDefinitions => ({
  pageSize: 'A4',
  language: 'vi-VN',
  info: { title, creator: 'Sổ Chỉ đạo', producer: 'Sổ Chỉ đạo', creationDate: instantOf(options.createdAt) },
  defaultStyle: { font: fontFamily, fontSize: form.sizes.body },
  content,
})

const titleNodes = (frame: TextFrame, text: string): Content => ({
  stack: [
    ...centredLines(frame, capitals(text), { size: titleSize, style: { bold: true }, available: frame.page.textWidth })
      .nodes,
  ],
  margin: [0, 0, 0, 10],
})

/** Where parts begin: told by pdfmake with their first page's header. */
function counter() {
  const firsts: number[] = []
  let all = 0
  return {
    header(part: number) {
      return (currentPage: number, pageCount: number): undefined => {
        all = pageCount
        firsts[part] ??= currentPage
        return undefined
      }
    },
    counts: () => firsts.map((first, part) => (firsts[part + 1] ?? all + 1) - first),
    all: () => all,
  }
}

export async function renderPackSections(
  engine: PdfEngine,
  request: PackSectionsRequest,
  options: RenderOptions,
): Promise<RenderedSections> {
  const { frame, margined } = packPage(engine, request.profile, request.isIllustrative)
  const pages = counter()
  const content = request.sections.map((section, index): Content => {
    const own = { ...frame, page: frame.form[section.orientation] }
    const size = section.orientation === 'landscape' ? frame.form.sizes.wideTable : frame.form.sizes.table
    return {
      ...margined,
      section: [titleNodes(own, section.title), ...flow(bodyPieces(own, section.blocks, size), own.page.textHeight)],
      pageOrientation: section.orientation,
      header: pages.header(index),
    }
  })
  const bytes = await engine.produce(definition('Tài liệu họp', frame.form, content, options))
  return { bytes, pageCount: pages.all(), pagesOf: pages.counts() }
}

/** `pageCount`: of cover and contents alone, without the slips. */
export async function renderPackFront(
  engine: PdfEngine,
  request: PackFrontRequest,
  options: RenderOptions,
): Promise<RenderedPdf> {
  const { frame, margined } = packPage(engine, request.profile, request.isIllustrative)
  const pages = counter()
  const slips = slipNodes(frame, request.stamps)
  const content: Content[] = [
    { ...margined, section: coverNodes(frame, request.cover), pageOrientation: 'portrait', header: pages.header(0) },
    { ...margined, section: contentsNodes(frame, request), pageOrientation: 'portrait', header: pages.header(1) },
    ...(slips.length === 0
      ? []
      : [
          {
            section: slips,
            pageSize: { ...stampSlip },
            // The number 0 would stand for the document's own margins.
            pageMargins: [0, 0, 0, 0],
            pageOrientation: 'landscape',
            header: pages.header(2),
            footer: null,
          } satisfies Content,
        ]),
  ]
  const bytes = await engine.produce(definition(request.cover.subject, frame.form, content, options))
  const [cover = 0, contents = 0] = pages.counts()
  return { bytes, pageCount: cover + contents }
}

/** Heights on the cover, in points. */
const coverGaps = { aboveTitle: mm(70), belowTitle: mm(8), aboveLines: mm(14) } as const

function coverNodes(frame: TextFrame, cover: PackCover): Content[] {
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

function contentsNodes(frame: TextFrame, { entries, belowContents }: PackFrontRequest): Content[] {
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

function slipNodes(frame: TextFrame, stamps: readonly (string | null)[]): ContentText[] {
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
