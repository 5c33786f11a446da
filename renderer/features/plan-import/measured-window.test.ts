import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { placeItems, scrollTopFor, windowOf } from './measured-window.ts'

describe('what of a long list is in the document', () => {
  const placed = placeItems(Array.from({ length: 1000 }, () => 20))

  it('is what is in sight with a margin; the rest is room above and below', () => {
    const view = windowOf(placed, { top: 10_000, height: 500 })
    expect(view.first * 20).toBe(view.before)
    expect(view.before).toBeLessThan(10_000)
    expect(view.last * 20).toBeGreaterThan(10_500)
    expect(view.last - view.first).toBeLessThan(100)
    expect(view.before + (view.last - view.first) * 20 + view.after).toBe(20_000)
  })

  it('holds a pinned item wherever the list is scrolled to', () => {
    const view = windowOf(placed, { top: 10_000, height: 500 }, 3)
    expect(view.first).toBe(3)
    expect(view.last).toBeGreaterThan(520)
  })

  it('is nothing for an empty list', () => {
    expect(windowOf(placeItems([]), { top: 0, height: 500 })).toEqual({ first: 0, last: 0, before: 0, after: 0 })
  })
})

test('property: every pixel of the list is in the document or stands in the room above and below', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 200 }),
      fc.integer({ min: 0, max: 60_000 }),
      fc.integer({ min: 1, max: 1200 }),
      (heights, top, height) => {
        const { first, last, before, after } = windowOf(placeItems(heights), { top, height })
        const sum = (from: number, to: number) => heights.slice(from, to).reduce((total, one) => total + one, 0)
        expect([before, after]).toEqual([sum(0, first), sum(last, heights.length)])
        const total = sum(0, heights.length)
        if (top < total) {
          expect(before).toBeLessThanOrEqual(top)
          expect(total - after).toBeGreaterThanOrEqual(Math.min(top + height, total))
        }
      },
    ),
  )
})

describe('bringing items into sight', () => {
  const placed = placeItems(Array.from({ length: 100 }, () => 50))
  const pane = { top: 1000, height: 400 }

  it('leaves the list where it is when they are', () => {
    expect(scrollTopFor(placed, { first: 20, last: 27 }, pane)).toBeNull()
  })

  it('steps by as much as is missing when they are near', () => {
    expect(scrollTopFor(placed, { first: 28, last: 28 }, pane)).toBe(1058)
    expect(scrollTopFor(placed, { first: 19, last: 19 }, pane)).toBe(942)
  })

  it('puts what is far at a quarter of the pane', () => {
    expect(scrollTopFor(placed, { first: 80, last: 80 }, pane)).toBe(3900)
    expect(scrollTopFor(placed, { first: 0, last: 0 }, pane)).toBe(0)
  })

  it('begins with the first of what is taller than the pane', () => {
    expect(scrollTopFor(placed, { first: 40, last: 60 }, pane)).toBe(1992)
    expect(scrollTopFor(placed, { first: 40, last: 60 }, { ...pane, top: 1992 })).toBeNull()
  })
})
