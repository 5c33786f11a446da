import { agencyNameOn } from '../../../shared/domain/agencies/agency.ts'
import type { CataloguePlan } from '../../../shared/domain/catalogue/plan.ts'
import { indicatorLabels } from '../../../shared/domain/indicators/plan-definition.ts'
import { valuesOfEntry } from '../../../shared/domain/registers/check-entry.ts'
import { entryTitle } from '../../../shared/domain/registers/entry-identity.ts'
import { type RegisterEntry, registerIds } from '../../../shared/domain/registers/register-entry.ts'
import { registerFields } from '../../../shared/domain/registers/register-fields.ts'
import { registerNames } from '../../../shared/domain/registers/register-words.ts'
import type { TaskKey } from '../../../shared/domain/tasks/occurrence.ts'
import { ownTaskKey } from '../../../shared/domain/tasks/task.ts'
import type { TaskEvent } from '../../../shared/domain/tasks/task-event.ts'
import { sourceInFull } from '../../../shared/domain/tasks/task-source.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import type { SearchEntry } from '../../store/store.ts'
import type { OfficialDocument } from '../../store/task-records.ts'
import { registerInForce } from '../agencies/register-in-force.ts'
import { type Desk, todayOf } from '../desk.ts'
import { readMeetings } from '../meetings/read-meeting.ts'
import { plansInForce } from '../plans/plans-in-force.ts'
import { ownTasksOf } from '../tasks/own-tasks.ts'
import { meetingEntry } from './meeting-entry.ts'

type Reading = Pick<Desk, 'store' | 'catalogue' | 'clock'>

const words = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ')

/** Everything of the plans, the lists and the committee's own that can be found; what people wrote comes apart. */
export function catalogueEntries(desk: Reading): readonly SearchEntry[] {
  const { register } = registerInForce(desk, null)
  const today = todayOf(desk)
  const meetings = readMeetings(desk)
  return [
    ...plansInForce(desk).flatMap(({ plan }) => planEntries(plan, indicatorLabels(plan, desk.catalogue.indicators))),
    ...register.agencies.map(
      (agency): SearchEntry => ({
        kind: 'agency',
        ref: `${register.territory}/${agency.code}`,
        title: agencyNameOn(agency, today).name,
        body: words(...agency.names.flatMap(({ name, shortName }) => [name, shortName]), ...agency.aliases),
      }),
    ),
    ...meetings.map(meetingEntry),
    ...ownTasksOf(desk, meetings).map(
      (own): SearchEntry => ({
        kind: 'task',
        ref: ownTaskKey(own.id),
        title: own.title,
        body: words(own.source && sourceInFull(own.source), own.source?.clause, own.deliverable),
      }),
    ),
    ...registerIds
      .flatMap((register) => desk.store.registers.list(register))
      .filter(({ withdrawn }) => !withdrawn)
      .map(
        ({ id, entry }): SearchEntry => ({
          kind: 'register',
          ref: `${entry.register}/${id}`,
          title: entryTitle(entry),
          body: words(registerNames[entry.register], formatDate(entry.date), ...textsOf(entry)),
        }),
      ),
  ]
}

/** Everything that was typed into an entry's fields of text. */
const textsOf = (entry: RegisterEntry): readonly string[] => {
  const values = valuesOfEntry(entry)
  return registerFields[entry.register].flatMap(({ key, type }) => {
    const value = values[key]
    return (type === 'text' || type === 'long_text') && typeof value === 'string' ? [value] : []
  })
}

function planEntries(plan: CataloguePlan, labels: ReadonlyMap<string, string>): readonly SearchEntry[] {
  const { meta } = plan
  const name = meta.number === null ? meta.documentType : `${meta.documentType} ${meta.number}`
  const agencyNames = new Map(plan.agencies.map(({ code, name: agency }) => [code, agency]))
  const named = (codes: readonly string[]) => codes.map((code) => agencyNames.get(code) ?? code)
  return [
    { kind: 'plan', ref: meta.id, title: words(name, meta.title), body: words(meta.issuer, meta.subject, meta.note) },
    ...plan.assignments.map(
      (one): SearchEntry => ({
        kind: 'assignment',
        ref: `${meta.id}/${one.id}`,
        title: one.title,
        body: words(`điểm ${one.clause}`, name, ...named(one.lead), ...named(one.coordinating), one.deliverable),
      }),
    ),
    // The targets of one indicator are looked at together.
    ...[...Map.groupBy(plan.targets, ({ indicator }) => indicator)].map(
      ([indicator, targets]): SearchEntry => ({
        kind: 'target',
        ref: `${meta.id}/${indicator}`,
        title: labels.get(indicator) ?? indicator,
        body: words(
          name,
          ...new Set(targets.map(({ clause }) => `điểm ${clause}`)),
          ...targets.map(({ note }) => note),
        ),
      }),
    ),
    ...plan.obligations.map(
      (one): SearchEntry => ({
        kind: 'obligation',
        ref: `${meta.id}/${one.id}`,
        title: one.title,
        body: words(`điểm ${one.clause}`, name, one.due?.text),
      }),
    ),
  ]
}

export const documentEntry = (document: OfficialDocument): SearchEntry => ({
  kind: 'document',
  ref: document.id,
  title: `${document.number} ngày ${formatDate(document.date)}: ${document.subject}`,
  body: words(document.issuer, document.arrivalNumber, document.file?.name),
})

/** What somebody wrote on a task; null: nothing that could be looked for. */
export function noteEntry(taskKey: TaskKey, event: TaskEvent): SearchEntry | null {
  const text = textOf(event)
  if (text === '') return null
  return { kind: 'note', ref: `${event.sequence} ${taskKey}`, title: text, body: event.personName }
}

function textOf(event: TaskEvent): string {
  switch (event.kind) {
    case 'progress':
    case 'reported':
      return words(event.note, event.product)
    case 'accepted':
    case 'judged':
      return event.note
    case 'noted':
      return event.text
    case 'evidence':
      return ''
    default:
      return event.reason
  }
}
