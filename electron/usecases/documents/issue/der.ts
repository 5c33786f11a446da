/** One element of a DER text (ITU-T X.690): what it is and where its content lies. */
export interface DerElement {
  readonly tag: number
  /** The whole element with its head. */
  readonly whole: Uint8Array
  readonly content: Uint8Array
}

/** A text that is not DER: broken, cut off, or something else altogether. */
export class DerFault extends Error {
  override readonly name = 'DerFault'
}

/** The elements that lie one after the other in some bytes; trailing zeros (padding of a PDF's placeholder) are left out. */
export function derElements(bytes: Uint8Array): readonly DerElement[] {
  const elements: DerElement[] = []
  let position = 0
  while (position < bytes.length) {
    const tag = byteAt(bytes, position)
    if (tag === 0) break
    const { length, start } = lengthAt(bytes, position + 1)
    const end = start + length
    if (end > bytes.length) throw new DerFault('An element is longer than its text')
    elements.push({ tag, whole: bytes.subarray(position, end), content: bytes.subarray(start, end) })
    position = end
  }
  return elements
}

function lengthAt(bytes: Uint8Array, position: number): { readonly length: number; readonly start: number } {
  const first = byteAt(bytes, position)
  if (first < 0x80) return { length: first, start: position + 1 }
  const count = first & 0x7f
  if (count === 0 || count > 4) throw new DerFault('A length of no definite form')
  let length = 0
  for (let index = 1; index <= count; index += 1) length = length * 256 + byteAt(bytes, position + index)
  return { length, start: position + 1 + count }
}

function byteAt(bytes: Uint8Array, position: number): number {
  const byte = bytes[position]
  if (byte === undefined) throw new DerFault('The text is cut off')
  return byte
}

export function only(elements: readonly DerElement[], index: number, tag: number): DerElement {
  const element = elements[index]
  if (element?.tag !== tag) throw new DerFault(`Element ${index} is not of the tag ${tag}`)
  return element
}

/** "1.2.840.113549.1.9.4" */
export function oidOf({ content }: DerElement): string {
  const numbers: number[] = []
  let value = 0
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) {
      numbers.push(value)
      value = 0
    }
  }
  const [first = 0, ...rest] = numbers
  const root = Math.min(2, Math.floor(first / 40))
  return [root, first - root * 40, ...rest].join('.')
}
