import type { Connection } from './connection.ts'
import { contentColumns, type FactContent } from './fact-row.ts'
import type { NewFact, NewSubmission } from './store.ts'

/** A submission as it comes into force: its row number and the instant of its acceptance. */
export interface Acceptance {
  readonly submission: number
  readonly acceptedAt: string
}

/** A fact that does not belong to its submission is a mistake of the caller; it never reaches the table. */
export function requireOwnFacts(submission: NewSubmission, facts: readonly NewFact[]): void {
  for (const fact of facts) {
    const of = `${fact.variable} of ${fact.unit}, ${fact.period}`
    if (fact.unit !== submission.unit || fact.period !== submission.period) {
      throw new Error(
        `Figure ${of} is not of the submission's unit and period (${submission.unit}, ${submission.period})`,
      )
    }
    const { provenance } = fact
    if (
      provenance.kind === 'file' &&
      (provenance.sha256 !== submission.sha256 || provenance.fileName !== submission.fileName)
    ) {
      throw new Error(`Figure ${of} comes from another file than its submission`)
    }
  }
}

const insertSql = `INSERT INTO fact (submission, standing, ${contentColumns.join(', ')})
  VALUES (?, ?, ${contentColumns.map(() => '?').join(', ')})`

/** Holds the figures of a submission that is not accepted yet. */
export function insertProposedFacts(
  connection: Connection,
  submission: number,
  contents: readonly FactContent[],
): void {
  insertFacts(connection, submission, 'proposed', contents)
}

/**
 * Inserts the figures of an accepted submission in force. A figure in force of the same unit, variable, period and
 * status is superseded; an estimate therefore never touches an actual, they stand side by side under their status.
 * All are superseded before any is inserted: one variable twice must meet the unique index, not supersede itself.
 */
export function insertFactsInForce(
  connection: Connection,
  contents: readonly FactContent[],
  acceptance: Acceptance,
): void {
  for (const content of contents) supersedeSameKey(connection, content, acceptance)
  insertFacts(connection, acceptance.submission, 'in_force', contents)
}

/** Brings the figures of a submission that was held back into force, under the same rule. */
export function bringFactsIntoForce(connection: Connection, acceptance: Acceptance): void {
  const proposed = connection.prepare(
    `SELECT unit, variable, period, status FROM fact WHERE submission = ? AND standing = 'proposed'`,
  )
  for (const key of proposed.all(acceptance.submission) as FactKey[]) supersedeSameKey(connection, key, acceptance)
  const enforce = connection.prepare(
    `UPDATE fact SET standing = 'in_force' WHERE submission = ? AND standing = 'proposed'`,
  )
  connection.runPrepared(enforce, [acceptance.submission])
}

type FactKey = Pick<FactContent, 'unit' | 'variable' | 'period' | 'status'>

function supersedeSameKey(
  connection: Connection,
  { unit, variable, period, status }: FactKey,
  { submission, acceptedAt }: Acceptance,
): void {
  const supersede = connection.prepare(`
    UPDATE fact SET standing = 'superseded', superseded_at = ?, superseded_by = ?
    WHERE unit = ? AND variable = ? AND period = ? AND status = ? AND standing = 'in_force'`)
  connection.runPrepared(supersede, [acceptedAt, submission, unit, variable, period, status])
}

/** Bulk: one prepared statement, no query building per row. */
function insertFacts(
  connection: Connection,
  submission: number,
  standing: 'proposed' | 'in_force',
  contents: readonly FactContent[],
): void {
  const insert = connection.prepare(insertSql)
  for (const content of contents) {
    connection.runPrepared(insert, [submission, standing, ...contentColumns.map((column) => content[column])])
  }
}

/** What a replaced submission still holds in force, because the new one leaves it out, is no longer in force either. */
export function supersedeRemainder(
  connection: Connection,
  replaced: number,
  { submission, acceptedAt }: Acceptance,
): void {
  const supersede = connection.prepare(`
    UPDATE fact SET standing = 'superseded', superseded_at = ?, superseded_by = ?
    WHERE submission = ? AND standing = 'in_force'`)
  connection.runPrepared(supersede, [acceptedAt, submission, replaced])
}
