import type * as z from 'zod'
import { planDocumentSchema } from '../../../shared/contract/plan-document.ts'
import { planAssignmentSchema, planObligationSchema, planTargetSchema } from '../../../shared/contract/plan-rows.ts'
import type { CatalogueEdit } from '../../../shared/domain/catalogue/catalogue-edit.ts'
import { type EditableCollection, type EditedPlan, editedPlan } from '../../../shared/domain/catalogue/edited-plan.ts'
import type { CataloguePlan } from '../../../shared/domain/catalogue/plan.ts'
import type { PlanId } from '../../../shared/domain/ids.ts'
import type { Catalogue } from '../../catalogue/load-catalogue.ts'
import type { Store, StoredPlan } from '../../store/store.ts'

/** The part of the desk that plans are read from; the desk itself rests on this file. */
interface Reading {
  readonly store: Pick<Store, 'plans' | 'catalogueEdits'>
  readonly catalogue: Pick<Catalogue, 'plans'>
}

export interface PlanInForce extends EditedPlan {
  readonly source: StoredPlan['source']
  /** As the catalogue or the import has it, without changes. */
  readonly base: CataloguePlan
}

/** Every plan there is: the catalogue's, then the imported ones, each with the secretariat's changes laid over it. */
export function plansInForce(desk: Reading): readonly PlanInForce[] {
  return basePlans(desk).map(({ base, source }) => inForce(desk, base, source))
}

/** One plan, or null. */
export function planInForce(desk: Reading, planId: PlanId): PlanInForce | null {
  const found = basePlans(desk).find(({ base }) => base.meta.id === planId)
  return found ? inForce(desk, found.base, found.source) : null
}

interface BasePlan {
  readonly base: CataloguePlan
  readonly source: StoredPlan['source']
}

function basePlans({ store, catalogue }: Reading): readonly BasePlan[] {
  const builtIn = catalogue.plans.map((base): BasePlan => ({ base, source: 'built_in' }))
  const imported = store.plans
    .list()
    .filter(({ source }) => source === 'imported')
    .map((stored): BasePlan => ({ base: documentOf(stored), source: 'imported' }))
  const own = new Set(imported.map(({ base }) => base.meta.id))
  // What the committee imported under an id stands before a later built-in plan of the same id.
  return [...builtIn.filter(({ base }) => !own.has(base.meta.id)), ...imported]
}

/** A parsed document by the hash of its content: a plan is asked for with every request. */
const parsedDocuments = new Map<string, CataloguePlan>()

function documentOf(stored: StoredPlan): CataloguePlan {
  const known = parsedDocuments.get(stored.contentHash)
  if (known) return known
  const parsed = planDocumentSchema.parse(stored.document)
  parsedDocuments.set(stored.contentHash, parsed)
  return parsed
}

export const planScope = (planId: PlanId): string => `plan:${planId}`

function inForce({ store }: Reading, base: CataloguePlan, source: StoredPlan['source']): PlanInForce {
  const scope = planScope(base.meta.id)
  const editsOf = <Row>(collection: EditableCollection, schema: z.ZodType<Row>): CatalogueEdit<Row>[] =>
    store.catalogueEdits.list(scope, collection).map((edit) => ({
      ...edit,
      row: edit.row === null ? null : schema.parse(edit.row),
      baseRow: edit.baseRow === null ? null : schema.parse(edit.baseRow),
    }))
  const edited = editedPlan(base, {
    targets: editsOf('targets', planTargetSchema),
    assignments: editsOf('assignments', planAssignmentSchema),
    obligations: editsOf('obligations', planObligationSchema),
  })
  return { ...edited, base, source }
}
