import type { IsoDate } from '../ids.ts'
import { daysBetween } from '../time/iso-date.ts'
import { type TaskDue, taskDue, type WorkingDays } from './task-due.ts'
import { type DecisionReference, leadLine, type TaskEvent, type TaskLine } from './task-event.ts'

export const taskStatuses = ['not_started', 'in_progress', 'reported', 'completed', 'returned', 'stopped'] as const
/** Chưa thực hiện, đang thực hiện, báo cáo hoàn thành, hoàn thành, trả lại, dừng. */
export type TaskStatus = (typeof taskStatuses)[number]

/** Where one agency's part stands. */
export interface LineState {
  readonly status: TaskStatus
  readonly percent: number | null
  readonly note: string | null
  readonly product: string | null
  /** The day on which the work was done, once it is reported or accepted. */
  readonly doneOn: IsoDate | null
  /** The day the agency said so. */
  readonly reportedOn: IsoDate | null
  /** The last day in time that was in force then: no later extension mends a late report. */
  readonly lastDayThen: IsoDate | null
  readonly returnedFor: string | null
  /** Ids of the documents that prove it, oldest first. */
  readonly evidence: readonly string[]
  readonly updatedAt: string | null
  readonly updatedBy: string | null
}

export interface Extension {
  readonly decision: DecisionReference
  /** The date before it; null: there was none. */
  readonly before: IsoDate | null
  readonly due: TaskDue
  readonly reason: string
}

export interface TaskState {
  /** Sequence of the last event; 0 when nobody did anything yet. */
  readonly revision: number
  readonly lead: readonly string[]
  readonly coordinating: readonly string[]
  readonly lines: ReadonlyMap<TaskLine, LineState>
  /** In force: the last extension's, else the document's. */
  readonly due: TaskDue | null
  readonly extensions: readonly Extension[]
  readonly stopped: { readonly decision: DecisionReference; readonly reason: string } | null
  readonly judgements: ReadonlyMap<
    string,
    { readonly outcome: 'well_done' | 'done' | 'not_done'; readonly note: string }
  >
  /** Agencies that had it before, oldest first. */
  readonly movedFrom: readonly { readonly from: string; readonly to: string; readonly on: IsoDate }[]
}

/** What a task is before anybody acts: who has it, and until when. */
export interface TaskStart {
  readonly lead: readonly string[]
  readonly coordinating: readonly string[]
  readonly due: TaskDue | null
}

/** Where a part stands before anybody said anything. */
export const untouched: LineState = {
  status: 'not_started',
  percent: null,
  note: null,
  product: null,
  doneOn: null,
  reportedOn: null,
  lastDayThen: null,
  returnedFor: null,
  evidence: [],
  updatedAt: null,
  updatedBy: null,
}

/** Adds the events up, in the order of their sequence. */
export function taskState(start: TaskStart, events: readonly TaskEvent[], days: WorkingDays): TaskState {
  const opening: TaskState = {
    revision: 0,
    lead: start.lead,
    coordinating: start.coordinating,
    lines: new Map([leadLine, ...start.coordinating].map((line) => [line, untouched])),
    due: start.due,
    extensions: [],
    stopped: null,
    judgements: new Map(),
    movedFrom: [],
  }
  return [...events]
    .sort((left, right) => left.sequence - right.sequence)
    .reduce((state, event) => ({ ...after(state, event, days), revision: event.sequence }), opening)
}

