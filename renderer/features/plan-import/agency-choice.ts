import type { PlanAgency } from '../../../shared/domain/catalogue/plan.ts'
import type { DraftAgency, DraftAssignment } from '../../../shared/domain/plan-import/draft-plan.ts'
import { compareVietnamese } from '../../../shared/domain/text/collate.ts'
import { foldWords } from '../../../shared/domain/text/fold-text.ts'

export interface AgencyOption {
  readonly value: string
  readonly label: string
  /** Folded name and aliases. */
  readonly words: string
}

export interface AgencyOptions {
  readonly listed: readonly AgencyOption[]
  readonly known: readonly AgencyOption[]
}

/** Agencies of the document first, then the others that the catalogue knows; both by name. */
export function agencyOptions(listed: readonly DraftAgency[], known: readonly PlanAgency[]): AgencyOptions {
  const aliases = new Map(known.map((agency) => [agency.code, agency.aliases]))
  const option = ({ code, name }: Pick<DraftAgency, 'code' | 'name'>): AgencyOption => ({
    value: code,
    label: name,
    words: [name, ...(aliases.get(code) ?? [])].map(foldWords).join(' | '),
  })
  const byName = (left: AgencyOption, right: AgencyOption) => compareVietnamese(left.label, right.label)
  const codes = new Set(listed.map(({ code }) => code))
  return {
    listed: listed.map(option).sort(byName),
    known: known
      .filter(({ code }) => !codes.has(code))
      .map(option)
      .sort(byName),
  }
}

/** Folded on both sides: "ldtb" finds "Sở LĐTB&XH", "so y te" finds "Sở Y tế". */
export function matchesSearch(words: string, search: string): boolean {
  const wanted = foldWords(search)
  return wanted === '' || words.includes(wanted)
}

/** An agency of the catalogue as it joins the document's list. */
export const knownAgency = ({ code, name, kind, isClass }: PlanAgency): DraftAgency => ({
  code,
  name,
  kind,
  isClass,
  known: true,
})

/** An agency that no list has, under a code made of its name; `taken` codes get a number. */
export function newAgency(name: string, taken: ReadonlySet<string>): DraftAgency {
  const stem = foldWords(name).replaceAll(' ', '-')
  let code = stem
  for (let count = 2; taken.has(code); count += 1) code = `${stem}-${count}`
  return { code, name: name.trim(), kind: 'don_vi_khac', isClass: false, known: false }
}

/** How the leads of a duty are named, when a person changes them. */
export function leadStatusOf(
  lead: readonly string[],
  isClass: (code: string) => boolean,
): DraftAssignment['leadStatus'] {
  const [first, ...others] = lead
  if (first === undefined) return 'none'
  if (others.length > 0) return 'joint'
  return isClass(first) ? 'class' : 'named'
}
