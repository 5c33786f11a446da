import type { PlanId } from '../../shared/domain/ids.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Connection } from './connection.ts'
import { registerOriginal } from './original-store.ts'
import { queries } from './schema.ts'
import type { PlanStore, StoredPlan } from './store.ts'

export function createPlanStore(connection: Connection, originals: string): PlanStore {
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

    addImported(plan, text) {
      connection.transaction(() => {
        registerOriginal(connection, originals, text.sha256)
        connection.run(
          queries.insertInto('plan').values({
            id: plan.id,
            title: plan.title,
            document: canonicalJson(plan.document),
            content_hash: plan.contentHash,
            source: 'imported',
          }),
        )
        connection.run(
          queries.insertInto('plan_text').values({
            plan_id: text.planId,
            file_name: text.fileName,
            sha256: text.sha256,
            lines: canonicalJson(text.lines),
            imported_at: text.importedAt,
            imported_by: text.importedBy,
          }),
        )
      })
    },

    text(planId) {
      const row = connection.first(queries.selectFrom('plan_text').selectAll().where('plan_id', '=', planId))
      return (
        row && {
          planId,
          fileName: row.file_name,
          sha256: row.sha256,
          lines: JSON.parse(row.lines) as string[],
          importedAt: row.imported_at,
          importedBy: row.imported_by,
        }
      )
    },

    byFile: (sha256) =>
      connection.first(queries.selectFrom('plan_text').select('plan_id').where('sha256', '=', sha256))?.plan_id ?? null,

    removeImported: (planId) =>
      connection.transaction(() => {
        if (carriesAnything(connection, planId)) return false
        connection.run(queries.deleteFrom('plan_text').where('plan_id', '=', planId))
        connection.run(queries.deleteFrom('plan').where('id', '=', planId).where('source', '=', 'imported'))
        return true
      }),
  }
}

/** Whatever the committee keeps by plan; all of it refers to the plan's row, and tasks and slips are never deleted. */
const restingTables = [
  'submission',
  'document',
  'issued_document',
  'own_task',
  'task_event',
  'accepted_slip',
  'register_version',
  'report_round',
  'meeting',
] as const

const carriesAnything = (connection: Connection, planId: PlanId): boolean =>
  restingTables.some(
    (table) =>
      connection.first(queries.selectFrom(table).select('plan_id').where('plan_id', '=', planId).limit(1)) !== null,
  )

function upsert(connection: Connection, plan: StoredPlan): void {
  const stored = connection.first(
    queries.selectFrom('plan').select(['title', 'content_hash', 'source']).where('id', '=', plan.id),
  )
  // Most openings change nothing, and then nothing is written.
  if (stored?.content_hash === plan.contentHash && stored.title === plan.title && stored.source === plan.source) return
  // A later catalogue that brings a plan under the same id must not replace what the committee imported.
  if (stored?.source === 'imported') return
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
