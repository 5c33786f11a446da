import { foldWords } from '../text/fold-text.ts'
import { inRunningText } from './capitals.ts'
import type { DraftGroup } from './draft-plan.ts'
import type { Owned } from './duty-owners.ts'
import { type OutlineItem, openingClause } from './outline.ts'
import { clauseSlug, idGiver } from './row-ids.ts'
import { shortTitle } from './short-title.ts'

export interface GroupsOfDuties {
  /** Id of the group that the duties of an item belong to. */
  idOf(item: OutlineItem): string
  /** Groups that duties were put into, in the order of the document. */
  used(): DraftGroup[]
}

/** Longest text of a heading, in words; a longer one is a duty itself. */
const longestHeading = 40
const sections: ReadonlySet<OutlineItem['kind']> = new Set(['part', 'roman', 'article'])

/** What a group rests on: its own heading, or the first words of a point that has none. */
interface Grounds {
  readonly owned: Owned
  /** Whether a paragraph begins with the agencies that are to act. */
  readonly namesSubject: (text: string) => boolean
  /** Folded first words of headings under which the numbers are agencies or duties ("Tổ chức thực hiện"). */
  readonly organising: readonly string[]
}

/**
 * The plan's own groups of tasks: the numbered points of a section where they are headings or themes ("III.1"), the
 * section itself where they are agencies or duties. A letter without sections is grouped by its numbers.
 */
export function compileGroups(items: readonly OutlineItem[], grounds: Grounds): GroupsOfDuties {
  const parents = new Set(items.flatMap((item) => (item.parent ? [item.parent] : [])))
  const isHeading = (item: OutlineItem): boolean =>
    parents.has(item) &&
    !/[.;]$/u.test(item.paragraph.text) &&
    item.paragraph.text.split(' ').length <= longestHeading &&
    grounds.owned.restOf(item) === null
  const byNumbers = sectionsByNumbers(items, isHeading, grounds)
  const give = idGiver()
  const groups = new Map<OutlineItem, DraftGroup>()
  const groupOf = (item: OutlineItem): OutlineItem => {
    const section = sectionOf(item)
    const number = numberOf(item, section)
    if (number && (section === null || byNumbers.has(section))) return number
    return section ?? topOf(item)
  }
  return {
    idOf(item) {
      const of = groupOf(item)
      const known = groups.get(of)
      if (known) return known.id
      const hasName = isHeading(of) || of.kind === 'roman' || of.kind === 'part'
      const group = { id: give(clauseSlug(of.clause)), ...describe(of, hasName) }
      groups.set(of, group)
      return group.id
    },
    used: () => [...groups].sort(([left], [right]) => left.index - right.index).map(([, group]) => group),
  }
}

function* upwards(item: OutlineItem): Generator<OutlineItem> {
  for (let at: OutlineItem | null = item; at !== null; at = at.parent) yield at
}

const sectionOf = (item: OutlineItem): OutlineItem | null => {
  for (const one of upwards(item)) if (sections.has(one.kind)) return one
  return null
}

/** The outermost number between an item and its section. */
function numberOf(item: OutlineItem, section: OutlineItem | null): OutlineItem | null {
  let number: OutlineItem | null = null
  for (const one of upwards(item)) {
    if (one === section) break
    if (one.kind === 'number') number = one
  }
  return number
}

function topOf(item: OutlineItem): OutlineItem {
  let top = item
  for (const one of upwards(item)) if (one.kind !== 'body') top = one
  return top
}

/** Sections whose numbered points are groups of their own: most are headings, or themes without a subject. */
function sectionsByNumbers(
  items: readonly OutlineItem[],
  isHeading: (item: OutlineItem) => boolean,
  { namesSubject, organising, owned }: Grounds,
): ReadonlySet<OutlineItem> {
  const numbers = new Map<OutlineItem, OutlineItem[]>()
  for (const item of items) {
    const section = item.kind === 'number' ? sectionOf(item) : null
    if (section && numberOf(item, section) === item) numbers.set(section, [...(numbers.get(section) ?? []), item])
  }
  const found = new Set<OutlineItem>()
  for (const [section, points] of numbers) {
    const most = (is: (point: OutlineItem) => boolean) => points.filter(is).length * 2 >= points.length
    const isOrganising = organising.some((word) => foldWords(section.paragraph.text).startsWith(word))
    const themes =
      !isOrganising &&
      points.length > 1 &&
      !most((point) => owned.restOf(point) !== null || namesSubject(point.paragraph.text))
    if (most(isHeading) || themes) found.add(section)
  }
  return found
}

function describe(item: OutlineItem, isHeading: boolean): Omit<DraftGroup, 'id'> {
  const { clause, lines, paragraph } = item
  const base = { clause, bullet: null, lines }
  if (clause === openingClause)
    return { ...base, title: 'Phần mở đầu', confidence: 'medium', reason: 'Nhiệm vụ nêu trước mục đầu tiên.' }
  const heading = (paragraph.text.split(/[:;]|\.(?=\s)/u)[0] ?? '').trim()
  const title = shortTitle(inRunningText(heading))
  if (isHeading && title !== '') return { ...base, title, confidence: 'high', reason: null }
  return {
    ...base,
    title: title === '' ? clause : title,
    confidence: 'medium',
    reason: 'Mục không có tên riêng; lấy theo câu đầu: đặt lại tên nhóm cho gọn.',
  }
}
