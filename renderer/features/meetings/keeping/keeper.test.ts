import { ORPCError } from '@orpc/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Keeper } from './keeper.ts'
import type { Stored } from './kept-value.ts'
import type { LocalCopy } from './local-copies.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A store of one text with a revision, which refuses what does not name its newest one. */
function setUp(copy: LocalCopy<string> | null = null, begun: Stored<string> = { value: '', revision: 0 }) {
  const desk = { stored: begun, saves: [] as string[], tries: 0, isDown: false, isClosed: false, copy }
  const keeper = new Keeper<string>(begun, {
    same: (left, right) => left === right,
    save: async (value, expected) => {
      desk.tries++
      if (desk.isClosed) throw refusal('REFUSED')
      if (desk.isDown) throw new TypeError('Failed to fetch')
      if (expected !== desk.stored.revision) throw refusal('STALE')
      desk.saves.push(value)
      desk.stored = { value, revision: expected + 1 }
      return { revision: desk.stored.revision }
    },
    readAgain: async () => desk.stored,
    pause: 400,
    longest: 900,
    copies: {
      read: () => desk.copy,
      write: (next) => {
        desk.copy = next
      },
      drop: () => {
        desk.copy = null
      },
    },
    hindrance: (value) => (value === 'dở dang' ? 'chưa xong.' : null),
  })
  return { desk, keeper }
}

const refusal = (code: 'STALE' | 'REFUSED') =>
  new ORPCError(code, { data: { message: 'Mục này vừa được người khác ghi.', remedy: 'Xem lại.' } })

describe('a keeper', () => {
  test('saves once after a pause, and keeps a copy on this machine until then', async () => {
    const { desk, keeper } = setUp()
    keeper.type('m')
    keeper.type('mở đầu')
    expect(desk.copy?.value).toBe('mở đầu')
    await vi.advanceTimersByTimeAsync(399)
    expect(desk.saves).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect([desk.saves, desk.copy, keeper.isUnsaved()]).toEqual([['mở đầu'], null, false])
  })

  test('saves steady typing without a pause before a second has passed', async () => {
    const { desk, keeper } = setUp()
    for (let stroke = 1; stroke <= 10; stroke++) {
      keeper.type('chữ '.repeat(stroke))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(desk.saves).toEqual(['chữ '.repeat(9)])
  })

  test('goes on after its screen is left: what is typed during a save is saved next', async () => {
    const { desk, keeper } = setUp()
    keeper.type('một')
    const leaving = keeper.saveNow()
    keeper.type('một hai')
    await leaving
    await vi.runAllTimersAsync()
    expect([desk.saves, desk.copy]).toEqual([['một', 'một hai'], null])
  })

  test('keeps the copy while the backend is away, and saves once it is back', async () => {
    const { desk, keeper } = setUp()
    desk.isDown = true
    keeper.type('chưa mất')
    await vi.advanceTimersByTimeAsync(10_000)
    expect([keeper.state().trouble?.kind, desk.copy?.value]).toEqual(['failed', 'chưa mất'])
    desk.isDown = false
    await vi.advanceTimersByTimeAsync(3_000)
    expect([desk.stored.value, desk.copy, keeper.state().trouble]).toEqual(['chưa mất', null, null])
  })

  test('does not repeat by itself what was refused', async () => {
    const { desk, keeper } = setUp()
    keeper.type('quá giờ')
    desk.isClosed = true
    await vi.runAllTimersAsync()
    expect([keeper.state().trouble?.kind, desk.tries, desk.copy?.value]).toEqual(['failed', 1, 'quá giờ'])
  })

  test('takes up what an earlier visit left unsaved', async () => {
    const { desk, keeper } = setUp({ value: 'trước khi tắt máy', base: { value: '', revision: 0 } })
    keeper.begin()
    await vi.runAllTimersAsync()
    expect([desk.stored.value, desk.copy]).toEqual(['trước khi tắt máy', null])
  })

  test('waits for the person when somebody else wrote meanwhile, then saves what they decide', async () => {
    const { desk, keeper } = setUp()
    keeper.type('của tôi')
    desk.stored = { value: 'của người khác', revision: 1 }
    await vi.runAllTimersAsync()
    expect([keeper.state().trouble?.kind, desk.stored.value]).toEqual(['overtaken', 'của người khác'])
    keeper.resolve('của người khác\ncủa tôi')
    await vi.runAllTimersAsync()
    expect([desk.stored.value, keeper.isUnsaved()]).toEqual(['của người khác\ncủa tôi', false])
  })

  test('saves by itself on top of a newer revision that left the text alone', async () => {
    const { desk, keeper } = setUp(null, { value: 'như nhau', revision: 3 })
    keeper.type('đã sửa')
    desk.stored = { value: 'như nhau', revision: 8 }
    await vi.runAllTimersAsync()
    expect([desk.stored, keeper.state().trouble]).toEqual([{ value: 'đã sửa', revision: 9 }, null])
  })

  test('holds back what cannot be stored yet, and keeps it on this machine', async () => {
    const { desk, keeper } = setUp()
    keeper.type('dở dang')
    await vi.runAllTimersAsync()
    expect([desk.saves, keeper.hindrance(), desk.copy?.value]).toEqual([[], 'chưa xong.', 'dở dang'])
    keeper.type('xong')
    await vi.runAllTimersAsync()
    expect([desk.saves, desk.copy]).toEqual([['xong'], null])
  })
})
