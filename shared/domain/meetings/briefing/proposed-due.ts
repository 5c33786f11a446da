import type { IsoDate } from '../../ids.ts'
import { isWeekend, type WorkingDays } from '../../tasks/task-due.ts'
import { addDays } from '../../time/iso-date.ts'
import { lastDay, type Period } from '../../time/period.ts'

/** A deadline as a conclusion writes it: "hoàn thành trước ngày …", which excludes the day it names. */
export interface ProposedDue {
  readonly date: IsoDate
  readonly inclusive: false
  /** Why this day is proposed. */
  readonly rule: string
}

/** Working days for an answer, a report or a missing paper. */
const answerDays = 15

type Holidays = WorkingDays['holidays']

/** The nth working day after a day: neither Saturday, Sunday nor holiday. */
export function workingDayAfter(day: IsoDate, count: number, holidays: Holidays): IsoDate {
  let found = day
  for (let left = count; left > 0; ) {
    found = addDays(found, 1)
    if (!isWeekend(found) && !holidays.has(found)) left -= 1
  }
  return found
}

/** For what takes a report or an answer: 15 working days from the meeting, the last of them still in time. */
export const answerDue = (meeting: IsoDate, holidays: Holidays): ProposedDue => ({
  date: addDays(workingDayAfter(meeting, answerDays, holidays), 1),
  inclusive: false,
  rule: `${answerDays} ngày làm việc kể từ ngày họp`,
})

/**
 * For what has to show in the figures: the end of the quarter that is running, or of the next one where fewer than 15
 * working days are left in it. Reports close at the end of a quarter.
 */
export function windowDue(meeting: IsoDate, holidays: Holidays): ProposedDue {
  const earliest = workingDayAfter(meeting, answerDays, holidays)
  const quarter = quarterOf(earliest)
  return {
    date: addDays(lastDay(quarter), 1),
    inclusive: false,
    rule: 'hết kỳ báo cáo quý gần nhất còn đủ 15 ngày làm việc',
  }
}

function quarterOf(day: IsoDate): Extract<Period, { kind: 'quarter' }> {
  const index = Math.ceil(Number(day.slice(5, 7)) / 3) as 1 | 2 | 3 | 4
  return { kind: 'quarter', year: Number(day.slice(0, 4)), index }
}
