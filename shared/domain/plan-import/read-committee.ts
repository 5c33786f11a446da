import type { PlanCommitteeSeat } from '../catalogue/plan.ts'
import type { AgencyFinder, AgencyMention } from './agency-finder.ts'
import type { DraftSeat } from './draft-plan.ts'
import type { OutlineItem } from './outline.ts'
import { linesOf } from './paragraphs.ts'
import { shortTitle } from './short-title.ts'
import type { WordReader } from './word-stream.ts'

/** A seat with the agency as it was met, before codes are handed out. */
export interface ReadSeat extends Omit<DraftSeat, 'agency'> {
  readonly agency: AgencyMention | null
}

const roleWords = String.raw`phó\s+trưởng\s+ban(?:\s+thường\s+trực)?|trưởng\s+ban|(?:ủy|uỷ)\s+viên\s+thường\s+trực|(?:ủy|uỷ)\s+viên|thành\s+viên`
/** "do X làm trưởng ban", "X là phó trưởng ban", "Ông A, Giám đốc Sở Y tế - Ủy viên". */
const named = new RegExp(
  String.raw`(?<post>[^,;:]+?(?:,[^,;:]+?)*?)\s*(?:\s(?:làm|là|giữ chức|đảm nhiệm)\s|[,–-]\s*)(?:các\s+)?(?<role>${roleWords})(?=\s*(?:[,;.…]|$|và\s))`,
  'giu',
)
/** "Trưởng ban: Chủ tịch UBND tỉnh", "Các ủy viên gồm: …". */
const announced = new RegExp(
  String.raw`^(?:các\s+)?(?<role>${roleWords})(?:\s+(?:ban\s+chỉ\s+đạo|khác))?\s*(?::|là|gồm)\s*:?\s*(?<rest>.*)$`,
  'iu',
)
/** "…, các thành viên là thủ trưởng các ngành: Y tế, Thuế, Công an…" */
const membersAtEnd =
  /(?:^|[,;]\s*|\svà\s+)các\s+(?<role>thành\s+viên|(?:ủy|uỷ)\s+viên)(?:\s+khác)?\s*(?::|là|gồm)\s*:?\s*(?<rest>.+)$/iu

function roleOf(text: string): PlanCommitteeSeat['role'] {
  const word = text.toLocaleLowerCase('vi').replace(/\s+/g, ' ')
  if (/thường trực$/u.test(word)) return word.startsWith('phó') ? 'pho_truong_ban_thuong_truc' : 'uy_vien_thuong_truc'
  if (word.startsWith('phó')) return 'pho_truong_ban'
  return word === 'trưởng ban' ? 'truong_ban' : 'uy_vien'
}

interface Seat {
  readonly role: PlanCommitteeSeat['role']
  readonly post: string
  readonly open: boolean
}

/** Seats of the committee where the text lists them, in a sentence or one a line; empty where it lists none. */
export function readCommittee(items: readonly OutlineItem[], finder: AgencyFinder, words: WordReader): ReadSeat[] {
  const speaksOf = new Map<OutlineItem, boolean>()
  const announcedBy = new Map<OutlineItem, PlanCommitteeSeat['role']>()
  return items.flatMap((item): ReadSeat[] => {
    const { text } = item.paragraph
    const speaks = /ban\s+chỉ\s+đạo/iu.test(text) || (item.parent !== null && speaksOf.get(item.parent) === true)
    speaksOf.set(item, speaks)
    if (!speaks || item.section === 'closing') return []
    const head = announced.exec(text)?.groups
    if (head?.role && (head.rest ?? '').trim() === '') {
      announcedBy.set(item, roleOf(head.role))
      return []
    }
    const role = item.parent === null ? undefined : announcedBy.get(item.parent)
    return (role ? [{ role, post: text, open: /…|\.\.\./u.test(text) }] : seatsIn(text))
      .filter(({ post }) => /\p{L}/u.test(post))
      .map((seat) => seatRow(item, seat, finder, words))
  })
}

