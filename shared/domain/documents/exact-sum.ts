import type { ExactValue } from '../numbers/exact-value.ts'
import { formatScaled } from '../numbers/format-number.ts'
import { type Fraction, fractionOf, roundFraction } from '../numbers/fraction.ts'

/** Exact sum at the largest scale met. Throws when the sum leaves the range of exact integers, which is a bug. */
export function addValues(values: readonly ExactValue[]): ExactValue {
  const scale = Math.max(0, ...values.map((value) => value.scale))
  const amount = values.reduce((sum, value) => sum + BigInt(value.amount) * 10n ** BigInt(scale - value.scale), 0n)
  if (amount > BigInt(Number.MAX_SAFE_INTEGER)) throw new Error(`Sum beyond exact integers: ${amount}`)
  return { amount: Number(amount), scale }
}

/** left − right, exact, as a fraction. */
export function subtractValues(left: ExactValue, right: ExactValue): Fraction {
  const [a, b] = [fractionOf(left), fractionOf(right)]
  return {
    numerator: a.numerator * b.denominator - b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }
}

/** A share in per cent, exact; null when the whole is zero. */
export function percentOf(part: Fraction | ExactValue, whole: ExactValue): Fraction | null {
  const above = 'amount' in part ? fractionOf(part) : part
  const below = fractionOf(whole)
  if (below.numerator === 0n) return null
  return { numerator: 100n * above.numerator * below.denominator, denominator: above.denominator * below.numerator }
}

/** "+1.234", "-0,35", "0": a change with its sign. */
export function formatChange(value: Fraction, decimals: number): string {
  const scaled = roundFraction(value, decimals)
  return `${scaled > 0n ? '+' : ''}${formatScaled(scaled, decimals)}`
}

/** An amount in đồng printed in triệu đồng, rounded half away from zero. */
export const formatMillions = (dong: ExactValue): string =>
  formatScaled(
    roundFraction({ numerator: BigInt(dong.amount), denominator: 1_000_000n * 10n ** BigInt(dong.scale) }, 0),
    0,
  )
