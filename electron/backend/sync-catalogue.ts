import { createHash } from 'node:crypto'
import type { Catalogue } from '../catalogue/load-catalogue.ts'
import type { Store } from '../store/store.ts'

/** Brings the store's plans and units in line with the catalogue of this version, in one transaction. */
export function syncCatalogue(store: Store, catalogue: Catalogue): void {
  store.transaction(() => {
    store.units.syncCatalogue(catalogue.units)
    store.plans.syncCatalogue(
      catalogue.plans.map((plan) => ({
        id: plan.meta.id,
        title: plan.meta.title,
        document: plan,
        contentHash: createHash('sha256').update(JSON.stringify(plan)).digest('hex'),
        source: 'built_in',
      })),
    )
  })
}
