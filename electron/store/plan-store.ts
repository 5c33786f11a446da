import { canonicalJson } from './canonical-json.ts'
import type { Connection } from './connection.ts'
import { queries } from './schema.ts'
import type { PlanStore, StoredPlan } from './store.ts'

export function createPlanStore(connection: Connection): PlanStore {
  return {
    syncCatalogue(plans) {
      connection.transaction(() => {
        for (const plan of plans) upsert(connection, plan)
      })
    },

    list: () =>
      connection.all(queries.selectFrom('plan').selectAll().orderBy('id')).map((row) => ({
        id: row.id,
        title: row.title,
        document: JSON.parse(row.document) as unknown,
        contentHash: row.content_hash,
        source: row.source,
      })),
  }
}

function upsert(connection: Connection, plan: StoredPlan): void {
  const stored = connection.first(
    queries.selectFrom('plan').select(['title', 'content_hash', 'source']).where('id', '=', plan.id),
  )
  // Most openings change nothing, and then nothing is written.
  if (stored?.content_hash === plan.contentHash && stored.title === plan.title && stored.source === plan.source) return
  const row = {
    title: plan.title,
    document: canonicalJson(plan.document),
    content_hash: plan.contentHash,
    source: plan.source,
  }
  connection.run(
    queries
      .insertInto('plan')
      .values({ id: plan.id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row)),
  )
}
