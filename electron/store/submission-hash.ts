import { createHash } from 'node:crypto'
import type { CellAccounting, Finding } from '../../shared/domain/intake/finding.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Connection } from './connection.ts'
import { contentColumns, type FactContent } from './fact-row.ts'
import type { SubmissionTable } from './schema.ts'
import { readAccounting, readFindings } from './submission-row.ts'

/** The columns of a submission that never change; those that do (state, acceptance) stand in the audit. */
const fixedColumns = [
  'id',
  'plan_id',
  'unit',
  'period',
  'as_of',
  'round',
  'channel',
  'file_name',
  'sha256',
  'received_at',
  'replaces',
  'replace_reason',
  'warning_reason',
  'fact_count',
] as const satisfies readonly (keyof SubmissionTable)[]

export type FixedColumns = Pick<SubmissionTable, (typeof fixedColumns)[number]>

interface SubmissionContent {
  readonly fixed: FixedColumns
  /** In the order they were handed in. */
  readonly facts: Iterable<FactContent>
  readonly findings: readonly Finding[]
  readonly accounting: CellAccounting | null
}

/**
 * SHA-256 over all that a submission brought: one changed digit, cell or word in the file of the store is found. The
 * form of the lines is part of the stored hashes, so it never changes.
 */
export function submissionHash({ fixed, facts, findings, accounting }: SubmissionContent): string {
  const hash = createHash('sha256')
  hash.update(`${JSON.stringify(fixedColumns.map((column) => fixed[column]))}\n`)
  for (const fact of facts) hash.update(`${JSON.stringify(contentColumns.map((column) => fact[column]))}\n`)
  hash.update(`${canonicalJson(findings)}\n${canonicalJson(accounting)}\n`)
  return hash.digest('hex')
}

export interface ChangedSubmission {
  readonly unit: string
  readonly period: string
  readonly round: number
}

/** Reads every submission again and names those that no longer give the hash taken when they came. */
export function findChangedSubmissions(connection: Connection): {
  readonly changed: readonly ChangedSubmission[]
  readonly submissions: number
  readonly facts: number
} {
  const submissions = connection
    .prepare(`SELECT sequence, content_hash, ${fixedColumns.join(', ')} FROM submission ORDER BY sequence`)
    .all() as (FixedColumns & { sequence: number; content_hash: string })[]
  const factsOf = connection.prepare(`SELECT ${contentColumns.join(', ')} FROM fact WHERE submission = ? ORDER BY id`)
  let factCount = 0
  const changed = submissions.filter((submission) => {
    const facts = factsOf.all(submission.sequence) as FactContent[]
    factCount += facts.length
    const findings = readFindings(connection, submission.sequence)
    const accounting = readAccounting(connection, submission.sequence)
    return submissionHash({ fixed: submission, facts, findings, accounting }) !== submission.content_hash
  })
  return { changed, submissions: submissions.length, facts: factCount }
}
