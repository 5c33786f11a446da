import type { Plan } from '../../../../shared/domain/catalogue/plan.ts'
import type { IsoDate } from '../../../../shared/domain/ids.ts'
import type {
  AgencyTasks,
  AgendaFacts,
  MeetingTask,
  OpenProposal,
} from '../../../../shared/domain/meetings/briefing/agenda-facts.ts'
import type { EarlierConclusion } from '../../../../shared/domain/meetings/briefing/earlier-conclusion.ts'
import type { Party } from '../../../../shared/domain/meetings/briefing/party.ts'
import { isOpenAt } from '../../../../shared/domain/registers/proposal-standing.ts'
import { planCited } from '../../../../shared/domain/rounds/round-words.ts'
import { scorecard, type TaskReading } from '../../../../shared/domain/tasks/scorecard.ts'
import { leadLine } from '../../../../shared/domain/tasks/task-event.ts'
import { sourceWords } from '../../../../shared/domain/tasks/task-source.ts'
import { lineOf, standingOf } from '../../../../shared/domain/tasks/task-state.ts'
import { compareVietnamese } from '../../../../shared/domain/text/collate.ts'
import { addDays, daysBetween } from '../../../../shared/domain/time/iso-date.ts'
import { type Desk, planOf } from '../../desk.ts'
import { readChased } from '../../tasks/read-tasks.ts'
import { type AnsweringBook, answeringBook } from './answering.ts'
import { type BriefingScope, readChairBriefing } from './read-chair-briefing.ts'

/** Days ahead that a meeting looks. */
const soonDays = 30

/**
 * What an agenda is drawn up from, as it stands on the day of the meeting: what is recorded by then counts, and nothing
 * else is assumed. Standing duties are never late, requests are listed apart.
 */
export function readAgendaFacts(desk: Desk, scope: BriefingScope, earlier: readonly EarlierConclusion[]): AgendaFacts {
  const { planId, day } = scope
  const plan = planOf(desk, planId)
  const book = answeringBook(desk, plan, day)
  const readings = readChased(desk, planId, addDays(day, soonDays), day)
  const begun = readings.filter(({ task }) => task.opens <= day)
  const rates = new Map(
    scorecard(begun, day).flatMap(({ agency, role, onTimeRate }) =>
      role === 'lead' ? [[agency, onTimeRate] as const] : [],
    ),
  )
  const group = (kept: readonly TaskReading[]) =>
    byAgency(kept, (one) => meetingTask(one, plan, book, day), rates, book)
  const isOpen = (reading: TaskReading) => openIn(reading)
  // Work of earlier conclusions is told there, and not a second time under its agency.
  const told = new Set<string | null>(earlier.map(({ taskKey }) => taskKey))
  const dated = readings.filter(
    (reading) => isOpen(reading) && !reading.task.standing && reading.state.due !== null && !told.has(reading.task.key),
  )
  // Party and mass organisations are asked, whatever the plan calls it.
  const isRequest = ({ task, state }: TaskReading) => task.request || book.isOnlyAsked(state.lead)
  const orders = dated.filter((reading) => !isRequest(reading))
  const lateness = ({ state }: TaskReading) => standingOf(state, leadLine, day, { neverLate: false }).daysLate
  const isSoon = ({ state }: TaskReading) => state.due !== null && daysBetween(day, state.due.lastDay) <= soonDays
  return {
    briefing: readChairBriefing(desk, scope),
    earlier,
    overdue: group(orders.filter((reading) => lateness(reading) > 0)),
    dueSoon: group(orders.filter((reading) => lateness(reading) === 0 && isSoon(reading))),
    soonDays,
    requests: dated
      .filter((reading) => isRequest(reading) && isSoon(reading))
      .map((reading) => ({ ...meetingTask(reading, plan, book, day), daysLate: 0 })),
    unassigned: begun
      .filter((reading) => isOpen(reading) && reading.state.lead.length === 0 && runsOn(reading, day))
      .map((reading) => meetingTask(reading, plan, book, day)),
    proposals: openProposals(desk, plan, book, day),
  }
}

/** Nobody has reported its lead's part as done, and no decision stopped it. */
function openIn({ state }: TaskReading): boolean {
  const { status } = lineOf(state, leadLine)
  return state.stopped === null && status !== 'completed' && status !== 'reported'
}

const runsOn = ({ task }: TaskReading, day: IsoDate): boolean => task.ends === null || task.ends >= day

function meetingTask({ task, state }: TaskReading, { meta }: Plan, book: AnsweringBook, day: IsoDate): MeetingTask {
  const neverLate = task.request || task.standing
  const { due } = state
  return {
    key: task.key,
    title: task.title,
    basis: basisOf(task, meta),
    periodLabel: task.periodLabel,
    lead: state.lead.map(book.party),
    coordinating: state.coordinating.map(book.party),
    due: due && { date: due.date, inclusive: due.inclusive },
    daysLate: standingOf(state, leadLine, day, { neverLate }).daysLate,
    daysLeft: due && daysBetween(day, due.lastDay),
    deliverable: task.deliverable,
  }
}

function basisOf({ clause, own }: TaskReading['task'], meta: Plan['meta']): string | null {
  if (own) return own.source && sourceWords(own.source)
  return clause === null ? null : `điểm ${clause}, ${planCited(meta)}`
}

const nobody: Party = { code: null, name: 'chưa phân công', shortName: 'chưa phân công', isAsked: false }

/** Under each that leads, most tasks first; what nobody leads stands last. */
function byAgency(
  readings: readonly TaskReading[],
  present: (reading: TaskReading) => MeetingTask,
  rates: ReadonlyMap<string, AgencyTasks['onTimeRate']>,
  book: AnsweringBook,
): readonly AgencyTasks[] {
  const parts = readings.flatMap((reading) =>
    (reading.state.lead.length === 0 ? [null] : reading.state.lead).map((code) => ({ code, reading })),
  )
  return [...Map.groupBy(parts, ({ code }) => code)]
    .map(
      ([code, own]): AgencyTasks => ({
        agency: code === null ? nobody : book.party(code),
        tasks: own.map(({ reading }) => present(reading)).toSorted(mostPressing),
        onTimeRate: code === null ? null : (rates.get(code) ?? null),
      }),
    )
    .toSorted(
      (left, right) =>
        Number(left.agency.code === null) - Number(right.agency.code === null) ||
        right.tasks.length - left.tasks.length ||
        compareVietnamese(left.agency.name, right.agency.name),
    )
}

const mostPressing = (left: MeetingTask, right: MeetingTask): number =>
  right.daysLate - left.daysLate || compareDaysLeft(left.daysLeft, right.daysLeft)

/** Work without a day comes after all that has one. */
function compareDaysLeft(left: number | null, right: number | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  return left - right
}

function openProposals(
  desk: Pick<Desk, 'store'>,
  { meta }: Plan,
  book: AnsweringBook,
  day: IsoDate,
): readonly OpenProposal[] {
  return desk.store.registers.list('proposals').flatMap(({ id, planId, withdrawn, entry }): OpenProposal[] => {
    if (entry.register !== 'proposals' || withdrawn || (planId !== null && planId !== meta.id)) return []
    if (entry.date > day || !isOpenAt(entry, day)) return []
    const addressee = book.named(entry.addressedTo)
    const { kind, raisedBy, addressedTo, content, date } = entry
    return [
      {
        id,
        kind,
        raisedBy,
        addressedTo,
        addressee: addressee.code === null ? null : addressee,
        content,
        date,
        daysWaiting: daysBetween(date, day),
      },
    ]
  })
}
