import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFObjectCopier,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import type { KeptLink } from './pdf-annotations.ts'
import type { Matrix, Rectangle } from './pdf-matrix.ts'
import { UnreadablePdf } from './pdf-refusal.ts'
import type { PageBox, SourcePage } from './read-pdf.ts'

const name = (text: string) => PDFName.of(text)

/** Something drawn over a page from a form of its own. */
export interface Overlay {
  readonly form: PDFRef
  readonly matrix: Matrix
}

/** Numbers of a content stream may not be written with an exponent. */
const written = (value: number): string => value.toFixed(4).replace(/\.?0+$/, '')

const drawn = (matrix: Matrix, key: string): string => `q ${matrix.map(written).join(' ')} cm /${key} Do Q`

/**
 * The streams of a page, shut off from what is drawn over it: whatever they leave turned or clipped ends with the
 * closing Q. A page whose stream is missing would come out empty without a word: refused.
 */
function contentRefs(page: SourcePage): readonly PDFObject[] {
  const contents = page.dict.lookup(name('Contents'))
  const own = page.dict.get(name('Contents'))
  if (contents === undefined || own === undefined) {
    if (own !== undefined) throw new UnreadablePdf('broken', 'the contents of a page are missing')
    return []
  }
  if (contents instanceof PDFStream) return [own]
  if (!(contents instanceof PDFArray)) throw new UnreadablePdf('broken', 'contents of a page are no stream')
  return Array.from({ length: contents.size() }, (_, index) => {
    if (!(contents.lookup(index) instanceof PDFStream)) throw new UnreadablePdf('broken', 'a part of a page is missing')
    return contents.get(index)
  })
}

/** Resources of the page with the overlays' forms added; dictionaries that pages share are left as they are. */
function resourcesWith(context: PDFContext, copied: PDFObject | undefined, overlays: readonly Overlay[]) {
  const resources = shallow(context, context.lookup(copied))
  const forms = shallow(context, resources.lookup(name('XObject')))
  const keys = overlays.map(({ form }) => {
    let key = `So${form.objectNumber}`
    while (forms.has(name(key))) key += 'a'
    forms.set(name(key), form)
    return key
  })
  if (keys.length > 0) resources.set(name('XObject'), forms)
  return { resources, keys }
}

function shallow(context: PDFContext, value: PDFObject | undefined): PDFDict {
  const entries = value instanceof PDFDict ? value.entries() : []
  return PDFDict.fromMapWithContext(new Map(entries), context)
}

/** A page of the joined file: what the source's page looks like, its size and turn, its links, and what is drawn over it. */
export function mergedPage(
  {
    context,
    copier,
    pages,
    opening,
  }: {
    readonly context: PDFContext
    readonly copier: PDFObjectCopier
    readonly pages: PDFRef
    /** A stream that says "q". */
    readonly opening: PDFRef
  },
  page: SourcePage,
  box: PageBox,
  over: { readonly overlays: readonly Overlay[]; readonly links: readonly PDFRef[] },
): PDFDict {
  const copied = (value: PDFObject | undefined) => (value === undefined ? undefined : copier.copy(value))
  const { resources, keys } = resourcesWith(context, copied(page.inherited('Resources')), over.overlays)
  const closing = ['Q', ...over.overlays.map(({ matrix }, index) => drawn(matrix, keys[index] ?? ''))].join('\n')
  const contents = contentRefs(page).map((one) => copier.copy(one))
  const { left, bottom, width, height } = box
  const made = context.obj({
    Type: 'Page',
    Parent: pages,
    MediaBox: [left, bottom, left + width, bottom + height],
    Rotate: box.rotation,
    Resources: resources,
    Contents: [opening, ...contents, context.register(context.stream(`${closing}\n`))],
  })
  if (box.unit !== 1) made.set(name('UserUnit'), context.obj(box.unit))
  const group = copied(page.dict.get(name('Group')))
  if (group !== undefined) made.set(name('Group'), group)
  if (over.links.length > 0) made.set(name('Annots'), context.obj([...over.links]))
  return made
}

/** A link without a frame around it. */
export function linkAnnotation(context: PDFContext, link: KeptLink, pageRef: (page: number) => PDFRef | undefined) {
  const { target } = link
  const annotation = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [...link.rectangle], Border: [0, 0, 0] })
  if ('address' in target) {
    const address = PDFHexString.of(Buffer.from(target.address, 'latin1').toString('hex'))
    annotation.set(name('A'), context.obj({ S: 'URI', URI: address }))
    return context.register(annotation)
  }
  const page = pageRef(target.page)
  if (page === undefined) return null
  annotation.set(name('Dest'), context.obj([page, ...(target.view.length > 0 ? target.view : [name('Fit')])]))
  return context.register(annotation)
}

/** Our renderer links word by word; a line of the contents is one link. */
export function joinedLinks(links: readonly KeptLink[]): readonly KeptLink[] {
  const joined = new Map<string, KeptLink>()
  for (const link of links) {
    const before = link.named === null ? undefined : joined.get(link.named)
    const key = link.named ?? `${joined.size}`
    joined.set(key, before ? { ...link, rectangle: around(before.rectangle, link.rectangle) } : link)
  }
  return [...joined.values()]
}

const around = (one: Rectangle, two: Rectangle): Rectangle => [
  Math.min(one[0], two[0]),
  Math.min(one[1], two[1]),
  Math.max(one[2], two[2]),
  Math.max(one[3], two[3]),
]
