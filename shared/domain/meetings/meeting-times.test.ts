import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../time/iso-date.ts'
import { lookedBackOn, nextInSeries } from './meeting-series.ts'
import { agendaSchedule, clockWords, minutesOf, overlap, timeOf } from './meeting-times.ts'
import { item } from './sample-meeting.ts'

const timeOfDay = fc.integer({ min: 0, max: 1439 }).map(timeOf)

describe('a time of day', () => {
  it('reads what it writes, minute by minute', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => minutesOf(timeOf(minutes)) === minutes))
  })

  it.each(['', '8:00', '24:00', '08:60', '08.00', '08:00 sáng'])('“%s” is none', (text) => {
    expect(minutesOf(text)).toBeNull()
  })

  it('is written as papers write it', () => {
    expect(clockWords('08:00')).toBe('08 giờ 00 phút')
    expect(clockWords('14:05')).toBe('14 giờ 05 phút')
  })
})

describe('the agenda’s times', () => {
  it('add up: each item begins where the one before ended, and the last ends at start plus the sum', () => {
    fc.assert(
      fc.property(timeOfDay, fc.array(fc.nat(120), { minLength: 1, maxLength: 20 }), (startTime, minutes) => {
        const items = minutes.map((each, index) => item({ id: `i${index}`, minutes: each }))
        const { slots, total } = agendaSchedule(items, { startTime, endTime: null })
        expect(total).toBe(minutes.reduce((sum, each) => sum + each, 0))
        expect(slots[0]?.from).toBe(startTime)
        for (const [index, slot] of slots.entries()) expect(slot.from).toBe(slots[index - 1]?.to ?? startTime)
        expect(slots.at(-1)?.to).toBe(timeOf((minutesOf(startTime) ?? 0) + total))
      }),
    )
  })

  it('tell how far they run over the end', () => {
    const items = [item({ id: 'a', minutes: 60 }), item({ id: 'b', minutes: 75 })]
    expect(agendaSchedule(items, { startTime: '08:00', endTime: '10:00' })).toMatchObject({
      total: 135,
      available: 120,
      over: 15,
    })
    expect(agendaSchedule(items, { startTime: null, endTime: '10:00' })).toMatchObject({ available: null, over: null })
  })
})

describe('two meetings', () => {
  const day = isoDate('2023-10-05')
  const at = (startTime: string | null, endTime: string | null) => ({ date: day, startTime, endTime })

  it('overlap when they share a minute, whichever is asked first', () => {
    const window = fc
      .tuple(fc.integer({ min: 0, max: 1300 }), fc.integer({ min: 1, max: 130 }))
      .map(([from, length]) => ({ from, to: from + length }))
    fc.assert(
      fc.property(window, window, (one, other) => {
        const left = at(timeOf(one.from), timeOf(one.to))
        const right = at(timeOf(other.from), timeOf(other.to))
        const shared = Math.min(one.to, other.to) > Math.max(one.from, other.from)
        // A window that ends past midnight is not asked about.
        fc.pre(one.to < 1440 && other.to < 1440)
        expect(overlap(left, right)).toBe(shared)
        expect(overlap(right, left)).toBe(shared)
      }),
    )
  })

  it('do not when one follows the other, is on another day, or has no time yet', () => {
    expect(overlap(at('08:00', '10:00'), at('10:00', '11:00'))).toBe(false)
    expect(overlap(at('08:00', '10:00'), { ...at('09:00', '11:00'), date: isoDate('2023-10-06') })).toBe(false)
    expect(overlap(at(null, null), at('09:00', '11:00'))).toBe(false)
  })

  it('count as two hours where the end is not set', () => {
    expect(overlap(at('08:00', null), at('09:30', '11:00'))).toBe(true)
    expect(overlap(at('08:00', null), at('10:00', '11:00'))).toBe(false)
  })
})

describe('the series', () => {
  it('proposes the same day one period on, the last of a shorter month, never a Saturday or Sunday', () => {
    expect(nextInSeries(isoDate('2023-10-05'), 'quarterly')).toBe('2024-01-05')
    expect(nextInSeries(isoDate('2023-01-31'), 'monthly')).toBe('2023-02-28')
    // 5 November 2023 is a Sunday.
    expect(nextInSeries(isoDate('2023-10-05'), 'monthly')).toBe('2023-11-06')
    expect(nextInSeries(isoDate('2023-10-05'), 'none')).toBeNull()
  })

  it('looks back on a period that has ended by then', () => {
    expect(lookedBackOn(isoDate('2023-10-05'), 'quarterly')).toEqual({ kind: 'quarter', year: 2023, index: 3 })
    expect(lookedBackOn(isoDate('2024-01-05'), 'quarterly')).toEqual({ kind: 'year', year: 2023 })
    expect(lookedBackOn(isoDate('2024-01-05'), 'monthly')).toEqual({ kind: 'month', year: 2023, index: 12 })
    expect(lookedBackOn(isoDate('2023-08-05'), 'half_yearly')).toEqual({ kind: 'half', year: 2023, index: 1 })
    expect(lookedBackOn(isoDate('2023-08-05'), 'none')).toEqual({ kind: 'year', year: 2022 })
  })
})
