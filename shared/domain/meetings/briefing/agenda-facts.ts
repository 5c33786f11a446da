import type { IsoDate } from '../../ids.ts'
import type { Fraction } from '../../numbers/fraction.ts'
import type { ProposalKind } from '../../registers/register-entry.ts'
import type { TaskKey } from '../../tasks/occurrence.ts'
import { formatDate } from '../../time/iso-date.ts'
import type { ChairBriefing } from './chair-briefing.ts'
import type { EarlierConclusion } from './earlier-conclusion.ts'
import { distinctParties, type Party } from './party.ts'

/** A task as a meeting looks at it. */
export interface MeetingTask {
  readonly key: TaskKey
  readonly title: string
  /** "điểm II.3.c, Quyết định số 3651/QĐ-UBND"; null: of no document. */
  readonly basis: string | null
  /** "năm 2014" */
  readonly periodLabel: string
  readonly lead: readonly Party[]
  readonly coordinating: readonly Party[]
  readonly due: { readonly date: IsoDate; readonly inclusive: boolean } | null
  /** Whole days after its last day in time; 0 of what is in time, of a request and of a standing duty. */
  readonly daysLate: number
  /** Whole days to its last day in time; null without one. */
  readonly daysLeft: number | null
  readonly deliverable: string | null
}

/** Tasks that one agency leads. */
export interface AgencyTasks {
  /** "chưa phân công" where nobody leads them. */
  readonly agency: Party
  /** The most pressing first. */
  readonly tasks: readonly MeetingTask[]
  /** Done in time over all that is due, of the agency's tasks up to the day; null: nothing to measure. */
  readonly onTimeRate: Fraction | null
}

/** A difficulty or proposal without an answer on the day of the meeting. */
export interface OpenProposal {
  readonly id: string
  readonly kind: ProposalKind
  readonly raisedBy: string
  readonly addressedTo: string
  /** Who that is in the register of agencies; null: not one of them, or several. */
  readonly addressee: Party | null
  readonly content: string
  readonly date: IsoDate
  readonly daysWaiting: number
}

/** All that an agenda is drawn up from. */
export interface AgendaFacts {
  readonly briefing: ChairBriefing
  /** Of earlier meetings, settled ones included. */
  readonly earlier: readonly EarlierConclusion[]
  readonly overdue: readonly AgencyTasks[]
  /** Due within `soonDays`, and in time. */
  readonly dueSoon: readonly AgencyTasks[]
  readonly soonDays: number
  /**
   * Asked for (đề nghị) and open, with a day that comes within `soonDays` or has passed: never late. Whatever Party and
   * mass organisations lead is among them.
   */
  readonly requests: readonly MeetingTask[]
  /** "Chưa phân công": the document names nobody, and the committee has to. */
  readonly unassigned: readonly MeetingTask[]
  /** Oldest first. */
  readonly proposals: readonly OpenProposal[]
}

/** A task that several lead stands under each of them and counts once. */
export const countTasks = (groups: readonly AgencyTasks[]): number =>
  new Set(groups.flatMap(({ tasks }) => tasks.map(({ key }) => key))).size

/** "trước ngày 05/01/2024", "chậm nhất ngày 25/01/2024" */
export const dueWords = ({ date, inclusive }: { readonly date: IsoDate; readonly inclusive: boolean }): string =>
  `${inclusive ? 'chậm nhất' : 'trước'} ngày ${formatDate(date)}`

/** "“Báo cáo kết quả năm” (năm 2013, năm 2014), “Lập kế hoạch” (năm 2014) và 2 nhiệm vụ khác": each title once. */
export function taskTitles(tasks: readonly Pick<MeetingTask, 'title' | 'periodLabel'>[], most: number): string {
  const byTitle = [...Map.groupBy(tasks, ({ title }) => title)]
  const shown = byTitle.slice(0, most).map(([title, own]) => {
    const periods = [...new Set(own.map(({ periodLabel }) => periodLabel))]
    return `“${title}” (${periods.join(', ')})`
  })
  const rest = byTitle.slice(most).reduce((sum, [, own]) => sum + own.length, 0)
  return `${shown.join(', ')}${rest > 0 ? ` và ${rest} nhiệm vụ khác` : ''}`
}

/** What several are asked for alike, in one place. */
export interface RequestGroup {
  readonly title: string
  readonly lead: readonly Party[]
  readonly coordinating: readonly Party[]
}

export const requestGroups = (requests: readonly MeetingTask[]): readonly RequestGroup[] =>
  [...Map.groupBy(requests, ({ title }) => title)].map(([title, own]) => ({
    title,
    lead: distinctParties(own.flatMap(({ lead }) => lead)),
    coordinating: distinctParties(own.flatMap(({ coordinating }) => coordinating)),
  }))
