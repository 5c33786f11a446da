import type { Fact, Provenance } from '../../shared/domain/facts/fact.ts'
import type { FactTable, SubmissionTable } from './schema.ts'
import type { NewFact } from './store.ts'

/** What a figure says and where it was read: everything of a row that never changes. */
export type FactContent = Pick<
  FactTable,
  | 'unit'
  | 'variable'
  | 'period'
  | 'as_of'
  | 'window_from'
  | 'amount'
  | 'scale'
  | 'status'
  | 'source'
  | 'sheet'
  | 'cell'
  | 'document_number'
  | 'document_date'
  | 'document_issuer'
  | 'reason'
>

/** In the order of insertion and of the submission's hash; being part of stored hashes, it never changes. */
export const contentColumns = [
  'unit',
  'variable',
  'period',
  'as_of',
  'window_from',
  'amount',
  'scale',
  'status',
  'source',
  'sheet',
  'cell',
  'document_number',
  'document_date',
  'document_issuer',
  'reason',
] as const satisfies readonly (keyof FactContent)[]

export function contentOf(fact: NewFact): FactContent {
  const { provenance } = fact
  const manual = provenance.kind === 'manual' ? provenance : null
  const file = provenance.kind === 'file' ? provenance : null
  return {
    unit: fact.unit,
    variable: fact.variable,
    period: fact.period,
    as_of: fact.asOf,
    window_from: fact.windowFrom,
    amount: fact.value.amount,
    scale: fact.value.scale,
    status: fact.status,
    source: provenance.kind,
    sheet: storable(file?.sheet),
    cell: storable(file?.cell),
    document_number: storable(manual?.document.number),
    document_date: manual?.document.date ?? null,
    document_issuer: storable(manual?.document.issuer),
    reason: storable(manual?.reason),
  }
}

/**
 * Text as SQLite will give it back: half a surrogate pair, as broken files carry it, has no UTF-8 form and becomes
 * U+FFFD there. Hashes must be taken over the same.
 */
export const storable = (text: string | null | undefined): string | null => text?.toWellFormed() ?? null

/** A figure's row with what it takes from its submission. */
export type FactRow = FactContent &
  Pick<FactTable, 'superseded_at'> &
  Pick<SubmissionTable, 'file_name' | 'sha256' | 'accepted_at' | 'accepted_by'> & { id: number; submission_id: string }

export function factFromRow(row: FactRow): Fact {
  if (row.accepted_at === null || row.accepted_by === null)
    throw new Error(`Figure ${row.id} is in force without an acceptance`)
  return {
    id: String(row.id),
    submissionId: row.submission_id,
    unit: row.unit,
    variable: row.variable,
    period: row.period,
    asOf: row.as_of,
    windowFrom: row.window_from,
    value: { amount: row.amount, scale: row.scale },
    status: row.status,
    provenance: provenanceOf(row),
    acceptedAt: row.accepted_at,
    acceptedBy: row.accepted_by,
  }
}

function provenanceOf(row: FactRow): Provenance {
  if (
    row.source === 'file' &&
    row.file_name !== null &&
    row.sha256 !== null &&
    row.sheet !== null &&
    row.cell !== null
  ) {
    return { kind: 'file', fileName: row.file_name, sha256: row.sha256, sheet: row.sheet, cell: row.cell }
  }
  const { document_number: number, document_date: date, document_issuer: issuer, reason } = row
  if (row.source === 'manual' && number !== null && date !== null && issuer !== null && reason !== null) {
    return { kind: 'manual', document: { number, date, issuer }, reason }
  }
  throw new Error(`Figure ${row.id} has no source`)
}
