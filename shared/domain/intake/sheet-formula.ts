import type { Fraction } from '../numbers/fraction.ts'

/** An exact number or the lack of one: a missing operand makes the whole formula missing. */
export type FormulaValue = Fraction | null

export interface FormulaOperands {
  /** Value of a name: a cell address ("K7") or a column code ("9"). */
  operand(name: string): FormulaValue
  /** Plain numbers are column codes ("10=9/(1-2)") instead of numbers. */
  readonly numbersAreCodes: boolean
}

const one = 1n
const of = (numerator: bigint, denominator: bigint): FormulaValue =>
  denominator === 0n
    ? null
    : denominator < 0n
      ? { numerator: -numerator, denominator: -denominator }
      : { numerator, denominator }

function combine(left: FormulaValue, sign: string, right: FormulaValue): FormulaValue {
  if (left === null || right === null) return null
  const { numerator: a, denominator: b } = left
  const { numerator: c, denominator: d } = right
  if (sign === '+') return of(a * d + c * b, b * d)
  if (sign === '-') return of(a * d - c * b, b * d)
  return sign === '*' ? of(a * c, b * d) : of(a * d, b * c)
}

/**
 * Computes a formula of + − × ÷ and brackets exactly: `K7/(C7-D7)*100` or, with codes, `9/(1-2)`. Null when it uses
 * anything else (functions, other sheets) or an operand is missing: then there is nothing to compare with.
 */
export function computeFormula(formula: string, operands: FormulaOperands): FormulaValue {
  const tokens = formula
    .replaceAll('$', '')
    .replaceAll(':', '/')
    .replaceAll('x', '*')
    .replaceAll('×', '*')
    .match(/\d+(?:\.\d+)?%?|[A-Z]{1,3}\d+|[-+*/()]|\S/g)
  if (!tokens) return null
  let at = 0
  let broken = false
  const fail = (): FormulaValue => {
    broken = true
    return null
  }
  const primary = (): FormulaValue => {
    const token = tokens[at]
    at += 1
    if (token === undefined) return fail()
    if (token === '(') {
      const inner = sum()
      if (tokens[at] !== ')') return fail()
      at += 1
      return inner
    }
    if (token === '-') return combine({ numerator: 0n, denominator: one }, '-', primary())
    if (/^\d+$/.test(token)) {
      // "9/8*100": a hundred is the factor of a percentage, never a column code.
      return operands.numbersAreCodes && token !== '100'
        ? operands.operand(token)
        : { numerator: BigInt(token), denominator: one }
    }
    if (/^\d+%$/.test(token)) return of(BigInt(token.slice(0, -1)), 100n)
    return /^[A-Z]{1,3}\d+$/.test(token) ? operands.operand(token) : fail()
  }
  const product = (): FormulaValue => {
    let value = primary()
    while (tokens[at] === '*' || tokens[at] === '/') {
      const sign = tokens[at] as string
      at += 1
      value = combine(value, sign, primary())
    }
    return value
  }
  const sum = (): FormulaValue => {
    let value = product()
    while (tokens[at] === '+' || tokens[at] === '-') {
      const sign = tokens[at] as string
      at += 1
      value = combine(value, sign, product())
    }
    return value
  }
  const result = sum()
  return broken || at < tokens.length ? null : result
}
