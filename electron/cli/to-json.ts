/**
 * One JSON document. Whole numbers beyond 2^53 − 1 cannot be JSON numbers without loss and become strings; all that
 * the app counts stays far below.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(
    value,
    (_key, one: unknown) => {
      if (typeof one !== 'bigint') return one
      return one >= BigInt(Number.MIN_SAFE_INTEGER) && one <= BigInt(Number.MAX_SAFE_INTEGER)
        ? Number(one)
        : one.toString()
    },
    2,
  )
}
