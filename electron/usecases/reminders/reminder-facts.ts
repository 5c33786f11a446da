import { agencyHasEndedBy, agencyNameOn } from '../../../shared/domain/agencies/agency.ts'
import type { Plan, PlanMeta } from '../../../shared/domain/catalogue/plan.ts'
import { unitFullName } from '../../../shared/domain/catalogue/unit.ts'
import { draftingBody } from '../../../shared/domain/documents/drafting-body.ts'
import { committeeIssuer, socialInsuranceIssuer } from '../../../shared/domain/documents/issuer-profile.ts'
import type {
  ReminderFacts,
  ReminderForm,
  ReminderItem,
  ReminderReport,
  ReminderRequest,
} from '../../../shared/domain/documents/kinds/reminder.ts'
import type { IsoDate, PlanId } from '../../../shared/domain/ids.ts'
import type { TaskReading } from '../../../shared/domain/tasks/scorecard.ts'
import { leadLine } from '../../../shared/domain/tasks/task-event.ts'
import { sourceWords } from '../../../shared/domain/tasks/task-source.ts'
import { lineOf, standingOf } from '../../../shared/domain/tasks/task-state.ts'
import { addDays, daysBetween, formatDocumentDate } from '../../../shared/domain/time/iso-date.ts'
import { formatPeriod, type Period } from '../../../shared/domain/time/period.ts'
import { registerInForce } from '../agencies/register-in-force.ts'
import { type Desk, planOf } from '../desk.ts'
import { readIssuers } from '../documents/issue/issuer-profiles.ts'
import { readReceipts } from '../indicators/read-overview.ts'
import { Refusal } from '../refusal.ts'
import { readCommittee } from '../session/committee.ts'
import { readChased } from '../tasks/read-tasks.ts'

export interface ReminderScope {
  readonly planId: PlanId
  readonly day: IsoDate
  /** Tasks that fall due within so many days are listed as well. */
  readonly withinDays: number
  /** A report that districts owe: its period and the day it was asked for; null: tasks only. */
  readonly report: { readonly period: Period; readonly due: IsoDate; readonly inclusive: boolean } | null
}

/** Who is to be written to, and about what. */
export interface ReminderReceiver {
  readonly kind: 'agency' | 'unit'
  readonly code: string
  readonly name: string
  /** No longer at work on the day: its tasks pass to a successor before anybody is written to. */
  readonly hasEnded: boolean
  readonly items: readonly ReminderItem[]
  readonly requests: readonly ReminderRequest[]
  readonly reports: readonly ReminderReport[]
}

/** Every agency with open tasks that are late or fall due soon, and every district whose report is missing. */
export function readReminders(desk: Desk, scope: ReminderScope): readonly ReminderReceiver[] {
  const plan = planOf(desk, scope.planId)
  const { register } = registerInForce(desk, plan.meta.territory)
  const readings = readChased(desk, scope.planId, scope.day)
  const codes = new Set(readings.flatMap(({ state }) => [...state.lead, ...state.coordinating]))
  const agencies = [...codes].flatMap((code): ReminderReceiver[] => {
    const agency = register.byCode.get(code)
    // "Các cơ quan liên quan" has no address: somebody has to be named first.
    if (!agency) return []
    const { name } = agencyNameOn(agency, scope.day)
    const hasEnded = agencyHasEndedBy(agency, scope.day)
    const items = readings.flatMap((reading) => itemsOf(reading, plan, code, scope))
    const requests = readings.flatMap((reading) => requestsOf(reading, plan, code, scope.day))
    return items.length + requests.length === 0
      ? []
      : [{ kind: 'agency', code, name, hasEnded, items, requests, reports: [] }]
  })
  return [...agencies, ...lateReporters(desk, plan, scope)]
}

/** Orders with a due date whose part of this agency is open, late first. */
function itemsOf({ task, state }: TaskReading, plan: Plan, code: string, scope: ReminderScope): ReminderItem[] {
  if (task.standing || task.request || state.due === null || state.stopped) return []
  const due = state.due
  if (daysBetween(scope.day, due.lastDay) > scope.withinDays) return []
  const lines = [
    ...(state.lead.includes(code) ? [{ line: leadLine, role: 'lead' as const }] : []),
    ...(state.coordinating.includes(code) ? [{ line: code, role: 'coordinating' as const }] : []),
  ]
  return lines.flatMap(({ line, role }) => {
    const { status } = lineOf(state, line)
    if (status === 'completed' || status === 'reported') return []
    const { daysLate } = standingOf(state, line, scope.day, { neverLate: false })
    return [
      {
        title: task.title,
        basis: basisOf(task, plan.meta),
        periodLabel: task.periodLabel,
        due: due.date,
        dueInclusive: due.inclusive,
        daysLate,
        role,
      },
    ]
  })
}

