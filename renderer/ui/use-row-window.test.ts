import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rowHeights, rowWindow } from './use-row-window.ts'

it('a scrolled list keeps its full height and always holds the rows in sight', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 5000 }),
      fc.integer({ min: 0, max: 200_000 }),
      fc.integer({ min: 0, max: 2000 }),
      fc.constantFrom(rowHeights.one, rowHeights.two),
      (count, top, height, rowHeight) => {
        const view = rowWindow({ top, height }, count, rowHeight)
        expect(view.before + view.after + (view.last - view.first) * rowHeight).toBe(count * rowHeight)
        const firstInSight = Math.floor(top / rowHeight)
        if (firstInSight < count) {
          expect(view.first).toBeLessThanOrEqual(firstInSight)
          expect(view.last).toBeGreaterThan(firstInSight)
        }
      },
    ),
  )
})

it('holds far fewer rows than the list has', () => {
  const view = rowWindow({ top: 90_000, height: 600 }, 5000)
  expect(view.last - view.first).toBeLessThan(60)
})
