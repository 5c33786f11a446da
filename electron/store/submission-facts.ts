import type { Connection } from './connection.ts'
import { addToFactsHash, contentColumns, contentOf, startFactsHash } from './fact-row.ts'
import type { NewFact, NewSubmission } from './store.ts'

/** A submission as it comes into force: its row number and the instant of its acceptance. */
interface Acceptance {
  readonly submission: number
  readonly acceptedAt: string
}

const insertSql = `INSERT INTO fact (submission, standing, ${contentColumns.join(', ')})
  VALUES (?, 'proposed', ${contentColumns.map(() => '?').join(', ')})`

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

export function factsHash(facts: readonly NewFact[]): string {
  const hash = startFactsHash()
  for (const fact of facts) addToFactsHash(hash, contentOf(fact))
  return hash.digest('hex')
}

/** Bulk: one prepared statement, no query building per row. */
export function insertFacts(connection: Connection, submission: number, facts: readonly NewFact[]): void {
  const insert = connection.prepare(insertSql)
  for (const fact of facts) {
    const content = contentOf(fact)
    connection.runPrepared(insert, [submission, ...contentColumns.map((column) => content[column])])
  }
}

/**
 * Brings a submission's proposed figures into force. A figure in force of the same unit, variable, period and status
 * is superseded; an estimate therefore never touches an actual, they stand side by side under their status.
 */
export function bringFactsIntoForce(connection: Connection, { submission, acceptedAt }: Acceptance): void {
  // Found by the new figures (a handful) through the index over figures in force, not by scanning what is in force.
  const supersede = connection.prepare(`
    UPDATE fact SET standing = 'superseded', superseded_at = ?, superseded_by = ?
    WHERE id IN (
      SELECT old.id FROM fact AS new CROSS JOIN fact AS old
      WHERE new.submission = ? AND new.standing = 'proposed'
        AND old.standing = 'in_force' AND old.period = new.period AND old.unit = new.unit
        AND old.variable = new.variable AND old.status = new.status)`)
  connection.runPrepared(supersede, [acceptedAt, submission, submission])
  const enforce = connection.prepare(
    `UPDATE fact SET standing = 'in_force' WHERE submission = ? AND standing = 'proposed'`,
  )
  connection.runPrepared(enforce, [submission])
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
