import type { PlanView } from '../plans-data.ts'

/** The plan with the targets that are no longer in force among the others; those of one indicator by their years. */
export const withWithdrawnTargets = (plan: PlanView): PlanView => ({
  ...plan,
  targets: plan.withdrawn.targets.reduce<PlanView['targets']>((targets, gone) => {
    const later = targets.findIndex((one) => one.indicator === gone.indicator && one.yearFrom > gone.yearFrom)
    return targets.toSpliced(later < 0 ? targets.length : later, 0, gone)
  }, plan.targets),
})

/** The same for its duties. */
export const withWithdrawnDuties = (plan: PlanView): PlanView => ({
  ...plan,
  assignments: [...plan.assignments, ...plan.withdrawn.assignments],
})
