/**
 * An exact decimal: `amount / 10 ** scale`. Counts and đồng have scale 0; a survey score of 86,52 % is
 * `{ amount: 8652, scale: 2 }`. No binary fraction is ever stored as the truth.
 */
export interface ExactValue {
  /** A safe integer (|amount| ≤ 2^53 − 1). */
  readonly amount: number
  /** 0–6 */
  readonly scale: number
}

export const wholeNumber = (amount: number): ExactValue => ({ amount, scale: 0 })

/** Equal as quantities: 12,50 equals 12,5. */
export function sameValue(left: ExactValue, right: ExactValue): boolean {
  return BigInt(left.amount) * 10n ** BigInt(right.scale) === BigInt(right.amount) * 10n ** BigInt(left.scale)
}

/** Drops trailing zeros of the decimal part: 12,50 becomes 12,5. */
export function reduceValue(value: ExactValue): ExactValue {
  let { amount, scale } = value
  while (scale > 0 && amount % 10 === 0) {
    amount /= 10
    scale -= 1
  }
  return { amount, scale }
}
