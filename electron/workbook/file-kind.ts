import { baseName } from './refusals.ts'

/** What the first bytes of a file say it is, whatever its name pretends. */
export type FileKind =
  | 'empty'
  | 'zip'
  | 'ole2'
  | 'pdf'
  | 'rar'
  | 'seven_zip'
  | 'html'
  | 'xml'
  | 'rtf'
  | 'text'
  | 'binary'

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  // An empty zip has nothing but its end record.
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole2', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['seven_zip', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
]

/** PDF readers accept the mark anywhere in the first KiB, and files with leading rubbish do exist. */
const pdfSearchBytes = 1024
const textSampleBytes = 64 * 1024

export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  for (const [kind, signature] of signatures) {
    if (signature.every((byte, index) => bytes[index] === byte)) return kind
  }
  if (asciiText(bytes.subarray(0, pdfSearchBytes)).includes('%PDF-')) return 'pdf'
  if (hasUtf16Mark(bytes)) return 'text'
  const sample = bytes.subarray(0, textSampleBytes)
  if (sample.some(isControlByte)) return 'binary'
  return textKind(asciiText(sample.subarray(0, 4096)))
}

/** UTF-16 as Excel's "Unicode Text" writes it, with its byte order mark. */
export const hasUtf16Mark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

function textKind(start: string): FileKind {
  const text = start.replace(/^[^\x21-\x7e]+/, '').toLowerCase()
  if (text.startsWith('{\\rtf')) return 'rtf'
  // Excel's "single file web page".
  if (text.startsWith('mime-version:')) return 'html'
  if (!text.startsWith('<')) return 'text'
  if (/^<(!doctype html|!--|html|head|body|table|meta|style|div)\b/.test(text) || text.includes('<html')) return 'html'
  return text.startsWith('<?xml') ? 'xml' : 'text'
}

/** Bytes that occur in no text file: all control characters but tab, line feed, form feed, carriage return, SUB. */
const isControlByte = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1a

const asciiText = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

/** "~$Bao cao.xlsx": Excel's mark that a workbook is open, beside the workbook itself. */
export const isLockFile = (path: string): boolean => baseName(path).startsWith('~$')

/** What operating systems leave in folders and zips; never a report. */
export function isSystemFile(path: string): boolean {
  const parts = path.split(/[\\/]/)
  const name = (parts.at(-1) ?? '').toLowerCase()
  return (
    parts.includes('__MACOSX') ||
    name === 'thumbs.db' ||
    name === 'desktop.ini' ||
    name === '.ds_store' ||
    name.startsWith('._')
  )
}

/** Text is read as a table only under a name that says so; anything else would turn notes into reports. */
export const isDelimitedTextName = (path: string): boolean => /\.(csv|tsv)$/i.test(path)
