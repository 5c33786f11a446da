/**
 * A random id (32 hexadecimal digits) for something that stays known by it. Not `randomUUID`: browsers lend that to
 * pages over HTTPS only, and the browser door of an office network has none.
 */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
