import { type ReportingUnit, unitFullName } from '../catalogue/unit.ts'
import type { IsoDate } from '../ids.ts'
import { matchUnit } from '../units/match-unit.ts'
import { type Agency, agencyIsValidOn } from './agency.ts'
import { nameWords, writesName } from './name-words.ts'
import type { AgencyRegister } from './register.ts'

/** What a text names; several are asked about, never guessed. */
export type AgencyMatch =
  | { readonly kind: 'one'; readonly agency: Agency }
  | { readonly kind: 'several'; readonly agencies: readonly Agency[] }
  | { readonly kind: 'none' }

/** First words that a text may leave out or put in place of the name's own: "ngành y tế" is Sở Y tế. */
const branchWords = [['nganh'], ['co', 'quan']]
const headWords = ['so', 'cuc']

/** Bodies that stand before the name of a unit. */
const bodyWords = [
  ['uy', 'ban', 'nhan', 'dan'],
  ['bao', 'hiem', 'xa', 'hoi'],
]

/**
 * The agency that a whole text names: in full, by first letters ("Sở LĐ-TB&XH"), by an alias, by an earlier name, with
 * or without the place, with the place before or in brackets ("Hải Châu (UBND quận)"). Tolerant of case and diacritics.
 * Of several, those at work on `day` go first; null: the day does not matter.
 */
export function findAgency(text: string, register: AgencyRegister, day: IsoDate | null): AgencyMatch {
  for (const order of ordersOf(text)) {
    const found = register.agencies.filter((agency) => isNamedBy(order, agency, register))
    const all = found.length > 0 ? found : tiedTo(order, register)
    if (all.length > 0) return decide(all, day)
  }
  const branch = withoutBranch(nameWords(text))
  return branch === null ? { kind: 'none' } : decide(headedBy(branch, register), day)
}

function decide(found: readonly Agency[], day: IsoDate | null): AgencyMatch {
  const atWork = day === null ? found : found.filter((agency) => agencyIsValidOn(agency, day))
  const left = atWork.length > 0 ? atWork : found
  const [first] = left
  if (!first) return { kind: 'none' }
  return left.length === 1 ? { kind: 'one', agency: first } : { kind: 'several', agencies: left }
}

/** The text as it stands, then its parts the other way round: "Sở Y tế (Đà Nẵng)", "Đà Nẵng - Sở Y tế". */
function ordersOf(text: string): readonly (readonly string[])[] {
  const parts = text.split(/\s*[(),;:]\s*|\s+[-–—]\s+/).filter((part) => nameWords(part).length > 0)
  const whole = nameWords(text)
  const turned = parts.length > 1 ? parts.map((_, at) => [...parts.slice(at), ...parts.slice(0, at)]).slice(1) : []
  return [whole, ...turned.map((order) => nameWords(order.join(' ')))].filter((words) => words.length > 0)
}

const isNamedBy = (typed: readonly string[], agency: Agency, register: AgencyRegister): boolean =>
  spellingsOf(agency, register).some(({ words, optionalFrom }) => writesName(typed, words, optionalFrom))

interface Spelling {
  readonly words: readonly string[]
  /** Index of the place in it, which may be left out; its length where it must stand. */
  readonly optionalFrom: number
}

/** Names ever borne, their short forms and aliases; each also without "thành phố …" of the whole territory. */
function spellingsOf(agency: Agency, register: AgencyRegister): readonly Spelling[] {
  const known = spellings.get(register) ?? new Map<Agency, readonly Spelling[]>()
  spellings.set(register, known)
  const made = known.get(agency) ?? makeSpellings(agency, register)
  known.set(agency, made)
  return made
}

/** A plan's whole list is looked up in one register: names are taken apart once. */
const spellings = new WeakMap<AgencyRegister, Map<Agency, readonly Spelling[]>>()

function makeSpellings(agency: Agency, register: AgencyRegister): readonly Spelling[] {
  const texts = agency.names.flatMap(({ name, shortName }) => (shortName === null ? [name] : [name, shortName]))
  return [...texts, ...agency.aliases].flatMap((text) => variantsOf(nameWords(text), register))
}

/** With the place as written, with its name alone ("BHXH Đà Nẵng"), with its type alone ("BHXH thành phố"). */
function variantsOf(words: readonly string[], register: AgencyRegister): readonly Spelling[] {
  const whole = { words, optionalFrom: words.length }
  for (const unit of register.units.filter(({ code }) => code === register.territory)) {
    const full = nameWords(unitFullName(unit))
    const name = nameWords(unit.name)
    const type = full.slice(0, full.length - name.length)
    const bare = endsWith(words, full)
      ? words.slice(0, -full.length)
      : endsWith(words, type)
        ? words.slice(0, -type.length)
        : null
    if (bare === null || bare.length === 0) continue
    return [
      // "Ủy ban nhân dân" alone says nothing: there is one in every unit.
      { words: [...bare, ...full], optionalFrom: isBody(bare) ? bare.length + full.length : bare.length },
      { words: [...bare, ...name], optionalFrom: bare.length + name.length },
      { words: [...bare, ...type], optionalFrom: bare.length + type.length },
      ...unit.aliases.map((alias) => ({
        words: [...bare, ...nameWords(alias)],
        optionalFrom: Number.POSITIVE_INFINITY,
      })),
    ]
  }
  return [whole]
}

const endsWith = (words: readonly string[], tail: readonly string[]): boolean =>
  tail.length > 0 &&
  words.length >= tail.length &&
  tail.every((word, at) => words[words.length - tail.length + at] === word)

const isBody = (words: readonly string[]): boolean => bodyWords.some((body) => writesName(words, body, body.length))

/** "UBND Q. Hải Châu", "Hải Châu (UBND quận)", "huyện Hòa Vang": bodies tied to the unit that is named. */
function tiedTo(typed: readonly string[], register: AgencyRegister): readonly Agency[] {
  const body = bodyWords.find((words) => writesName(typed.slice(0, 1), words, words.length) || startsWith(typed, words))
  const rest = body ? typed.slice(startsWith(typed, body) ? body.length : 1) : typed
  const units = matchUnit(rest.join(' '), register.units, null).filter(({ code }) => code !== register.territory)
  return register.agencies.filter(
    (agency) =>
      units.some((unit) => agency.unit === unit.code && livesWith(agency, unit)) &&
      (!body || startsWith(nameWords(agency.names[0].name), body)),
  )
}

/** A code can stand for two units, one after the other. */
const livesWith = (agency: Agency, unit: ReportingUnit): boolean =>
  (agency.validTo === null || unit.validFrom === null || unit.validFrom <= agency.validTo) &&
  (agency.validFrom === null || unit.validTo === null || agency.validFrom <= unit.validTo)

const startsWith = (words: readonly string[], head: readonly string[]): boolean =>
  head.every((word, at) => words[at] === word)

/** The text without "ngành" or "cơ quan"; null where it has neither. */
function withoutBranch(typed: readonly string[]): readonly string[] | null {
  const branch = branchWords.find((words) => startsWith(typed, words) && typed.length > words.length)
  return branch ? typed.slice(branch.length) : null
}

/** "ngành Y tế": the agencies whose name goes on so behind "Sở" or "Cục". */
const headedBy = (typed: readonly string[], register: AgencyRegister): readonly Agency[] =>
  register.agencies.filter((agency) =>
    spellingsOf(agency, register).some(
      ({ words, optionalFrom }) =>
        writesName(typed, words, optionalFrom) ||
        (headWords.includes(words[0] ?? '') && writesName(typed, words.slice(1), optionalFrom - 1)),
    ),
  )
