/** Somebody who answers, presents or is given work, as papers name them. */
export interface Party {
  /** Of the register of agencies; null: known by its name alone. */
  readonly code: string | null
  /** "Ủy ban nhân dân quận Hải Châu" */
  readonly name: string
  /** "UBND quận Hải Châu", for long lists; the whole name where it has no short form. */
  readonly shortName: string
  /** A Party or mass organisation, or a body above the committee: asked (đề nghị), never told, never chased. */
  readonly isAsked: boolean
}

/** As many names as still read as one sentence; more of them stand in their short forms. */
const mostLongNames = 3

/** "Sở Y tế, Sở Nội vụ" */
export const partyNames = (parties: readonly Party[]): string =>
  parties.map(({ name, shortName }) => (parties.length > mostLongNames ? shortName : name)).join(', ')

/** Each once, the first mention first. */
export const distinctParties = (parties: readonly Party[]): readonly Party[] => [
  ...new Map(parties.map((party) => [party.code ?? party.name, party])).values(),
]

export const partyCodes = (parties: readonly Party[]): readonly string[] =>
  parties.flatMap(({ code }) => (code === null ? [] : [code]))

/** The body that speaks for a unit, and whom to call there. */
export interface Answering {
  /** Its People's Committee; a sender that is no territory speaks for itself. */
  readonly body: Party
  /** Its social insurance office, where the register keeps one. */
  readonly office: Party | null
  /** As the committee's list of contacts has it; null: none is entered. */
  readonly contact: {
    readonly personName: string | null
    readonly post: string | null
    readonly phone: string | null
    readonly email: string | null
  } | null
}
