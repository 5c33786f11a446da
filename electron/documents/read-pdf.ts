import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFParser,
  PDFRef,
} from '@cantoo/pdf-lib'
import { UnreadablePdf } from './pdf-refusal.ts'

/** A page of a file from outside, with what it takes over from the nodes above it. */
export interface SourcePage {
  readonly ref: PDFRef | null
  readonly dict: PDFDict
  /** A key of the page, or of the nearest node above it that has it; as it is written, a reference perhaps. */
  inherited(key: 'Resources' | 'MediaBox' | 'CropBox' | 'Rotate'): PDFObject | undefined
}

export interface SourcePdf {
  readonly context: PDFContext
  readonly catalog: PDFDict
  readonly pages: readonly SourcePage[]
}

const name = (text: string) => PDFName.of(text)
const latin = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Readers accept the head within the first kilobyte. */
const headRoom = 1024

/** Head and tail say what is no PDF at all and what was cut off, before anything is parsed. */
function refuseByBytes(bytes: Uint8Array, maxBytes: number): void {
  if (bytes.length === 0) throw new UnreadablePdf('empty', 'no bytes')
  if (bytes.length > maxBytes) throw new UnreadablePdf('too_large', `${bytes.length} bytes`)
  const text = latin(bytes)
  if (!text.subarray(0, headRoom).includes('%PDF-')) throw new UnreadablePdf('not_pdf', 'no head')
  // The library reads object after object and would take a file without its end for a shorter one.
  if (text.lastIndexOf('startxref') < text.lastIndexOf('endobj')) throw new UnreadablePdf('broken', 'cut off')
}

/**
 * Reads a PDF of anybody's making: nothing of it is run, drawn or unpacked but its table of objects. Throws
 * `UnreadablePdf`. Takes as long and as much memory as the file wants: call it where it can be stopped.
 */
export async function openPdf(
  bytes: Uint8Array,
  limits: { readonly maxBytes: number; readonly maxPages: number },
): Promise<SourcePdf> {
  refuseByBytes(bytes, limits.maxBytes)
  try {
    // Without pauses: this thread has nothing else to do.
    const context = await PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY).parseDocument()
    if (context.lookup(context.trailerInfo.Encrypt)) throw new UnreadablePdf('encrypted', 'has an Encrypt entry')
    const catalog = context.lookup(context.trailerInfo.Root)
    if (!(catalog instanceof PDFDict)) throw new UnreadablePdf('broken', 'no catalog')
    const pages = pagesOf(catalog, limits.maxPages)
    if (pages.length === 0) throw new UnreadablePdf('no_pages', 'empty page tree')
    return { context, catalog, pages }
  } catch (error) {
    throw asUnreadable(error)
  }
}

/** Whatever the library trips over, a stack that ran over among it, is the file's fault. */
export const asUnreadable = (error: unknown): UnreadablePdf =>
  error instanceof UnreadablePdf
    ? error
    : new UnreadablePdf('broken', error instanceof Error ? error.message : String(error), { cause: error })

interface Branch {
  readonly node: PDFDict
  readonly ref: PDFRef | null
  readonly above: Branch | null
}

/** Nodes of a page tree beside its pages; a tree may fold endlessly onto itself. */
const nodesPerPage = 20

