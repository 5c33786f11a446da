import type { RecurrenceKind } from '../../../shared/domain/catalogue/plan.ts'
import { modeWords, recurrenceWords } from '../../../shared/domain/catalogue/plan-row-words.ts'
import { foldWords } from '../../../shared/domain/text/fold-text.ts'
import type { Assignment, PlanView } from './plans-data.ts'

/** What a list of duties is narrowed to; an empty text leaves everything. */
export interface AssignmentFilter {
  /** Agency code, as lead or coordinating. */
  readonly agency: string
  /** A stated recurrence, or `unstated`. */
  readonly recurrence: string
  readonly mode: string
  readonly withoutLead: boolean
  readonly text: string
}

export const everything: AssignmentFilter = { agency: '', recurrence: '', mode: '', withoutLead: false, text: '' }

export const unstated = 'unstated'

export function filterAssignments(
  assignments: readonly Assignment[],
  filter: AssignmentFilter,
  agencyName: (code: string) => string,
): readonly Assignment[] {
  const matches = textMatcher(filter.text, agencyName)
  return assignments.filter(
    (one) =>
      (filter.agency === '' || one.lead.includes(filter.agency) || one.coordinating.includes(filter.agency)) &&
      (filter.recurrence === '' || recurrenceKey(one) === filter.recurrence) &&
      (filter.mode === '' || one.mode === filter.mode) &&
      (!filter.withoutLead || one.leadStatus === 'none') &&
      matches(one),
  )
}

const recurrenceKey = ({ recurrence }: Assignment): string => (recurrence.stated ? recurrence.kind : unstated)

/**
 * Every word must occur, without regard to diacritics: "bao hiem" finds "bảo hiểm". A clause is compared letter by
 * letter, because points d) and đ) are two.
 */
function textMatcher(text: string, agencyName: (code: string) => string): (assignment: Assignment) => boolean {
  const typed = text.trim()
  if (/^[IVX]+\./i.test(typed)) {
    const wanted = typed.toLowerCase().replace(/\.$/, '')
    return ({ clause }) => `${clause.toLowerCase()}.`.startsWith(`${wanted}.`)
  }
  const words = foldWords(typed)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return () => true
  return ({ title, deliverable, lead, coordinating, implementers, recipient }) => {
    const agencies = [...lead, ...coordinating, ...implementers, ...recipient].map(agencyName)
    const content = ` ${foldWords([title, deliverable ?? '', ...agencies].join(' '))}`
    return words.every((word) => content.includes(word))
  }
}

export interface Choice {
  readonly value: string
  readonly label: string
}

/** Recurrences that occur in the plan, with their counts; those that the document does not state come last. */
export function recurrenceChoices(assignments: readonly Assignment[]): readonly Choice[] {
  const kinds: readonly string[] = [...Object.keys(recurrenceWords), unstated]
  return kinds.flatMap((kind) => {
    const count = assignments.filter((one) => recurrenceKey(one) === kind).length
    if (count === 0) return []
    const word = kind === unstated ? 'văn bản không nêu' : recurrenceWords[kind as RecurrenceKind]
    return [{ value: kind, label: `${word} (${count})` }]
  })
}

/** Orders and requests, as far as the plan has them. */
export function modeChoices(assignments: readonly Assignment[]): readonly Choice[] {
  return (['order', 'request'] as const).flatMap((value) => {
    const count = assignments.filter(({ mode }) => mode === value).length
    return count === 0 ? [] : [{ value, label: `${modeWords[value]} (${count})` }]
  })
}

/** Agencies that lead or coordinate something in the plan, in the plan's own order. */
export function agencyChoices({
  agencies,
  assignments,
}: Pick<PlanView, 'agencies' | 'assignments'>): readonly Choice[] {
  return agencies.flatMap(({ code, name }) => {
    const count = assignments.filter(
      ({ lead, coordinating }) => lead.includes(code) || coordinating.includes(code),
    ).length
    return count === 0 ? [] : [{ value: code, label: `${name} (${count})` }]
  })
}
