import type { IsoDate } from '../ids.ts'
import type { EntryOf, RegisterEntry, RegisterId } from './register-entry.ts'

/**
 * What the registers hold for a plan between two days, ready to be cited. Plain JSON: it goes into a document's
 * snapshot as it is. Withdrawn entries are not in it; each list runs from the oldest to the newest.
 */
export interface RegisterCitations {
  readonly from: IsoDate
  readonly to: IsoDate
  /** "năm 2023", "quý III/2023": how the text names the time between the two days. */
  readonly periodWords: string
  readonly directives: readonly EntryOf<'directives'>[]
  readonly communication: readonly EntryOf<'communication'>[]
  readonly inspections: readonly EntryOf<'inspections'>[]
  /** Also those raised earlier that were still open on the first day. */
  readonly proposals: readonly EntryOf<'proposals'>[]
  readonly models: readonly EntryOf<'models'>[]
}

/** Sorted into their lists: the dated entries between the two days, and open proposals from before. */
export function citationsOf(
  entries: readonly RegisterEntry[],
  range: Pick<RegisterCitations, 'from' | 'to' | 'periodWords'>,
): RegisterCitations {
  const oldestFirst = [...entries].sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0))
  const within = <Register extends RegisterId>(register: Register): EntryOf<Register>[] =>
    oldestFirst.filter(
      (entry): entry is EntryOf<Register> =>
        entry.register === register && entry.date <= range.to && (entry.date >= range.from || staysOpen(entry, range)),
    )
  return {
    ...range,
    directives: within('directives'),
    communication: within('communication'),
    inspections: within('inspections'),
    proposals: within('proposals'),
    models: within('models'),
  }
}

/** Raised before the first day and not answered by then. */
const staysOpen = (entry: RegisterEntry, { from }: Pick<RegisterCitations, 'from'>): boolean =>
  entry.register === 'proposals' && entry.date < from && (entry.answeredOn === null || entry.answeredOn >= from)
