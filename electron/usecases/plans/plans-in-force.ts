import type * as z from 'zod'
import { planDocumentSchema } from '../../../shared/contract/plan-document.ts'
import {
  planAgencySchema,
  planAssignmentSchema,
  planGroupSchema,
  planObligationSchema,
  planTargetSchema,
} from '../../../shared/contract/plan-rows.ts'
import type { CatalogueEdit } from '../../../shared/domain/catalogue/catalogue-edit.ts'
import {
  type EditedPlan,
  editedPlan,
  type PlanCollection,
  type PlanEdits,
} from '../../../shared/domain/catalogue/edited-plan.ts'
import type { CataloguePlan } from '../../../shared/domain/catalogue/plan.ts'
import type { PlanId } from '../../../shared/domain/ids.ts'
import type { Catalogue } from '../../catalogue/load-catalogue.ts'
import type { Store, StoredPlan } from '../../store/store.ts'
import { storedEdits, unreadableWords } from '../stored-rows.ts'

/** The part of the desk that plans are read from; the desk itself rests on this file. */
interface Reading {
  readonly store: Pick<Store, 'plans' | 'catalogueEdits'>
  readonly catalogue: Pick<Catalogue, 'plans'>
}

export interface PlanInForce extends EditedPlan {
  readonly source: StoredPlan['source']
  /** As the catalogue or the import has it, without changes. */
  readonly base: CataloguePlan
  /** Every change that was ever made to it, by collection, oldest first. */
  readonly edits: PlanEdits
  /** Changes that this version cannot read; they are not applied. */
  readonly unreadable: readonly CatalogueEdit[]
  /** Where the store keeps its changes. */
  readonly scope: string
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
  const usable = new Set(catalogue.plans.map(({ meta }) => meta.id))
  const stored = store.plans.list()
  const imported = stored
    .filter(({ source }) => source === 'imported')
    .flatMap((plan): BasePlan[] => withDocument(plan, 'imported'))
  // A built-in plan whose file cannot be used stays as the store last had it: figures and duties rest on it.
  const kept = stored
    .filter(({ id, source }) => source === 'built_in' && !usable.has(id))
    .flatMap((plan): BasePlan[] => withDocument(plan, 'built_in'))
  const own = new Set(imported.map(({ base }) => base.meta.id))
  // What the committee imported under an id stands before a later built-in plan of the same id.
  return [...[...builtIn, ...kept].filter(({ base }) => !own.has(base.meta.id)), ...imported]
}

/** A parsed document by the hash of its content: a plan is asked for with every request. */
const parsedDocuments = new Map<string, CataloguePlan>()

/** Null: written under a schema that this version does not accept; `storedProblems` tells it. */
function documentOf(stored: StoredPlan): CataloguePlan | null {
  const known = parsedDocuments.get(stored.contentHash)
  if (known) return known
  const parsed = planDocumentSchema.safeParse(stored.document)
  if (!parsed.success) return null
  parsedDocuments.set(stored.contentHash, parsed.data)
  return parsed.data
}

function withDocument(plan: StoredPlan, source: StoredPlan['source']): BasePlan[] {
  const base = documentOf(plan)
  return base === null ? [] : [{ base, source }]
}

/** Sentences about what the store holds of plans and this version cannot read: it is left out, never silently. */
export function unreadablePlans(desk: Reading): readonly string[] {
  const usable = new Set<string>(desk.catalogue.plans.map(({ meta }) => meta.id))
  const plans = desk.store.plans
    .list()
    .filter((plan) => (plan.source === 'imported' || !usable.has(plan.id)) && documentOf(plan) === null)
    .map(({ title }) => `Kế hoạch “${title}” trong kho dữ liệu không đọc được ở phiên bản này. Cập nhật ứng dụng.`)
  const edits = plansInForce(desk).flatMap(({ plan, unreadable }) =>
    unreadable.map((edit) => unreadableWords(`Kế hoạch “${plan.meta.number ?? plan.meta.title}”`, edit)),
  )
  return [...plans, ...edits]
}

/**
 * Changes of an imported plan belong to that import: a document that is taken away and imported again begins without
 * them.
 */
const scopeOf = (planId: PlanId, importedAt: string | null): string =>
  importedAt === null ? `plan:${planId}` : `plan:${planId}@${importedAt}`

function inForce({ store }: Reading, base: CataloguePlan, source: StoredPlan['source']): PlanInForce {
  const { id } = base.meta
  const scope = scopeOf(id, source === 'imported' ? (store.plans.text(id)?.importedAt ?? null) : null)
  const stored = <Row>(collection: PlanCollection, schema: z.ZodType<Row>) =>
    storedEdits(store, scope, collection, schema)
  const targets = stored('targets', planTargetSchema)
  const assignments = stored('assignments', planAssignmentSchema)
  const obligations = stored('obligations', planObligationSchema)
  const agencies = stored('agencies', planAgencySchema)
  const groups = stored('groups', planGroupSchema)
  const edits: PlanEdits = {
    targets: targets.edits,
    assignments: assignments.edits,
    obligations: obligations.edits,
    agencies: agencies.edits,
    groups: groups.edits,
  }
  const unreadable = {
    targets: targets.unreadable,
    assignments: assignments.unreadable,
    obligations: obligations.unreadable,
    agencies: agencies.unreadable,
    groups: groups.unreadable,
  }
  const all = Object.values(unreadable).flat()
  return { ...editedPlan(base, edits, unreadable), base, source, edits, scope, unreadable: all }
}
