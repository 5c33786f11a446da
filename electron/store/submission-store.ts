import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Submission, SubmissionState } from '../../shared/domain/facts/submission.ts'
import type { Connection } from './connection.ts'
import { registerOriginal } from './original-store.ts'
import { queries } from './schema.ts'
import type { NewSubmission, SubmissionStore } from './store.ts'
import { bringFactsIntoForce, factsHash, insertFacts, requireOwnFacts, supersedeRemainder } from './submission-facts.ts'
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
        const id = randomUUID()
        const sequence = insertSubmission(connection, submission, {
          id,
          replaces: submission.replaces === null ? null : replaceable(rowOf(submission.replaces), submission).sequence,
          fact_count: facts.length,
          facts_hash: factsHash(facts),
        })
        insertFacts(connection, sequence, facts)
        insertFindings(connection, sequence, findings)
        if (accounting !== null) insertAccounting(connection, sequence, accounting)
        const row = rowOf(id)
        if (row.state === 'accepted') takeEffect(connection, row)
        return submissionFromRow(row)
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
        if (state === 'accepted') takeEffect(connection, rowOf(id))
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

function insertSubmission(
  connection: Connection,
  submission: NewSubmission,
  given: {
    readonly id: string
    readonly replaces: number | null
    readonly fact_count: number
    readonly facts_hash: string
  },
): number {
  const row = connection.first(
    queries
      .insertInto('submission')
      .values({
        ...given,
        plan_id: submission.planId,
        unit: submission.unit,
        period: submission.period,
        as_of: submission.asOf,
        round: nextRound(connection, submission),
        state: submission.state,
        channel: submission.channel,
        file_name: submission.fileName,
        sha256: submission.sha256,
        received_at: submission.receivedAt,
        accepted_at: submission.acceptedAt,
        accepted_by: submission.acceptedBy,
        replace_reason: submission.replaceReason,
        warning_reason: submission.warningReason,
      })
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

/** What acceptance means: the figures come into force, and the replaced submission ends. */
function takeEffect(connection: Connection, row: SubmissionRow): void {
  if (row.accepted_at === null) throw new Error(`Submission ${row.id} is not accepted`)
  const acceptance = { submission: row.sequence, acceptedAt: row.accepted_at }
  bringFactsIntoForce(connection, acceptance)
  if (row.replaces === null) return
  supersedeRemainder(connection, row.replaces, acceptance)
  const ended = connection.run(
    queries
      .updateTable('submission')
      .set({ state: 'replaced' })
      .where('sequence', '=', row.replaces)
      .where('state', '=', 'accepted'),
  )
  if (ended !== 1) throw new Error(`The submission that ${row.id} replaces is no longer accepted`)
}
