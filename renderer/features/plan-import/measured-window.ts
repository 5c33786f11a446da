/** Where the items of a long list of uneven heights stand. */
export interface Placed {
  /** Pixels above each item; one more at the end: the height of all. */
  readonly tops: readonly number[]
}

export function placeItems(heights: readonly number[]): Placed {
  const tops = [0]
  let top = 0
  for (const height of heights) {
    top += height
    tops.push(top)
  }
  return { tops }
}

export interface ItemWindow {
  readonly first: number
  /** Exclusive. */
  readonly last: number
  /** Pixels that stand for the items that are not in the document. */
  readonly before: number
  readonly after: number
}

/** Pixels kept ready above and below what is in sight. */
const margin = 400

/** `pinned`: index of an item that has to be among them; -1 for none. */
export function windowOf(
  { tops }: Placed,
  place: { readonly top: number; readonly height: number },
  pinned = -1,
): ItemWindow {
  const count = tops.length - 1
  const seen = Math.min(count, Math.max(0, itemAt(tops, place.top - margin)))
  const first = pinned < 0 ? seen : Math.min(seen, pinned)
  const last = Math.min(count, Math.max(itemAt(tops, place.top + place.height + margin), pinned) + 1)
  const total = tops[count] ?? 0
  return { first, last, before: tops[first] ?? 0, after: total - (tops[last] ?? total) }
}

/** Index of the item that covers a height; -1 above the first, the last one beyond the end. */
function itemAt(tops: readonly number[], y: number): number {
  let low = 0
  let high = tops.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tops[middle + 1] ?? Number.POSITIVE_INFINITY) <= y) low = middle + 1
    else high = middle
  }
  return y < 0 ? -1 : low
}

/** Pixels that stay free above and below what was asked for. */
const edge = 8

/**
 * Where to scroll so that items come into sight; null when they are. A step with the arrow keys scrolls by that step;
 * a jump puts the place it goes to at a quarter of the pane, with what stands before it.
 */
export function scrollTopFor(
  { tops }: Placed,
  items: { readonly first: number; readonly last: number },
  place: { readonly top: number; readonly height: number },
): number | null {
  const start = tops[items.first] ?? 0
  const end = tops[items.last + 1] ?? start
  const { top, height } = place
  // What is taller than the pane is in sight once its beginning is.
  const isTall = end - start > height - 2 * edge
  const isSeen = start >= top && (isTall ? start < top + height / 4 : end <= top + height)
  if (isSeen) return null
  if (isTall) return Math.max(0, start - edge)
  const isNear = start > top - height / 3 && end < top + height * 1.33
  if (!isNear) return Math.max(0, start - height / 4)
  return Math.max(0, start < top ? start - edge : end - height + edge)
}
