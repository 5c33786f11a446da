import type { PlanAgency } from '../catalogue/plan.ts'
import { foldWords } from '../text/fold-text.ts'
import type { DraftAgency } from './draft-plan.ts'
import type { PlanWords } from './plan-words.ts'
import { standsAt, type Word, type WordReader } from './word-stream.ts'

/** One agency met at a place of a text. */
export interface AgencyMention extends DraftAgency {
  /** Index of the word behind it. */
  readonly end: number
  /** Its words as they stand, folded. */
  readonly phrase: string
  /** "… thành phố", "… tỉnh Long An" or a bracket stood behind the name. */
  readonly isPlaced: boolean
}

export interface AgencyList {
  readonly mentions: readonly AgencyMention[]
  /** Index of the first word behind the list. */
  readonly end: number
}

export interface AgencyFinder {
  /** Agencies that stand one behind the other from word `index` on; empty where none begins there. */
  list(text: string, words: readonly Word[], index: number): AgencyList
}

interface Known extends Pick<DraftAgency, 'code' | 'name' | 'kind' | 'isClass'> {
  readonly phrase: readonly string[]
}

/** Finds agencies by the names and aliases at hand, and unknown ones by how names of agencies are built. */
export function compileAgencies(
  agencies: readonly PlanAgency[],
  { agencies: words, dutyVerbs }: Pick<PlanWords, 'agencies' | 'dutyVerbs'>,
  reader: WordReader,
): AgencyFinder {
  const known = knownNames(agencies, reader)
  const unknown = compileUnknown(words, dutyVerbs, reader)
  const posts = words.posts.map(reader.phrase)
  const skipPost = (stream: readonly Word[], index: number): number => {
    const post = posts.find((phrase) => standsAt(stream, index, phrase))
    return post ? index + post.length : index
  }
  const one = (text: string, stream: readonly Word[], index: number): AgencyMention | null => {
    for (const start of new Set([index, skipPost(stream, index), skipPost(stream, skipPost(stream, index))])) {
      const found = longestKnown(known, stream, start, text) ?? unknown(text, stream, start)
      if (found) {
        const end = afterPlace(text, stream, found.end)
        return { ...found, end, isPlaced: end > found.end }
      }
    }
    return null
  }
  return {
    list(text, stream, index) {
      const mentions: AgencyMention[] = []
      let end = index
      // "… và đơn vị liên quan": behind "và" the tail is the last one's own.
      let lastJoined = false
      let joined = false
      for (let at = index; at < stream.length; ) {
        const mention = one(text, stream, at)
        if (mention === null) break
        mentions.push(mention)
        lastJoined = joined
        end = mention.end
        const next = afterSeparator(text, stream, end, mention.isClass)
        if (next === null) break
        joined = next > end
        at = next
      }
      return { mentions: lastJoined ? mentions : withSharedTail(mentions, known), end }
    },
  }
}

/** "các sở, ngành, địa phương, đơn vị liên quan": the last word goes for every class of the list that has no other. */
function withSharedTail(
  mentions: readonly AgencyMention[],
  known: ReadonlyMap<string, readonly Known[]>,
): AgencyMention[] {
  const last = mentions.at(-1)
  if (!last?.phrase.endsWith(' lien quan')) return [...mentions]
  return mentions.map((mention) => {
    if (!mention.isClass || !mention.known || mention.isPlaced) return mention
    const wanted = `${mention.phrase} lien quan`
    const related = known.get(wanted.split(' ')[0] ?? '')?.find((one) => one.phrase.join(' ') === wanted)
    return related ? { ...mention, code: related.code, name: related.name } : mention
  })
}

/** Words in small letters that go on a name; kinds of units may stand behind a comma in it. */
const unitKinds = new Set(['quan', 'huyen', 'xa', 'phuong'])
const inName = new Set(['nhan', 'dan', 'cac', 'cap', 'kinh', 'che', ...unitKinds])

const placeWords = [['thanh', 'pho'], ['tinh'], ['toan', 'tinh'], ['tren', 'dia', 'ban']]
/** These keep their meaning without the place behind them: there is one in a province. */
const ownNames = new Set(['so', 'ban', 'cuc', 'dai', 'lien', 'buu', 'van', 'bo'])

