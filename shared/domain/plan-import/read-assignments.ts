import { type DividedWork, readDivisions } from './division-of-work.ts'
import type { DraftGroup } from './draft-plan.ts'
import { leadOf, type ReadDuty, statusOf, sureness, without } from './duty-lead.ts'
import { type Owned, type Owner, readOwners } from './duty-owners.ts'
import type { OutlineItem } from './outline.ts'
import { linesOf } from './paragraphs.ts'
import { readDue } from './read-due.ts'
import { compileGroups } from './read-groups.ts'
import { type ReadRhythm, rhythmWith } from './read-rhythm.ts'
import type { RoleReader, Roles } from './read-roles.ts'
import { partsOf, type Stretch, sentencesOf, shift } from './sentences.ts'
import { shortTitle } from './short-title.ts'
import { splitDuty } from './split-duties.ts'

export interface ReadAssignments {
  readonly duties: readonly ReadDuty[]
  readonly groups: readonly DraftGroup[]
}

export interface DutyReaders {
  readonly roles: RoleReader
  readonly rhythm: (text: string) => ReadRhythm
  readonly deliverable: (text: string) => string | null
  /** Folded first words of headings that share the duties out. */
  readonly organising: readonly string[]
  /** Words that make an agency the focal one of the plan. */
  readonly isFocal: (text: string) => boolean
}

/** Every sentence, and every part between semicolons, of a section of duties is one proposed duty. */
export function readAssignments(items: readonly OutlineItem[], readers: DutyReaders): ReadAssignments {
  const owned = readOwners(items, readers.roles)
  const groups = compileGroups(items, {
    owned,
    namesSubject: (text) => readers.roles.roles(text).leadBy === 'subject',
    organising: readers.organising,
  })
  const divided = readDivisions(items, readers.roles)
  const hasChildren = new Set(items.flatMap((item) => (item.parent ? [item.parent] : [])))
  const duties = items.flatMap((item) =>
    bindsSomebody(item, hasChildren.has(item), owned, divided)
      ? dutiesOf(item, owned, readers).map((duty) => ({ ...duty, group: groups.idOf(item) }))
      : [],
  )
  return {
    duties: withFocal(applyDivisions(duties, divided), readers).map((duty, index) => ({
      ...duty,
      id: `nv-${index + 1}`,
    })),
    groups: groups.used(),
  }
}

/** "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch …" gives nobody a duty. */
const announcement = /^(?:nay\s+)?(?:ban hành|phê duyệt|công bố)/iu

