import { storedZip } from './stored-zip.ts'

export interface PackedFile {
  /** Plain file name, unique in the package. */
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Puts finished workbooks into one zip. They are compressed by themselves, so they are stored as they are: no library
 * is needed for it, and the same files give the same bytes.
 */
export const packFiles = (files: readonly PackedFile[]): Uint8Array =>
  storedZip(
    files.map(({ name, bytes }) => ({ name, data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) })),
  )
