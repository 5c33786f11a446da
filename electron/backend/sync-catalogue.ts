import type { Catalogue } from '../catalogue/load-catalogue.ts'
import type { Store } from '../store/store.ts'
import { contentHash } from '../usecases/plans/plan-hash.ts'

/** Brings the store's plans and units in line with the catalogue of this version, in one transaction. */
export function syncCatalogue(store: Store, catalogue: Catalogue): void {
  store.transaction(() => {
    store.units.syncCatalogue(catalogue.units)
    store.plans.syncCatalogue(
      catalogue.plans.map((plan) => ({
        id: plan.meta.id,
        title: plan.meta.title,
        document: plan,
        contentHash: contentHash(plan),
        source: 'built_in',
      })),
    )
  })
}
