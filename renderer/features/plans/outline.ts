import { clausePath, compareClauses, isWithinClause } from '../../../shared/domain/catalogue/clause-order.ts'
import type { PlannedReport, PlanView } from './plans-data.ts'

/** One clause of a plan with what rests on it and on the clauses inside it. */
export interface OutlineRow {
  readonly clause: string
  /** 0 for the outermost. */
  readonly depth: number
  /** Title of the plan's own group of tasks that stands at this clause. */
  readonly title: string | null
  readonly targets: number
  readonly duties: number
  readonly reports: number
  /** Agencies that lead a duty here, in the order in which they first do. */
  readonly leads: readonly string[]
}

type Rows = Pick<PlanView, 'targets' | 'baselines' | 'assignments' | 'obligations' | 'groups'>

/** Every clause that a row rests on, and those around it, in the document's order. */
export function planOutline(plan: Rows): readonly OutlineRow[] {
  const { targets, assignments, obligations, groups } = plan
  const own = obligations.filter(({ document }) => document === null)
  const cited = [...targets, ...assignments, ...own, ...groups].map(({ clause }) => clause)
  const clauses = [...new Set(cited.flatMap(clausePath))].sort(compareClauses)
  return clauses.map((clause) => {
    const within = <Row extends { readonly clause: string }>(rows: readonly Row[]): readonly Row[] =>
      rows.filter((row) => isWithinClause(row.clause, clause))
    return {
      clause,
      depth: clausePath(clause).length - 1,
      title: groups.find((group) => group.clause === clause)?.title ?? null,
      targets: within(targets).length,
      duties: within(assignments).length,
      reports: within(own).length,
      leads: [...new Set(within(assignments).flatMap(({ lead }) => lead))],
    }
  })
}

/** The plan with only the rows that rest on a clause or stand inside it; a row of another document is none of them. */
export function withinClause(plan: PlanView, clause: string): PlanView {
  const within = ({ clause: own }: { readonly clause: string }): boolean => isWithinClause(own, clause)
  const isOwnWithin = (report: PlannedReport): boolean => report.document === null && within(report)
  const { withdrawn } = plan
  return {
    ...plan,
    targets: plan.targets.filter(within),
    baselines: plan.baselines.filter(within),
    assignments: plan.assignments.filter(within),
    obligations: plan.obligations.filter(isOwnWithin),
    withdrawn: {
      targets: withdrawn.targets.filter(within),
      assignments: withdrawn.assignments.filter(within),
      obligations: withdrawn.obligations.filter(isOwnWithin),
    },
  }
}
