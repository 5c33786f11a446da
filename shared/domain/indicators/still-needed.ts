import type { Comparator } from '../catalogue/plan.ts'
import type { Fraction } from '../numbers/fraction.ts'

/**
 * The fewest more people that bring numerator/denominator to the target with the denominator as it is: strict for ">".
 * 0 when the target is met already; null for a downward target, where more people have no meaning.
 */
export function stillNeededFor(
  numerator: bigint,
  denominator: bigint,
  comparator: Comparator,
  targetPercent: Fraction,
): bigint | null {
  if (comparator !== '>=' && comparator !== '>') return null
  const wanted = targetPercent.numerator * denominator
  const share = targetPercent.denominator * 100n
  const floor = wanted / share
  const fewest = comparator === '>' ? floor + 1n : wanted % share === 0n ? floor : floor + 1n
  return fewest > numerator ? fewest - numerator : 0n
}