function seatsIn(text: string): Seat[] {
  const head = announced.exec(text)?.groups
  if (head?.role && head.rest) return listed(roleOf(head.role), head.rest)
  const tail = membersAtEnd.exec(text)
  const front = tail ? text.slice(0, tail.index) : text
  const seats = [...front.matchAll(named)].flatMap(({ groups }): Seat[] =>
    groups?.post && groups.role ? [{ role: roleOf(groups.role), post: ownPost(groups.post), open: false }] : [],
  )
  // One role in a sentence of duties ("Phó Trưởng ban chủ trì …") seats nobody; a list has a head or members.
  if (seats.length === 0 && !tail) return []
  return [...seats, ...(tail?.groups?.rest ? listed('uy_vien', tail.groups.rest) : [])]
}

/** A comma, or "và" before the post or the body of another member; names hold "và" themselves. */
const nextMember =
  /[,;]|\svà\s(?=(?:Sở|Ban|Giám đốc|Phó|Chánh|Trưởng|Thủ trưởng|Đại diện|Lãnh đạo|Chủ tịch|Bí thư|UBND|Công an|Cục|Bảo hiểm)(?!\p{L}))/u

/** One seat for each name of a list behind a colon; "…" leaves it open. */
function listed(role: PlanCommitteeSeat['role'], rest: string): Seat[] {
  const open = /…|\.\.\.|v\.v/u.test(rest)
  const clean = rest.replace(/(?:…|\.{2,}|v\.v\.?)/gu, '').replace(/[.;,\s]+$/u, '')
  const colon = clean.lastIndexOf(':')
  const common = colon < 0 ? '' : clean.slice(0, colon).trim()
  const names = role === 'uy_vien' ? clean.slice(colon + 1).split(nextMember) : [clean]
  return names
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ role, post: common === '' ? name : `${common}: ${name}`, open }))
}

/** Behind "do" and behind the person's own name. */
const ownPost = (text: string): string =>
  text
    .replace(/^.*\sdo\s+(?=\p{L})/u, '')
    .replace(/^[,\s]*(?:và\s+)?(?:(?:ông|bà|đồng chí|đ\/c)\s+\p{Lu}[^,–-]*[,–-]\s*)?/iu, '')
    .trim()

function seatRow(item: OutlineItem, { role, post, open }: Seat, finder: AgencyFinder, words: WordReader): ReadSeat {
  const { text } = item.paragraph
  const shown = ownPost(post).replace(/[.;,\s]+$/u, '')
  const agency = agencyOf(shown, finder, words)
  const at = Math.max(0, text.indexOf(post.split(':').at(-1)?.trim() ?? ''))
  const sure = agency?.known === true
  return {
    id: '',
    clause: item.clause,
    bullet: item.bullet,
    lines: linesOf(item.paragraph, at, Math.min(text.length, at + post.length)),
    role,
    agency,
    post: shown === '' ? null : shortTitle(shown),
    open,
    text,
    confidence: sure ? 'medium' : 'low',
    reason: sure
      ? 'Thành phần ban chỉ đạo nhận ra từ câu văn: xem lại vai trò và cơ quan.'
      : 'Không nhận ra cơ quan của thành viên này trong danh sách cơ quan.',
  }
}

/** "Giám đốc Sở Y tế", "đại diện lãnh đạo UBND các cấp", "ngành: y tế": the first agency that the words name. */
function agencyOf(post: string, finder: AgencyFinder, reader: WordReader): AgencyMention | null {
  const name = post.split(':').at(-1)?.trim() ?? ''
  const forms = [name, ...(post.includes(':') ? [`ngành ${name}`, `Sở ${name}`, `cơ quan ${name}`] : [])]
  let unknown: AgencyMention | null = null
  for (const form of forms) {
    const words = reader.words(form)
    for (let index = 0; index < words.length; index += 1) {
      const [mention] = finder.list(form, words, index).mentions
      if (mention?.known) return mention
      unknown ??= mention ?? null
      if (mention) break
    }
  }
  return unknown
}
