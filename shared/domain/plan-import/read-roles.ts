import type { AgencyFinder, AgencyMention } from './agency-finder.ts'
import type { PlanWords } from './plan-words.ts'
import { placeOf, standsAt, type Word, type WordReader } from './word-stream.ts'

/** Who does, helps, carries out and receives, as one stretch of text says it. */
export interface Roles {
  readonly lead: readonly AgencyMention[]
  /** How the lead was told: named as the subject, or only by whose role is to grow. */
  readonly leadBy: 'subject' | 'implied' | null
  readonly coordinating: readonly AgencyMention[]
  readonly implementers: readonly AgencyMention[]
  readonly recipient: readonly AgencyMention[]
  readonly isRequest: boolean
}

export interface RoleReader {
  roles(text: string): Roles
  /** Agencies of a heading that is nothing else ("c) Bảo hiểm xã hội thành phố:"), with the text behind its colon. */
  heading(text: string): {
    readonly lead: readonly AgencyMention[]
    readonly isRequest: boolean
    readonly rest: string
    readonly restStart: number
  } | null
}

const coordinatingWords = [
  'phối hợp chặt chẽ với',
  'phối hợp cùng với',
  'phối hợp cùng',
  'phối hợp với',
  'phối hợp cộng tác chặt chẽ với',
  'phối hợp chặt chẽ giữa',
  'phối hợp giữa',
  'phối hợp',
  'cùng với',
  'tham khảo ý kiến',
  'dữ liệu với',
  'chặt chẽ với',
  'giữa',
  'do',
]
const implementingWords = ['chỉ đạo và định hướng', 'chỉ đạo', 'hướng dẫn', 'giao cho', 'khuyến cáo']
const receivingWords = [
  'báo cáo cho',
  'báo cáo',
  'gửi cho',
  'gửi về',
  'báo cáo về',
  'gửi',
  'trình',
  'tham mưu cho',
  'tham mưu',
  'cung cấp cho',
  'danh sách cho',
  'thông báo cho',
  'thông tin cho',
  'đề xuất',
  'kiến nghị với',
  'kiến nghị',
  'cho',
  'thông tin với',
  'trách nhiệm trước',
  'đề nghị',
  'đến',
]
const impliedWords = [
  'phát huy vai trò của',
  'vai trò của',
  'tăng cường sự lãnh đạo của',
  'sự lãnh đạo của',
  'trách nhiệm của',
]
const subjectVerbs = ['có trách nhiệm', 'chịu trách nhiệm', 'chủ trì', 'làm đầu mối', 'báo cáo']
const orders = ['giao cho', 'giao', 'phân công', 'yêu cầu', 'do']
const requests = ['đề nghị', 'trân trọng đề nghị', 'kính đề nghị']

