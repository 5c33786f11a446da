import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { MeetingEvent } from '../../shared/domain/meetings/meeting-event.ts'
import { vietnameseDay } from '../../shared/domain/time/iso-date.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Connection } from './connection.ts'
import type { MeetingNote, MeetingStore, StoredMeeting } from './meeting-records.ts'
import type { MeetingEventTable, MeetingNoteTable, MeetingTable } from './meeting-tables.ts'
import { registerOriginal } from './original-store.ts'
import { queries } from './schema.ts'

export function createMeetingStore(connection: Connection, originals: string, now: () => number): MeetingStore {
  const meetings = queries.selectFrom('meeting').selectAll()
  const eventsOf = (id: string) => queries.selectFrom('meeting_event').selectAll().where('meeting_id', '=', id)
  const last = (id: string) => connection.first(eventsOf(id).orderBy('sequence', 'desc').limit(1))
  const notesOf = (id: string) => queries.selectFrom('meeting_note').selectAll().where('meeting_id', '=', id)
  const instant = () => new Date(now()).toISOString()

  return {
    add({ planId, year, follows }, person) {
      const id = randomUUID()
      const createdAt = instant()
      connection.run(
        queries
          .insertInto('meeting')
          .values({ id, plan_id: planId, year, follows, created_at: createdAt, created_by: person.name }),
      )
      return { id, planId, year, follows, createdAt, createdBy: person.name }
    },

    byId(id) {
      const row = connection.first(meetings.where('id', '=', id))
      return row && meetingOf(row)
    },

    list: () => connection.all(meetings.orderBy('sequence')).map(meetingOf),

    append({ meetingId, change, person, expectedRevision }) {
      if ((last(meetingId)?.sequence ?? 0) !== expectedRevision) return null
      const { kind, ...data } = change
      const sha256 = change.kind === 'annexed' || change.kind === 'pack_made' ? change.sha256 : null
      if (sha256 !== null) registerOriginal(connection, originals, sha256)
      connection.run(
        queries.insertInto('meeting_event').values({
          meeting_id: meetingId,
          kind,
          data: canonicalJson(data),
          sha256,
          at: instant(),
          day: vietnameseDay(now()),
          person_id: person.id,
          person_name: person.name,
        }),
      )
      const stored = last(meetingId)
      if (!stored) throw new Error(`The event of meeting ${meetingId} is not there after it was stored`)
      return eventOf(stored)
    },

    events: (id) => connection.all(eventsOf(id).orderBy('sequence')).map(eventOf),

    allEvents: () => byMeeting(connection.all(queries.selectFrom('meeting_event').selectAll().orderBy('sequence'))),

    concludedEvents() {
      const concluded = queries.selectFrom('meeting_event').select('meeting_id').where('kind', '=', 'concluded')
      const newest = queries
        .selectFrom('meeting_event')
        .select(({ fn }) => fn.max('sequence').as('sequence'))
        .where('kind', '=', 'conclusions')
        .groupBy('meeting_id')
      return byMeeting(
        connection.all(
          queries
            .selectFrom('meeting_event')
            .selectAll()
            .where('meeting_id', 'in', concluded)
            .where((event) =>
              event.or([event('kind', 'in', ['planned', 'postponed', 'concluded']), event('sequence', 'in', newest)]),
            )
            .orderBy('sequence'),
        ),
      )
    },

    notes: (id) => connection.all(notesOf(id).orderBy('item_id')).map(noteOf),

    saveNote({ meetingId, itemId, text, expectedRevision, person }) {
      const before = connection.first(notesOf(meetingId).where('item_id', '=', itemId))
      if ((before?.revision ?? 0) !== expectedRevision) return null
      const values = {
        text: text.toWellFormed(),
        revision: expectedRevision + 1,
        updated_at: instant(),
        updated_by: person.name,
      }
      if (before === null)
        connection.run(queries.insertInto('meeting_note').values({ meeting_id: meetingId, item_id: itemId, ...values }))
      else
        connection.run(
          queries
            .updateTable('meeting_note')
            .set(values)
            .where('meeting_id', '=', meetingId)
            .where('item_id', '=', itemId),
        )
      return noteOf({ item_id: itemId, ...values })
    },
  }
}

function byMeeting(rows: readonly Selectable<MeetingEventTable>[]): ReadonlyMap<string, readonly MeetingEvent[]> {
  const events = new Map<string, MeetingEvent[]>()
  for (const row of rows) {
    const known = events.get(row.meeting_id)
    if (known) known.push(eventOf(row))
    else events.set(row.meeting_id, [eventOf(row)])
  }
  return events
}

const meetingOf = (row: Selectable<MeetingTable>): StoredMeeting => ({
  id: row.id,
  planId: row.plan_id,
  year: row.year,
  follows: row.follows,
  createdAt: row.created_at,
  createdBy: row.created_by,
})

/** The database holds only what `append` wrote, which took a `MeetingChange`. */
const eventOf = (row: Selectable<MeetingEventTable>): MeetingEvent =>
  ({
    ...(JSON.parse(row.data) as object),
    kind: row.kind,
    sequence: row.sequence,
    at: row.at,
    day: row.day,
    personName: row.person_name,
  }) as MeetingEvent

const noteOf = (row: Omit<Selectable<MeetingNoteTable>, 'meeting_id'>): MeetingNote => ({
  itemId: row.item_id,
  text: row.text,
  revision: row.revision,
  updatedAt: row.updated_at,
  updatedBy: row.updated_by,
})
