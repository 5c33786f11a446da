import type { IsoDate } from '../ids.ts'
import { isoDate } from '../time/iso-date.ts'
import type { FormProfile } from './content.ts'

/** Whose form a committee's documents take: the People's Committee's or the Party's. */
export type FormFamily = 'state' | 'party'

export interface ProfileInForce {
  readonly profile: FormProfile
  readonly family: FormFamily
  /** As cited. */
  readonly source: string
  readonly from: IsoDate
  /** Last day in force; null while it is. */
  readonly to: IsoDate | null
}

/** In the order of their days. */
export const formProfiles: readonly ProfileInForce[] = [
  { profile: 'nd30', family: 'state', source: 'Nghị định số 30/2020/NĐ-CP', from: isoDate('2020-03-05'), to: null },
  {
    profile: 'party_36',
    family: 'party',
    source: 'Hướng dẫn số 36-HD/VPTW',
    from: isoDate('2018-04-03'),
    to: isoDate('2026-05-26'),
  },
  { profile: 'party_05', family: 'party', source: 'Hướng dẫn số 05-HD/VPTW', from: isoDate('2026-05-27'), to: null },
]

/**
 * The form for a document dated on `date`. A day before the first form of its family takes that first one: the forms
 * before it are not printed by this app.
 */
export function profileOn(family: FormFamily, date: IsoDate): FormProfile {
  const ofFamily = formProfiles.filter((one) => one.family === family)
  const found = ofFamily.findLast((one) => one.from <= date) ?? ofFamily[0]
  if (!found) throw new Error(`No form of the family ${family}`)
  return found.profile
}

export const isParty = (profile: FormProfile): boolean => profile !== 'nd30'
