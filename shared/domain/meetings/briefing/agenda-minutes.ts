/**
 * Shares a meeting's time among its items by weight, in steps of five minutes (of one where the time is no multiple of
 * five, or too short for a step each). Every item gets one step; the rest goes out by the largest remainder, earlier
 * items first among equals. The minutes add up to the length exactly.
 *
 * @param weights whole numbers from 1, one for each item
 * @param length whole minutes
 * @returns null when the meeting is too short to give every item a minute
 */
export function shareMinutes(weights: readonly number[], length: number): readonly number[] | null {
  const items = weights.length
  if (items === 0) return length === 0 ? [] : null
  if (length < items) return null
  const step = length % 5 === 0 && length / 5 >= items ? 5 : 1
  const free = length / step - items
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const parts = weights.map((weight, index) => ({
    index,
    steps: Math.floor((free * weight) / whole),
    rest: (free * weight) % whole,
  }))
  const left = free - parts.reduce((sum, { steps }) => sum + steps, 0)
  const favoured = new Set(
    parts
      .toSorted((one, other) => other.rest - one.rest || one.index - other.index)
      .slice(0, left)
      .map(({ index }) => index),
  )
  return parts.map(({ index, steps }) => (1 + steps + (favoured.has(index) ? 1 : 0)) * step)
}
