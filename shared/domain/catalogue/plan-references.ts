import type { CataloguePlan } from './plan.ts'

/** A code or row that a plan names and that does not exist. */
export interface UnknownReference {
  readonly place: string
  /** Vietnamese, to continue "không có …". */
  readonly what: string
}

/** Every agency, group and row of another plan that a plan names must be there. */
export function planReferences(plan: CataloguePlan, plans: readonly CataloguePlan[]): readonly UnknownReference[] {
  const agencies = new Set(plan.agencies.map((agency) => agency.code))
  const groups = new Set(plan.groups.map((group) => group.id))
  const rows = new Set(
    plans.flatMap(({ meta, targets, assignments }) =>
      [...targets, ...assignments].map((row) => `${meta.id}#${row.id}`),
    ),
  )
  // A plan that could not be read is a problem of its own; its rows are not reported a second time.
  const readable = new Set<string>(plans.map((one) => one.meta.id))
  const found: UnknownReference[] = []
  const agency = (place: string, code: string | null) => {
    if (code !== null && !agencies.has(code)) found.push({ place, what: `cơ quan “${code}” trong danh sách cơ quan` })
  }
  const row = (place: string, reference: string | null) => {
    if (reference === null || rows.has(reference) || !readable.has(reference.split('#')[0] ?? '')) return
    found.push({ place, what: `mục “${reference}”` })
  }
  for (const target of plan.targets) row(target.id, target.sameAs)
  for (const assignment of plan.assignments) {
    const { id, lead, coordinating, implementers, recipient, group, sameAs } = assignment
    for (const code of [...lead, ...coordinating, ...implementers, ...recipient]) agency(id, code)
    if (!groups.has(group)) found.push({ place: id, what: `nhóm nhiệm vụ “${group}”` })
    row(id, sameAs)
  }
  for (const { id, from, to } of plan.obligations) for (const code of [from, to]) agency(id, code)
  for (const [index, seat] of plan.committee.entries()) agency(`committee.${index}`, seat.agency)
  return found
}
