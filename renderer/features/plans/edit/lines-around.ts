export interface ShownLine {
  /** From 1. */
  readonly number: number
  readonly text: string
  readonly isCited: boolean
}

/** The cited lines of a document with up to `margin` lines before and after. */
export function linesAround(
  lines: readonly string[],
  [first, last]: readonly [first: number, last: number],
  margin: number,
): { readonly lines: readonly ShownLine[]; readonly isWhole: boolean } {
  const from = Math.max(1, first - margin)
  const to = Math.min(lines.length, last + margin)
  return {
    lines: lines.slice(from - 1, to).map((text, index) => {
      const number = from + index
      return { number, text, isCited: first <= number && number <= last }
    }),
    isWhole: from === 1 && to === lines.length,
  }
}
