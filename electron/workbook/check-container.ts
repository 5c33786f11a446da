import { fileKind, isLockFile, isSystemFile } from './file-kind.ts'
import type { ReadLimits } from './read-limits.ts'
import { type ArchivedFile, FileRefused, type SkippedEntry } from './read-outcome.ts'
import { refusal } from './refusals.ts'
import { type Container, type ContainerEntry, type InflatedPart, inflateParts, openContainer } from './zip-container.ts'

/** What a zip turned out to be: the checked parts of one workbook, or the files of an archive. */
export type CheckedContainer =
  | { readonly kind: 'office_open_xml' | 'open_document'; readonly parts: readonly InflatedPart[] }
  | { readonly kind: 'archive'; readonly files: readonly ArchivedFile[]; readonly skipped: readonly SkippedEntry[] }

type ContainerKind = CheckedContainer['kind'] | 'word' | 'other'

/**
 * Looks a zip over before any spreadsheet code touches it.
 *
 * @param onUnpackedSize called with the declared unpacked size, before anything is inflated
 * @throws FileRefused
 */
export async function checkContainer(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadLimits,
  onUnpackedSize: (bytes: number) => void,
): Promise<CheckedContainer> {
  const container = await openContainer(bytes, fileName, limits)
  onUnpackedSize(container.declaredBytes)
  const kind = containerKind(container.entries)
  if (kind === 'word') throw new FileRefused(refusal('word_document', fileName))
  if (kind === 'other') throw new FileRefused(refusal('not_a_spreadsheet', fileName))
  if (kind === 'archive') return expandArchive(container, limits)
  const parts = inflateParts(container, limits, (name) => isReadPart(name))
  for (const part of parts) {
    if (hasDoctype(part.data)) throw new FileRefused(refusal('doctype', fileName, { part: part.name }))
  }
  const encryption = parts.find((part) => part.name === 'META-INF/manifest.xml')?.data.includes('encryption-data')
  if (encryption) throw new FileRefused(refusal('password_protected', fileName))
  return { kind, parts: parts.filter((part) => kind === 'open_document' || isNeededPart(part.name)) }
}

function containerKind(entries: readonly ContainerEntry[]): ContainerKind {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()))
  const has = (start: string): boolean => [...names].some((name) => name.startsWith(start))
  if (names.has('[content_types].xml')) {
    if (has('xl/')) return 'office_open_xml'
    if (has('word/')) return 'word'
    return has('ppt/') ? 'other' : 'office_open_xml'
  }
  if (names.has('mimetype') && names.has('content.xml')) return 'open_document'
  if (names.has('index/document.iwa')) return 'other'
  return 'archive'
}

/** Every part with XML in it (and the binary ones of .xlsb) is inflated into memory and searched. */
const isReadPart = (name: string): boolean => /\.(xml|rels|vml|rdf)$/i.test(name) || /(^|\/)xl\/.*\.bin$/i.test(name)

/**
 * Parts that carry no cell: they were checked, and SheetJS never sees them. Without the relations of a sheet it looks
 * for no comments, links or drawings either.
 */
const unneededPart =
  /(^|\/)(worksheets\/_rels|media|drawings|charts|comments|threadedComments|pivotCache|pivotTables|externalLinks|customXml|printerSettings|embeddings|activeX|ctrlProps|queryTables|tables|docProps)\/|vbaProject\.bin$|calcChain\.(xml|bin)$|comments\d*\.(xml|bin)$/i

const isNeededPart = (name: string): boolean => !unneededPart.test(name)

const doctype = '<!DOCTYPE'
const doctypeMarks = [
  Buffer.from(doctype, 'latin1'),
  Buffer.from(doctype, 'utf16le'),
  // Big-endian UTF-16 is the little-endian one with its bytes swapped.
  Buffer.from(doctype, 'utf16le').swap16(),
]

/** A document type declaration in any encoding that XML allows: no office program writes one. */
export const hasDoctype = (data: Buffer): boolean => doctypeMarks.some((mark) => data.includes(mark))

async function expandArchive(container: Container, limits: ReadLimits): Promise<CheckedContainer> {
  const files: ArchivedFile[] = []
  const skipped: SkippedEntry[] = []
  const parts = inflateParts(container, limits, (name) => !isLockFile(name) && !isSystemFile(name))
  for (const { name } of container.entries) {
    if (isLockFile(name)) skipped.push({ name, ...refusal('lock_file', name) })
    else if (isSystemFile(name)) skipped.push({ name, ...refusal('system_file', name) })
  }
  for (const { name, data } of parts) {
    if (await isPlainArchive(data, name, limits)) skipped.push({ name, ...refusal('nested_archive', name) })
    else files.push({ name, bytes: new Uint8Array(data) })
  }
  // What file managers leave behind is passed over without a word: a zip of nothing else must say so itself.
  if (files.length === 0 && skipped.every(({ code }) => code === 'lock_file' || code === 'system_file'))
    throw new FileRefused(refusal('empty_archive', container.fileName))
  return { kind: 'archive', files, skipped }
}

/** A zip inside a zip is expanded once, never twice; a damaged one is handed on and refused under its own name. */
async function isPlainArchive(data: Buffer, name: string, limits: ReadLimits): Promise<boolean> {
  if (fileKind(data) !== 'zip') return false
  try {
    const inner = await openContainer(data, name, limits)
    return containerKind(inner.entries) === 'archive'
  } catch (error) {
    if (error instanceof FileRefused) return false
    throw error
  }
}
