import type { IsoDate } from '../ids.ts'
import { addDays } from '../time/iso-date.ts'
import type { Agency, AgencyName, Succession } from './agency.ts'

/** How a row looks after what a person does to it; whether it is sound is for `agencyFaults` to say. */

/** Bears another name from a day on; the name before it ends the day before, and stays readable. */
export function renamedFrom(
  agency: Agency,
  name: { readonly name: string; readonly shortName: string | null; readonly document: string | null },
  from: IsoDate,
): Agency {
  const [first, ...more] = agency.names
  const close = (one: AgencyName): AgencyName => (one.to === null ? { ...one, to: addDays(from, -1) } : one)
  return { ...agency, names: [close(first), ...more.map(close), { ...name, from, to: null }] }
}

/** Ends with a last day, its work passed on by the lines given; the day after is the first of its successors. */
export const endedOn = (agency: Agency, lastDay: IsoDate, lines: readonly Omit<Succession, 'from'>[]): Agency => ({
  ...agency,
  validTo: lastDay,
  successions: [...agency.successions, ...lines.map((line) => ({ ...line, from: addDays(lastDay, 1) }))],
})
