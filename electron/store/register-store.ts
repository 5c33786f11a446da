import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { RegisterEntry } from '../../shared/domain/registers/register-entry.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Connection } from './connection.ts'
import { registerOriginal } from './original-store.ts'
import type { RegisterStore, RegisterVersion } from './register-records.ts'
import type { RegisterVersionTable } from './register-tables.ts'
import { queries } from './schema.ts'

export function createRegisterStore(connection: Connection, originals: string, now: () => number): RegisterStore {
  const versions = queries.selectFrom('register_version').selectAll()
  const newest = versions.where(({ not, exists, selectFrom }) =>
    not(
      exists(
        selectFrom('register_version as later')
          .select('later.sequence')
          .whereRef('later.entry_id', '=', 'register_version.entry_id')
          .whereRef('later.revision', '>', 'register_version.revision'),
      ),
    ),
  )
  const byId = (id: string): RegisterVersion | null => {
    const row = connection.first(versions.where('entry_id', '=', id).orderBy('revision', 'desc').limit(1))
    return row && versionOf(row)
  }

  return {
    byId,
    history: (id) => connection.all(versions.where('entry_id', '=', id).orderBy('revision', 'desc')).map(versionOf),
    list: (register) =>
      connection.all(newest.where('register', '=', register).orderBy('day').orderBy('sequence')).map(versionOf),

    append({ id, planId, entry, withdrawn, reason, origin, person, expectedRevision }) {
      const before = id === null ? null : byId(id)
      if ((before?.revision ?? 0) !== expectedRevision) return null
      if (origin) registerOriginal(connection, originals, origin.sha256)
      const { register, ...content } = entry
      const entryId = id ?? randomUUID()
      connection.run(
        queries.insertInto('register_version').values({
          entry_id: entryId,
          revision: expectedRevision + 1,
          register,
          plan_id: planId,
          day: entry.date,
          content: canonicalJson(content),
          withdrawn: withdrawn ? 1 : 0,
          reason,
          file_name: origin?.fileName.toWellFormed() ?? null,
          sha256: origin?.sha256 ?? null,
          sheet: origin?.sheet.toWellFormed() ?? null,
          sheet_row: origin?.row ?? null,
          at: new Date(now()).toISOString(),
          person_id: person.id,
          person_name: person.name,
        }),
      )
      return byId(entryId)
    },
  }
}

/** The database holds only what `append` wrote, which took a `RegisterEntry`. */
const versionOf = (row: Selectable<RegisterVersionTable>): RegisterVersion => ({
  id: row.entry_id,
  planId: row.plan_id,
  entry: { register: row.register, ...(JSON.parse(row.content) as object) } as RegisterEntry,
  revision: row.revision,
  withdrawn: row.withdrawn === 1,
  reason: row.reason,
  origin:
    row.file_name === null || row.sha256 === null || row.sheet === null || row.sheet_row === null
      ? null
      : { fileName: row.file_name, sha256: row.sha256, sheet: row.sheet, row: row.sheet_row },
  at: row.at,
  personName: row.person_name,
})
