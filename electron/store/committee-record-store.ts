import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { CommitteeRecord, CommitteeRecordKind } from '../../shared/domain/committee/committee-record.ts'
import { canonicalJson } from './canonical-json.ts'
import type { CommitteeStore, RecordVersion } from './committee-records.ts'
import type { CommitteeRecordVersionTable } from './committee-tables.ts'
import type { Connection } from './connection.ts'
import { registerOriginal } from './original-store.ts'
import { queries } from './schema.ts'

type RecordPart = Pick<CommitteeStore, 'appendRecord' | 'records' | 'recordById' | 'recordHistory'>

export function createCommitteeRecordStore(connection: Connection, originals: string, now: () => number): RecordPart {
  const versions = queries.selectFrom('committee_record_version').selectAll()
  const recordById = (id: string): RecordVersion | null => {
    const row = connection.first(versions.where('record_id', '=', id).orderBy('revision', 'desc').limit(1))
    return row && versionOf(row)
  }

  return {
    recordById,
    recordHistory: (id) =>
      connection.all(versions.where('record_id', '=', id).orderBy('revision', 'desc')).map(versionOf),

    records<Kind extends CommitteeRecordKind>(scope: RecordVersion['scope'], kind: Kind) {
      // A map keeps the place of the first version, and the content of the last.
      const newest = new Map<string, RecordVersion>()
      const rows = connection.all(versions.where('scope', '=', scope).where('kind', '=', kind).orderBy('sequence'))
      for (const row of rows) newest.set(row.record_id, versionOf(row))
      return [...newest.values()].filter(isOf(kind))
    },

    appendRecord({ id, scope, record, file, withdrawn, reason, person, expectedRevision }) {
      const before = id === null ? null : recordById(id)
      if ((before ? before.revision : 0) !== expectedRevision) return null
      if (file) registerOriginal(connection, originals, file.sha256)
      const { kind, ...content } = record
      const recordId = id ?? randomUUID()
      connection.run(
        queries.insertInto('committee_record_version').values({
          record_id: recordId,
          revision: expectedRevision + 1,
          scope,
          kind,
          content: canonicalJson(content),
          withdrawn: withdrawn ? 1 : 0,
          reason,
          file_name: file ? file.name.toWellFormed() : null,
          sha256: file ? file.sha256 : null,
          at: new Date(now()).toISOString(),
          person_id: person.id,
          person_name: person.name,
        }),
      )
      return recordById(recordId)
    },
  }
}

const isOf =
  <Kind extends CommitteeRecordKind>(kind: Kind) =>
  (version: RecordVersion): version is RecordVersion<Extract<CommitteeRecord, { readonly kind: Kind }>> =>
    version.record.kind === kind

/** The database holds only what `appendRecord` wrote, which took a `CommitteeRecord`. */
const versionOf = (row: Selectable<CommitteeRecordVersionTable>): RecordVersion => ({
  id: row.record_id,
  scope: row.scope,
  record: { kind: row.kind, ...(JSON.parse(row.content) as object) } as CommitteeRecord,
  file: row.file_name === null || row.sha256 === null ? null : { name: row.file_name, sha256: row.sha256 },
  revision: row.revision,
  withdrawn: row.withdrawn === 1,
  reason: row.reason,
  at: row.at,
  personName: row.person_name,
})
