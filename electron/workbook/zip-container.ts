import { crc32, inflateRawSync } from 'node:zlib'
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
  /** Where its packed bytes begin. */
  readonly dataStart: number
}

export interface Container {
  readonly fileName: string
  readonly bytes: Buffer
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
  const listed = await readable(fileName, () => listEntries(zip))
  if (listed.some(({ entry }) => entry.isEncrypted())) throw new FileRefused(refusal('password_protected', fileName))
  refuseDuplicates(listed, fileName)
  const entries = listed.map((one) => ({ ...one, dataStart: dataStartOf(buffer, one.entry, fileName) }))
  refuseOverlaps(entries, fileName)
  const declared = entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0)
  if (declared > limits.unpackedBytes) {
    throw new FileRefused(refusal('unpacked_too_large', fileName, { limit: limits.unpackedBytes, measured: declared }))
  }
  return { fileName, bytes: buffer, entries, declaredBytes: declared }
}

/**
 * Inflates every part, stopped by zlib at the byte where it passes a limit, and keeps those that are wanted. Parts that
 * nobody wants are inflated and checked all the same, so that no bomb hides in a picture.
 *
 * @throws FileRefused
 */
export function inflateParts(
  container: Container,
  limits: ReadLimits,
  isWanted: (name: string) => boolean,
): InflatedPart[] {
  const parts: InflatedPart[] = []
  let total = 0
  for (const listed of container.entries) {
    const data = inflate(container, listed, limits, limits.unpackedBytes - total)
    total += data.length
    if (isWanted(listed.name)) parts.push({ name: listed.name, data })
  }
  return parts
}

function inflate(
  { fileName, bytes }: Container,
  { name, entry, dataStart }: ContainerEntry,
  limits: ReadLimits,
  room: number,
): Buffer {
  const packed = bytes.subarray(dataStart, dataStart + entry.compressedSize)
  const ratioBound = Math.max(limits.ratioFreeBytes, limits.ratio * entry.compressedSize)
  const bound = Math.min(room, ratioBound)
  const data = entry.compressionMethod === storedMethod ? packed : inflateUpTo(packed, bound, entry.uncompressedSize)
  if (data === 'over_bound' || data.length > bound) {
    throw new FileRefused(
      bound === room
        ? refusal('unpacked_too_large', fileName, { limit: limits.unpackedBytes })
        : refusal('compression_ratio', fileName, { limit: limits.ratio, part: name }),
    )
  }
  if (data.length !== entry.uncompressedSize || crc32(data) !== entry.crc32) {
    throw new FileRefused(refusal('corrupt', fileName))
  }
  return data
}

const storedMethod = 0
const deflateMethod = 8
const largestChunk = 1024 * 1024

function inflateUpTo(packed: Uint8Array, bound: number, expected: number): Buffer | 'over_bound' {
  try {
    const chunkSize = Math.min(Math.max(expected, 1_024), largestChunk)
    // zlib knows no limit of 0 bytes.
    return inflateRawSync(packed, { maxOutputLength: Math.max(bound, 1), chunkSize })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return 'over_bound'
    // Shorter than declared: the caller calls it corrupt.
    return Buffer.alloc(0)
  }
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

type ListedEntry = Omit<ContainerEntry, 'dataStart'>

async function listEntries(zip: ZipFile): Promise<ListedEntry[]> {
  const entries: ListedEntry[] = []
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

function refuseDuplicates(entries: readonly ListedEntry[], fileName: string): void {
  const seen = new Set<string>()
  for (const { name } of entries) {
    // Part names of Office files are compared without case.
    const key = name.toLowerCase()
    if (seen.has(key)) throw new FileRefused(refusal('duplicate_entries', fileName, { part: name }))
    seen.add(key)
  }
}

const localSignature = 0x04034b50
const localHeaderBytes = 30

/** The local header repeats name and extra fields, with lengths of its own. */
function dataStartOf(bytes: Buffer, entry: Entry, fileName: string): number {
  const at = entry.relativeOffsetOfLocalHeader
  const hasHeader = at + localHeaderBytes <= bytes.length && bytes.readUInt32LE(at) === localSignature
  const start = hasHeader
    ? at + localHeaderBytes + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    : bytes.length
  const known = entry.compressionMethod === storedMethod || entry.compressionMethod === deflateMethod
  if (!hasHeader || !known || start + entry.compressedSize > bytes.length)
    throw new FileRefused(refusal('corrupt', fileName))
  return start
}

/** Entries that share bytes are how a small zip unpacks to petabytes ("a better zip bomb"). */
function refuseOverlaps(entries: readonly ContainerEntry[], fileName: string): void {
  const spans = entries.map(({ name, entry, dataStart }) => ({
    name,
    start: entry.relativeOffsetOfLocalHeader,
    end: dataStart + entry.compressedSize,
  }))
  spans.sort((left, right) => left.start - right.start)
  let lastEnd = 0
  for (const { name, start, end } of spans) {
    if (start < lastEnd) throw new FileRefused(refusal('overlapping_entries', fileName, { part: name }))
    lastEnd = end
  }
}
