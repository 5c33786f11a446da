import type { ExactValue } from '../numbers/exact-value.ts'

/** `digits / 10 ** scale`, without any limit: what a cell says before it is held against the rules of a variable. */
export interface Decimal {
  readonly digits: bigint
  /** 0 or more; trailing zeros of the decimal part are dropped. */
  readonly scale: number
}

export function decimal(digits: bigint, scale: number): Decimal {
  let reduced = digits
  let places = scale
  while (places > 0 && reduced % 10n === 0n) {
    reduced /= 10n
    places -= 1
  }
  return places >= 0 ? { digits: reduced, scale: places } : { digits: reduced * 10n ** BigInt(-places), scale: 0 }
}

/** Excel computes with 15 significant digits; what a double shows beyond them is residue of the binary form. */
const excelDigits = 15

/**
 * The decimal that a spreadsheet's double stands for: its shortest decimal form, and where a broken number needs more
 * than 15 significant digits (0.1 + 0.2), the 15 digits that Excel itself shows. Never a binary multiplication.
 * Null for NaN and the infinities.
 */
export function decimalOfDouble(value: number): Decimal | null {
  if (Number.isSafeInteger(value)) return { digits: BigInt(value), scale: 0 }
  if (!Number.isFinite(value)) return null
  const shortest = value.toExponential()
  const significant = shortest.replace(/e.*$/, '').replace(/[^0-9]/g, '').length
  const text = significant > excelDigits && !Number.isInteger(value) ? value.toExponential(excelDigits - 1) : shortest
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!match) return null
  const fraction = match[3] ?? ''
  const digits = BigInt(`${match[1]}${match[2]}${fraction}`)
  return decimal(digits, fraction.length - Number(match[4]))
}

/** Times 10^exponent, exactly: 417585,586811 triệu đồng is 417585586811 đồng. */
export const timesPowerOfTen = (value: Decimal, exponent: number): Decimal =>
  decimal(value.digits, value.scale - exponent)

export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale)
  const lifted = (value: Decimal) => value.digits * 10n ** BigInt(scale - value.scale)
  return decimal(lifted(left) + lifted(right), scale)
}

export const negateDecimal = (value: Decimal): Decimal => ({ digits: -value.digits, scale: value.scale })

/** Null when the value does not fit: more than 6 decimals, or beyond 2^53 − 1. */
export function exactValueOf(value: Decimal): ExactValue | null {
  const { digits, scale } = decimal(value.digits, value.scale)
  if (scale > 6) return null
  const amount = Number(digits)
  return Number.isSafeInteger(amount) ? { amount, scale } : null
}

export const decimalOfValue = (value: ExactValue): Decimal => decimal(BigInt(value.amount), value.scale)
