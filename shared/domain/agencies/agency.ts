import { agencyKinds } from '../catalogue/plan.ts'
import type { IsoDate, UnitCode } from '../ids.ts'

/** What an agency is; a plan's classes ("các sở, ngành") stand for agencies and are none themselves. */
export type AgencyType = Exclude<(typeof agencyKinds)[number], 'class'>

export const agencyTypes: readonly AgencyType[] = agencyKinds.filter((kind) => kind !== 'class')

/** A name and the days on which it was borne. */
export interface AgencyName {
  readonly name: string
  /** "Sở LĐTBXH"; null where the name is short enough. */
  readonly shortName: string | null
  /** First day; null: since before records began. */
  readonly from: IsoDate | null
  /** Last day; null: as long as the agency lives. */
  readonly to: IsoDate | null
  /** The decision that gave the name; null: not known. */
  readonly document: string | null
}

/** What passes from an agency to one successor; functions go to successors one by one (documents.md section 5). */
export interface Succession {
  /** Code of the successor. */
  readonly to: string
  /** First day on which the successor is in charge. */
  readonly from: IsoDate
  /** Fields of work in short Vietnamese words; empty: everything that no other line of the agency names. */
  readonly functions: readonly string[]
  readonly document: string | null
  readonly note: string | null
}

/** A body that leads, coordinates, reports or sits in the committee. */
export interface Agency {
  /** Words of a–z joined by hyphens; unique in its territory and never given twice. */
  readonly code: string
  readonly type: AgencyType
  /** Oldest first, without overlap. */
  readonly names: readonly [AgencyName, ...AgencyName[]]
  /** Other spellings that no rule for abbreviations finds. */
  readonly aliases: readonly string[]
  /** The reporting unit it answers for; null: none. */
  readonly unit: UnitCode | null
  /** First day; null: since before records began. */
  readonly validFrom: IsoDate | null
  /** Last day; null: still at work. */
  readonly validTo: IsoDate | null
  readonly successions: readonly Succession[]
  readonly note: string | null
}

type Interval = { readonly from: IsoDate | null; readonly to: IsoDate | null }

const covers = ({ from, to }: Interval, day: IsoDate): boolean =>
  (from === null || from <= day) && (to === null || day <= to)

export const agencyIsValidOn = ({ validFrom, validTo }: Pick<Agency, 'validFrom' | 'validTo'>, day: IsoDate): boolean =>
  covers({ from: validFrom, to: validTo }, day)

export const agencyHasEndedBy = ({ validTo }: Pick<Agency, 'validTo'>, day: IsoDate): boolean =>
  validTo !== null && validTo < day

/**
 * The name borne on a day: an old document prints the name of its day. Before the first known name that one, after
 * the last known name that one.
 */
export function agencyNameOn({ names }: Pick<Agency, 'names'>, day: IsoDate): AgencyName {
  const borne = names.find((name) => covers(name, day))
  if (borne) return borne
  const begun = names.filter(({ from }) => from === null || from <= day)
  return begun.at(-1) ?? names[0]
}

/** "Sở LĐTBXH" where there is such a form, else the whole name. */
export const shortNameOn = (agency: Pick<Agency, 'names'>, day: IsoDate): string => {
  const { name, shortName } = agencyNameOn(agency, day)
  return shortName ?? name
}
