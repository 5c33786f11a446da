import type { AgencyMention } from './agency-finder.ts'
import type { Confidence, DraftAssignment, DraftDue } from './draft-plan.ts'
import type { Owner } from './duty-owners.ts'
import type { OutlineItem } from './outline.ts'
import type { Roles } from './read-roles.ts'

/** A duty with the agencies as they were met, before codes are handed out. */
export interface ReadDuty extends Omit<DraftAssignment, 'lead' | 'coordinating' | 'implementers' | 'recipient'> {
  readonly lead: readonly AgencyMention[]
  readonly coordinating: readonly AgencyMention[]
  readonly implementers: readonly AgencyMention[]
  readonly recipient: readonly AgencyMention[]
}

export interface ToldLead {
  readonly lead: readonly AgencyMention[]
  readonly coordinating: readonly AgencyMention[] | null
  /** Subjects of the sentence under somebody else's heading: they carry out what the owner answers for. */
  readonly carriers: readonly AgencyMention[]
  readonly by: 'subject' | 'heading' | 'sentence' | 'before' | 'implied' | 'none'
}

/** Who leads: the owner of the heading, the sentence's own subject, a sentence above, the one before, or nobody. */
export function leadOf(item: OutlineItem, roles: Roles, owner: Owner | null, before: ReadDuty | null): ToldLead {
  const nothing = { coordinating: null, carriers: [] }
  // The closing appeal of the whole document stands under the last heading without belonging to it.
  if (item.kind === 'body' && roles.isRequest && /\.\/\.?$/u.test(item.paragraph.text.trim()))
    return { ...nothing, lead: roles.lead, by: 'subject' }
  if (owner?.by === 'heading') {
    const others = roles.leadBy === 'subject' ? without(roles.lead, owner.lead) : []
    return { lead: owner.lead, coordinating: null, carriers: others, by: 'heading' }
  }
  if (roles.leadBy === 'subject') return { ...nothing, lead: roles.lead, by: 'subject' }
  if (owner) return { ...nothing, lead: owner.lead, coordinating: owner.coordinating, by: 'sentence' }
  if (before && before.lead.length > 0) return { ...nothing, lead: before.lead, by: 'before' }
  if (roles.leadBy === 'implied') return { ...nothing, lead: roles.lead, by: 'implied' }
  return { ...nothing, lead: [], by: 'none' }
}

/** How sure a duty is, by its lead and its deadline. */
export function sureness(
  told: ToldLead,
  roles: Roles,
  due: DraftDue | null,
): { confidence: Confidence; reason: string | null } {
  const ofLead = surenessOfLead(told, roles)
  if (due === null || due.reason === null) return ofLead
  const reason = ofLead.reason === null ? due.reason : `${ofLead.reason} ${due.reason}`
  return { confidence: due.rule === null || ofLead.confidence === 'low' ? 'low' : 'medium', reason }
}

function surenessOfLead(told: ToldLead, roles: Roles): { confidence: Confidence; reason: string | null } {
  const unknown = [...told.lead, ...roles.coordinating].find((one) => !one.known)
  switch (told.by) {
    case 'none':
      return { confidence: 'low', reason: 'Văn bản không nêu cơ quan chủ trì.' }
    case 'implied':
      return { confidence: 'low', reason: 'Cơ quan chủ trì suy ra từ “vai trò của …”.' }
    case 'before':
      return { confidence: 'medium', reason: 'Cơ quan chủ trì lấy theo phần đầu câu.' }
    case 'sentence':
      return { confidence: 'medium', reason: 'Cơ quan chủ trì lấy theo câu dẫn phía trên.' }
    default:
      return unknown
        ? { confidence: 'medium', reason: `“${unknown.name}” chưa có trong danh sách cơ quan.` }
        : { confidence: 'high', reason: null }
  }
}

export function statusOf(lead: readonly AgencyMention[], implied: boolean): DraftAssignment['leadStatus'] {
  if (lead.length === 0) return 'none'
  if (implied) return 'implied'
  if (lead.every((one) => one.isClass)) return 'class'
  return lead.length > 1 ? 'joint' : 'named'
}

export const without = (list: readonly AgencyMention[], taken: readonly AgencyMention[]): AgencyMention[] =>
  list.filter((one) => !taken.some((other) => other.code === one.code))
