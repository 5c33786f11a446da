import type { IsoDate } from '../ids.ts'
import { foldWords } from '../text/fold-text.ts'
import { type Agency, agencyHasEndedBy, type Succession } from './agency.ts'
import type { AgencyRegister } from './register.ts'

/** Who is in charge after an agency, and of what. */
export interface Successor {
  readonly agency: Agency
  /** What came from the agency that was asked for; empty: everything that no other successor took. */
  readonly functions: readonly string[]
  /** First day on which this successor is in charge of it. */
  readonly from: IsoDate
  /** Codes on the way, from the agency that was asked for to the one before the successor. */
  readonly path: readonly string[]
}

/** Fields of work that are looked for; null: all of them. */
type Wanted = readonly string[] | null

const key = (name: string): string => foldWords(name)
const includes = (functions: readonly string[], name: string): boolean =>
  functions.some((one) => key(one) === key(name))

/**
 * The agencies that an agency's work has passed to by a day, along chains of successions. With a function named, the
 * one (or ones) in charge of it, also where the agency lives on without it; without, all of them, and none while the
 * agency lives. Empty where nobody is known: then a person decides.
 */
export function successorsOf(
  register: Pick<AgencyRegister, 'byCode'>,
  agency: Agency,
  wantedFunction: string | null,
  day: IsoDate,
): readonly Successor[] {
  const found = new Map<string, Successor>()
  const follow = (from: Agency, wanted: Wanted, path: readonly string[]): void => {
    for (const { line, portion } of moves(from, wanted, day)) {
      const next = register.byCode.get(line.to)
      const way = [...path, from.code]
      if (!next || way.includes(next.code)) continue
      const kept = keeps(next, portion, day)
      if (kept !== null) add(found, { agency: next, functions: kept, from: line.from, path: way })
      follow(next, portion.length === 0 ? null : portion, way)
    }
  }
  follow(agency, wantedFunction === null ? null : [wantedFunction], [])
  return [...found.values()]
}

/** Lines in force by the day that take something of what is wanted, each with its portion (empty: the whole rest). */
function moves(
  agency: Agency,
  wanted: Wanted,
  day: IsoDate,
): readonly { readonly line: Succession; readonly portion: readonly string[] }[] {
  const ended = agencyHasEndedBy(agency, day)
  if (!ended && wanted === null) return []
  const lines = agency.successions.filter(({ from }) => from <= day)
  const named = lines.flatMap(({ functions }) => functions)
  return lines.flatMap((line) => {
    if (wanted === null) return [{ line, portion: line.functions }]
    const portion = wanted.filter((name) =>
      line.functions.length > 0 ? includes(line.functions, name) : ended && !includes(named, name),
    )
    return portion.length === 0 ? [] : [{ line, portion }]
  })
}

/** What of a portion stays with an agency on the day; null: nothing. */
function keeps(agency: Agency, portion: readonly string[], day: IsoDate): readonly string[] | null {
  if (agencyHasEndedBy(agency, day)) return null
  const gone = agency.successions.filter(({ from }) => from <= day).flatMap(({ functions }) => functions)
  const kept = portion.filter((name) => !includes(gone, name))
  return portion.length > 0 && kept.length === 0 ? null : kept
}

function add(found: Map<string, Successor>, successor: Successor): void {
  const known = found.get(successor.agency.code)
  if (!known) {
    found.set(successor.agency.code, successor)
    return
  }
  const everything = known.functions.length === 0 || successor.functions.length === 0
  const more = successor.functions.filter((name) => !includes(known.functions, name))
  found.set(successor.agency.code, {
    ...known,
    functions: everything ? [] : [...known.functions, ...more],
    from: known.from <= successor.from ? known.from : successor.from,
  })
}

/** Agencies that passed something on to this one, with the line that says what and when. */
export function predecessorsOf(
  register: Pick<AgencyRegister, 'agencies'>,
  agency: Agency,
): readonly { readonly agency: Agency; readonly line: Succession }[] {
  return register.agencies.flatMap((one) =>
    one.successions.filter(({ to }) => to === agency.code).map((line) => ({ agency: one, line })),
  )
}

/** Who took over the whole work of an ended agency, where it is one agency and nothing is left to decide; else null. */
export function soleHeirOf(register: Pick<AgencyRegister, 'byCode'>, agency: Agency, day: IsoDate): Agency | null {
  if (!agencyHasEndedBy(agency, day)) return null
  const heirs = successorsOf(register, agency, null, day)
  const [heir] = heirs
  return heirs.length === 1 && heir?.functions.length === 0 ? heir.agency : null
}
