import type { CommunicationKind, EntryOf, RegisterEntry } from './register-entry.ts'

/** A sum over entries some of which may not say: missing is never zero. */
export interface RegisterSum {
  /** Null while no entry says. */
  readonly total: bigint | null
  /** Entries that say, of all that could. */
  readonly known: number
  readonly of: number
}

/** Exact: amounts of money are whole đồng. */
export function sumOf<Entry extends RegisterEntry>(
  entries: readonly Entry[],
  amount: (entry: Entry) => number | null,
): RegisterSum {
  const said = entries.map(amount).filter((value) => value !== null)
  return {
    total: said.length === 0 ? null : said.reduce((sum, value) => sum + BigInt(value), 0n),
    known: said.length,
    of: entries.length,
  }
}

export interface CommunicationTotals {
  readonly quantity: RegisterSum
  readonly attendances: RegisterSum
}

export const communicationTotals = (
  entries: readonly EntryOf<'communication'>[],
  kind: CommunicationKind | null,
): CommunicationTotals => {
  const counted = kind === null ? entries : entries.filter((entry) => entry.kind === kind)
  return {
    quantity: sumOf(counted, (entry) => entry.quantity),
    attendances: sumOf(counted.filter(hasAttendances), (entry) => entry.attendances),
  }
}

/** Nobody attends an article or a leaflet. */
export const hasAttendances = ({ kind }: Pick<EntryOf<'communication'>, 'kind'>): boolean =>
  kind === 'conference' || kind === 'outreach'

export interface InspectionTotals {
  readonly units: RegisterSum
  readonly due: RegisterSum
  readonly recovered: RegisterSum
  readonly policeFiles: RegisterSum
}

export const inspectionTotals = (entries: readonly EntryOf<'inspections'>[]): InspectionTotals => ({
  units: sumOf(entries, (entry) => entry.units),
  due: sumOf(entries, (entry) => entry.due),
  recovered: sumOf(entries, (entry) => entry.recovered),
  policeFiles: sumOf(entries, (entry) => entry.policeFiles),
})

export interface ModelTotals {
  readonly models: number
  readonly commendations: number
  readonly collectives: RegisterSum
  readonly individuals: RegisterSum
}

export function modelTotals(entries: readonly EntryOf<'models'>[]): ModelTotals {
  const commended = entries.filter((entry) => entry.kind === 'commendation')
  return {
    models: entries.length - commended.length,
    commendations: commended.length,
    collectives: sumOf(commended, (entry) => entry.collectives),
    individuals: sumOf(commended, (entry) => entry.individuals),
  }
}

export interface ProposalTotals {
  readonly all: number
  readonly open: number
  readonly answered: number
}

export const isOpenProposal = ({ state }: Pick<EntryOf<'proposals'>, 'state'>): boolean =>
  state === 'waiting' || state === 'in_progress'

export const proposalTotals = (entries: readonly EntryOf<'proposals'>[]): ProposalTotals => {
  const open = entries.filter(isOpenProposal).length
  return { all: entries.length, open, answered: entries.length - open }
}
