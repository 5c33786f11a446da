/**
 * Whether two values of plain data say the same: fields in any order, and texts without the blanks around them, which
 * the contract takes away.
 */
export const samePlainData = (left: unknown, right: unknown): boolean => canonical(left) === canonical(right)

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_field, part: unknown) => {
    if (typeof part === 'string') return part.trim()
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  })
