import { foldWords } from '../../../shared/domain/text/fold-text.ts'
import type { AgencySummary } from './agencies-data.ts'

export type StateFilter = 'at_work' | 'ended' | 'all'

/** What the list is narrowed to; an empty text or type leaves everything. */
export interface AgencyFilter {
  readonly state: StateFilter
  readonly type: string
  /** Only what the secretariat added or changed. */
  readonly edited: boolean
  readonly text: string
}

export const isEdited = ({ standing }: Pick<AgencySummary, 'standing'>): boolean =>
  standing === 'own' || standing === 'changed'

/** Every word typed must occur in one of the names (earlier and other ones too) or in the unit, without diacritics. */
export function filterAgencies(agencies: readonly AgencySummary[], filter: AgencyFilter): readonly AgencySummary[] {
  const words = foldWords(filter.text)
    .split(' ')
    .filter((word) => word !== '')
  return agencies.filter(
    (agency) =>
      (filter.state === 'all' || agency.state === filter.state) &&
      (filter.type === '' || agency.type === filter.type) &&
      (!filter.edited || isEdited(agency)) &&
      matches(agency, words),
  )
}

function matches({ name, otherNames, unit }: AgencySummary, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const content = ` ${foldWords([name, ...otherNames, unit?.fullName ?? ''].join(' '))}`
  return words.every((word) => content.includes(` ${word}`))
}
