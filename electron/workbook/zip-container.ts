import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { decodeUtf8Or1258 } from './decode-text.ts'
import type { ReadLimits } from './read-limits.ts'
import { FileRefused } from './read-outcome.ts'
import { refusal } from './refusals.ts'

/** One part of a container as its directory lists it; nothing of it has been inflated yet. */
export interface ContainerEntry {
  /** `/` between folders, without leading or dot segments. */
  readonly name: string
  readonly entry: Entry
}

export interface Container {
  readonly fileName: string
  readonly zip: ZipFile
  readonly entries: readonly ContainerEntry[]
  /** Unpacked size by the directory's own word; `inflateParts` holds every part to it. */
  readonly declaredBytes: number
}

export interface InflatedPart {
  readonly name: string
  readonly data: Buffer
}

/**
 * Reads the directory of a zip and refuses what no spreadsheet program writes: encrypted, duplicate and overlapping
 * entries, too many of them, sizes that are over the limits by their own declaration.
 *
 * @throws FileRefused
 */
export async function openContainer(bytes: Uint8Array, fileName: string, limits: ReadLimits): Promise<Container> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const zip = await readable(fileName, () => fromBufferPromise(buffer, { decodeStrings: false }))
  if (zip.entryCount > limits.entries) {
    throw new FileRefused(refusal('too_many_entries', fileName, { limit: limits.entries, measured: zip.entryCount }))
  }
  const entries = await readable(fileName, () => listEntries(zip))
  refuseEncrypted(entries, fileName)
  refuseDuplicates(entries, fileName)
  await refuseOverlaps(zip, entries, fileName)
  const declared = entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0)
  if (declared > limits.unpackedBytes) {
    throw new FileRefused(refusal('unpacked_too_large', fileName, { limit: limits.unpackedBytes, measured: declared }))
  }
  return { fileName, zip, entries, declaredBytes: declared }
}

/**
 * Inflates every part, counting bytes as they come, and keeps those that are wanted. Parts that nobody wants are
 * counted and checked all the same, so that no bomb hides in a picture.
 *
 * @throws FileRefused
 */
export async function inflateParts(
  container: Container,
  limits: ReadLimits,
  isWanted: (name: string) => boolean,
): Promise<InflatedPart[]> {
  const { fileName } = container
  const parts: InflatedPart[] = []
  let total = 0
  for (const { name, entry } of container.entries) {
    const keep = isWanted(name)
    const chunks: Buffer[] = []
    let size = 0
    let checksum = 0
    await readable(fileName, async () => {
      const stream = await container.zip.openReadStreamPromise(entry)
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        size += chunk.length
        total += chunk.length
        checksum = crc32(chunk, checksum)
        if (total > limits.unpackedBytes) {
          throw new FileRefused(
            refusal('unpacked_too_large', fileName, { limit: limits.unpackedBytes, measured: total }),
          )
        }
        if (size > limits.ratioFreeBytes && size > limits.ratio * entry.compressedSize) {
          throw new FileRefused(refusal('compression_ratio', fileName, { limit: limits.ratio, part: name }))
        }
        if (keep) chunks.push(chunk)
      }
    })
    if (checksum !== entry.crc32) throw new FileRefused(refusal('corrupt', fileName))
    if (keep) parts.push({ name, data: Buffer.concat(chunks, size) })
  }
  return parts
}

/** Whatever yauzl or zlib objects to means a damaged container; our own refusals pass through. */
async function readable<Value>(fileName: string, action: () => Promise<Value>): Promise<Value> {
  try {
    return await action()
  } catch (error) {
    if (error instanceof FileRefused) throw error
    throw new FileRefused(refusal('corrupt', fileName))
  }
}

async function listEntries(zip: ZipFile): Promise<ContainerEntry[]> {
  const entries: ContainerEntry[] = []
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      const name = entryName(entry)
      if (!name.endsWith('/')) entries.push({ name: safePath(name), entry })
      zip.readEntry()
    })
    zip.on('end', resolve)
    zip.on('error', reject)
    zip.readEntry()
  })
  return entries
}

const unicodePathField = 0x7075
const utf8Flag = 0x800

/**
 * Zips made by older Windows tools name files in the system's code page without saying which: bytes that are not
 * UTF-8 are taken as Windows-1258, the Vietnamese one.
 */
function entryName(entry: Entry): string {
  const bytes = entry.fileNameRaw
  const unicodePath = entry.extraFields.find((field) => field.id === unicodePathField)?.data
  // Version 1, then the checksum of the name it stands for: a stale field must not win.
  if (unicodePath && unicodePath.length > 5 && unicodePath[0] === 1 && unicodePath.readUInt32LE(1) === crc32(bytes)) {
    return unicodePath.subarray(5).toString('utf8').normalize('NFC')
  }
  if ((entry.generalPurposeBitFlag & utf8Flag) !== 0) return bytes.toString('utf8').normalize('NFC')
  return decodeUtf8Or1258(bytes)
}

/** Names are only ever labels here, but labels travel: no parent folders, drives or empty segments. */
function safePath(name: string): string {
  const parts = name
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-zA-Z]:$/.test(part))
  return parts.join('/')
}

function refuseEncrypted(entries: readonly ContainerEntry[], fileName: string): void {
  if (entries.some(({ entry }) => entry.isEncrypted())) throw new FileRefused(refusal('password_protected', fileName))
}

function refuseDuplicates(entries: readonly ContainerEntry[], fileName: string): void {
  const seen = new Set<string>()
  for (const { name } of entries) {
    // Part names of Office files are compared without case.
    const key = name.toLowerCase()
    if (seen.has(key)) throw new FileRefused(refusal('duplicate_entries', fileName, { part: name }))
    seen.add(key)
  }
}

/** Entries that share bytes are how a small zip unpacks to petabytes ("a better zip bomb"). */
async function refuseOverlaps(zip: ZipFile, entries: readonly ContainerEntry[], fileName: string): Promise<void> {
  const spans: { name: string; start: number; end: number }[] = []
  for (const { name, entry } of entries) {
    const header = await readable(fileName, () => zip.readLocalFileHeaderPromise(entry, { minimal: true }))
    spans.push({ name, start: entry.relativeOffsetOfLocalHeader, end: header.fileDataStart + entry.compressedSize })
  }
  spans.sort((left, right) => left.start - right.start)
  let lastEnd = 0
  for (const { name, start, end } of spans) {
    if (start < lastEnd) throw new FileRefused(refusal('overlapping_entries', fileName, { part: name }))
    lastEnd = end
  }
}
