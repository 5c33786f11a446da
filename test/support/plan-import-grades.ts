// How far a draft's rhythms, deadlines, groups, committee and reports agree with the catalogue's. Rows are matched by
// clause and by lines that overlap; titles are not compared, they are ours.
import type { CataloguePlan, LineRange, PlanAssignment, PlanDue } from '../../shared/domain/catalogue/plan.ts'
import { sameValue } from '../../shared/domain/numbers/exact-value.ts'
import { formatValue } from '../../shared/domain/numbers/format-number.ts'
import type { DraftAssignment, DraftDue, DraftPlan } from '../../shared/domain/plan-import/draft-plan.ts'

export interface Grade {
  readonly name: string
  readonly met: number
  readonly of: number
  /** Rows of the draft that say something the catalogue does not have at their place. */
  readonly beyond: number
  /** For --list. */
  readonly misses: readonly string[]
}

const overlaps = (left: LineRange | null, right: LineRange | null): boolean =>
  left !== null && right !== null && left[0] <= right[1] && right[0] <= left[1]

interface Placed {
  readonly clause: string
  readonly lines: LineRange | null
}

/** Each expected row wants one row of the draft at its place that agrees; what agrees with none is beyond. */
function grade<Expected extends Placed, Read extends Placed>(
  name: string,
  expected: readonly Expected[],
  read: readonly Read[],
  agree: (expected: Expected, read: Read) => boolean,
  shown: (row: Expected | Read) => string,
): Grade {
  const samePlace = (one: Placed, other: Placed) => one.clause === other.clause && overlaps(one.lines, other.lines)
  const missed = expected.filter((row) => !read.some((one) => samePlace(row, one) && agree(row, one)))
  const beyond = read.filter((one) => !expected.some((row) => samePlace(row, one) && agree(row, one)))
  return {
    name,
    met: expected.length - missed.length,
    of: expected.length,
    beyond: beyond.length,
    misses: [
      ...missed.map((row) => `${name}: ${row.clause} ${shown(row)} not found`),
      ...beyond.map((row) => `${name}: ${row.clause} ${shown(row)} beyond the catalogue`),
    ],
  }
}

const sameDue = (expected: PlanDue | null, read: DraftDue | null): boolean =>
  expected?.rule === read?.rule && expected?.inclusive === read?.inclusive

export function gradesOf(plan: CataloguePlan, draft: DraftPlan): readonly Grade[] {
  const stated = <Row extends PlanAssignment | DraftAssignment>(rows: readonly Row[]) =>
    rows.filter((row) => row.recurrence.stated)
  const dated = <Row extends { readonly due: PlanDue | DraftDue | null }>(rows: readonly Row[]) =>
    rows.filter((row) => row.due !== null)
  const groupClause = (groups: readonly { readonly id: string; readonly clause: string }[], id: string) =>
    groups.find((group) => group.id === id)?.clause ?? '?'
  const expectedGroup = (row: PlanAssignment) => groupClause(plan.groups, row.group)
  const readGroup = (row: DraftAssignment) => groupClause(draft.groups, row.group)
  return [
    grade(
      'rhythms',
      stated(plan.assignments),
      stated(draft.assignments),
      (row, one) => row.recurrence.kind === one.recurrence.kind,
      (row) => row.recurrence.kind,
    ),
    grade(
      'deadlines',
      dated(plan.assignments),
      dated(draft.assignments),
      (row, one) => sameDue(row.due, one.due),
      (row) => row.due?.rule ?? row.due?.text ?? '',
    ),
    grade(
      'groups of duties',
      plan.assignments,
      draft.assignments,
      (row, one) => expectedGroup(row) === readGroup(one),
      (row) => ('confidence' in row ? readGroup(row) : expectedGroup(row)),
    ),
    grade(
      'products',
      plan.assignments.filter((row) => row.deliverable !== null),
      draft.assignments.filter((row) => row.deliverable !== null),
      () => true,
      (row) => row.deliverable ?? '',
    ),
    grade(
      'reports',
      // Reports that another document orders stand in no line of this one.
      plan.obligations.filter((row) => row.document === null),
      draft.obligations,
      (row, one) => row.kind === one.kind && sameDue(row.due, one.due),
      (row) => `${row.kind} ${row.from ?? '?'} → ${row.to ?? '?'}`,
    ),
    grade(
      'seats',
      plan.committee.map((seat) => ({ ...seat, clause: '' })),
      draft.committee.map((seat) => ({ ...seat, clause: '' })),
      (row, one) => row.role === one.role && row.agency === one.agency,
      (row) => `${row.role} ${row.agency ?? '?'}`,
    ),
    grade(
      'baselines',
      plan.baselines,
      draft.baselines,
      (row, one) => row.indicator === one.indicator && sameValue(row.value, one.value),
      (row) => `${row.indicator} ${formatValue(row.value)}${row.unit}`,
    ),
    metaGrade(plan, draft),
  ]
}

/** Facts of the head that have one right answer; those that the catalogue has as null must be null. */
function metaGrade({ meta }: CataloguePlan, draft: DraftPlan): Grade {
  const fields = ['number', 'date', 'documentType', 'signer', 'territory', 'yearFrom', 'yearTo'] as const
  const wrong = fields.filter((field) => meta[field] !== draft.meta[field].value)
  const beyond = wrong.filter((field) => draft.meta[field].value !== null)
  return {
    name: 'head',
    met: fields.length - wrong.length,
    of: fields.length,
    beyond: beyond.length,
    misses: wrong.map((field) => `head: ${field} is ${draft.meta[field].value}, in the catalogue ${meta[field]}`),
  }
}
