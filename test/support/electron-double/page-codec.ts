// Values on their way between the page and main travel as JSON. These two functions also run in the page, as source
// text, so they use nothing outside themselves.

export type Wire = null | string | number | boolean | Wire[] | { $: string; v?: unknown }

/** Roughly structured cloning: what cannot be cloned throws, as it does in Electron. */
export function encode(value: unknown): Wire {
  if (value === undefined) return { $: 'undefined' }
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value
  }
  if (value instanceof Date) return { $: 'date', v: value.getTime() }
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    const bytes =
      value instanceof ArrayBuffer
        ? new Uint8Array(value)
        : new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    let text = ''
    for (let start = 0; start < bytes.length; start += 8192) {
      text += String.fromCharCode(...bytes.subarray(start, start + 8192))
    }
    return { $: value instanceof ArrayBuffer ? 'buffer' : 'bytes', v: btoa(text) }
  }
  if (Array.isArray(value)) return value.map(encode)
  if (typeof value !== 'object') throw new DOMException('An object could not be cloned.', 'DataCloneError')
  return { $: 'object', v: Object.entries(value).map(([key, entry]) => [key, encode(entry)]) }
}

export function decode(wire: Wire): unknown {
  if (wire === null || typeof wire !== 'object') return wire
  if (Array.isArray(wire)) return wire.map(decode)
  if (wire.$ === 'undefined') return undefined
  if (wire.$ === 'date') return new Date(wire.v as number)
  if (wire.$ === 'object') return Object.fromEntries((wire.v as [string, Wire][]).map(([k, v]) => [k, decode(v)]))
  const bytes = Uint8Array.from(atob(wire.v as string), (character) => character.charCodeAt(0))
  return wire.$ === 'buffer' ? bytes.buffer : bytes
}
