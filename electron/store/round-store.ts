import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { RoundEvent } from '../../shared/domain/rounds/round-event.ts'
import { vietnameseDay } from '../../shared/domain/time/iso-date.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Connection } from './connection.ts'
import { registerOriginal } from './original-store.ts'
import type { RoundStore, StoredRound } from './round-records.ts'
import type { ReportRoundTable, RoundEventTable } from './round-tables.ts'
import { queries } from './schema.ts'

export function createRoundStore(connection: Connection, originals: string, now: () => number): RoundStore {
  const rounds = queries.selectFrom('report_round').selectAll()
  const eventsOf = (roundId: string) => queries.selectFrom('round_event').selectAll().where('round_id', '=', roundId)
  const last = (roundId: string) => connection.first(eventsOf(roundId).orderBy('sequence', 'desc').limit(1))
  const byId = (id: string): StoredRound | null => {
    const row = connection.first(rounds.where('id', '=', id))
    return row && roundOf(row)
  }

  return {
    byId,
    find({ planId, obligationId, period }) {
      const row = connection.first(
        rounds.where('plan_id', '=', planId).where('obligation', '=', obligationId).where('period', '=', period),
      )
      return row && roundOf(row)
    },
    list: (planId) => connection.all(rounds.where('plan_id', '=', planId).orderBy('sequence', 'desc')).map(roundOf),

    open({ planId, obligationId, period }, person) {
      const id = randomUUID()
      const openedAt = new Date(now()).toISOString()
      connection.run(
        queries.insertInto('report_round').values({
          id,
          plan_id: planId,
          obligation: obligationId,
          period,
          opened_at: openedAt,
          opened_by: person.name,
        }),
      )
      return { id, planId, obligationId, period, openedAt, openedBy: person.name }
    },

    append({ roundId, change, files, person, expectedRevision }) {
      if ((last(roundId)?.sequence ?? 0) !== expectedRevision) return null
      const { kind, ...data } = change
      const instant = now()
      connection.run(
        queries.insertInto('round_event').values({
          round_id: roundId,
          kind,
          data: canonicalJson(data),
          at: new Date(instant).toISOString(),
          day: vietnameseDay(instant),
          person_id: person.id,
          person_name: person.name,
        }),
      )
      const stored = last(roundId)
      if (!stored) throw new Error(`The event of round ${roundId} is not there after it was stored`)
      for (const { title, fileName, sha256 } of files) {
        registerOriginal(connection, originals, sha256)
        connection.run(
          queries
            .insertInto('round_file')
            .values({ event: stored.sequence, title, file_name: fileName.toWellFormed(), sha256 }),
        )
      }
      return eventOf(stored)
    },

    sentLetters: () =>
      connection
        .all(
          queries
            .selectFrom('round_event')
            .selectAll()
            .where('kind', 'in', ['asked', 'chased', 'opinions_asked'])
            .orderBy('sequence'),
        )
        .map(eventOf)
        .filter((event) => 'number' in event),

    events: (roundId) => connection.all(eventsOf(roundId).orderBy('sequence')).map(eventOf),

    files: (roundId) =>
      connection
        .all(
          queries
            .selectFrom('round_file')
            .innerJoin('round_event', 'round_event.sequence', 'round_file.event')
            .select(['round_file.event', 'round_file.title', 'round_file.file_name', 'round_file.sha256'])
            .where('round_event.round_id', '=', roundId)
            .orderBy('round_file.sequence'),
        )
        .map(({ event, title, file_name, sha256 }) => ({ event, title, fileName: file_name, sha256 })),
  }
}

const roundOf = (row: Selectable<ReportRoundTable>): StoredRound => ({
  id: row.id,
  planId: row.plan_id,
  obligationId: row.obligation,
  period: row.period,
  openedAt: row.opened_at,
  openedBy: row.opened_by,
})

/** The database holds only what `append` wrote, which took a `RoundChange`. */
const eventOf = (row: Selectable<RoundEventTable>): RoundEvent =>
  ({
    ...(JSON.parse(row.data) as object),
    kind: row.kind,
    sequence: row.sequence,
    at: row.at,
    day: row.day,
    personName: row.person_name,
  }) as RoundEvent
