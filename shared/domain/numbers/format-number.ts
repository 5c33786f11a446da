import type { ExactValue } from './exact-value.ts'
import { compareFractions, type Fraction, roundFraction } from './fraction.ts'

/** `1.234.567`, `-12,50`: dots between thousands, a comma before decimals. `scaled` is the value × 10^decimals. */
export function formatScaled(scaled: bigint, decimals: number): string {
  const negative = scaled < 0n
  const digits = (negative ? -scaled : scaled).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const part = decimals > 0 ? `,${digits.slice(digits.length - decimals)}` : ''
  return `${negative ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, '.')}${part}`
}

export const formatInteger = (value: number | bigint): string => formatScaled(BigInt(value), 0)

/** An exact decimal as written: 42,5 stays `42,5`; 97 stays `97`. */
export const formatValue = (value: ExactValue): string => formatScaled(BigInt(value.amount), value.scale)

/** A quotient rounded half away from zero. */
export const formatFraction = (value: Fraction, decimals = 2): string =>
  formatScaled(roundFraction(value, decimals), decimals)

/**
 * A result printed beside its target. Two decimals; where rounding would make the result touch or cross the target
 * against the exact comparison, one more digit at a time until it does not ("39,999% | 40% | không đạt").
 */
export function formatBesideTarget(value: Fraction, target: Fraction): string {
  const exact = compareFractions(value, target)
  for (let decimals = 2; decimals < 12; decimals += 1) {
    const shown: Fraction = { numerator: roundFraction(value, decimals), denominator: 10n ** BigInt(decimals) }
    if (compareFractions(shown, target) === exact) return formatFraction(value, decimals)
  }
  return formatFraction(value, 12)
}