function after(state: TaskState, event: TaskEvent, days: WorkingDays): TaskState {
  switch (event.kind) {
    case 'progress':
      return withLine(state, event, event.line, {
        status: 'in_progress',
        percent: event.percent,
        note: event.note,
        ...(event.product === null ? {} : { product: event.product }),
      })
    case 'reported':
      return withLine(state, event, event.line, {
        status: 'reported',
        percent: 100,
        note: event.note,
        doneOn: event.doneOn,
        reportedOn: event.day,
        lastDayThen: event.lastDay === undefined ? (state.due?.lastDay ?? null) : event.lastDay,
        returnedFor: null,
        ...(event.product === null ? {} : { product: event.product }),
      })
    case 'accepted':
      return withLine(state, event, event.line, { status: 'completed', returnedFor: null })
    case 'returned':
      return withLine(state, event, event.line, { status: 'returned', returnedFor: event.reason })
    case 'evidence':
      return withLine(state, event, event.line, {
        evidence: [...new Set([...lineOf(state, event.line).evidence, event.documentId])],
      })
    case 'stopped':
      return { ...state, stopped: { decision: event.decision, reason: event.reason } }
    case 'resumed':
      return { ...state, stopped: null }
    case 'extended': {
      const due = taskDue(event.due, event.inclusive, `gia hạn theo văn bản số ${event.decision.number}`, days)
      const extension = { decision: event.decision, before: state.due?.date ?? null, due, reason: event.reason }
      return { ...state, due, extensions: [...state.extensions, extension] }
    }
    case 'assigned':
      return withAgencies(state, event.lead, event.coordinating)
    case 'moved':
      return moved(state, event)
    case 'judged': {
      const judgements = new Map(state.judgements)
      judgements.set(event.period, { outcome: event.outcome, note: event.note })
      return { ...state, judgements }
    }
    case 'noted':
      return state
  }
}

export const lineOf = (state: TaskState, line: TaskLine): LineState => state.lines.get(line) ?? untouched

function withLine(state: TaskState, event: TaskEvent, line: TaskLine, change: Partial<LineState>): TaskState {
  const lines = new Map(state.lines)
  lines.set(line, { ...lineOf(state, line), ...change, updatedAt: event.at, updatedBy: event.personName })
  return { ...state, lines }
}

/** Who has it from now on; what an agency that stays has said stays with it. */
function withAgencies(state: TaskState, lead: readonly string[], coordinating: readonly string[]): TaskState {
  const lines = new Map<TaskLine, LineState>([[leadLine, lineOf(state, leadLine)]])
  for (const agency of coordinating) lines.set(agency, lineOf(state, agency))
  return { ...state, lead, coordinating, lines }
}

function moved(state: TaskState, { from, to, on }: { from: string; to: string; on: IsoDate }): TaskState {
  const replace = (codes: readonly string[]) => [...new Set(codes.map((code) => (code === from ? to : code)))]
  const lead = replace(state.lead)
  // A successor that leads now does not also coordinate itself.
  const coordinating = replace(state.coordinating).filter((code) => !lead.includes(code))
  const lines = new Map<TaskLine, LineState>([[leadLine, lineOf(state, leadLine)]])
  for (const code of coordinating)
    lines.set(code, state.lines.get(code) ?? (code === to ? lineOf(state, from) : untouched))
  return { ...state, lead, coordinating, lines, movedFrom: [...state.movedFrom, { from, to, on }] }
}

export const timelinessKinds = [
  'completed_in_time',
  'completed_late',
  'completed',
  'open_in_time',
  'open_late',
  'open',
  'stopped',
] as const
/** `completed` and `open` alone: no due date, or a request or standing duty, which is never late. */
export type Timeliness = (typeof timelinessKinds)[number]

export interface Standing {
  readonly timeliness: Timeliness
  /** Whole days after the last day in time; 0 when in time or without a due date. */
  readonly daysLate: number
}

/**
 * In time or late is derived and stays (product.md rule 12): done work is measured on the day it was done against the
 * last day that was in force when it was reported, open work on `day` against the one in force now.
 */
export function standingOf(
  state: TaskState,
  line: TaskLine,
  day: IsoDate,
  { neverLate }: { readonly neverLate: boolean },
): Standing {
  const { status, doneOn, lastDayThen } = lineOf(state, line)
  if (state.stopped) return { timeliness: 'stopped', daysLate: 0 }
  const isDone = status === 'completed' || status === 'reported'
  const lastDay = isDone ? lastDayThen : (state.due?.lastDay ?? null)
  if (neverLate || lastDay === null) return { timeliness: isDone ? 'completed' : 'open', daysLate: 0 }
  const daysLate = Math.max(0, daysBetween(lastDay, (isDone ? doneOn : null) ?? day))
  if (isDone) return { timeliness: daysLate > 0 ? 'completed_late' : 'completed_in_time', daysLate }
  return { timeliness: daysLate > 0 ? 'open_late' : 'open_in_time', daysLate }
}
