import { type ReportingUnit, type UnitType, unitIsValidOn } from '../catalogue/unit.ts'
import type { IsoDate } from '../ids.ts'
import { foldWords } from '../text/fold-text.ts'
import { remember } from '../text/remember.ts'

/** Type words as they stand before (or after) a name, folded: "Q. Hải Châu", "huyện Hòa Vang", "Cao Lãnh (TP)". */
const typeWords: readonly { readonly words: string; readonly types: readonly UnitType[] }[] = [
  { words: 'thanh pho truc thuoc trung uong', types: ['municipality'] },
  { words: 'thanh pho', types: ['municipality', 'provincial_city'] },
  { words: 't pho', types: ['municipality', 'provincial_city'] },
  { words: 'tp', types: ['municipality', 'provincial_city'] },
  { words: 't p', types: ['municipality', 'provincial_city'] },
  { words: 'tinh', types: ['province'] },
  { words: 'quan', types: ['urban_district'] },
  { words: 'q', types: ['urban_district'] },
  { words: 'huyen', types: ['rural_district'] },
  { words: 'h', types: ['rural_district'] },
  { words: 'thi xa', types: ['town'] },
  { words: 'tx', types: ['town'] },
  { words: 't x', types: ['town'] },
  { words: 'thi tran', types: ['commune'] },
  { words: 'tt', types: ['commune'] },
  { words: 'phuong', types: ['ward'] },
  { words: 'p', types: ['ward'] },
  { words: 'xa', types: ['commune'] },
  { words: 'x', types: ['commune'] },
  { words: 'dac khu', types: ['special_zone'] },
]

/** Bodies that report for a unit and stand before its name: "UBND quận Sơn Trà", "BHXH quận Sơn Trà". */
const bodyWords = [
  'uy ban nhan dan',
  'ubnd',
  'bao hiem xa hoi',
  'bhxh',
  'hoi dong nhan dan',
  'hdnd',
  'ban chi dao',
  'co quan',
]

/** How a text names a unit, and how surely. */
export interface UnitMention {
  readonly units: readonly ReportingUnit[]
  /** The type was written: "quận Sơn Trà", not just "Sơn Trà". */
  readonly typed: boolean
}

/** "Q1" and "Q.1" are "quan 1"; a digit stays one word. */
const unitWords = (text: string): string[] =>
  foldWords(text)
    .replace(/\b(q|p|quan|phuong)(\d+)\b/g, '$1 $2')
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (/^0+\d/.test(word) ? word.replace(/^0+/, '') : word))

const isNumeric = (name: readonly string[]): boolean => name.every((word) => /^\d+$/.test(word))

interface Name {
  readonly unit: ReportingUnit
  readonly words: readonly string[]
  /** The spelling already says the type ("thị xã Hồng Ngự"). */
  readonly whole: boolean
}

const namesOf = (unit: ReportingUnit): Name[] => [
  { unit, words: unitWords(unit.name), whole: false },
  ...unit.aliases.map((alias) => ({
    unit,
    words: unitWords(alias),
    whole: typeWords.some(({ words }) => foldWords(alias).startsWith(`${words} `)),
  })),
]

/** A sheet asks for thousands of names: those of one list of units are taken apart once, longest first. */
const namesOfList = new WeakMap<readonly ReportingUnit[], readonly Name[]>()

function namesInForce(units: readonly ReportingUnit[], day: IsoDate | null): readonly Name[] {
  let names = namesOfList.get(units)
  if (!names) {
    names = units.flatMap(namesOf).sort((left, right) => right.words.length - left.words.length)
    namesOfList.set(units, names)
  }
  return day === null ? names : names.filter(({ unit }) => unitIsValidOn(unit, day))
}

const startsAt = (words: readonly string[], at: number, name: readonly string[]): boolean =>
  name.every((word, index) => words[at + index] === word)

/** The type word that ends just before `at`, with its length in words. */
function typeBefore(
  words: readonly string[],
  at: number,
): { readonly types: readonly UnitType[]; readonly length: number } | null {
  for (const { words: phrase, types } of typeWords) {
    const parts = phrase.split(' ')
    if (at >= parts.length && startsAt(words, at - parts.length, parts)) return { types, length: parts.length }
  }
  return null
}

function typeAfter(
  words: readonly string[],
  at: number,
): { readonly types: readonly UnitType[]; readonly length: number } | null {
  for (const { words: phrase, types } of typeWords) {
    const parts = phrase.split(' ')
    if (startsAt(words, at, parts)) return { types, length: parts.length }
  }
  return null
}

