import type { IsoDate, PlanId } from '../../ids.ts'
import type { TaskKey } from '../../tasks/occurrence.ts'
import type { TaskReading } from '../../tasks/scorecard.ts'
import { leadLine } from '../../tasks/task-event.ts'
import { lineOf, standingOf, type TaskStatus, type Timeliness } from '../../tasks/task-state.ts'
import { statusWords } from '../../tasks/task-words.ts'
import type { Conclusion } from '../conclusion.ts'
import { type MeetingPlace, meetingsWaited } from './meetings-waited.ts'

/** The meeting that made a conclusion, as a follow-up table names it. */
export interface ConcludedMeeting extends MeetingPlace {
  readonly planId: PlanId
  readonly subject: string
  /** Its notice; null: not issued yet. */
  readonly notice: { readonly id: string; readonly numberText: string; readonly date: IsoDate } | null
}

/** A conclusion with what became of it by a day. */
export interface FollowedConclusion {
  readonly meeting: ConcludedMeeting
  readonly conclusionId: string
  /** Its khoản, from 1. */
  readonly clause: number
  readonly text: string
  /** Null: it informs, and gave no work; then nothing below says anything. */
  readonly task: FollowedTask | null
  readonly isSettled: boolean
  /** Meetings since then that found it open; 0 of what gave no work. */
  readonly meetingsWaited: number
}

export interface FollowedTask {
  readonly key: TaskKey
  readonly title: string
  /** Agencies in charge now; empty: chưa phân công. */
  readonly lead: readonly string[]
  readonly coordinating: readonly string[]
  /** In force; null: no day is set. */
  readonly due: { readonly date: IsoDate; readonly inclusive: boolean } | null
  /** What came of it, else what was asked for. */
  readonly product: string | null
  /** Đề nghị, or led by nobody but Party and mass organisations: never late. */
  readonly isRequest: boolean
  readonly status: TaskStatus
  readonly timeliness: Timeliness
  readonly daysLate: number
  readonly percent: number | null
  readonly note: string | null
}

export interface FollowContext {
  /** Meetings that were held, of every committee. */
  readonly held: readonly MeetingPlace[]
  /** The meeting that is prepared, which does not count itself; null: none. */
  readonly before: MeetingPlace | null
  readonly day: IsoDate
  /** Whether these in charge are all Party and mass organisations. */
  readonly isOnlyAsked: (lead: readonly string[]) => boolean
}

/**
 * What became of one conclusion. It is settled when its work was accepted as done or stopped by decision; what is only
 * reported still waits for the secretariat.
 *
 * @param reading its task; null: it gave no work
 * @param index from 0
 */
export function followedConclusion(
  meeting: ConcludedMeeting,
  conclusion: Conclusion,
  index: number,
  reading: TaskReading | null,
  { held, before, day, isOnlyAsked }: FollowContext,
): FollowedConclusion {
  const told = { meeting, conclusionId: conclusion.id, clause: index + 1, text: conclusion.text }
  if (reading === null) return { ...told, task: null, isSettled: true, meetingsWaited: 0 }
  const { task, state } = reading
  const lead = lineOf(state, leadLine)
  const status = state.stopped ? 'stopped' : lead.status
  const settledOn = state.stopped ? state.stopped.decision.date : status === 'completed' ? lead.doneOn : null
  const isRequest = task.request || isOnlyAsked(state.lead)
  return {
    ...told,
    isSettled: status === 'stopped' || status === 'completed',
    meetingsWaited: meetingsWaited(meeting, held, settledOn, before),
    task: {
      key: task.key,
      title: task.title,
      lead: state.lead,
      coordinating: state.coordinating,
      due: state.due && { date: state.due.date, inclusive: state.due.inclusive },
      product: lead.product ?? task.deliverable,
      isRequest,
      status,
      ...standingOf(state, leadLine, day, { neverLate: isRequest }),
      percent: lead.percent,
      note: lead.note === '' ? null : lead.note,
    },
  }
}

/** "đang thực hiện", "hoàn thành quá hạn", "thông tin" of what gave no work; days late stand apart. */
export function followedState({ task }: Pick<FollowedConclusion, 'task'>): string {
  if (task === null) return 'thông tin'
  const { status, timeliness } = task
  if (status !== 'completed') return statusWords[status]
  if (timeliness === 'completed_late') return 'hoàn thành quá hạn'
  return timeliness === 'completed_in_time' ? 'hoàn thành đúng hạn' : statusWords.completed
}

/** What the head of the table counts; only tasks are counted, information is told apart. */
export interface FollowUpCounts {
  readonly conclusions: number
  /** Without work. */
  readonly informing: number
  readonly tasks: number
  readonly completedInTime: number
  readonly completedLate: number
  /** Done, where no day was set or nothing was ordered. */
  readonly completed: number
  /** Reported as done, and not accepted yet. */
  readonly reported: number
  /** Open and in time, or without a day. */
  readonly open: number
  readonly openLate: number
  readonly stopped: number
  /** Of all tasks: nobody leads them. */
  readonly unassigned: number
}

export function followUpCounts(rows: readonly FollowedConclusion[]): FollowUpCounts {
  const tasks = rows.flatMap(({ task }) => (task === null ? [] : [task]))
  const count = (test: (task: FollowedTask) => boolean): number => tasks.filter(test).length
  const isOpen = ({ status }: FollowedTask) => status !== 'completed' && status !== 'reported' && status !== 'stopped'
  return {
    conclusions: rows.length,
    informing: rows.length - tasks.length,
    tasks: tasks.length,
    completedInTime: count(({ status, timeliness }) => status === 'completed' && timeliness === 'completed_in_time'),
    completedLate: count(({ status, timeliness }) => status === 'completed' && timeliness === 'completed_late'),
    completed: count(({ status, timeliness }) => status === 'completed' && timeliness === 'completed'),
    reported: count(({ status }) => status === 'reported'),
    open: count((task) => isOpen(task) && task.timeliness !== 'open_late'),
    openLate: count((task) => isOpen(task) && task.timeliness === 'open_late'),
    stopped: count(({ status }) => status === 'stopped'),
    unassigned: count(({ lead }) => lead.length === 0),
  }
}

/** "Tổng số 12 kết luận, trong đó 10 nhiệm vụ: 4 hoàn thành đúng hạn, …"; groups of none are left out. */
export function followUpSummary(counts: FollowUpCounts): string {
  if (counts.conclusions === 0) return 'Chưa có kết luận nào.'
  const groups: readonly (readonly [number, string])[] = [
    [counts.completedInTime, 'hoàn thành đúng hạn'],
    [counts.completedLate, 'hoàn thành quá hạn'],
    [counts.completed, 'hoàn thành, không đặt hạn'],
    [counts.reported, 'báo cáo hoàn thành, chờ xem xét'],
    [counts.open, 'chưa xong, chưa quá hạn'],
    [counts.openLate, 'chưa xong, đã quá hạn'],
    [counts.stopped, 'dừng thực hiện'],
  ]
  const told = groups.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`)
  const unassigned = counts.unassigned > 0 ? ` Chưa phân công cơ quan chủ trì: ${counts.unassigned} nhiệm vụ.` : ''
  return `Tổng số ${counts.conclusions} kết luận, ${counts.tasks} nhiệm vụ${told.length > 0 ? `: ${told.join('; ')}` : ''}.${unassigned}`
}