function knownNames(agencies: readonly PlanAgency[], reader: WordReader): Map<string, Known[]> {
  const byFirst = new Map<string, Known[]>()
  const seen = new Set<string>()
  const add = (phrase: readonly string[], { code, name, kind, isClass }: PlanAgency) => {
    const key = phrase.join(' ')
    const [first] = phrase
    if (first === undefined || seen.has(key)) return
    seen.add(key)
    byFirst.set(first, [...(byFirst.get(first) ?? []), { code, name, kind, isClass, phrase }])
  }
  const forms = agencies.map((agency) => ({ agency, phrases: [agency.name, ...agency.aliases].map(reader.phrase) }))
  for (const { agency, phrases } of forms) for (const phrase of phrases) add(phrase, agency)
  for (const { agency, phrases } of forms) {
    for (const phrase of phrases) {
      const bare = withoutPlace(phrase)
      if (bare) for (const form of bare) add(form, agency)
      if (phrase[0] === 'cac' && phrase.length > 2) add(phrase.slice(1), agency)
    }
  }
  for (const list of byFirst.values()) list.sort((left, right) => right.phrase.length - left.phrase.length)
  return byFirst
}

/** "… Thành phố Hồ Chí Minh", "… tỉnh Đồng Tháp": the same agency is written with "thành phố", "tỉnh" or nothing. */
function withoutPlace(phrase: readonly string[]): readonly (readonly string[])[] | null {
  for (const place of placeWords.slice(0, 2)) {
    const at = phrase.findLastIndex((_, index) => place.every((one, offset) => phrase[index + offset] === one))
    if (at < 2 || phrase.length - at - place.length > 3 || phrase.length === at + place.length) continue
    const bare = phrase.slice(0, at)
    return [[...bare, ...place], ...(ownNames.has(bare[0] ?? '') ? [bare] : [])]
  }
  return null
}

function longestKnown(
  known: ReadonlyMap<string, readonly Known[]>,
  words: readonly Word[],
  index: number,
  text: string,
) {
  const list = known.get(words[index]?.fold ?? '')
  const found = list?.find(
    ({ phrase }) => standsAt(words, index, phrase) && unbroken(text, words, index, index + phrase.length),
  )
  if (!found) return null
  const { code, name, kind, isClass, phrase } = found
  return {
    code,
    name,
    kind,
    isClass,
    known: true,
    end: index + phrase.length,
    phrase: phrase.join(' '),
    isPlaced: false,
  }
}

/** No full stop, colon or semicolon inside. */
const unbroken = (text: string, words: readonly Word[], from: number, to: number): boolean =>
  !/[.:;]/.test(text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0))

const between = (text: string, words: readonly Word[], index: number): string =>
  text.slice(words[index - 1]?.end ?? 0, words[index]?.start ?? text.length)

const isLow = (text: string, word: Word | undefined): boolean =>
  word !== undefined && /\p{Ll}/u.test(text[word.start] ?? '')

const isCapital = (text: string, word: Word | undefined): boolean =>
  word !== undefined && /\p{Lu}/u.test(text[word.start] ?? '')

/** "… thành phố", "… tỉnh Long An", "(Sở Nội vụ)" behind a name belong to it. */
function afterPlace(text: string, words: readonly Word[], index: number): number {
  let at = index
  for (let guard = 0; guard < 2; guard += 1) {
    const place = placeWords.find((phrase) => standsAt(words, at, phrase))
    if (!place || !/^\s*$/.test(between(text, words, at))) break
    at += place.length
    for (let named = 0; named < 3 && isCapital(text, words[at]) && /^\s$/.test(between(text, words, at)); named += 1) {
      if (standsAt(words, at, ['tinh']) || standsAt(words, at, ['so'])) break
      at += 1
    }
  }
  const bracket = /^\s*\(([^()]*)\)/u.exec(text.slice(words[at - 1]?.end ?? 0))
  if (bracket) {
    const close = (words[at - 1]?.end ?? 0) + bracket[0].length
    while (at < words.length && (words[at]?.start ?? 0) < close) at += 1
  }
  return at
}

/** Index behind a comma, "và" or "cùng"; behind a colon only where a class is spelt out ("Các trường: …"). */
function afterSeparator(text: string, words: readonly Word[], index: number, isClass: boolean): number | null {
  const gap = between(text, words, index)
  if (index >= words.length || /[.;]/.test(gap)) return null
  if (/:/.test(gap)) return isClass && /^\s*:\s*$/.test(gap) ? index : null
  const joins = ['va', 'cung', 'voi'].includes(words[index]?.fold ?? '')
  if (joins) return index + 1
  return /[,–-]/.test(gap) ? index : null
}

