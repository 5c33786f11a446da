import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import type { PageDestination } from './pdf-destinations.ts'
import { type Matrix, matrixOf, type Rectangle, transformed } from './pdf-matrix.ts'
import { rectangleOf, type SourcePage, type SourcePdf } from './read-pdf.ts'

const name = (text: string) => PDFName.of(text)

/** A link that stays: within the file, or to an address of the web. */
export interface KeptLink {
  readonly rectangle: Rectangle
  readonly target: PageDestination | { readonly address: string }
  /** The destination's own name, of links that our renderer wrote. */
  readonly named: string | null
}

/** What an annotation shows (a filled field, a stamp, a remark), to be drawn into the page itself. */
export interface ShownAppearance {
  readonly appearance: PDFRef | PDFObject
  /** Puts the appearance where the annotation stood. */
  readonly matrix: Matrix
}

export interface PageAnnotations {
  readonly links: readonly KeptLink[]
  readonly shown: readonly ShownAppearance[]
}

/** Flags of an annotation (ISO 32000-1, table 165) with which it is not seen on paper or screen. */
const invisible = 2 + 32
/** Notes and their windows, and what plays or holds files: not part of the page's picture. */
const neverDrawn = new Set(['Link', 'Popup', 'Text', 'FileAttachment', 'Sound', 'Movie', 'Screen', 'RichMedia', '3D'])

/**
 * What stays of a page's annotations: links as links, the look of the others as part of the page. Everything that acts
 * (scripts, launching, forms that send, files, sound) is in what is left out.
 */
export function annotationsOf(
  source: SourcePdf,
  page: SourcePage,
  destination: (value: PDFObject | undefined) => PageDestination | null,
): PageAnnotations {
  const list = page.dict.lookup(name('Annots'))
  const links: KeptLink[] = []
  const shown: ShownAppearance[] = []
  for (let index = 0; list instanceof PDFArray && index < list.size(); index += 1) {
    const annotation = list.lookup(index)
    if (!(annotation instanceof PDFDict)) continue
    const flags = annotation.lookup(name('F'))
    if (flags instanceof PDFNumber && (flags.asNumber() & invisible) !== 0) continue
    const subtype = annotation.lookup(name('Subtype'))
    const kind = subtype instanceof PDFName ? subtype.decodeText() : ''
    const rectangle = rectangleOf(annotation.lookup(name('Rect')))
    if (rectangle === null) continue
    if (kind === 'Link') {
      const link = linkOf(source, annotation, rectangle, destination)
      if (link !== null) links.push(link)
    } else if (!neverDrawn.has(kind)) {
      const look = appearanceOf(annotation, rectangle)
      if (look !== null) shown.push(look)
    }
  }
  return { links, shown }
}

function linkOf(
  { context }: SourcePdf,
  annotation: PDFDict,
  rectangle: Rectangle,
  destination: (value: PDFObject | undefined) => PageDestination | null,
): KeptLink | null {
  const action = annotation.lookup(name('A'))
  const kind = action instanceof PDFDict ? action.lookup(name('S')) : null
  if (action instanceof PDFDict && kind === name('URI')) {
    const address = webAddress(action.lookup(name('URI')))
    return address === null ? null : { rectangle, target: { address }, named: null }
  }
  const value =
    kind === name('GoTo') && action instanceof PDFDict ? action.get(name('D')) : annotation.get(name('Dest'))
  const target = destination(value)
  const text = context.lookup(value)
  const named = text instanceof PDFString || text instanceof PDFHexString ? text.decodeText() : null
  if (target !== null) return { rectangle, target, named }
  return named === null ? null : { rectangle, target: { page: -1, view: [] }, named }
}

/** Only the web's own addresses: "file:" and others could open a file of the PC. */
function webAddress(value: PDFObject | undefined): string | null {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return null
  const address = value.decodeText()
  return /^https?:\/\/[\x21-\x7e]+$/i.test(address) ? address : null
}

/** The normal appearance in the annotation's present state (ISO 32000-1, 12.5.5, algorithm 8.1). */
function appearanceOf(annotation: PDFDict, rectangle: Rectangle): ShownAppearance | null {
  const appearances = annotation.lookup(name('AP'))
  if (!(appearances instanceof PDFDict)) return null
  let holder = appearances
  let key = name('N')
  const normal = appearances.lookup(key)
  if (normal instanceof PDFDict) {
    const state = annotation.lookup(name('AS'))
    if (!(state instanceof PDFName)) return null
    holder = normal
    key = state
  }
  const stream = holder.lookup(key)
  const appearance = holder.get(key)
  if (!(stream instanceof PDFStream) || appearance === undefined) return null
  const box = rectangleOf(stream.dict.lookup(name('BBox')))
  if (box === null) return null
  const matrix = fitted(transformed(box, matrixOf(stream.dict.lookup(name('Matrix')))), rectangle)
  return matrix === null ? null : { appearance, matrix }
}

function fitted([x0, y0, x1, y1]: Rectangle, [left, bottom, right, top]: Rectangle): Matrix | null {
  if (x1 <= x0 || y1 <= y0 || right <= left || top <= bottom) return null
  const [sx, sy] = [(right - left) / (x1 - x0), (top - bottom) / (y1 - y0)]
  return [sx, 0, 0, sy, left - x0 * sx, bottom - y0 * sy]
}
