import type { PlanAgency } from '../catalogue/plan.ts'
import { type PlanProposal, ProposalLedger, type ProposedDraft } from './plan-proposal.ts'
import {
  proposeAgencies,
  proposeAssignments,
  proposeCommittee,
  proposeGroups,
  proposeObligations,
} from './propose-duties.ts'
import { proposeMeta } from './propose-meta.ts'
import { proposeBaselines, proposeTargets, tellUnplaced } from './propose-targets.ts'

export interface PlansAtHand {
  /** Ids that no new plan may take. */
  readonly taken: Iterable<string>
  /** Agencies of the plans at hand, for their aliases. */
  readonly agencies: readonly PlanAgency[]
}

/**
 * A draft → the plan that it would be. Ids follow from clauses and figures, so that the same draft always gives the
 * same plan. Nothing is guessed and nothing is lost: every row of the draft is in `rows` (where, say `ids`) or named by
 * a problem; while a problem is an error there is no plan.
 */
export function planFromDraft(draft: ProposedDraft, { taken, agencies: known }: PlansAtHand): PlanProposal {
  const ledger = new ProposalLedger(draft.agencies)
  const meta = proposeMeta(draft.meta, taken, ledger)
  const targets = proposeTargets(draft.targets, ledger)
  const baselines = proposeBaselines(draft.baselines, ledger)
  tellUnplaced(draft.unplaced, ledger)
  const agencies = proposeAgencies(draft.agencies, known, ledger)
  const { groups, ids } = proposeGroups(draft.groups, ledger)
  const rows = {
    targets,
    baselines,
    assignments: proposeAssignments(draft.assignments, ids, agencies, ledger),
    obligations: proposeObligations(draft.obligations, ledger),
    committee: proposeCommittee(draft.committee, ledger),
    agencies,
    groups,
    officialFigures: {},
    formulas: {},
    labels: {},
  }
  const isWhole = meta !== null && ledger.problems.every((problem) => problem.severity !== 'error')
  return { plan: isWhole ? { meta, ...rows } : null, rows, ids: ledger.ids, problems: ledger.problems }
}
