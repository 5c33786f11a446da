import type { PlanAgency } from '../../../../shared/domain/catalogue/plan.ts'
import { compareVietnamese } from '../../../../shared/domain/text/collate.ts'
import { cleanText, foldWords } from '../../../../shared/domain/text/fold-text.ts'
import type { PlanView } from '../plans-data.ts'
import type { AddToList } from './edit-form.tsx'

/** Marks a choice that the plan's list does not have yet: its name stands behind the mark; keys hold no colon. */
const mark = 'moi:'

export const isNewChoice = (key: string): boolean => key.startsWith(mark)
export const newChoice = (name: string): string => `${mark}${name}`
export const nameOfNew = (key: string): string => key.slice(mark.length)

/** Shorter texts are searches, no names. */
const shortestName = 4

export interface ListOption {
  readonly value: string
  readonly label: string
  /** Folded names that a search looks in. */
  readonly words: string
}

export interface AgencyChoices {
  readonly listed: readonly ListOption[]
  /** Known from other plans; choosing one adds it to this plan's list. */
  readonly known: readonly ListOption[]
  /** Chosen by name before, or made of what is being typed. */
  readonly named: readonly ListOption[]
}

/** The plan's own agencies first, then those that other plans know, then new ones; each by name. */
export function agencyChoices(
  listed: readonly PlanAgency[],
  known: readonly PlanAgency[],
  chosen: readonly string[],
  typed: string,
): AgencyChoices {
  const byName = (left: ListOption, right: ListOption) => compareVietnamese(left.label, right.label)
  const taken = new Set(listed.map(({ name }) => foldWords(name)))
  const others = known.filter(({ name }) => !taken.has(foldWords(name)))
  const knownNames = new Set(others.map(({ name }) => foldWords(name)))
  const name = cleanText(typed)
  const names = [...chosen.filter(isNewChoice).map(nameOfNew), ...(name.length >= shortestName ? [name] : [])]
  const fresh = [...new Set(names)].filter((one) => !taken.has(foldWords(one)) && !knownNames.has(foldWords(one)))
  return {
    listed: listed.map((agency) => ({ value: agency.code, label: agency.name, words: wordsOf(agency) })).sort(byName),
    known: uniqueNames(others)
      .map((agency) => ({ value: newChoice(agency.name), label: agency.name, words: wordsOf(agency) }))
      .sort(byName),
    named: fresh.map((one) => ({ value: newChoice(one), label: `thêm mới: ${one}`, words: foldWords(one) })),
  }
}

const wordsOf = ({ name, aliases }: PlanAgency): string => [name, ...aliases].map(foldWords).join(' | ')

const uniqueNames = (agencies: readonly PlanAgency[]): readonly PlanAgency[] => [
  ...new Map(agencies.map((agency) => [agency.name, agency])).values(),
]

/** Puts the new agencies among the codes into the plan's list, each once; gives the codes with the keys they got. */
export async function listAgencies(
  codes: readonly string[],
  known: readonly PlanAgency[],
  add: AddToList,
): Promise<ReadonlyMap<string, string>> {
  const keys = new Map<string, string>()
  for (const code of new Set(codes.filter(isNewChoice))) {
    const name = nameOfNew(code)
    const row = known.find((one) => one.name === name) ?? unknownAgency(name)
    keys.set(code, await add({ collection: 'agencies', change: 'put', rowId: null, row }))
  }
  return keys
}

/** The backend gives it its code. */
const unknownAgency = (name: string): PlanAgency => ({
  code: 'moi',
  name,
  kind: 'don_vi_khac',
  aliases: [],
  isClass: false,
})

/** The plan's own groups of tasks, and the new one that was chosen or is being typed. */
export function groupChoices({ groups }: Pick<PlanView, 'groups'>, chosen: string, typed: string) {
  const options = groups.map(({ id, clause, title }) => ({ value: id, label: `${clause}. ${title}` }))
  const name = cleanText(typed)
  const isListed = options.some(({ label }) => label === name)
  const names = [
    ...(isNewChoice(chosen) ? [nameOfNew(chosen)] : []),
    ...(name.length >= shortestName && !isListed ? [name] : []),
  ]
  return [...options, ...[...new Set(names)].map((one) => ({ value: newChoice(one), label: `thêm nhóm mới: ${one}` }))]
}

/** Folded on both sides: "ldtb" finds "Sở LĐTB&XH", "so y te" finds "Sở Y tế". */
export const matchesSearch = (words: string, search: string): boolean => words.includes(foldWords(search))
