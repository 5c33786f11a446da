import { hasUtf16Mark } from './file-kind.ts'

/** UTF-8 with or without its mark, UTF-16 with it, else Windows-1258; NFC, so that letters compare as they look. */
export function decodeText(bytes: Uint8Array): string {
  if (!hasUtf16Mark(bytes)) return decodeUtf8Or1258(bytes)
  const encoding = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'
  return new TextDecoder(encoding).decode(bytes).normalize('NFC')
}

/** UTF-8 where the bytes are valid UTF-8, else Windows-1258, the Vietnamese code page of Windows. */
export function decodeUtf8Or1258(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC')
  } catch {
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  }
}