export function compileRoles(
  finder: AgencyFinder,
  words: Pick<PlanWords, 'dutyVerbs'>,
  reader: WordReader,
): RoleReader {
  const longest = (list: readonly string[]) => list.map(reader.phrase).sort((left, right) => right.length - left.length)
  const verbs = longest(words.dutyVerbs)
  const triggers = {
    coordinating: longest(coordinatingWords),
    implementers: longest(implementingWords),
    recipient: longest(receivingWords),
    implied: longest(impliedWords),
  }
  const beforeSubject = longest(orders)
  const asking = longest(requests)
  const verbsOfSubjects = longest(subjectVerbs)
  const lengthAt = (list: readonly (readonly string[])[], stream: readonly Word[], index: number) =>
    list.find((phrase) => standsAt(stream, index, phrase))?.length ?? 0

  /** Agencies from the start (behind "Giao", "Đề nghị") up to a verb. */
  const subjectAt = (text: string, stream: readonly Word[], index: number) => {
    const request = lengthAt(asking, stream, index)
    const order = request > 0 ? 0 : lengthAt(beforeSubject, stream, index)
    const list = finder.list(text, stream, index + request + order)
    if (list.mentions.length === 0) return null
    const behind = text.slice(stream[list.end - 1]?.end ?? 0)
    const isSubject = request + order > 0 || lengthAt(verbs, stream, list.end) > 0 || /^\s*trong phạm vi/u.test(behind)
    return isSubject ? { ...list, isRequest: request > 0 } : null
  }

  /** A subject at the start, or behind the words of time and circumstance that precede it. */
  const subjectOf = (text: string, stream: readonly Word[]) => {
    const first = subjectAt(text, stream, 0) ?? subjectBefore(text, stream)
    if (first) return first
    for (const start of circumstantial.test(text) ? behindCommas(text, stream).slice(0, 4) : []) {
      if (/phối hợp/iu.test(text.slice(0, stream[start]?.start))) break
      const found = subjectAt(text, stream, start)
      if (found) return found
    }
    const request = asking.map((phrase) => ({ phrase, at: placeOf(stream, phrase) })).find(({ at }) => at > 0)
    if (request) {
      const list = finder.list(text, stream, request.at + request.phrase.length)
      const asksAgency = list.mentions.length > 0 && lengthAt(verbs, stream, list.end) > 0
      if (asksAgency) return { ...list, isRequest: true }
    }
    return null
  }

  /** "… các cấp, các ngành và đơn vị liên quan có trách nhiệm …": the list that ends where the verb begins. */
  const subjectBefore = (text: string, stream: readonly Word[]) => {
    for (let index = 1; index < stream.length; index += 1) {
      if (lengthAt(verbsOfSubjects, stream, index) === 0) continue
      for (let start = Math.max(0, index - 40); start < index; start += 1) {
        const list = finder.list(text, stream, start)
        if (list.mentions.length > 0 && list.end === index && !isGoverned(stream, start))
          return { ...list, isRequest: false }
      }
    }
    return null
  }

  /** A list that another trigger claims ("phối hợp với X chủ trì …") is no subject. */
  const isGoverned = (stream: readonly Word[], start: number): boolean =>
    [...triggers.coordinating, ...triggers.recipient, ...triggers.implementers].some(
      (phrase) => phrase.join(' ') !== 'do' && standsAt(stream, start - phrase.length, phrase),
    ) || stream[start - 1]?.fold === 'cua'

  const claimed = (text: string, stream: readonly Word[], from: number, list: readonly (readonly string[])[]) => {
    const mentions: AgencyMention[] = []
    for (let index = from; index < stream.length; index += 1) {
      const length = lengthAt(list, stream, index)
      if (length === 0) continue
      const found = finder.list(text, stream, index + length)
      const spelt = found.mentions.length > 0 ? bracketed(text, stream, index + length, found.end) : []
      mentions.push(...(spelt.length > 0 ? spelt : found.mentions))
      if (found.mentions.length > 0) index = Math.max(index, found.end - 1)
    }
    return unique(mentions)
  }

  /** "giữa các cơ quan liên quan (lao động, thuế, …)": brackets behind a class name its members. */
  const bracketed = (text: string, stream: readonly Word[], from: number, to: number): readonly AgencyMention[] => {
    const open = text.indexOf('(', stream[from]?.start ?? text.length)
    const start = stream.findIndex((word) => word.start > open)
    if (open < 0 || start < 0 || start >= to) return []
    const inside = text.slice(open + 1, stream[to - 1]?.end ?? text.length)
    return inside.split(',').flatMap((name) => {
      for (const form of [name, `cơ quan ${name}`, `ngành ${name}`]) {
        const words = reader.words(form)
        const list = finder.list(form, words, 0)
        if (list.mentions.length > 0 && list.end === words.length) return list.mentions
      }
      return []
    })
  }

  return {
    roles(text) {
      const stream = reader.words(text)
      const subject = subjectOf(text, stream)
      const from = subject?.end ?? 0
      const implied = subject ? [] : claimed(text, stream, 0, triggers.implied)
      const lead = subject ? unique(subject.mentions) : implied
      return {
        lead,
        leadBy: subject ? 'subject' : implied.length > 0 ? 'implied' : null,
        coordinating: claimed(
          text,
          stream,
          from > 0 && !subjectIsLate(subject, stream) ? from : 0,
          triggers.coordinating,
        ),
        implementers: claimed(text, stream, from, triggers.implementers),
        recipient: claimed(text, stream, from, triggers.recipient),
        isRequest: subject?.isRequest === true,
      }
    },
    heading(text) {
      const colon = text.indexOf(':')
      for (const end of new Set([colon < 0 ? text.length : colon, text.length])) {
        const head = text.slice(0, end)
        const stream = reader.words(head)
        if (stream.length === 0 || stream.length > 60) continue
        const request = lengthAt(asking, stream, 0)
        const order = request > 0 ? 0 : lengthAt(beforeSubject, stream, 0)
        const list = finder.list(head, stream, request + order)
        if (list.mentions.length === 0 || list.end !== stream.length) continue
        const rest = text.slice(end).replace(/^\s*:\s*/, '')
        const members = reader.words(rest)
        const spelt = finder.list(rest, members, 0)
        if (spelt.mentions.length > 0 && spelt.end === members.length)
          return { lead: unique(spelt.mentions), isRequest: request > 0, rest: '', restStart: text.length }
        return { lead: unique(list.mentions), isRequest: request > 0, rest, restStart: text.length - rest.length }
      }
      return null
    },
  }
}

/** Words of time or circumstance, behind whose comma the subject may stand. */
const circumstantial =
  /^(?:hằng|hàng|định kỳ|trước|căn cứ|trong|khi|trên cơ sở|sáu|6|06|vào|đến|theo|chậm nhất|từ|sau|mỗi|đồng thời|ngoài ra)/iu

function behindCommas(text: string, stream: readonly Word[]): number[] {
  return stream.flatMap((word, index) =>
    index > 0 && index < 40 && text.slice(stream[index - 1]?.end, word.start).includes(',') ? [index] : [],
  )
}

const subjectIsLate = (subject: { end: number } | null, stream: readonly Word[]): boolean =>
  subject !== null && subject.end > stream.length / 2

const unique = (mentions: readonly AgencyMention[]): AgencyMention[] => [
  ...new Map(mentions.map((one) => [one.code, one])).values(),
]
