import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Submission, SubmissionState } from '../../shared/domain/facts/submission.ts'
import type { Connection } from './connection.ts'
import { contentOf, storable } from './fact-row.ts'
import { registerOriginal } from './original-store.ts'
import { queries } from './schema.ts'
import type { NewSubmission, SubmissionStore } from './store.ts'
import {
  type Acceptance,
  bringFactsIntoForce,
  insertFactsInForce,
  insertProposedFacts,
  requireOwnFacts,
  supersedeRemainder,
} from './submission-facts.ts'
import { type FixedColumns, submissionHash } from './submission-hash.ts'
import {
  insertAccounting,
  insertFindings,
  readAccounting,
  readFindings,
  type SubmissionRow,
  submissionFromRow,
  submissionRows,
} from './submission-row.ts'

export function createSubmissionStore(connection: Connection, originalsFolder: string): SubmissionStore {
  const rowOf = (id: string): SubmissionRow => {
    const row = connection.first(submissionRows().where('submission.id', '=', id))
    if (row === null) throw new Error(`No submission ${id}`)
    return row
  }

  return {
    add(submission, { facts, findings, accounting }) {
      requireAcceptance(submission.state, submission)
      if (submission.state === 'replaced') throw new Error('A submission becomes replaced only by its replacement')
      requireOwnFacts(submission, facts)
      return connection.transaction(() => {
        if (submission.sha256 !== null) registerOriginal(connection, originalsFolder, submission.sha256)
        const replaced = submission.replaces === null ? null : replaceable(rowOf(submission.replaces), submission)
        const contents = facts.map(contentOf)
        const fixed = fixedColumnsOf(submission, {
          id: randomUUID(),
          round: nextRound(connection, submission),
          replaces: replaced === null ? null : replaced.sequence,
          fact_count: facts.length,
        })
        const sequence = insertSubmission(connection, submission, {
          ...fixed,
          content_hash: submissionHash({ fixed, facts: contents, findings, accounting }),
        })
        insertFindings(connection, sequence, findings)
        if (accounting !== null) insertAccounting(connection, sequence, accounting)
        if (submission.acceptedAt === null) {
          insertProposedFacts(connection, sequence, contents)
        } else {
          const acceptance = { submission: sequence, acceptedAt: submission.acceptedAt }
          insertFactsInForce(connection, contents, acceptance)
          if (replaced !== null) endReplaced(connection, replaced.sequence, acceptance)
        }
        return submissionFromRow(rowOf(fixed.id))
      })
    },

    byId(id) {
      const row = connection.first(submissionRows().where('submission.id', '=', id))
      return row === null ? null : submissionFromRow(row)
    },

    byFile: (sha256) =>
      connection
        .all(submissionRows().where('submission.sha256', '=', sha256).orderBy('submission.sequence', 'desc'))
        .map(submissionFromRow),

    list({ planId, unit, period, year }) {
      let query = submissionRows()
      if (planId !== null) query = query.where('submission.plan_id', '=', planId)
      if (unit !== undefined) query = query.where('submission.unit', '=', unit)
      if (period !== undefined) query = query.where('submission.period', '=', period)
      if (year !== undefined) query = query.where(sql<string>`substr(submission.period, 1, 4)`, '=', String(year))
      return connection.all(query.orderBy('submission.sequence', 'desc')).map(submissionFromRow)
    },

    /**
     * Figures entered by hand stand beside the unit's report, so several may be accepted: the report (the newest that
     * came as a file) goes first, since it is what a newer report replaces.
     */
    accepted(planId, unit, period) {
      const query = submissionRows()
        .where('submission.plan_id', '=', planId)
        .where('submission.unit', '=', unit)
        .where('submission.period', '=', period)
        .where('submission.state', '=', 'accepted')
        .orderBy('submission.channel') // 'file' before 'manual'
        .orderBy('submission.sequence', 'desc')
      const row = connection.first(query.limit(1))
      return row === null ? null : submissionFromRow(row)
    },

    setState(id, state, acceptance) {
      connection.transaction(() => {
        const row = rowOf(id)
        if (row.state === state) return
        if (state === 'replaced') throw new Error(`Submission ${id} becomes replaced only by its replacement`)
        requireAcceptance(state, { acceptedAt: acceptance?.at ?? null, acceptedBy: acceptance?.by ?? null })
        const change = { state, accepted_at: acceptance?.at ?? null, accepted_by: acceptance?.by ?? null }
        connection.run(queries.updateTable('submission').set(change).where('id', '=', id))
        if (acceptance === undefined) return
        const accepted = { submission: row.sequence, acceptedAt: acceptance.at }
        bringFactsIntoForce(connection, accepted)
        if (row.replaces !== null) endReplaced(connection, row.replaces, accepted)
      })
    },

    findings: (id) => readFindings(connection, rowOf(id).sequence),
    accounting: (id) => readAccounting(connection, rowOf(id).sequence),
  }
}

