import type { IsoDate } from '../ids.ts'
import type { Proposal } from './register-entry.ts'

/** Without an answer on a day; one that came later does not count for a report up to that day. */
export const isOpenAt = ({ answeredOn }: Proposal, day: IsoDate): boolean => answeredOn === null || answeredOn > day

export const openProposalsAt = (proposals: readonly Proposal[], day: IsoDate): readonly Proposal[] =>
  proposals.filter((proposal) => isOpenAt(proposal, day))
