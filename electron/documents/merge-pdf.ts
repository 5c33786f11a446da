import { createHash } from 'node:crypto'
import {
  PDFContext,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  PDFRawStream,
  PDFRef,
  PDFString,
  PDFWriter,
} from '@cantoo/pdf-lib'
import { disarm } from './disarm-pdf.ts'
import { joinedLinks, linkAnnotation, mergedPage, type Overlay } from './merged-page.ts'
import { stampMatrix, stampSlip } from './page-stamp.ts'
import { annotationsOf, type KeptLink } from './pdf-annotations.ts'
import { destinationsOf } from './pdf-destinations.ts'
import { layersOf } from './pdf-layers.ts'
import { addOutline, type OutlineEntry } from './pdf-outline.ts'
import { UnreadablePdf } from './pdf-refusal.ts'
import { pageBox, type SourcePdf } from './read-pdf.ts'
import { textPlaces } from './text-places.ts'

const name = (text: string) => PDFName.of(text)

export interface MergedPart {
  readonly source: SourcePdf
  /** Taken from the first page on. */
  readonly pageCount: number
  /** Of somebody else's making: what stands where is found out before anything is drawn over it. */
  readonly foreign: boolean
}

export interface MergePlan {
  /** One after the other. */
  readonly parts: readonly MergedPart[]
  /** Pages of slips: the first is drawn over the first page that is stamped, and so on. Null: nothing is stamped. */
  readonly slips: {
    readonly source: SourcePdf
    readonly firstPage: number
    readonly stamped: readonly boolean[]
  } | null
  /** Pages, from 1, for links of the first part by their names. */
  readonly named: Readonly<Record<string, number>>
  readonly outline: readonly OutlineEntry[]
  readonly title: string
  readonly createdAt: Date
}

/** Told before each part is copied, so that whoever watches knows which file it was. */
export type PartBegins = (part: number) => void

/** Joins files page by page. The same plan gives the same bytes. Throws `UnreadablePdf` for a file that cannot be copied. */
export async function mergePdf(plan: MergePlan, begins: PartBegins = () => undefined): Promise<Uint8Array> {
  const context = PDFContext.create()
  const tree = context.nextRef()
  const opening = context.register(context.stream('q\n'))
  const refs = plan.parts.flatMap(({ pageCount }) => Array.from({ length: pageCount }, () => context.nextRef()))
  const refOf = (page: number): PDFRef => {
    const ref = refs[page - 1]
    if (ref === undefined) throw new Error(`The pack has no page ${page}`)
    return ref
  }
  const slips = plan.slips === null ? null : slipForms(context, plan.slips.source, plan.slips.firstPage)
  const layers: { readonly all: PDFRef[]; readonly hidden: PDFRef[] } = { all: [], hidden: [] }
  let done = 0
  let stamped = 0
  plan.parts.forEach(({ source, pageCount, foreign }, part) => {
    begins(part)
    const first = done
    const destination = destinationsOf(source)
    const read = source.pages.slice(0, pageCount).map((page) => ({ page, ...annotationsOf(source, page, destination) }))
    if (read.length !== pageCount) throw new UnreadablePdf('broken', `${read.length} pages instead of ${pageCount}`)
    const own = layersOf(source)
    disarm(source.context)
    const copier = PDFObjectCopier.for(source.context, context)
    const before = context.largestObjectNumber
    const known = (link: KeptLink) => (page: number) => {
      const byName = part === 0 && link.named !== null ? plan.named[link.named] : undefined
      return byName === undefined ? (page < pageCount ? refs[first + page] : undefined) : refOf(byName)
    }
    for (const { page, links, shown } of read) {
      const box = pageBox(source, page)
      const overlays: Overlay[] = shown.map(({ appearance, matrix }) => {
        const copied = copier.copy(appearance)
        return { form: copied instanceof PDFRef ? copied : context.register(copied), matrix }
      })
      if (plan.slips?.stamped[done]) {
        const form = slips?.(stamped)
        if (form === undefined) throw new Error(`No slip for page ${done + 1}`)
        overlays.push({ form, matrix: stampMatrix(box, done + 1, foreign ? textPlaces(source, page) : []) })
        stamped += 1
      }
      const kept = (part === 0 ? joinedLinks(links) : links).flatMap(
        (link) => linkAnnotation(context, link, known(link)) ?? [],
      )
      context.assign(
        refOf(done + 1),
        mergedPage({ context, copier, pages: tree, opening }, page, box, { overlays, links: kept }),
      )
      done += 1
    }
    layers.all.push(...own.all.map((ref) => copier.copy(ref)))
    layers.hidden.push(...own.hidden.map((ref) => copier.copy(ref)))
    refuseInvalid(context, before)
  })
  context.assign(tree, context.obj({ Type: 'Pages', Kids: [...refs], Count: refs.length }))
  const catalog = context.obj({
    Type: 'Catalog',
    Pages: tree,
    Lang: PDFString.of('vi-VN'),
    PageMode: plan.outline.length > 0 ? 'UseOutlines' : 'UseNone',
    ViewerPreferences: { DisplayDocTitle: true },
  })
  if (plan.outline.length > 0) catalog.set(name('Outlines'), addOutline(context, plan.outline, refOf))
  if (layers.all.length > 0) {
    const shown = { Name: PDFString.of(''), OFF: layers.hidden }
    catalog.set(name('OCProperties'), context.obj({ OCGs: layers.all, D: shown }))
  }
  return write(context, context.register(catalog), plan)
}

/** Objects that nobody could parse, as far as a page needs them: it would lack something without a word. */
function refuseInvalid(context: PDFContext, before: number): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (ref.objectNumber > before && object instanceof PDFInvalidObject) {
      throw new UnreadablePdf('broken', 'an object of a page cannot be read')
    }
  }
}

/** Slips as forms, made when they are asked for. */
function slipForms(context: PDFContext, source: SourcePdf, firstPage: number): (index: number) => PDFRef {
  const copier = PDFObjectCopier.for(source.context, context)
  return (index) => {
    const page = source.pages[firstPage + index]
    const contents = page?.dict.lookup(name('Contents'))
    const resources = page?.inherited('Resources')
    if (!(contents instanceof PDFRawStream) || resources === undefined) throw new Error(`No slip ${index}`)
    const form = copier.copy(contents)
    form.dict.set(name('Type'), name('XObject'))
    form.dict.set(name('Subtype'), name('Form'))
    form.dict.set(name('BBox'), context.obj([0, 0, stampSlip.width, stampSlip.height]))
    form.dict.set(name('Resources'), copier.copy(resources))
    return context.register(form)
  }
}

async function write(context: PDFContext, catalog: PDFRef, { title, createdAt }: MergePlan): Promise<Uint8Array> {
  const producer = PDFHexString.fromText('Sổ Chỉ đạo')
  const date = PDFString.fromDate(createdAt)
  const info = { Title: PDFHexString.fromText(title), Creator: producer, Producer: producer, CreationDate: date }
  context.trailerInfo.Root = catalog
  context.trailerInfo.Info = context.register(context.obj({ ...info, ModDate: date }))
  context.trailerInfo.Size = PDFNumber.of(context.largestObjectNumber + 1)
  // An identity that follows from what is in the file: the same pack is the same file.
  const digest = createHash('sha256').update(title)
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) digest.update(object.contents)
  }
  const identity = PDFHexString.of(digest.digest('hex').slice(0, 32))
  context.trailerInfo.ID = context.obj([identity, identity])
  return PDFWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer()
}
