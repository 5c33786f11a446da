import { createHash, randomUUID } from 'node:crypto'
import { seriesKey } from '../../shared/domain/documents/number-series.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Connection } from './connection.ts'
import type { IssuedStore, NewIssuedDocument } from './document-records.ts'
import {
  type IssuedContentRow,
  issuedBodyOf,
  issuedHeadColumns,
  issuedOf,
  issuedRowHash,
} from './issued-document-row.ts'
import { registerOriginal } from './original-store.ts'
import { queries } from './schema.ts'

const heads = () => queries.selectFrom('issued_document').select(issuedHeadColumns)

export function createIssuedStore(connection: Connection, originals: string, now: () => number): IssuedStore {
  return {
    add(document, person) {
      return connection.transaction(() => {
        registerOriginal(connection, originals, document.sha256)
        const row = rowOf(document, { issued_at: new Date(now()).toISOString(), issued_by: person.name.toWellFormed() })
        connection.run(queries.insertInto('issued_document').values({ ...row, row_hash: issuedRowHash(row) }))
        return issuedOf(row)
      })
    },

    byId(id) {
      const row = connection.first(heads().where('id', '=', id))
      return row && issuedOf(row)
    },

    body(id) {
      const row = connection.first(
        queries.selectFrom('issued_document').select(['snapshot', 'content', 'figures']).where('id', '=', id),
      )
      return row && issuedBodyOf(row)
    },

    isUnchanged(id) {
      const row = connection.first(queries.selectFrom('issued_document').selectAll().where('id', '=', id))
      return row !== null && issuedRowHash(row) === row.row_hash
    },

    list({ planId, kind }) {
      let query = planId === null ? heads() : heads().where('plan_id', '=', planId)
      if (kind !== undefined) query = query.where('kind', '=', kind)
      return connection.all(query.orderBy('sequence', 'desc')).map(issuedOf)
    },

    bySeries(series, seriesPeriod) {
      const wanted = seriesKey(series)
      // SQLite folds the case of ASCII letters only.
      return connection
        .all(heads().where('series_period', '=', seriesPeriod).orderBy('number', 'desc'))
        .filter((row) => seriesKey(row.series) === wanted)
        .map(issuedOf)
    },

    relatedTo: (id) => connection.all(heads().where('related_issued', '=', id).orderBy('sequence')).map(issuedOf),
  }
}

function rowOf(
  document: NewIssuedDocument,
  issued: Pick<IssuedContentRow, 'issued_at' | 'issued_by'>,
): IssuedContentRow {
  const content = canonicalJson(document.body.content)
  return {
    id: randomUUID(),
    document_id: document.documentId,
    plan_id: document.planId,
    kind: document.kind,
    period: document.period,
    part: document.part,
    title: document.title.toWellFormed(),
    subject: document.subject.toWellFormed(),
    number: document.number,
    series: document.series.toWellFormed(),
    series_period: document.seriesPeriod,
    number_text: document.numberText.toWellFormed(),
    date: document.date,
    signer_name: document.signerName.toWellFormed(),
    profile: document.profile,
    issuer: document.issuer,
    issuing_body: document.issuingBody.toWellFormed(),
    snapshot: canonicalJson(document.body.snapshot),
    content,
    content_hash: createHash('sha256').update(content).digest('hex'),
    figures: canonicalJson(document.body.figures),
    file_name: document.fileName.toWellFormed(),
    sha256: document.sha256,
    page_count: document.pageCount,
    relation: document.relation?.kind ?? null,
    related_issued: document.relation?.issuedId ?? null,
    relation_note: document.relation === null ? null : canonicalJson(document.differences),
    reasons: canonicalJson(document.reasons),
    ...issued,
  }
}

/** Numbers of issued documents that no longer give the hash taken when they were issued. */
export function findChangedIssued(connection: Connection): {
  readonly changed: readonly string[]
  readonly count: number
} {
  const rows = connection.prepare('SELECT * FROM issued_document ORDER BY sequence').iterate() as IterableIterator<
    IssuedContentRow & { row_hash: string }
  >
  const changed: string[] = []
  let count = 0
  for (const row of rows) {
    count += 1
    if (issuedRowHash(row) !== row.row_hash) changed.push(`số ${row.number_text} ngày ${row.date}`)
  }
  return { changed, count }
}
