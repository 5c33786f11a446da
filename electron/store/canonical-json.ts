/** Anything JSON can carry. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * JSON text with sorted keys and no white space, so that equal values have equal bytes and a hash over them means
 * something. `undefined` members are left out as JSON.stringify does; a value JSON cannot carry (bigint, NaN,
 * function) throws, because silently writing `null` for a figure would lose it.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sortKeys(value, '$'))
}

function sortKeys(value: unknown, path: string): Json {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return value
  // As UTF-8 will carry it: half a surrogate pair becomes U+FFFD.
  if (typeof value === 'string') return value.toWellFormed()
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (Array.isArray(value)) return value.map((item, index) => sortKeys(item, `${path}[${index}]`))
  if (typeof value === 'object' && isPlain(value)) {
    const entries = Object.entries(value).filter(([, member]) => member !== undefined)
    entries.sort(([left], [right]) => (left < right ? -1 : 1))
    return Object.fromEntries(entries.map(([key, member]) => [key, sortKeys(member, `${path}.${key}`)]))
  }
  throw new TypeError(`Not a JSON value at ${path}: ${typeof value}`)
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
