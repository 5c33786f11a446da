import { describe, expect, test } from 'vitest'
import type { IsoDate } from '../../ids.ts'
import { isoDate } from '../../time/iso-date.ts'
import { answerDue, windowDue, workingDayAfter } from './proposed-due.ts'

const none: ReadonlySet<IsoDate> = new Set()

describe('deadlines that a conclusion proposes', () => {
  test('15 working days: the last of them is in time, so the day named is the one after', () => {
    // Monday 16 January 2023: 15 working days end on Monday 6 February.
    expect(workingDayAfter(isoDate('2023-01-16'), 15, none)).toBe('2023-02-06')
    expect(answerDue(isoDate('2023-01-16'), none)).toMatchObject({ date: '2023-02-07', inclusive: false })
  })

  test('holidays of the committee are no working days', () => {
    const tet = new Set(['2023-01-23', '2023-01-24', '2023-01-25'].map(isoDate))
    expect(workingDayAfter(isoDate('2023-01-16'), 15, tet)).toBe('2023-02-09')
  })

  test('figures: the quarter that is running, or the next one where it is nearly over', () => {
    expect(windowDue(isoDate('2023-01-16'), none).date).toBe('2023-04-01')
    expect(windowDue(isoDate('2023-03-20'), none).date).toBe('2023-07-01')
    expect(windowDue(isoDate('2023-12-20'), none).date).toBe('2024-04-01')
  })
})
