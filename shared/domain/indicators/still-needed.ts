import type { Comparator } from '../catalogue/plan.ts'
import type { Fraction } from '../numbers/fraction.ts'

/**
 * The fewest more people that bring numerator/denominator to the target with the denominator as it is: strict for ">".
 * 0 when the target is met already; null for a downward target, where more people have no meaning.
 *
 * @param countScale both sides count in units of 10^−countScale; what is still needed is whole people all the same
 */
export function stillNeededFor(
  numerator: bigint,
  denominator: bigint,
  comparator: Comparator,
  targetPercent: Fraction,
  countScale = 0,
): bigint | null {
  if (comparator !== '>=' && comparator !== '>') return null
  const wanted = targetPercent.numerator * denominator
  const share = targetPercent.denominator * 100n
  const floor = wanted / share
  const fewest = comparator === '>' ? floor + 1n : wanted % share === 0n ? floor : floor + 1n
  const person = 10n ** BigInt(countScale)
  return fewest > numerator ? (fewest - numerator + person - 1n) / person : 0n
}