/** What this agency was asked for in the year that is running; a request is never late. */
function requestsOf({ task, state }: TaskReading, plan: Plan, code: string, day: IsoDate): ReminderRequest[] {
  const runs = task.ends === null || task.ends >= day
  if (!task.request || state.stopped || !runs || !state.lead.includes(code)) return []
  const { status } = lineOf(state, leadLine)
  if (status === 'completed' || status === 'reported') return []
  return [{ title: task.title, basis: basisOf(task, plan.meta), periodLabel: task.periodLabel }]
}

function basisOf({ clause, own }: TaskReading['task'], meta: PlanMeta): string | null {
  if (own) return own.source && sourceWords(own.source)
  return clause === null
    ? null
    : `điểm ${clause}, ${meta.number === null ? meta.documentType : `${meta.documentType} số ${meta.number}`}`
}

function lateReporters(desk: Desk, plan: Plan, { report, day }: ReminderScope): ReminderReceiver[] {
  if (report === null) return []
  const lastDay = report.inclusive ? report.due : addDays(report.due, -1)
  return readReceipts(desk, plan, report.period).missing.map((unit) => ({
    kind: 'unit',
    code: unit.code,
    name: `UBND ${unitFullName(unit)}`,
    hasEnded: false,
    items: [],
    requests: [],
    reports: [
      {
        title: `Báo cáo số liệu ${formatPeriod(report.period)}`,
        due: report.due,
        dueInclusive: report.inclusive,
        daysLate: Math.max(0, daysBetween(lastDay, day)),
      },
    ],
  }))
}

/** The letter to one receiver; refused when there is nothing to write about. */
export function reminderFacts(
  desk: Desk,
  scope: ReminderScope,
  receiver: { readonly kind: 'agency' | 'unit'; readonly code: string },
  answerBy: IsoDate,
): ReminderFacts {
  const found = readReminders(desk, scope).find(({ kind, code }) => kind === receiver.kind && code === receiver.code)
  if (!found)
    throw new Refusal(
      'NOT_FOUND',
      'Nơi nhận này không còn nhiệm vụ hay báo cáo nào phải nhắc.',
      'Tải lại danh sách; cơ quan có thể vừa báo cáo.',
    )
  if (found.hasEnded)
    throw new Refusal(
      'REFUSED',
      `${found.name} đã kết thúc hoạt động nên không nhận công văn.`,
      'Chuyển nhiệm vụ sang cơ quan kế thừa ở tab “Chuyển cơ quan”, rồi nhắc cơ quan đó.',
    )
  const { meta } = planOf(desk, scope.planId)
  return {
    form: formOf(desk),
    receiver: found.name,
    citations: found.items.length > 0 || found.reports.length > 0 ? [citationOf(meta)] : [],
    day: scope.day,
    answerBy,
    items: [...found.items].sort((left, right) => right.daysLate - left.daysLate),
    requests: found.requests,
    reports: found.reports,
    isIllustrative: desk.store.isDemo,
  }
}

function citationOf({ documentType, number, date, issuer, title }: PlanMeta): string {
  if (number === null) return title
  const dated = date === null ? '' : ` ${formatDocumentDate(date)}`
  return `${documentType} số ${number}${dated}${issuer === null ? '' : ` của ${issuer}`}`
}

/**
 * Who drafts the committee's letters, as its profile of issuer says in the line "Lưu: VT, …", else the committee's own
 * receivers; where neither names anybody, social insurance does, under the code of its profile.
 */
function drafterOf(desk: Desk, recipients: readonly string[]): string {
  const issuers = readIssuers(desk)
  const own = issuers.find(({ id }) => id === committeeIssuer)
  const named = draftingBody(own?.recipients ?? []) ?? draftingBody(recipients)
  return named ?? issuers.find(({ id }) => id === socialInsuranceIssuer)?.issuerCode ?? ''
}

/** The clerk gives number and date after signing; the draft leaves them blank. */
export function formOf(desk: Desk): ReminderForm {
  const committee = readCommittee(desk)
  return {
    committee: committee.name,
    parentAgency: committee.parentAgency === '' ? null : committee.parentAgency,
    number: null,
    issuerCode: committee.issuerCode,
    drafterCode: drafterOf(desk, committee.recipients),
    place: committee.place,
    date: null,
    signatureTitles: committee.signingLines,
    agencyPost: committee.agencyPost === '' ? null : committee.agencyPost,
    signerName: committee.signerName === '' ? null : committee.signerName,
    recipients: committee.recipients,
  }
}
