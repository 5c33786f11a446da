import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { vietnameseDay } from '../../shared/domain/time/iso-date.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Connection } from './connection.ts'
import type { DocumentStep, DocumentStore, DocumentVersion, OpenDocument, StoredDocument } from './document-records.ts'
import { type DocumentStepTable, type DocumentTable, type DocumentVersionTable, queries } from './schema.ts'

const documents = () => queries.selectFrom('document').selectAll()
const openDocuments = () => documents().where('state', 'not in', ['issued', 'dropped'])

export function createDocumentStore(connection: Connection, now: () => number): DocumentStore {
  const signed = (person: { readonly name: string }) => ({
    updated_at: new Date(now()).toISOString(),
    updated_by: person.name,
  })

  const find: DocumentStore['find'] = ({ planId, kind, period, part }) => {
    const row = connection.first(
      openDocuments()
        .where('plan_id', '=', planId)
        .where('kind', '=', kind)
        .where('period', '=', period)
        .where('part', '=', part),
    )
    return row && openDocumentOf(row)
  }

  const byId: DocumentStore['byId'] = (id) => {
    const row = connection.first(documents().where('id', '=', id))
    return row && documentOf(row)
  }

  const versions: DocumentStore['versions'] = (id) =>
    connection
      .all(queries.selectFrom('document_version').selectAll().where('document_id', '=', id).orderBy('version', 'desc'))
      .map(versionOf)

  return {
    find,
    byId,

    list: (planId) =>
      connection
        .all(openDocuments().where('plan_id', '=', planId).orderBy('updated_at', 'desc').orderBy('id'))
        .map(openDocumentOf),

    dropped: ({ planId, kind, period, part }) =>
      connection
        .all(
          queries
            .selectFrom('document_step')
            .innerJoin('document', 'document.id', 'document_step.document_id')
            .select('document_step.at')
            .where('document_step.to_state', '=', 'dropped')
            .where('document.plan_id', '=', planId)
            .where('document.kind', '=', kind)
            .where('document.period', '=', period)
            .where('document.part', '=', part)
            .orderBy('document_step.sequence'),
        )
        .map(({ at }) => at),

    save({ key, fields, relation, expectedRevision, person }) {
      return connection.transaction(() => {
        const stored = find(key)
        if ((stored?.revision ?? 0) !== expectedRevision) return null
        const changes = { fields: canonicalJson(fields), revision: expectedRevision + 1, ...signed(person) }
        if (stored !== null) {
          if (relation !== undefined) throw new Error(`Document ${stored.id} exists; its relation cannot change`)
          connection.run(queries.updateTable('document').set(changes).where('id', '=', stored.id))
        } else {
          const { planId, kind, period, part } = key
          const related = relation ? { relation: relation.kind, related_issued: relation.issuedId } : noRelation
          const placed = { id: randomUUID(), plan_id: planId, kind, period, part, ...related }
          connection.run(queries.insertInto('document').values({ ...placed, ...changes }))
        }
        return find(key)
      })
    },

    move({ id, to, reason, contentHash, draftNumber, expectedRevision, person }) {
      return connection.transaction(() => {
        const stored = byId(id)
        if (stored === null) throw new Error(`No document ${id}`)
        if (stored.revision !== expectedRevision) return null
        const change = { state: to, draft_number: draftNumber, revision: expectedRevision + 1, ...signed(person) }
        connection.run(queries.updateTable('document').set(change).where('id', '=', id))
        connection.run(
          queries.insertInto('document_step').values({
            document_id: id,
            from_state: stored.state,
            to_state: to,
            reason: reason.toWellFormed(),
            content_hash: contentHash,
            at: change.updated_at,
            day: vietnameseDay(now()),
            person_id: person.id,
            person_name: person.name,
          }),
        )
        return byId(id)
      })
    },

    steps: (id) =>
      connection
        .all(queries.selectFrom('document_step').selectAll().where('document_id', '=', id).orderBy('sequence'))
        .map(stepOf),

    addVersion({ id, note, person }) {
      return connection.transaction(() => {
        const stored = byId(id)
        if (stored === null) throw new Error(`No document ${id}`)
        const version: DocumentVersion = {
          version: (versions(id)[0]?.version ?? 0) + 1,
          fields: stored.fields,
          note: note.toWellFormed(),
          savedAt: new Date(now()).toISOString(),
          savedBy: person.name,
        }
        connection.run(
          queries.insertInto('document_version').values({
            document_id: id,
            version: version.version,
            fields: canonicalJson(version.fields),
            note: version.note,
            saved_at: version.savedAt,
            saved_by: version.savedBy,
          }),
        )
        return version
      })
    },

    versions,
  }
}

const noRelation = { relation: null, related_issued: null } as const

const documentOf = (row: Selectable<DocumentTable>): StoredDocument => ({
  id: row.id,
  key: { planId: row.plan_id, kind: row.kind, period: row.period, part: row.part },
  state: row.state,
  fields: JSON.parse(row.fields) as unknown,
  draftNumber: row.draft_number,
  relation:
    row.relation === null || row.related_issued === null ? null : { kind: row.relation, issuedId: row.related_issued },
  revision: row.revision,
  updatedAt: row.updated_at,
  updatedBy: row.updated_by,
})

function openDocumentOf(row: Selectable<DocumentTable>): OpenDocument {
  const { state, ...document } = documentOf(row)
  if (state === 'issued' || state === 'dropped') throw new Error(`Document ${row.id} is not open`)
  return { ...document, state }
}

const versionOf = (row: Selectable<DocumentVersionTable>): DocumentVersion => ({
  version: row.version,
  fields: JSON.parse(row.fields) as unknown,
  note: row.note,
  savedAt: row.saved_at,
  savedBy: row.saved_by,
})

const stepOf = (row: Selectable<DocumentStepTable>): DocumentStep => ({
  from: row.from_state,
  to: row.to_state,
  reason: row.reason,
  contentHash: row.content_hash,
  at: row.at,
  day: row.day,
  personName: row.person_name,
})
