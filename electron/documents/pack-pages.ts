import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { FormProfile } from '../../shared/domain/documents/content.ts'
import type { PackContent } from '../../shared/domain/meetings/pack/pack-content.ts'
import { bodyPieces } from './body-blocks.ts'
import { contentsNodes, coverNodes, type PackFrontRequest, slipNodes, titleNodes } from './pack-front.ts'
import { fontFamily, type PageForm, pageFormOf } from './page-form.ts'
import { illustrativeFooter } from './page-furniture.ts'
import { stampSlip } from './page-stamp.ts'
import type { PdfEngine } from './pdf-engine.ts'
import { flow } from './piece.ts'
import { instantOf, type RenderedPdf, type RenderOptions } from './render-pdf.ts'
import type { TextFrame } from './text-frame.ts'

/** Sections of a pack, one behind the other. */
export interface PackSectionsRequest extends Pick<PackContent, 'profile' | 'sections' | 'isIllustrative'> {}

export interface RenderedSections extends RenderedPdf {
  /** Pages of each section in their order. */
  readonly pagesOf: readonly number[]
}

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
