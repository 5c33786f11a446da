/** How one sequence becomes another: what stays, what goes, what comes, in the order of reading. */
export type Step<Item> =
  | { readonly kind: 'same'; readonly before: Item; readonly after: Item }
  | { readonly kind: 'deleted'; readonly before: Item }
  | { readonly kind: 'inserted'; readonly after: Item }

/** Beyond this many comparisons the middle is taken as wholly rewritten: still right, only coarser. */
const mostComparisons = 4_000_000

/** A longest common subsequence by key, told as steps; deletions come before insertions. */
export function stepsBetween<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Step<Item>[] {
  const left = before.map(keyOf)
  const right = after.map(keyOf)
  let head = 0
  while (head < left.length && head < right.length && left[head] === right[head]) head += 1
  let tail = 0
  while (tail < left.length - head && tail < right.length - head && left.at(-1 - tail) === right.at(-1 - tail))
    tail += 1

  const steps: Step<Item>[] = []
  const keep = (from: number, to: number): void => {
    steps.push({ kind: 'same', before: before[from] as Item, after: after[to] as Item })
  }
  const drop = (from: number): void => void steps.push({ kind: 'deleted', before: before[from] as Item })
  const add = (to: number): void => void steps.push({ kind: 'inserted', after: after[to] as Item })

  for (let at = 0; at < head; at += 1) keep(at, at)
  const rows = left.length - head - tail
  const columns = right.length - head - tail
  const lengths = rows * columns <= mostComparisons ? commonLengths(left, right, head, rows, columns) : null
  let row = 0
  let column = 0
  while (row < rows || column < columns) {
    const isSame = row < rows && column < columns && left[head + row] === right[head + column]
    if (lengths && isSame) {
      keep(head + row, head + column)
      row += 1
      column += 1
    } else if (row < rows && (column >= columns || !lengths || lengths(row + 1, column) >= lengths(row, column + 1))) {
      drop(head + row)
      row += 1
    } else {
      add(head + column)
      column += 1
    }
  }
  for (let at = tail; at > 0; at -= 1) keep(left.length - at, right.length - at)
  return steps
}

/** Lengths of the longest common subsequence of what is left from (row, column) on. */
function commonLengths(
  left: readonly string[],
  right: readonly string[],
  head: number,
  rows: number,
  columns: number,
): (row: number, column: number) => number {
  const width = columns + 1
  const table = new Uint16Array((rows + 1) * width)
  const at = (row: number, column: number): number => table[row * width + column] as number
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      table[row * width + column] =
        left[head + row] === right[head + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  return at
}