/** Names that no list holds: "Sở …", "Ban Quản lý …", "các cơ quan liên quan". */
function compileUnknown(words: PlanWords['agencies'], dutyVerbs: readonly string[], reader: WordReader) {
  const longest = (list: readonly string[]) => list.map(reader.phrase).sort((left, right) => right.length - left.length)
  const heads = longest(words.heads)
  const headLetters = new Set(words.heads.map((head) => head.normalize('NFC').toLocaleLowerCase('vi')))
  const departments = longest(words.departments)
  const nouns = longest(words.classNouns)
  const tails = longest(words.classTails)
  const verbs = longest(dutyVerbs)
  const at = (list: readonly (readonly string[])[], stream: readonly Word[], index: number) =>
    list.find((phrase) => standsAt(stream, index, phrase))?.length ?? 0

  /** A word in small letters behind a capital may be the second syllable of a name ("Cộng đồng", "Quản lý"). */
  const goesOn = (text: string, stream: readonly Word[], index: number): boolean => {
    if (!isLow(text, stream[index]) || !/^\s*$/.test(between(text, stream, index))) return false
    if (at(verbs, stream, index) > 0 || placeWords.some((place) => standsAt(stream, index, place))) return false
    const next = index + 1
    const gap = between(text, stream, next)
    return (
      next >= stream.length ||
      /[,;:.()–-]/.test(gap) ||
      isCapital(text, stream[next]) ||
      inName.has(stream[next]?.fold ?? '') ||
      at(verbs, stream, next) > 0 ||
      placeWords.some((place) => standsAt(stream, next, place))
    )
  }

  const proper = (text: string, stream: readonly Word[], index: number): number => {
    if (!isCapital(text, stream[index])) return index
    const head = at(heads, stream, index)
    // "BHYT" spells out "bảo hiểm …", and "bảo" folds as "báo" does: an abbreviation is no head of one word.
    if (head === 0 || (head === 1 && stream[index + 1]?.start === stream[index]?.start)) return index
    if (
      head === 1 &&
      !headLetters.has(text.slice(stream[index]?.start, stream[index]?.end).normalize('NFC').toLocaleLowerCase('vi'))
    )
      return index
    let end = index + head
    end += at(departments, stream, end)
    for (;;) {
      const gap = between(text, stream, end)
      const low = stream[end]?.fold ?? ''
      if (end >= stream.length || (at(heads, stream, end) > 0 && /,/.test(gap))) break
      if (isCapital(text, stream[end]) && /^\s*(?:[-–]\s+)?$/.test(gap)) end += 1
      else if (low === 'va' && isCapital(text, stream[end + 1]) && at(heads, stream, end + 1) === 0) end += 2
      // "Ủy ban nhân dân các quận, huyện": a comma only between kinds of units.
      else if ((/^\s*$/.test(gap) && inName.has(low)) || (/^\s*,\s*$/.test(gap) && unitKinds.has(low))) end += 1
      else if (goesOn(text, stream, end)) end += 1
      else break
    }
    return end > index + head || head > 1 ? end : index
  }

  const collective = (text: string, stream: readonly Word[], index: number): number => {
    const plural = stream[index]?.fold === 'cac' ? 1 : 0
    let end = index + plural
    const noun = at(nouns, stream, end)
    if (noun === 0) return index
    end += noun
    let tailed = false
    for (;;) {
      const gap = between(text, stream, end)
      const tail = /^\s*$/.test(gap) ? at(tails, stream, end) : 0
      const more = plural === 1 && /^\s*[,–-]?\s*$/.test(gap) ? at(nouns, stream, end) : 0
      if (tail > 0) tailed = true
      if (tail + more === 0) break
      end += Math.max(tail, more)
    }
    return plural === 1 || tailed ? end : index
  }

  return (text: string, stream: readonly Word[], index: number): AgencyMention | null => {
    const own = proper(text, stream, index)
    const end = own > index ? own : collective(text, stream, index)
    if (end <= index) return null
    const name = text.slice(stream[index]?.start ?? 0, stream[end - 1]?.end ?? 0)
    const isClass = own === index || /\scác\s/u.test(name)
    return {
      code: foldWords(name).replaceAll(' ', '-'),
      name,
      kind: isClass ? 'class' : 'don_vi_khac',
      isClass,
      known: false,
      end,
      phrase: foldWords(name),
      isPlaced: false,
    }
  }
}
