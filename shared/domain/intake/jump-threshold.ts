import type { Variable } from '../catalogue/variable.ts'
import type { ExactValue } from '../numbers/exact-value.ts'
import { compareFractions, type Fraction, fractionOf, subtractFractions } from '../numbers/fraction.ts'

/** Figures that move slowly: they are denominators of the plans' rates. */
const denominators = new Set([
  'population',
  'armed_forces',
  'labour_force',
  'labour_force_15plus',
  'si_obliged',
  'retirement_age_population',
  'students',
])

export const isDenominator = (code: string): boolean => denominators.has(code) || /^hi_2008_g\d_population$/.test(code)

/** Below this a percentage says nothing: a change of some persons may double the figure. */
const smallCount = 100n

/** Change, in percent of the earlier figure, above which somebody should look. Money swings more than people. */
export function jumpThreshold(variable: Variable): bigint {
  if (isDenominator(variable.code)) return 10n
  if (variable.measure === 'dong') return 50n
  return variable.measure === 'person' && variable.nature === 'stock' ? 20n : 50n
}

/** The change in percent when it passes the variable's threshold, else null. */
export function jumpOf(variable: Variable, before: ExactValue, after: ExactValue): Fraction | null {
  if (variable.measure === 'percent') return null
  const earlier = fractionOf(before)
  if (earlier.numerator <= 0n) return null
  const difference = subtractFractions(fractionOf(after), earlier)
  const magnitude: Fraction = {
    ...difference,
    numerator: difference.numerator < 0n ? -difference.numerator : difference.numerator,
  }
  const isSmall = earlier.numerator < smallCount * earlier.denominator
  if (isSmall && compareFractions(magnitude, { numerator: smallCount, denominator: 1n }) <= 0) return null
  const percent: Fraction = {
    numerator: difference.numerator * 100n * earlier.denominator,
    denominator: difference.denominator * earlier.numerator,
  }
  const size: Fraction = { ...percent, numerator: percent.numerator < 0n ? -percent.numerator : percent.numerator }
  return compareFractions(size, { numerator: jumpThreshold(variable), denominator: 1n }) > 0 ? percent : null
}
