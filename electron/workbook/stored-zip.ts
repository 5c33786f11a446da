import { crc32 } from 'node:zlib'
import type { InflatedPart } from './zip-container.ts'

/** 1 January 1980, the first day a zip can name: the same parts give the same bytes. */
const dosTime = 0
const dosDate = 0x21
const utf8Flag = 0x800
const localHeaderBytes = 30
const centralHeaderBytes = 46
const endRecordBytes = 22

/**
 * Packs parts into a zip without compression. SheetJS gets the parts that were checked, through this, and never the
 * container that came from outside: what one zip reader sees and another does not cannot slip in between, and nothing
 * is inflated twice.
 */
export function storedZip(parts: readonly InflatedPart[]): Buffer {
  const names = parts.map((part) => Buffer.from(part.name, 'utf8'))
  const nameBytes = names.reduce((sum, name) => sum + name.length, 0)
  const dataBytes = parts.reduce((sum, part) => sum + part.data.length, 0)
  const headerBytes = (localHeaderBytes + centralHeaderBytes) * parts.length + 2 * nameBytes + endRecordBytes
  const zip = Buffer.alloc(headerBytes + dataBytes)
  const offsets: number[] = []
  const checksums: number[] = []
  let at = 0
  parts.forEach(({ data }, index) => {
    const name = names[index] as Buffer
    const checksum = crc32(data)
    offsets.push(at)
    checksums.push(checksum)
    zip.writeUInt32LE(0x04034b50, at)
    writeCommonFields(zip, at + 4, checksum, data.length, name.length)
    at += localHeaderBytes
    at += name.copy(zip, at)
    at += data.copy(zip, at)
  })
  const directoryStart = at
  parts.forEach(({ data }, index) => {
    const name = names[index] as Buffer
    zip.writeUInt32LE(0x02014b50, at)
    zip.writeUInt16LE(20, at + 4)
    writeCommonFields(zip, at + 6, checksums[index] as number, data.length, name.length)
    zip.writeUInt32LE(offsets[index] as number, at + 42)
    at += centralHeaderBytes
    at += name.copy(zip, at)
  })
  zip.writeUInt32LE(0x06054b50, at)
  zip.writeUInt16LE(parts.length, at + 8)
  zip.writeUInt16LE(parts.length, at + 10)
  zip.writeUInt32LE(at - directoryStart, at + 12)
  zip.writeUInt32LE(directoryStart, at + 16)
  return zip
}

/** The fields that local and central headers have in common, from "version needed" on. */
function writeCommonFields(zip: Buffer, at: number, checksum: number, size: number, nameLength: number): void {
  zip.writeUInt16LE(20, at)
  zip.writeUInt16LE(utf8Flag, at + 2)
  zip.writeUInt16LE(0, at + 4)
  zip.writeUInt16LE(dosTime, at + 6)
  zip.writeUInt16LE(dosDate, at + 8)
  zip.writeUInt32LE(checksum, at + 10)
  zip.writeUInt32LE(size, at + 14)
  zip.writeUInt32LE(size, at + 18)
  zip.writeUInt16LE(nameLength, at + 22)
}