/**
 * The units that a whole text names: "Q. Hải Châu", "UBND QUẬN SƠN TRÀ", "Cao Lãnh (huyện)". Tolerant of case,
 * diacritics and the place of the type. Several results mean that the name alone is ambiguous (data.md section 3);
 * none means that no unit in force on `day` (null: ever) bears it. Nothing but the name may stand in the text.
 */
export function matchUnit(
  text: string,
  units: readonly ReportingUnit[],
  day: IsoDate | null,
): readonly ReportingUnit[] {
  const matches = matchesOfList.get(units) ?? new Map<string, readonly ReportingUnit[]>()
  matchesOfList.set(units, matches)
  const known = matches.get(text) ?? matchEver(text, units)
  if (matches.size < 20_000) matches.set(text, known)
  return day === null || known.length === 0 ? known : known.filter((unit) => unitIsValidOn(unit, day))
}

/** Labels repeat in every sheet of a batch; the bound keeps a hostile file from filling memory. */
const matchesOfList = new WeakMap<readonly ReportingUnit[], Map<string, readonly ReportingUnit[]>>()

function matchEver(text: string, units: readonly ReportingUnit[]): readonly ReportingUnit[] {
  let words = unitWords(text)
  for (const body of bodyWords) {
    const parts = body.split(' ')
    if (words.length > parts.length && startsAt(words, 0, parts)) {
      words = words.slice(parts.length)
      break
    }
  }
  const found = new Set<ReportingUnit>()
  for (const name of namesInForce(units, null)) {
    const rest = words.length - name.words.length
    if (rest === 0 && startsAt(words, 0, name.words) && (name.whole || !isNumeric(name.words))) found.add(name.unit)
    if (rest <= 0) continue
    const before = startsAt(words, rest, name.words) ? typeBefore(words, rest) : null
    if (before?.length === rest && before.types.includes(name.unit.type)) found.add(name.unit)
    const after = startsAt(words, 0, name.words) ? typeAfter(words, name.words.length) : null
    if (after?.length === rest && after.types.includes(name.unit.type) && !isNumeric(name.words)) found.add(name.unit)
  }
  return units.filter((unit) => found.has(unit))
}

/**
 * The units named somewhere in a line of text: a title, a file name. A name that follows a type word of another kind
 * ("phường Hải Châu 1") is not that unit; a numbered district needs its type word.
 */
export function findUnits(text: string, units: readonly ReportingUnit[], day: IsoDate | null): readonly UnitMention[] {
  const words = unitWords(text)
  const names = namesInForce(units, day)
  const mentions: UnitMention[] = []
  for (let at = 0; at < words.length; at += 1) {
    const here = names.filter((name) => startsAt(words, at, name.words))
    const longest = here[0]
    if (!longest) continue
    const before = typeBefore(words, at)
    const sameLength = here.filter((name) => name.words.length === longest.words.length)
    const fitting = sameLength.filter((name) => {
      if (name.whole) return true
      if (before) return before.types.includes(name.unit.type)
      return !isNumeric(name.words)
    })
    if (fitting.length === 0) continue
    mentions.push({ units: [...new Set(fitting.map((name) => name.unit))], typed: before !== null || longest.whole })
    at += longest.words.length - 1
  }
  return mentions
}

/** Leaves out units that contain another one of the list: beside "quận Sơn Trà", "thành phố Đà Nẵng" is the address. */
export function mostSpecific(units: readonly ReportingUnit[], all: readonly ReportingUnit[]): readonly ReportingUnit[] {
  const byCode = new Map<string, ReportingUnit>(all.map((unit) => [unit.code, unit]))
  const above = new Set<string>()
  for (const unit of units) {
    for (let parent = unit.parent; parent !== null; parent = byCode.get(parent)?.parent ?? null) above.add(parent)
  }
  return units.filter((unit) => !above.has(unit.code))
}

/** A row or title that names a ward or commune: detail below the reporting units, whether or not the catalogue has it. */
export const namesWardOrCommune = remember((text: string): boolean => {
  const words = unitWords(text)
  const body = bodyWords
    .map((phrase) => phrase.split(' '))
    .find((parts) => words.length > parts.length && startsAt(words, 0, parts))
  const rest = body ? words.slice(body.length) : words
  const type = typeAfter(rest, 0)
  return (
    type !== null &&
    rest.length > type.length &&
    type.types.every((kind) => ['ward', 'commune', 'special_zone'].includes(kind))
  )
})
