import { createHash } from 'node:crypto'
import type { FigureDifference, StatedFigure } from '../../shared/domain/documents/stated-figures.ts'
import type { IssuedBody, IssuedDocument, LackReason } from './document-records.ts'
import type { IssuedDocumentTable } from './schema.ts'

/** The columns under the hash, in its order; being part of stored hashes, it never changes. */
const hashedColumns = [
  'id',
  'document_id',
  'plan_id',
  'kind',
  'period',
  'part',
  'title',
  'subject',
  'number',
  'series',
  'series_period',
  'number_text',
  'date',
  'signer_name',
  'profile',
  'issuer',
  'issuing_body',
  'snapshot',
  'content',
  'content_hash',
  'figures',
  'file_name',
  'sha256',
  'page_count',
  'relation',
  'related_issued',
  'relation_note',
  'reasons',
  'issued_at',
  'issued_by',
] as const satisfies readonly (keyof IssuedDocumentTable)[]

export type IssuedContentRow = Pick<IssuedDocumentTable, (typeof hashedColumns)[number]>

export const issuedRowHash = (row: IssuedContentRow): string =>
  createHash('sha256')
    .update(JSON.stringify(hashedColumns.map((column) => row[column])))
    .digest('hex')

/** Columns of a list: everything but the bodies, which are large. */
export const issuedHeadColumns = hashedColumns.filter(
  (column) => column !== 'snapshot' && column !== 'content' && column !== 'figures',
)
export type IssuedHeadRow = Omit<IssuedContentRow, 'snapshot' | 'content' | 'figures'>

export const issuedOf = (row: IssuedHeadRow): IssuedDocument => ({
  id: row.id,
  documentId: row.document_id,
  planId: row.plan_id,
  kind: row.kind,
  period: row.period,
  part: row.part,
  title: row.title,
  subject: row.subject,
  number: row.number,
  series: row.series,
  seriesPeriod: row.series_period,
  numberText: row.number_text,
  date: row.date,
  signerName: row.signer_name,
  profile: row.profile,
  issuer: row.issuer,
  issuingBody: row.issuing_body,
  contentHash: row.content_hash,
  fileName: row.file_name,
  sha256: row.sha256,
  pageCount: row.page_count,
  relation:
    row.relation === null || row.related_issued === null ? null : { kind: row.relation, issuedId: row.related_issued },
  differences: row.relation_note === null ? [] : (JSON.parse(row.relation_note) as FigureDifference[]),
  reasons: JSON.parse(row.reasons) as LackReason[],
  issuedAt: row.issued_at,
  issuedBy: row.issued_by,
})

export const issuedBodyOf = (row: Pick<IssuedContentRow, 'snapshot' | 'content' | 'figures'>): IssuedBody => ({
  snapshot: JSON.parse(row.snapshot) as unknown,
  content: JSON.parse(row.content) as unknown,
  figures: JSON.parse(row.figures) as StatedFigure[],
})