/** Whether a paragraph can hold duties at all: headings, aims, targets and divisions of work do not. */
function bindsSomebody(item: OutlineItem, isParent: boolean, owned: Owned, divided: DividedWork): boolean {
  const { text } = item.paragraph
  if (divided.items.has(item) || item.kind === 'roman' || item.kind === 'part' || /^\(/.test(text)) return false
  if (item.section === 'opening') {
    if (item.kind === 'body') return /đề nghị/iu.test(text) && /như sau:$/u.test(text)
    return (
      (item.kind === 'article' && /thi hành|thực hiện/u.test(text) && !announcement.test(text)) ||
      owned.ownerOf(item) !== null
    )
  }
  if (item.section !== 'duty') return false
  const rest = owned.restOf(item)
  if (rest) return rest.text.length > 0
  if (isParent && !/[.;]$/u.test(text)) return item.kind === 'body'
  return text.split(' ').length >= 4
}

function dutiesOf(item: OutlineItem, owned: Owned, readers: DutyReaders): ReadDuty[] {
  const { text } = item.paragraph
  const rest = owned.restOf(item)
  const owner = owned.ownerOf(item)
  const sentences = rest ? sentencesOf(rest.text).map((one) => shift(one, rest.start)) : sentencesOf(text)
  /** The subject of a paragraph's earlier sentence goes on until another one is named. */
  let subject: ReadDuty | null = null
  return sentences
    .filter(({ text: sentence }) => item.section !== 'opening' || item.kind !== 'body' || /như sau:$/u.test(sentence))
    .flatMap((sentence) => {
      let before: ReadDuty | null = null
      return partsOf(sentence).flatMap((part) => {
        const duty = dutyOf(item, part, owner, { before, subject }, readers)
        before = duty
        if (duty.lead.length > 0 && duty.leadStatus !== 'implied') subject = duty
        return splitDuty(duty, item, part, readers.roles)
      })
    })
}

interface Earlier {
  /** The part before it in the same sentence. */
  readonly before: ReadDuty | null
  readonly subject: ReadDuty | null
}

function dutyOf(
  item: OutlineItem,
  part: Stretch,
  owner: Owner | null,
  { before, subject }: Earlier,
  readers: DutyReaders,
): ReadDuty {
  const roles = readers.roles.roles(part.text)
  const told = leadOf(item, roles, owner, subject)
  const rhythm = readers.rhythm(part.text)
  // "Hàng quý, chuyển danh sách A; các đơn vị B …": a part that only goes on counting keeps the rhythm.
  const inherited =
    !rhythm.stated &&
    before?.recurrence.stated === true &&
    /^(?:hằng|hàng|định kỳ|mỗi)/iu.test(before.text) &&
    /^(?:các|những|việc|danh sách|số)\s/iu.test(part.text)
  const time = readDue(part.text)
  const mode =
    roles.isRequest || owner?.isRequest === true || (told.by === 'before' && subject?.mode === 'request')
      ? 'request'
      : 'order'
  return {
    id: '',
    clause: item.clause,
    bullet: item.bullet,
    lines: linesOf(item.paragraph, part.start, part.end),
    title: shortTitle(part.text),
    text: part.text,
    lead: told.lead,
    coordinating: without(roles.coordinating.length > 0 ? roles.coordinating : (told.coordinating ?? []), told.lead),
    implementers: without(
      told.carriers.length > 0 ? [...told.carriers, ...roles.implementers] : roles.implementers,
      told.lead,
    ),
    recipient: without(without(roles.recipient, told.lead), roles.coordinating),
    leadStatus: statusOf(told.lead, told.by === 'implied'),
    mode,
    recurrence: rhythmWith(inherited && before ? before.recurrence : rhythm, time),
    due: time?.due ?? null,
    deliverable: readers.deliverable(part.text) ?? (isReport(part.text, roles) ? 'Báo cáo' : null),
    group: '',
    ...sureness(told, roles, time?.due ?? null),
  }
}

/** "… báo cáo Ủy ban nhân dân tỉnh": the report itself is the product. */
const isReport = (text: string, { recipient }: Roles): boolean =>
  recipient.length > 0 && /(?<!\p{L})báo cáo(?!\p{L})/iu.test(text)

/** Points named in "Phân công thực hiện" get its leads; who was named in the point itself carries out. */
function applyDivisions(duties: readonly ReadDuty[], { byClause }: DividedWork): ReadDuty[] {
  return duties.map((duty) => {
    const division = byClause.get(duty.clause)
    if (!division) return duty
    return {
      ...duty,
      lead: division.lead,
      coordinating: without(
        [...division.coordinating, ...without(duty.coordinating, division.coordinating)],
        division.lead,
      ),
      implementers: without([...duty.lead, ...without(duty.implementers, duty.lead)], division.lead),
      leadStatus: statusOf(division.lead, false),
      confidence: 'high',
      reason: null,
    }
  })
}

/** A review that names nobody falls to the agency that the plan makes its focal one, if there is one. */
function withFocal(duties: readonly ReadDuty[], { isFocal }: DutyReaders): ReadDuty[] {
  const focal = duties.find((duty) => duty.lead.length === 1 && isFocal(duty.text))
  if (!focal) return [...duties]
  return duties.map((duty) =>
    duty.lead.length === 0 && /(?:sơ kết|tổng kết)/iu.test(duty.text)
      ? {
          ...duty,
          lead: focal.lead,
          leadStatus: 'implied',
          confidence: 'low',
          reason: 'Suy ra: cơ quan đầu mối của kế hoạch.',
        }
      : duty,
  )
}
