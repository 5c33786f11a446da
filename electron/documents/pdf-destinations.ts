import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib'
import type { SourcePdf } from './read-pdf.ts'

const name = (text: string) => PDFName.of(text)

/** A place in the same file: which page, and how it is shown there ("XYZ" and its numbers). */
export interface PageDestination {
  /** From 0. */
  readonly page: number
  readonly view: readonly PDFObject[]
}

/** Name trees of real files have a few levels and some thousand entries. */
const mostTreeNodes = 100_000

/** Looks up where a destination of a link leads; null for one that leads nowhere or out of the file. */
export function destinationsOf(source: SourcePdf): (value: PDFObject | undefined) => PageDestination | null {
  const pageOf = new Map(source.pages.flatMap(({ ref }, index) => (ref === null ? [] : [[ref, index] as const])))
  let named: ReadonlyMap<string, PDFObject> | null = null

  const explicit = (value: PDFObject | undefined): PageDestination | null => {
    const found = source.context.lookup(value)
    const list = found instanceof PDFDict ? found.lookup(name('D')) : found
    if (!(list instanceof PDFArray) || list.size() === 0) return null
    const target = list.get(0)
    const page = target instanceof PDFRef ? pageOf.get(target) : target instanceof PDFNumber ? target.asNumber() : null
    if (page == null || !(page in source.pages)) return null
    return { page, view: list.asArray().slice(1).filter(isPlain) }
  }

  return (value) => {
    const found = source.context.lookup(value)
    const key = textOf(found)
    if (key === null) return explicit(found)
    named ??= namedDestinations(source)
    return explicit(named.get(key))
  }
}

/** Names and numbers of a view: nothing in it refers to anything. */
const isPlain = (value: PDFObject): boolean => value instanceof PDFName || value instanceof PDFNumber || isNull(value)
const isNull = (value: PDFObject): boolean => value.toString() === 'null'

function textOf(value: PDFObject | undefined): string | null {
  if (value instanceof PDFName) return value.decodeText()
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText()
  return null
}

/** Names of PDF 1.1 (a dictionary) and of later ones (a tree). */
function namedDestinations({ catalog }: SourcePdf): ReadonlyMap<string, PDFObject> {
  const found = new Map<string, PDFObject>()
  const old = catalog.lookup(name('Dests'))
  if (old instanceof PDFDict) for (const [key, value] of old.entries()) found.set(key.decodeText(), value)
  const names = catalog.lookup(name('Names'))
  const waiting: (PDFObject | undefined)[] = names instanceof PDFDict ? [names.lookup(name('Dests'))] : []
  for (let visited = 0; waiting.length > 0 && visited < mostTreeNodes; visited += 1) {
    const node = waiting.pop()
    if (!(node instanceof PDFDict)) continue
    const [kids, leaves] = [node.lookup(name('Kids')), node.lookup(name('Names'))]
    if (kids instanceof PDFArray) {
      for (let index = 0; index < Math.min(kids.size(), mostTreeNodes); index += 1) waiting.push(kids.lookup(index))
    }
    if (!(leaves instanceof PDFArray)) continue
    for (let index = 0; index + 1 < Math.min(leaves.size(), mostTreeNodes); index += 2) {
      const key = textOf(leaves.lookup(index))
      const value = leaves.get(index + 1)
      if (key !== null && value !== undefined) found.set(key, value)
    }
  }
  return found
}
