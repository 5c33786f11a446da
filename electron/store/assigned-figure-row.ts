import { createHash } from 'node:crypto'
import type { AssignedFigure, AssignedHolder } from '../../shared/domain/assigned/assigned-figure.ts'
import type { AssignedFigureTable } from './schema.ts'

/** The columns under the hash, in its order; being part of stored hashes, it never changes. */
const hashedColumns = [
  'id',
  'unit',
  'agency',
  'year',
  'variable',
  'measure',
  'source',
  'amount',
  'scale',
  'decision_number',
  'decision_date',
  'decision_issuer',
  'adjusts',
  'reason',
  'file_name',
  'sha256',
  'sheet',
  'cell',
  'recorded_at',
  'recorded_by',
] as const satisfies readonly (keyof AssignedFigureTable)[]

export type AssignedFigureContent = Pick<AssignedFigureTable, (typeof hashedColumns)[number]>
/** With the id of the entry that it adjusts. */
export type AssignedFigureRow = AssignedFigureContent & { readonly adjusts_id: string | null }

export const assignedFigureHash = (row: AssignedFigureContent): string =>
  createHash('sha256')
    .update(JSON.stringify(hashedColumns.map((column) => row[column])))
    .digest('hex')

export function assignedFigureFromRow(row: AssignedFigureRow): AssignedFigure {
  return {
    id: row.id,
    holder: holderOf(row),
    year: row.year,
    variable: row.variable,
    measure: row.measure,
    source: row.source,
    value: row.amount === null || row.scale === null ? null : { amount: row.amount, scale: row.scale },
    decision: { number: row.decision_number, date: row.decision_date, issuer: row.decision_issuer },
    adjusts: row.adjusts_id,
    reason: row.reason,
    origin: originOf(row),
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  }
}

function holderOf({ id, unit, agency }: AssignedFigureRow): AssignedHolder {
  if (unit !== null) return { kind: 'unit', code: unit }
  if (agency !== null) return { kind: 'agency', code: agency }
  throw new Error(`Assigned figure ${id} has no holder`)
}

function originOf({ file_name, sha256, sheet, cell }: AssignedFigureRow): AssignedFigure['origin'] {
  return file_name !== null && sha256 !== null && sheet !== null && cell !== null
    ? { kind: 'file', fileName: file_name, sha256, sheet, cell }
    : { kind: 'typed' }
}
