import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type ItemWindow, placeItems, scrollTopFor, windowOf } from './measured-window.ts'

export interface MeasuredWindow extends ItemWindow {
  /** For every item in the document: `<div ref={measure} data-item={key} …>`. */
  readonly measure: (element: HTMLElement | null) => (() => void) | undefined
  /** Brings items into sight, with some of what stands before them; does nothing when they are. */
  readonly reveal: (first: number, last: number) => void
}

/**
 * Which items of a scrolled list of uneven heights have to be in the document. Heights are guessed until an item was
 * shown once, then measured.
 */
export function useMeasuredWindow(
  scroller: RefObject<HTMLElement | null>,
  keys: readonly string[],
  guess: (index: number) => number,
  /** Index of an item that stays in the document wherever the list is scrolled to: a form in it has the focus. */
  pinned = -1,
): MeasuredWindow {
  const heights = useRef(new Map<string, number>())
  const [measured, setMeasured] = useState(0)
  const [place, setPlace] = useState({ top: 0, height: 800 })
  const wanted = useRef<{ readonly first: number; readonly last: number; tries: number } | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `measured` tells that the heights in the ref changed
  const placed = useMemo(
    () => placeItems(keys.map((key, index) => heights.current.get(key) ?? guess(index))),
    [keys, guess, measured],
  )
  const view = useMemo(() => windowOf(placed, place, pinned), [placed, place, pinned])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = (): void =>
      setPlace((current) => {
        const next = { top: element.scrollTop, height: element.clientHeight }
        return next.top === current.top && next.height === current.height ? current : next
      })
    look()
    const handOver = (): void => {
      wanted.current = null
    }
    element.addEventListener('scroll', look, { passive: true })
    // A hand at the wheel or the bar goes before what was asked for.
    for (const event of ['wheel', 'pointerdown', 'touchmove'] as const) {
      element.addEventListener(event, handOver, { passive: true })
    }
    const resized = new ResizeObserver(look)
    resized.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      for (const event of ['wheel', 'pointerdown', 'touchmove'] as const) element.removeEventListener(event, handOver)
      resized.disconnect()
    }
  }, [scroller])

  const [observer] = useState(
    () =>
      new ResizeObserver((entries) => {
        let isNew = false
        for (const { target } of entries) {
          const key = (target as HTMLElement).dataset.item ?? ''
          const height = (target as HTMLElement).offsetHeight
          if (height === 0 || heights.current.get(key) === height) continue
          heights.current.set(key, height)
          isNew = true
        }
        if (isNew) setMeasured((count) => count + 1)
      }),
  )
  const measure = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined
      observer.observe(element)
      return () => observer.unobserve(element)
    },
    [observer],
  )

  const latest = useRef(placed)
  const approach = useCallback((): void => {
    const element = scroller.current
    const target = wanted.current
    if (!element || !target) return
    const top = scrollTopFor(latest.current, target, { top: element.scrollTop, height: element.clientHeight })
    if (top !== null) element.scrollTop = top
    target.tries += 1
    if (target.tries > 5) wanted.current = null
  }, [scroller])

  // Items that come into the document are measured then, and the place that was asked for moves with them.
  useLayoutEffect(() => {
    latest.current = placed
    approach()
  }, [placed, approach])

  const reveal = useCallback(
    (first: number, last: number): void => {
      wanted.current = first < 0 ? null : { first, last, tries: 0 }
      approach()
    },
    [approach],
  )

  return { ...view, measure, reveal }
}