/** An acceptance is signed with person and instant; nothing else carries them. */
function requireAcceptance(
  state: SubmissionState,
  { acceptedAt, acceptedBy }: Pick<Submission, 'acceptedAt' | 'acceptedBy'>,
): void {
  const signed = acceptedAt !== null && acceptedBy !== null
  const unsigned = acceptedAt === null && acceptedBy === null
  if (state === 'accepted' ? !signed : !unsigned) {
    throw new Error(
      `State "${state}" ${state === 'accepted' ? 'needs' : 'must not carry'} the person and time of acceptance`,
    )
  }
}

/** A replacement is of the same unit and period and has its reason. */
function replaceable(
  replaced: SubmissionRow,
  by: Pick<NewSubmission, 'unit' | 'period' | 'replaceReason'>,
): SubmissionRow {
  if (replaced.state !== 'accepted')
    throw new Error(`Submission ${replaced.id} is ${replaced.state}, not accepted: nothing to replace`)
  if (replaced.unit !== by.unit || replaced.period !== by.period)
    throw new Error(`Submission ${replaced.id} is of another unit or period`)
  if (by.replaceReason === null) throw new Error(`Replacing submission ${replaced.id} needs a reason`)
  return replaced
}

function fixedColumnsOf(
  submission: NewSubmission,
  given: Pick<FixedColumns, 'id' | 'round' | 'replaces' | 'fact_count'>,
): FixedColumns {
  return {
    ...given,
    plan_id: submission.planId,
    unit: submission.unit,
    period: submission.period,
    as_of: submission.asOf,
    channel: submission.channel,
    file_name: storable(submission.fileName),
    sha256: submission.sha256,
    received_at: submission.receivedAt,
    replace_reason: storable(submission.replaceReason),
    warning_reason: storable(submission.warningReason),
  }
}

function insertSubmission(
  connection: Connection,
  { state, acceptedAt, acceptedBy }: NewSubmission,
  fixed: FixedColumns & { readonly content_hash: string },
): number {
  const changing = { state, accepted_at: acceptedAt, accepted_by: acceptedBy }
  const row = connection.first(
    queries
      .insertInto('submission')
      .values({ ...fixed, ...changing })
      .returning('sequence'),
  )
  if (row === null) throw new Error('The submission was not inserted')
  return row.sequence
}

/** "lần 1, 2 …": every report received for the plan, unit and period counts, also one that was returned. */
function nextRound(connection: Connection, { planId, unit, period }: NewSubmission): number {
  const last = connection.first(
    queries
      .selectFrom('submission')
      .select('round')
      .where('plan_id', '=', planId)
      .where('unit', '=', unit)
      .where('period', '=', period)
      .orderBy('round', 'desc')
      .limit(1),
  )
  return last === null ? 1 : last.round + 1
}

/** The replaced submission ends with the acceptance of the new one: nothing of it stays in force. */
function endReplaced(connection: Connection, replaced: number, acceptance: Acceptance): void {
  supersedeRemainder(connection, replaced, acceptance)
  const ended = connection.run(
    queries
      .updateTable('submission')
      .set({ state: 'replaced' })
      .where('sequence', '=', replaced)
      .where('state', '=', 'accepted'),
  )
  if (ended !== 1) throw new Error('The submission to be replaced is no longer accepted')
}
