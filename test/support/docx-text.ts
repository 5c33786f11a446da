import { buffer } from 'node:stream/consumers'
import { fromBuffer } from 'yauzl'
import { letters } from './document-text.ts'

/** Parts of a Word file by path: XML as text. */
export function readDocxParts(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (openError, zip) => {
      if (openError) return reject(openError)
      const parts = new Map<string, string>()
      zip.on('error', reject)
      zip.on('end', () => resolve(parts))
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (readError, stream) => {
          if (readError) return reject(readError)
          buffer(stream).then((content) => {
            parts.set(entry.fileName, content.toString('utf8'))
            zip.readEntry()
          }, reject)
        })
      })
      zip.readEntry()
    })
  })
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (xml: string): string =>
  xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    return entities[name ?? ''] ?? whole
  })

const textsOf = (xml: string, tag: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g'))].map(([, text = '']) => unescaped(text))

/** Labels of a chart: its categories, the figures at its bars and the target above them. */
function chartText(xml: string): string {
  const categories = /<c:cat>.*?<\/c:cat>/s.exec(xml)?.[0] ?? ''
  return [...textsOf(categories, 'c:v'), ...textsOf(xml, 'a:t')].join('')
}

/** Text of the document in its order, charts where they stand, without white space. */
export function docxText(parts: ReadonlyMap<string, string>): string {
  const document = parts.get('word/document.xml') ?? ''
  const relations = parts.get('word/_rels/document.xml.rels') ?? ''
  const pieces = [...document.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<c:chart [^>]*r:id="([^"]+)"/g)]
  return letters(
    pieces
      .map(([, text, chart]) => {
        if (chart === undefined) return unescaped(text ?? '')
        const target = new RegExp(`Id="${chart}"[^>]*Target="([^"]+)"`).exec(relations)?.[1]
        return chartText(parts.get(`word/${target}`) ?? '')
      })
      .join(''),
  )
}
