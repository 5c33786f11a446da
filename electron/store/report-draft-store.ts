import { randomUUID } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import type { Connection } from './connection.ts'
import { queries, type ReportDraftTable } from './schema.ts'
import type { ReportDraft, ReportDraftStore } from './store.ts'

const drafts = () => queries.selectFrom('report_draft').selectAll()

export function createReportDraftStore(connection: Connection, now: () => number): ReportDraftStore {
  const find: ReportDraftStore['find'] = (planId, kind, period) => {
    const row = connection.first(
      drafts().where('plan_id', '=', planId).where('kind', '=', kind).where('period', '=', period),
    )
    return row === null ? null : draftFromRow(row)
  }

  return {
    find,

    /** Last saved first. */
    list: (planId) =>
      connection
        .all(drafts().where('plan_id', '=', planId).orderBy('updated_at', 'desc').orderBy('id'))
        .map(draftFromRow),

    save({ planId, kind, period, fields, expectedRevision, person }) {
      return connection.transaction(() => {
        const stored = find(planId, kind, period)
        if ((stored?.revision ?? 0) !== expectedRevision) return null
        const changes = {
          fields: canonicalJson(fields),
          revision: expectedRevision + 1,
          updated_at: new Date(now()).toISOString(),
          updated_by: person.name,
        }
        connection.run(
          queries
            .insertInto('report_draft')
            .values({ id: randomUUID(), plan_id: planId, kind, period, ...changes })
            .onConflict((conflict) => conflict.columns(['plan_id', 'kind', 'period']).doUpdateSet(changes)),
        )
        return find(planId, kind, period)
      })
    },
  }
}

const draftFromRow = (row: ReportDraftTable): ReportDraft => ({
  id: row.id,
  planId: row.plan_id,
  kind: row.kind,
  period: row.period,
  fields: JSON.parse(row.fields) as unknown,
  revision: row.revision,
  updatedAt: row.updated_at,
  updatedBy: row.updated_by,
})
