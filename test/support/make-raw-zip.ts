import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a zip built byte by byte, so that every lie a hostile file can tell can be written down. */
export interface RawEntry {
  readonly name: string | Uint8Array
  readonly data: Uint8Array | string
  /** Deflate unless told otherwise. */
  readonly stored?: boolean
  /** Bit 0: encrypted; bit 11: the name is UTF-8. */
  readonly flags?: number
  /** Unpacked size as declared in both headers. */
  readonly declaredSize?: number
  readonly declaredChecksum?: number
  /** Points the directory at the local header of an earlier entry instead of one of its own. */
  readonly sharesEntry?: number
}

export function rawZip(entries: readonly RawEntry[]): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  const offsets: number[] = []
  let at = 0
  for (const entry of entries) {
    const name = Buffer.from(typeof entry.name === 'string' ? Buffer.from(entry.name, 'utf8') : entry.name)
    const data = Buffer.from(typeof entry.data === 'string' ? Buffer.from(entry.data, 'utf8') : entry.data)
    const packed = entry.stored ? data : deflateRawSync(data)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(entry.flags ?? (typeof entry.name === 'string' ? 0x800 : 0), 2)
    fields.writeUInt16LE(entry.stored ? 0 : 8, 4)
    fields.writeUInt16LE(0x21, 8)
    fields.writeUInt32LE(entry.declaredChecksum ?? crc32(data), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(entry.declaredSize ?? data.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const offset = entry.sharesEntry === undefined ? at : (offsets[entry.sharesEntry] ?? 0)
    offsets.push(offset)
    if (entry.sharesEntry === undefined) {
      const header = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed])
      local.push(header)
      at += header.length
    }
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, name)
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...local, listing, end])
}
