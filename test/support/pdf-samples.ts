import { deflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFString,
  StandardFonts,
} from '@cantoo/pdf-lib'

/** PDFs as other offices might send them, made here so that nothing in them is anybody's. */

interface SamplePage {
  readonly text: string
  /** Points; A4 upright when absent. */
  readonly size?: readonly [width: number, height: number]
  readonly rotation?: number
  /** Where the text begins, in points from the bottom left corner; in the middle of the page when absent. */
  readonly at?: readonly [x: number, y: number]
}

async function start(
  pages: readonly SamplePage[],
): Promise<{ document: PDFDocument; pages: PDFPage[]; font: PDFFont }> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const font = await document.embedFont(StandardFonts.Helvetica)
  const made = pages.map(({ text, size = [595.28, 841.89], rotation = 0, at: [x, y] = [90, 400] }) => {
    const page = document.addPage([...size])
    page.drawText(text, { x, y, size: 12, font })
    if (rotation !== 0) page.node.set(PDFName.of('Rotate'), document.context.obj(rotation))
    return page
  })
  return { document, pages: made, font }
}

const bytesOf = (document: PDFDocument, useObjectStreams = false): Promise<Uint8Array> =>
  document.save({ useObjectStreams, addDefaultPage: false })

export async function plainPdf(pages: readonly SamplePage[], useObjectStreams = false): Promise<Uint8Array> {
  return bytesOf((await start(pages)).document, useObjectStreams)
}

export const numberedPdf = (title: string, count: number): Promise<Uint8Array> =>
  plainPdf(Array.from({ length: count }, (_, index) => ({ text: `${title} page ${index + 1}` })))

/** One page with everything that acts: scripts at opening, in a field and in a link, a launched program, a file inside. */
export async function actingPdf(): Promise<Uint8Array> {
  const { document, pages, font } = await start([{ text: 'Acting page' }, { text: 'Second page' }])
  const { context } = document
  const [page, second] = pages
  if (!page || !second) throw new Error('Two pages were made')
  document.addJavaScript('bad', 'app.alert("script of the catalog")')
  await document.attach(new TextEncoder().encode('hidden payload'), 'payload.txt', { mimeType: 'text/plain' })
  document.catalog.set(PDFName.of('OpenAction'), context.obj({ S: 'JavaScript', JS: PDFString.of('app.beep()') }))
  page.node.set(PDFName.of('AA'), context.obj({ O: { S: 'JavaScript', JS: PDFString.of('app.beep(1)') } }))
  const field = document.getForm().createTextField('name')
  field.setText('Filled in')
  field.addToPage(page, { x: 90, y: 300, width: 120, height: 20, font })
  field.acroField.dict.set(PDFName.of('AA'), context.obj({ K: { S: 'JavaScript', JS: PDFString.of('app.beep(2)') } }))
  document.getForm().updateFieldAppearances(font)
  const link = (y: number, rest: Parameters<typeof context.obj>[0]) => {
    const annotation = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [90, y, 200, y + 15] })
    for (const [key, value] of context.obj(rest as Record<string, never>).entries()) annotation.set(key, value)
    return context.register(annotation)
  }
  const annotations = page.node.Annots() ?? PDFArray.withContext(context)
  for (const added of [
    link(200, { A: { S: 'JavaScript', JS: PDFString.of('app.beep(3)') } } as never),
    link(180, { A: { S: 'Launch', F: PDFString.of('calc.exe') } } as never),
    link(160, { A: { S: 'URI', URI: PDFString.of('file:///etc/passwd') } } as never),
    link(140, { A: { S: 'URI', URI: PDFString.of('https://example.invalid/van-ban') } } as never),
    link(120, { A: { S: 'GoTo', D: [second.ref, 'Fit'] } } as never),
  ]) {
    annotations.push(added)
  }
  page.node.set(PDFName.of('Annots'), annotations)
  return bytesOf(document)
}

/** A page as a scanner writes it: one picture over the whole of it. `seed` makes pictures differ. */
export async function scannedPdf(count: number, seed = 1, pixels: readonly [number, number] = [1240, 1754]) {
  const document = await PDFDocument.create({ updateMetadata: false })
  const [width, height] = pixels
  for (let number = 0; number < count; number += 1) {
    const samples = new Uint8Array(width * height)
    let state = seed * 7919 + number
    for (let index = 0; index < samples.length; index += 1) {
      state = (state * 1103515245 + 12345) & 0x7fffffff
      // Paper with grain and lines of ink, which compresses about as a scan does.
      samples[index] = Math.floor(index / width) % 40 < 12 && (state >> 16) % 3 === 0 ? 40 : 236 + ((state >> 20) & 15)
    }
    const image = document.context.register(
      document.context.flateStream(samples, {
        Type: 'XObject',
        Subtype: 'Image',
        Width: width,
        Height: height,
        ColorSpace: 'DeviceGray',
        BitsPerComponent: 8,
      }),
    )
    const page = document.addPage([595.28, 841.89])
    page.node.set(PDFName.of('Resources'), document.context.obj({ XObject: { Scan: image } }))
    const drawn = document.context.stream('q 595.28 0 0 841.89 0 0 cm /Scan Do Q')
    page.node.set(PDFName.of('Contents'), document.context.register(drawn))
  }
  return bytesOf(document)
}

/** No pages at all. */
export const pagelessPdf = async (): Promise<Uint8Array> => bytesOf(await PDFDocument.create({ updateMetadata: false }))

/** A small file whose tree of pages says that it has `count` of them: one page over and over. */
export async function manyPagesPdf(count: number): Promise<Uint8Array> {
  const { document, pages } = await start([{ text: 'The same page' }])
  const tree = document.catalog.Pages()
  const kids = PDFArray.withContext(document.context)
  for (let number = 0; number < count; number += 1) kids.push(pages[0]?.ref ?? PDFHexString.of(''))
  tree.set(PDFName.of('Kids'), kids)
  tree.set(PDFName.of('Count'), document.context.obj(count))
  return bytesOf(document)
}

/** A tree of pages that folds onto itself: ten branches to the same node, `levels` deep. */
export function foldedTreePdf(levels: number): Uint8Array {
  const branch = (number: number) =>
    `${number} 0 obj\n<</Type/Pages/Count 1/Kids[${`${number + 1} 0 R `.repeat(10)}]>>\nendobj\n`
  const tree = Array.from({ length: levels }, (_, index) => branch(index + 2)).join('')
  const page = `${levels + 2} 0 obj\n<</Type/Page/MediaBox[0 0 100 100]>>\nendobj\n`
  return new TextEncoder().encode(
    `%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n${tree}${page}trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n`,
  )
}

/** A small file that unpacks to `megabytes`, in a stream of objects that must be read to know the file. */
export function unpackingPdf(megabytes: number): Uint8Array {
  const blanks = Buffer.alloc(megabytes * 1024 * 1024, ' ')
  blanks.write('900 0 ')
  const packed = deflateSync(blanks)
  const head = `/Type/ObjStm/N 1/First ${blanks.length - 4}/Filter/FlateDecode/Length ${packed.length}`
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\n`,
    ),
    Buffer.from(`3 0 obj\n<<${head}>>\nstream\n`),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n'),
  ])
}