/** Pages in their order. The tree's own `Count` is not believed. */
function pagesOf(catalog: PDFDict, maxPages: number): readonly SourcePage[] {
  const root = catalog.lookup(name('Pages'))
  if (!(root instanceof PDFDict)) throw new UnreadablePdf('broken', 'no page tree')
  const pages: SourcePage[] = []
  const waiting: Branch[] = [{ node: root, ref: null, above: null }]
  let visited = 0
  for (let branch = waiting.pop(); branch !== undefined; branch = waiting.pop()) {
    visited += 1
    if (visited > maxPages * nodesPerPage) throw new UnreadablePdf('too_many_pages', 'page tree without end')
    const kids = branch.node.lookup(name('Kids'))
    if (!(kids instanceof PDFArray)) {
      if (branch.node === root || branch.node.lookup(name('Type')) === name('Pages')) continue
      pages.push(sourcePage(branch))
      if (pages.length > maxPages) throw new UnreadablePdf('too_many_pages', `more than ${maxPages}`)
      continue
    }
    if (kids.size() > maxPages * nodesPerPage) throw new UnreadablePdf('too_many_pages', `${kids.size()} kids`)
    if (isBelowItself(branch)) throw new UnreadablePdf('broken', 'page tree in a circle')
    for (let index = kids.size() - 1; index >= 0; index -= 1) {
      const [ref, node] = [kids.get(index), kids.lookup(index)]
      if (!(node instanceof PDFDict)) throw new UnreadablePdf('broken', 'a page is missing')
      waiting.push({ node, ref: ref instanceof PDFRef ? ref : null, above: branch })
    }
  }
  return pages
}

function isBelowItself({ node, above }: Branch): boolean {
  for (let one = above; one !== null; one = one.above) if (one.node === node) return true
  return false
}

const sourcePage = (branch: Branch): SourcePage => ({
  ref: branch.ref,
  dict: branch.node,
  inherited(key) {
    for (let one: Branch | null = branch; one !== null; one = one.above) {
      const value = one.node.get(name(key))
      if (value !== undefined) return value
    }
    return undefined
  },
})

/** What is seen of a page, in its own units and before it is turned. */
export interface PageBox {
  readonly left: number
  readonly bottom: number
  readonly width: number
  readonly height: number
  /** Clockwise turn with which it is shown. */
  readonly rotation: 0 | 90 | 180 | 270
  /** Points that one unit of the page measures. */
  readonly unit: number
}

/** Four numbers as left, bottom, right, top; null when they are not a rectangle. */
export function rectangleOf(value: PDFObject | undefined): readonly [number, number, number, number] | null {
  if (!(value instanceof PDFArray) || value.size() < 4) return null
  const [x0, y0, x1, y1] = [0, 1, 2, 3].map((index) => {
    const number = value.lookup(index)
    return number instanceof PDFNumber && Number.isFinite(number.asNumber()) ? number.asNumber() : null
  })
  if (x0 == null || y0 == null || x1 == null || y1 == null) return null
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)]
}

/** US Letter, what readers take where a page names no box. */
const unnamedBox = [0, 0, 612, 792] as const

export function pageBox({ context }: SourcePdf, page: SourcePage): PageBox {
  const rectangle = (key: 'MediaBox' | 'CropBox') => {
    const found = rectangleOf(context.lookup(page.inherited(key)))
    return found && found[2] - found[0] > 0 && found[3] - found[1] > 0 ? found : null
  }
  const media = rectangle('MediaBox') ?? unnamedBox
  const crop = rectangle('CropBox') ?? media
  const [left, bottom] = [Math.max(media[0], crop[0]), Math.max(media[1], crop[1])]
  const [right, top] = [Math.min(media[2], crop[2]), Math.min(media[3], crop[3])]
  const seen = right > left && top > bottom ? ([left, bottom, right, top] as const) : media
  const turned = context.lookup(page.inherited('Rotate'))
  const quarters = turned instanceof PDFNumber ? Math.round(turned.asNumber() / 90) : 0
  const rotation = ([0, 90, 180, 270] as const)[((quarters % 4) + 4) % 4] ?? 0
  const unit = page.dict.lookup(name('UserUnit'))
  return {
    left: seen[0],
    bottom: seen[1],
    width: seen[2] - seen[0],
    height: seen[3] - seen[1],
    rotation,
    unit: unit instanceof PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1,
  }
}

/** Points, as the page is shown. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

export function shownSize({ width, height, rotation, unit }: PageBox): PageSize {
  const turned = rotation === 90 || rotation === 270
  return { width: (turned ? height : width) * unit, height: (turned ? width : height) * unit }
}
