import type { CataloguePlan } from '../../../shared/domain/catalogue/plan.ts'
import type { DraftMeta } from '../../../shared/domain/plan-import/draft-plan.ts'
import { type PlansAtHand, planFromDraft } from '../../../shared/domain/plan-import/plan-from-draft.ts'
import type { PlanProblem, ProposedDraft } from '../../../shared/domain/plan-import/plan-proposal.ts'
import { type Review, type ReviewSection, rowsOf } from './review.ts'

/** What stands in the way of the plan, or what a person should know of it, with the row it is about. */
export interface ReviewProblem extends Pick<PlanProblem, 'message' | 'remedy'> {
  /** Null where no row of the review is meant. */
  readonly key: string | null
}

export interface CorrectedPlan {
  /** Null while something stands in its way. */
  readonly plan: CataloguePlan | null
  readonly errors: readonly ReviewProblem[]
  readonly warnings: readonly ReviewProblem[]
}

/** The plan that the corrected rows make. */
export function correctedPlan(review: Review, plans: PlansAtHand): CorrectedPlan {
  const { plan, problems } = planFromDraft(draftOf(review), plans)
  const keys = keysByPath(review)
  const of = (wanted: PlanProblem['severity']): ReviewProblem[] =>
    problems
      .filter(({ severity }) => severity === wanted)
      .map(({ path, message, remedy }) => ({ key: keys.get(path) ?? null, message, remedy }))
  return { plan, errors: of('error'), warnings: of('warning') }
}

/** The rows as they stand, in the shape of a draft. */
export function draftOf(review: Review): ProposedDraft {
  const values = <Section extends ReviewSection>(section: Section) => rowsOf(review, section).map(({ value }) => value)
  return {
    meta: Object.fromEntries(values('meta').map(({ field, ...rest }) => [field, rest])) as unknown as DraftMeta,
    targets: values('targets'),
    baselines: values('baselines'),
    unplaced: values('unplaced'),
    assignments: values('assignments'),
    obligations: values('obligations'),
    groups: values('groups'),
    committee: values('committee'),
    agencies: values('agencies'),
  }
}

/** Problems name a row by its id, and one without an id by its place in its section. */
function keysByPath(review: Review): ReadonlyMap<string, string> {
  const paths = new Map<string, string>()
  const counts = new Map<ReviewSection, number>()
  for (const row of review.rows) {
    const number = (counts.get(row.section) ?? 0) + 1
    counts.set(row.section, number)
    paths.set(`${row.section}/${idOf(row, number)}`, row.key)
  }
  return paths
}

function idOf(row: Review['rows'][number], number: number): string {
  switch (row.section) {
    case 'meta':
      return row.value.field
    case 'agencies':
      return row.value.code
    case 'baselines':
    case 'unplaced':
      return String(number)
    default:
      return row.value.id
  }
}
