import { type PDFContext, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib'

/** A bookmark. */
export interface OutlineEntry {
  readonly title: string
  /** From 1. */
  readonly page: number
}

/** The bookmarks of a file, one level of them; returns the object that the catalog names. */
export function addOutline(
  context: PDFContext,
  entries: readonly OutlineEntry[],
  pageRef: (page: number) => PDFRef,
): PDFRef {
  const root = context.nextRef()
  const refs = entries.map(() => context.nextRef())
  entries.forEach(({ title, page }, index) => {
    const [own, before, after] = [refs[index], refs[index - 1], refs[index + 1]]
    if (own === undefined) return
    const item = context.obj({ Title: PDFHexString.fromText(title), Parent: root, Dest: [pageRef(page), 'Fit'] })
    if (before) item.set(PDFName.of('Prev'), before)
    if (after) item.set(PDFName.of('Next'), after)
    context.assign(own, item)
  })
  const outline = context.obj({ Type: 'Outlines', Count: entries.length })
  const [first, last] = [refs[0], refs[refs.length - 1]]
  if (first) outline.set(PDFName.of('First'), first)
  if (last) outline.set(PDFName.of('Last'), last)
  context.assign(root, outline)
  return root
}
