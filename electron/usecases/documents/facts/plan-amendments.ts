import { basisText } from '../../../../shared/domain/catalogue/basis-words.ts'
import type { Plan } from '../../../../shared/domain/catalogue/plan.ts'
import type { IsoDate } from '../../../../shared/domain/ids.ts'
import { type Desk, editedPlanOf } from '../../desk.ts'

/**
 * Documents by which targets, duties or reports of a plan stand changed, each once, oldest first; none dated after the
 * day. Changes without a document are the secretariat's corrections and are not cited.
 */
export function amendmentsOf(desk: Pick<Desk, 'store' | 'catalogue'>, plan: Plan, day: IsoDate): readonly string[] {
  const { targets, assignments, obligations } = editedPlanOf(desk, plan.meta.id)
  const marks = [...targets.marks.values(), ...assignments.marks.values(), ...obligations.marks.values()]
  const bases = marks
    .flatMap(({ edit }) => edit.basis ?? [])
    .filter(({ date }) => date <= day)
    .sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0))
  return [...new Set(bases.map(basisText))]
}
