import { foldWords } from '../text/fold-text.ts'
import type { AgencyMention } from './agency-finder.ts'
import type { OutlineItem } from './outline.ts'
import type { RoleReader } from './read-roles.ts'

/** "Phân công thực hiện": who leads which points of the clause it stands in. */
export interface Division {
  readonly lead: readonly AgencyMention[]
  readonly coordinating: readonly AgencyMention[]
}

export interface DividedWork {
  /** The division's own paragraphs: no duties themselves. */
  readonly items: ReadonlySet<OutlineItem>
  /** The first division that names a clause. */
  readonly byClause: ReadonlyMap<string, Division>
}

export function readDivisions(items: readonly OutlineItem[], reader: RoleReader): DividedWork {
  const own = new Set<OutlineItem>()
  const byClause = new Map<string, Division>()
  for (const item of items) {
    const isHead = /^phan cong( thuc hien| nhiem vu| trach nhiem)?$/.test(foldWords(item.paragraph.text))
    if (isHead && item.kind !== 'roman') own.add(item)
    else if (item.parent === null || !own.has(item.parent)) continue
    else {
      own.add(item)
      const points = pointsIn(item.paragraph.text)
      const roles = reader.roles(item.paragraph.text)
      if (points.length === 0 || roles.lead.length === 0) continue
      for (const point of points) {
        const clause = `${item.clause}.${point}`
        if (!byClause.has(clause)) byClause.set(clause, { lead: roles.lead, coordinating: roles.coordinating })
      }
    }
  }
  return { items: own, byClause }
}

/** Letters or numbers of "điểm a, c và đ", "khoản 1, 2": d and đ are two points. */
function pointsIn(text: string): string[] {
  const list =
    /(?:các\s+)?(?:điểm|khoản|mục)\s+((?:[a-zđ]|\d{1,2})(?:\s*(?:,|;|và)\s*(?:[a-zđ]|\d{1,2}))*)(?![\p{L}\d])/u.exec(
      text,
    )?.[1]
  return list === undefined ? [] : list.split(/\s*(?:,|;|và)\s*/u).filter((point) => point !== '')
}
