import { type RefObject, useEffect, useState } from 'react'

/** Height of a row in every table (design.md), and of one that takes two lines of text. */
export const rowHeights = { one: 36, two: 46 } as const
/** Rows kept ready above and below those in sight. */
const margin = 12

export interface RowWindow {
  readonly first: number
  /** Exclusive. */
  readonly last: number
  /** Pixels that stand for the rows that are not in the document. */
  readonly before: number
  readonly after: number
}

/** Which rows of a scrolled list are in sight; with `enabled` false, all of them. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  enabled: boolean,
  rowHeight: number = rowHeights.one,
): RowWindow {
  const [place, setPlace] = useState({ top: 0, height: 800 })
  useEffect(() => {
    const element = scroller.current
    if (!enabled || !element) return
    const measure = (): void =>
      setPlace((current) => {
        const next = { top: element.scrollTop, height: element.clientHeight }
        return next.top === current.top && next.height === current.height ? current : next
      })
    measure()
    element.addEventListener('scroll', measure, { passive: true })
    const resized = new ResizeObserver(measure)
    resized.observe(element)
    return () => {
      element.removeEventListener('scroll', measure)
      resized.disconnect()
    }
  }, [scroller, enabled])
  return enabled ? rowWindow(place, count, rowHeight) : { first: 0, last: count, before: 0, after: 0 }
}

export function rowWindow(
  place: { readonly top: number; readonly height: number },
  count: number,
  rowHeight: number = rowHeights.one,
): RowWindow {
  const first = Math.min(count, Math.max(0, Math.floor(place.top / rowHeight) - margin))
  const last = Math.min(count, Math.ceil((place.top + place.height) / rowHeight) + margin)
  return { first, last, before: first * rowHeight, after: (count - last) * rowHeight }
}
