import type { PlanId } from '../../../shared/domain/ids.ts'
import { unknownAgency } from '../agencies/read-agency.ts'
import { registerInForce } from '../agencies/register-in-force.ts'
import { type Desk, planOf } from '../desk.ts'

type Reading = Pick<Desk, 'store' | 'catalogue'>
type IsKnown = (code: string) => boolean

/** Refuses a code that neither the territory's register nor the plan's own list has: nobody could be asked. */
export const requireAgencies = (desk: Reading, planId: PlanId | null, codes: readonly string[]): void =>
  refuseUnknown(codes, knownAgencies(desk, planId))

/** Reads whom a task of the plan (null: of no plan) can be given, once for as many codes as are asked about. */
export function knownAgencies(desk: Reading, planId: PlanId | null): IsKnown {
  const plan = planId === null ? null : planOf(desk, planId)
  const { register } = registerInForce(desk, plan?.meta.territory ?? null)
  const listed = new Set(plan?.agencies.map(({ code }) => code))
  return (code) => register.byCode.has(code) || listed.has(code)
}

export function refuseUnknown(codes: readonly string[], isKnown: IsKnown): void {
  const unknown = codes.find((code) => !isKnown(code))
  if (unknown !== undefined) throw unknownAgency(unknown)
}
