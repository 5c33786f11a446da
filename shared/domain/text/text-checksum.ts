/**
 * FNV-1a, 64 bits, over the UTF-8 of a text, as 16 hexadecimal digits. It tells an edited or half-copied text from an
 * untouched one. It is no seal: whoever wants to forge has the program that computes it, so a longer hash without a key
 * would protect nothing more.
 */
export function textChecksum(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of utf8(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}

/** UTF-8 by hand: the domain has neither Node nor the DOM at its disposal. */
function utf8(text: string): readonly number[] {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) as number
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
  }
  return bytes
}
