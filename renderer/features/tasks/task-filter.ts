import { isWithinClause } from '../../../shared/domain/catalogue/clause-order.ts'
import type { PeriodKey } from '../../../shared/domain/ids.ts'
import { type TaskStatus, taskStatuses } from '../../../shared/domain/tasks/task-state.ts'
import { isDueSoon, isOverdue, isToJudge, isUnassigned } from '../../../shared/domain/tasks/today-groups.ts'
import { foldWords } from '../../../shared/domain/text/fold-text.ts'
import { wordMatcher } from '../../../shared/domain/text/match-words.ts'
import type { Names, TaskRow } from './tasks-data.ts'

export const timelinessChoices = ['in_time', 'late', 'due_soon', 'done_in_time', 'done_late', 'undated'] as const
export const kindChoices = ['dated', 'standing', 'to_judge', 'request', 'own'] as const

/** What a list of tasks is narrowed to; an empty text leaves everything. All that is set must hold. */
export interface TaskFilter {
  readonly text: string
  readonly status: TaskStatus | ''
  readonly timeliness: (typeof timelinessChoices)[number] | ''
  /** Code of an agency that leads or coordinates. */
  readonly agency: string
  /** Which part the agency has; empty: either. */
  readonly role: 'lead' | 'coordinating' | ''
  readonly kind: (typeof kindChoices)[number] | ''
  /** A group of the plan's tasks. */
  readonly group: string
  /** `yes`: nobody leads it. */
  readonly unassigned: 'yes' | ''
}

export const everyTask: TaskFilter = {
  text: '',
  status: '',
  timeliness: '',
  agency: '',
  role: '',
  kind: '',
  group: '',
  unassigned: '',
}

/** What a filter needs to know beside the rows. */
export interface FilterContext {
  readonly names: Names
  readonly noticeDays: readonly number[]
  readonly reportingPeriod: PeriodKey
}

export function filterTasks(rows: readonly TaskRow[], filter: TaskFilter, context: FilterContext): readonly TaskRow[] {
  const tests = testsOf(filter, context)
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)))
}

type Test = (row: TaskRow) => boolean

function testsOf(filter: TaskFilter, context: FilterContext): readonly Test[] {
  const { status, timeliness, agency, role, kind, group, unassigned, text } = filter
  const tests: (Test | null)[] = [
    status === '' ? null : statusTest(status),
    timeliness === '' ? null : timelinessTest(timeliness, context),
    agency === '' ? null : agencyTest(agency, role),
    kind === '' ? null : kindTest(kind, context),
    group === '' ? null : (row) => row.group === group,
    unassigned === '' ? null : isUnassigned,
    textTest(text, context.names),
  ]
  return tests.filter((test) => test !== null)
}

/** What waits for an answer, or was returned, counts whichever agency's part it is. */
function statusTest(status: TaskStatus): Test {
  if (status === 'reported') return ({ awaiting }) => awaiting.length > 0
  if (status === 'returned') return ({ returned }) => returned.length > 0
  return (row) => row.status === status
}

function timelinessTest(timeliness: Exclude<TaskFilter['timeliness'], ''>, { noticeDays }: FilterContext): Test {
  switch (timeliness) {
    case 'in_time':
      return (row) => row.timeliness === 'open_in_time'
    case 'late':
      return isOverdue
    case 'due_soon':
      return (row) => isDueSoon(row, noticeDays)
    case 'done_in_time':
      return ({ timeliness: own, status }) => own === 'completed_in_time' && status === 'completed'
    case 'done_late':
      return ({ timeliness: own, status }) => own === 'completed_late' && status === 'completed'
    case 'undated':
      return ({ due }) => due === null
  }
}

function agencyTest(agency: string, role: TaskFilter['role']): Test {
  return ({ lead, coordinating }) =>
    (role !== 'coordinating' && lead.includes(agency)) || (role !== 'lead' && coordinating.includes(agency))
}

function kindTest(kind: Exclude<TaskFilter['kind'], ''>, { reportingPeriod }: FilterContext): Test {
  switch (kind) {
    case 'dated':
      return ({ due, standing, request }) => due !== null && !standing && !request
    case 'standing':
      return ({ standing }) => standing
    case 'to_judge':
      return (row) => isToJudge(row, reportingPeriod)
    case 'request':
      return ({ request }) => request
    case 'own':
      return ({ isOwn }) => isOwn
  }
}

/**
 * Words without regard to diacritics, over title, agencies, product and note. A clause is compared letter by letter,
 * because points d) and đ) are two.
 */
function textTest(text: string, names: Names): Test | null {
  const typed = text.trim()
  if (/^[ivx]+\./i.test(typed)) {
    const wanted = typed.toLowerCase().replace(/\.$/, '')
    return ({ clause }) => clause !== null && isWithinClause(clause.toLowerCase(), wanted)
  }
  const matches = wordMatcher(typed)
  return matches && ((row) => matches(searchText(row, names)))
}

/** Folding is dear and the rows of an answer never change. */
const folded = new WeakMap<Names, WeakMap<TaskRow, string>>()

/** What is searched of a task, folded. */
export function searchText(row: TaskRow, names: Names): string {
  const known = folded.get(names) ?? new WeakMap<TaskRow, string>()
  folded.set(names, known)
  const found = known.get(row)
  if (found !== undefined) return found
  const { title, lead, coordinating, deliverable, note, periodLabel } = row
  const parts = [title, periodLabel, deliverable ?? '', note ?? '', ...[...lead, ...coordinating].map(names.full)]
  const text = foldWords(parts.join(' '))
  known.set(row, text)
  return text
}

/** A filter as it was kept; what a later version does not know any more is left out. */
export function readFilter(stored: string): TaskFilter {
  let parsed: unknown
  try {
    parsed = JSON.parse(stored === '' ? '{}' : stored)
  } catch (error) {
    console.warn('A kept filter could not be read; everything is shown.', error)
    return everyTask
  }
  if (typeof parsed !== 'object' || parsed === null) return everyTask
  const kept = parsed as Readonly<Record<string, unknown>>
  const text = (key: string): string => (typeof kept[key] === 'string' ? kept[key] : '')
  const oneOf = <Choice extends string>(key: string, choices: readonly Choice[]): Choice | '' =>
    choices.find((choice) => choice === kept[key]) ?? ''
  return {
    text: text('text'),
    status: oneOf('status', taskStatuses),
    timeliness: oneOf('timeliness', timelinessChoices),
    agency: text('agency'),
    role: oneOf('role', ['lead', 'coordinating']),
    kind: oneOf('kind', kindChoices),
    group: text('group'),
    unassigned: oneOf('unassigned', ['yes']),
  }
}

export const isNarrowed = (filter: TaskFilter): boolean => Object.values(filter).some((value) => value !== '')
