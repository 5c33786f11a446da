import type { AgendaFacts } from './agenda-facts.ts'
import {
  closingItem,
  decisionsItem,
  dueSoonItem,
  earlierItem,
  indicatorsItem,
  openingItem,
  overdueItem,
  type ProposedItem,
  reportsItem,
} from './agenda-items.ts'
import { shareMinutes } from './agenda-minutes.ts'

/**
 * The agenda that the data proposes. A matter without anything to say about it is left out; opening, indicators and
 * conclusion are always there.
 *
 * @param length minutes of the whole meeting; the items' minutes add up to it
 * @returns null when the meeting is too short to give every item a minute
 */
export function proposedAgenda(facts: AgendaFacts, length: number): readonly ProposedItem[] | null {
  const drafts = [
    openingItem(),
    ...earlierItem(facts.earlier),
    indicatorsItem(facts.briefing),
    ...overdueItem(facts.overdue),
    ...dueSoonItem(facts),
    ...reportsItem(facts.briefing),
    ...decisionsItem(facts),
    closingItem(),
  ]
  const minutes = shareMinutes(
    drafts.map(({ weight }) => weight),
    length,
  )
  return (
    minutes &&
    drafts.map(({ weight: _, ...item }, index) => {
      const own = minutes[index]
      if (own === undefined) throw new Error(`No time was shared out for the item “${item.title}”`)
      return { ...item, minutes: own }
    })
  )
}
