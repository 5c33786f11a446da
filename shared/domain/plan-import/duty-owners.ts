import type { AgencyMention } from './agency-finder.ts'
import type { OutlineItem } from './outline.ts'
import type { RoleReader, Roles } from './read-roles.ts'

/** Whose duties stand under a heading. */
export interface Owner {
  readonly lead: readonly AgencyMention[]
  readonly coordinating: readonly AgencyMention[]
  readonly isRequest: boolean
  /** Told by a heading that is nothing but the name, or by a sentence that ends with a colon. */
  readonly by: 'heading' | 'sentence'
}

export interface Owned {
  /** The owner of an item's duties, from its headings or from a sentence that announces them. */
  ownerOf(item: OutlineItem): Owner | null
  /** The text behind an agency's name in a heading ("h) Cục Thuế: Sáu tháng một lần, …"). */
  restOf(item: OutlineItem): { readonly text: string; readonly start: number } | null
}

/** Reads the owners of a whole document: headings, sentences with a colon, a request "… như sau:" before the points. */
export function readOwners(items: readonly OutlineItem[], reader: RoleReader): Owned {
  const owners = new Map<OutlineItem, Owner>()
  const rests = new Map<OutlineItem, { text: string; start: number }>()
  let announced: Owner | null = null
  for (const item of items) {
    const { text } = item.paragraph
    if (item.section === 'closing') continue
    const heading = item.kind === 'body' || item.kind === 'dash' || item.kind === 'plus' ? null : reader.heading(text)
    if (heading) {
      owners.set(item, { lead: heading.lead, coordinating: [], isRequest: heading.isRequest, by: 'heading' })
      rests.set(item, { text: heading.rest, start: heading.restStart })
    } else if (/:$/.test(text) && item.section !== 'target' && item.section !== 'aim') {
      const roles: Roles = reader.roles(text.slice(lastSentence(text)))
      if (item.section === 'opening' && roles.isRequest) announced = { ...fromRoles(roles), coordinating: [] }
      else if (roles.leadBy === 'subject' && item.section === 'duty') owners.set(item, fromRoles(roles))
    }
  }
  return {
    ownerOf(item) {
      for (let at: OutlineItem | null = item; at !== null; at = at.parent) {
        const owner = owners.get(at)
        if (owner) return owner
      }
      return item.clause !== 'Mở đầu' && item.section !== 'closing' ? announced : null
    },
    restOf: (item) => rests.get(item) ?? null,
  }
}

const fromRoles = ({ lead, coordinating, isRequest }: Roles): Owner => ({
  lead,
  coordinating,
  isRequest,
  by: 'sentence',
})

const lastSentence = (text: string): number => Math.max(0, text.slice(0, -1).search(/(?<=\. )[^.]*$/u))
