import type { DocumentContent } from '../../shared/domain/documents/content.ts'

const escaped = (text: string): string =>
  text.normalize('NFC').replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`)

/** A part of the package that replaces the library's own. */
interface PackageFile {
  readonly path: string
  readonly data: string
}

/** The document's own properties with the given instant; the library would write that of the moment. */
export function coreProperties(content: DocumentContent, createdAt: Date): PackageFile {
  const instant = createdAt.toISOString().replace(/\.\d+Z$/, 'Z')
  const namespaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(' ')
  const data = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<cp:coreProperties ${namespaces}>`,
    `<dc:title>${escaped(content.subject)}</dc:title>`,
    `<dc:subject>${escaped(content.documentType ?? 'Công văn')}</dc:subject>`,
    '<dc:creator>Sổ Chỉ đạo</dc:creator>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
  return { path: 'docProps/core.xml', data }
}

/** Time of a zip entry, in Vietnam: two words of MS-DOS, seconds in twos (APPNOTE 4.4.6). */
function dosTime(instant: Date): { readonly time: number; readonly date: number } {
  const local = new Date(instant.getTime() + 7 * 60 * 60 * 1000)
  return {
    time: (local.getUTCHours() << 11) | (local.getUTCMinutes() << 5) | (local.getUTCSeconds() >> 1),
    date: ((local.getUTCFullYear() - 1980) << 9) | ((local.getUTCMonth() + 1) << 5) | local.getUTCDate(),
  }
}

const directoryEnd = 0x06054b50
const directoryEntry = 0x02014b50

/** The zip with one time for all its entries, in local headers and directory alike (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
export function withFixedTimes(zip: Uint8Array, instant: Date): Uint8Array {
  const bytes = new Uint8Array(zip)
  const view = new DataView(bytes.buffer)
  const { time, date } = dosTime(instant)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== directoryEnd) end -= 1
  if (end < 0) throw new Error('Not a zip file')
  const stamp = (at: number) => {
    view.setUint16(at, time, true)
    view.setUint16(at + 2, date, true)
  }
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== directoryEntry) throw new Error('The directory of the zip is broken')
    stamp(at + 12)
    stamp(view.getUint32(at + 42, true) + 10)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}
