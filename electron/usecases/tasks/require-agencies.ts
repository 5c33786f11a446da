import type { PlanId } from '../../../shared/domain/ids.ts'
import { unknownAgency } from '../agencies/read-agency.ts'
import { registerInForce } from '../agencies/register-in-force.ts'
import { type Desk, planOf } from '../desk.ts'

/** Refuses a code that neither the territory's register nor the plan's own list has: nobody could be asked. */
export function requireAgencies(
  desk: Pick<Desk, 'store' | 'catalogue'>,
  planId: PlanId | null,
  codes: readonly string[],
): void {
  const plan = planId === null ? null : planOf(desk, planId)
  const { register } = registerInForce(desk, plan?.meta.territory ?? null)
  const listed = new Set(plan?.agencies.map(({ code }) => code))
  const unknown = codes.find((code) => !register.byCode.has(code) && !listed.has(code))
  if (unknown !== undefined) throw unknownAgency(unknown)
}
