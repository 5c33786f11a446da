import type { PlanView } from '../plans-data.ts'

/** The plan with the targets that are no longer in force among the others. */
export const withWithdrawnTargets = (plan: PlanView): PlanView => ({
  ...plan,
  targets: [...plan.targets, ...plan.withdrawn.targets],
})

/** The same for its duties. */
export const withWithdrawnDuties = (plan: PlanView): PlanView => ({
  ...plan,
  assignments: [...plan.assignments, ...plan.withdrawn.assignments],
})
