import type { PeriodFacts } from '../../shared/domain/documents/kinds/period-facts.ts'
import type { Fact } from '../../shared/domain/facts/fact.ts'
import { unitCode, variableCode } from '../../shared/domain/ids.ts'
import { wholeNumber } from '../../shared/domain/numbers/exact-value.ts'
import { citationsOf } from '../../shared/domain/registers/citations.ts'
import { taskKey } from '../../shared/domain/tasks/occurrence.ts'
import type { TaskReading } from '../../shared/domain/tasks/scorecard.ts'
import { asWritten, taskDue } from '../../shared/domain/tasks/task-due.ts'
import type { TaskChange, TaskEvent } from '../../shared/domain/tasks/task-event.ts'
import { taskState } from '../../shared/domain/tasks/task-state.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { firstDay, formatPeriod, lastDay, period, periodKey } from '../../shared/domain/time/period.ts'
import { sampleAnnualFacts } from './pdf-sample.ts'

export interface SampleTask {
  readonly id: string
  readonly title: string
  readonly lead: readonly string[]
  readonly due?: string
  readonly standing?: boolean
  readonly request?: boolean
  readonly group?: string
  readonly periodLabel?: string
  readonly change?: TaskChange
}

/** A made-up task; what was done of it was recorded on the last day of 2022. */
export function sampleTask(one: SampleTask): TaskReading {
  const { id, title, lead, standing = false, request = false } = one
  const due = one.due === undefined ? null : taskDue(isoDate(one.due), true, 'chậm nhất', asWritten)
  const events: TaskEvent[] =
    one.change === undefined
      ? []
      : [
          {
            ...one.change,
            sequence: 1,
            day: isoDate('2022-12-31'),
            at: '2022-12-31T02:00:00Z',
            personId: 'p',
            personName: 'Nguyễn Thị Thử',
          },
        ]
  return {
    task: {
      key: taskKey(`mau/${id}/2022`),
      planId: null,
      assignmentId: id,
      title,
      clause: 'III.1.a',
      bullet: null,
      group: one.group ?? 'iii-1',
      periodKey: '2022',
      periodLabel: one.periodLabel ?? 'năm 2022',
      opens: isoDate('2022-01-01'),
      ends: isoDate('2022-12-31'),
      lead,
      coordinating: [],
      due,
      deliverable: null,
      standing,
      request,
      own: null,
    },
    state: taskState({ lead, coordinating: [], due }, events, asWritten),
  }
}

/** The sample of the annual review for another period of the year, with nothing in its registers. */
export function sampleFactsFor(text: string, more: Partial<PeriodFacts> = {}): PeriodFacts {
  const value = period(text)
  const cutOff = lastDay(value)
  return {
    ...sampleAnnualFacts(),
    period: value,
    cutOff,
    groups: [
      { id: 'iii-1', title: 'Thông tin, tuyên truyền', clause: 'III.1' },
      { id: 'iii-2', title: 'Quản lý nhà nước', clause: 'III.2' },
    ],
    agencyNames: { bhxh: 'BHXH thành phố', 'so-y-te': 'Sở Y tế', mttq: 'Ủy ban MTTQ thành phố' },
    citations: citationsOf([], { from: firstDay(value), to: cutOff, periodWords: formatPeriod(value) }),
    ...more,
  }
}

/** A city figure of a flow, counted since New Year. */
export const cityFigure = (variable: string, periodText: string, amount: number): Fact => ({
  id: `${variable}-${periodText}`,
  submissionId: 's',
  unit: unitCode('48'),
  variable: variableCode(variable),
  period: periodKey(period(periodText)),
  asOf: lastDay(period(periodText)),
  windowFrom: isoDate(`${periodText.slice(0, 4)}-01-01`),
  value: wholeNumber(amount),
  status: 'actual',
  provenance: {
    kind: 'manual',
    document: { number: '12/BHXH', date: isoDate('2023-01-02'), issuer: 'BHXH thành phố' },
    reason: 'số liệu minh họa',
  },
  acceptedAt: '2023-01-03T00:00:00Z',
  acceptedBy: 'Nguyễn Thị Thử',
})
