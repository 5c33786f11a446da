import { canonicalJson } from './canonical-json.ts'
import type { Connection } from './connection.ts'
import { queries } from './schema.ts'
import type { CatalogueEditStore } from './store.ts'

export function createCatalogueEditStore(connection: Connection, now: () => number): CatalogueEditStore {
  const lastOf = (scope: string, collection: string, rowId: string): number =>
    connection.first(
      queries
        .selectFrom('catalogue_edit')
        .select('sequence')
        .where('scope', '=', scope)
        .where('collection', '=', collection)
        .where('row_id', '=', rowId)
        .orderBy('sequence', 'desc')
        .limit(1),
    )?.sequence ?? 0

  return {
    append({ scope, collection, rowId, change, row, baseRow, basis, reason, person, expectedSequence }) {
      return connection.transaction(() => {
        if (lastOf(scope, collection, rowId) !== expectedSequence) return null
        connection.run(
          queries.insertInto('catalogue_edit').values({
            scope,
            collection,
            row_id: rowId,
            change,
            row: row === null ? null : canonicalJson(row),
            base_row: baseRow === null ? null : canonicalJson(baseRow),
            basis: basis === null ? null : canonicalJson(basis),
            reason,
            person_id: person.id,
            person_name: person.name,
            at: new Date(now()).toISOString(),
          }),
        )
        return lastOf(scope, collection, rowId)
      })
    },

    list: (scope, collection) =>
      connection
        .all(
          queries
            .selectFrom('catalogue_edit')
            .selectAll()
            .where('scope', '=', scope)
            .where('collection', '=', collection)
            .orderBy('sequence'),
        )
        .map((row) => ({
          sequence: row.sequence,
          rowId: row.row_id,
          change: row.change,
          row: parsed(row.row),
          baseRow: parsed(row.base_row),
          basis: parsed(row.basis) as ReturnType<CatalogueEditStore['list']>[number]['basis'],
          reason: row.reason,
          person: row.person_name,
          at: row.at,
        })),
  }
}

const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(json))
