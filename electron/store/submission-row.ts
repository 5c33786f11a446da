import type { Submission } from '../../shared/domain/facts/submission.ts'
import type { CellAccounting, Finding } from '../../shared/domain/intake/finding.ts'
import type { Connection } from './connection.ts'
import { queries, type SubmissionTable } from './schema.ts'

/** The submission rows with the id of the one each replaces. */
export const submissionRows = () =>
  queries
    .selectFrom('submission')
    .leftJoin('submission as replaced', 'replaced.sequence', 'submission.replaces')
    .selectAll('submission')
    .select('replaced.id as replaces_id')

export type SubmissionRow = Omit<SubmissionTable, 'sequence'> & { sequence: number; replaces_id: string | null }

export const submissionFromRow = (row: SubmissionRow): Submission => ({
  id: row.id,
  planId: row.plan_id,
  unit: row.unit,
  period: row.period,
  asOf: row.as_of,
  round: row.round,
  state: row.state,
  channel: row.channel,
  fileName: row.file_name,
  sha256: row.sha256,
  receivedAt: row.received_at,
  acceptedAt: row.accepted_at,
  acceptedBy: row.accepted_by,
  replaces: row.replaces_id,
  replaceReason: row.replace_reason,
  warningReason: row.warning_reason,
  factCount: row.fact_count,
})

export function insertFindings(connection: Connection, submission: number, findings: readonly Finding[]): void {
  findings.forEach(({ needsExplanation, ...finding }, ordinal) => {
    const row = { submission, ordinal, ...finding, needs_explanation: needsExplanation ? 1 : 0 }
    connection.run(queries.insertInto('finding').values(row))
  })
}

export function readFindings(connection: Connection, submission: number): readonly Finding[] {
  const rows = connection.all(
    queries.selectFrom('finding').selectAll().where('submission', '=', submission).orderBy('ordinal'),
  )
  return rows.map((row) => ({
    code: row.code,
    severity: row.severity,
    sheet: row.sheet,
    cell: row.cell,
    read: row.read,
    message: row.message,
    remedy: row.remedy,
    needsExplanation: row.needs_explanation === 1,
  }))
}

export function insertAccounting(connection: Connection, submission: number, accounting: CellAccounting): void {
  connection.run(
    queries.insertInto('cell_accounting').values({
      submission,
      cells_read: accounting.read,
      cells_used: accounting.used,
      cells_ignored: accounting.ignored,
      cells_in_error: accounting.errors,
      ignored_reasons: JSON.stringify(accounting.ignoredReasons),
    }),
  )
}

export function readAccounting(connection: Connection, submission: number): CellAccounting | null {
  const row = connection.first(queries.selectFrom('cell_accounting').selectAll().where('submission', '=', submission))
  if (row === null) return null
  return {
    read: row.cells_read,
    used: row.cells_used,
    ignored: row.cells_ignored,
    errors: row.cells_in_error,
    ignoredReasons: JSON.parse(row.ignored_reasons) as CellAccounting['ignoredReasons'],
  }
}
