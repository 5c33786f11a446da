import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { TaskKey } from '../../shared/domain/tasks/occurrence.ts'
import type { OwnTask } from '../../shared/domain/tasks/task.ts'
import type { TaskChange, TaskEvent } from '../../shared/domain/tasks/task-event.ts'
import { vietnameseDay } from '../../shared/domain/time/iso-date.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Connection } from './connection.ts'
import { registerOriginal } from './original-store.ts'
import { type OfficialDocumentTable, queries, type TaskEventTable } from './schema.ts'
import type { OfficialDocument, TaskStore } from './task-records.ts'

export function createTaskStore(connection: Connection, originals: string, now: () => number): TaskStore {
  const revisionOf = (taskKey: TaskKey): number =>
    connection.first(
      queries
        .selectFrom('task_event')
        .select('sequence')
        .where('task_key', '=', taskKey)
        .orderBy('sequence', 'desc')
        .limit(1),
    )?.sequence ?? 0
  const events = queries.selectFrom('task_event').selectAll().orderBy('sequence')

  return {
    addOwn(task) {
      const own: OwnTask = { ...task, id: randomUUID() }
      connection.run(
        queries.insertInto('own_task').values({
          id: own.id,
          plan_id: own.planId,
          title: own.title,
          source_kind: own.sourceKind,
          source: own.source === null ? null : canonicalJson(own.source),
          mode: own.mode,
          lead: canonicalJson(own.lead),
          coordinating: canonicalJson(own.coordinating),
          due: own.due?.date ?? null,
          due_inclusive: own.due?.inclusive === false ? 0 : 1,
          deliverable: own.deliverable,
          created_at: own.createdAt,
          created_on: own.createdOn,
          created_by: own.createdBy,
        }),
      )
      return own
    },

    ownTasks: () =>
      connection.all(queries.selectFrom('own_task').selectAll().orderBy('sequence')).map((row) => ({
        id: row.id,
        planId: row.plan_id,
        title: row.title,
        sourceKind: row.source_kind,
        source: row.source === null ? null : (JSON.parse(row.source) as NonNullable<OwnTask['source']>),
        mode: row.mode,
        lead: JSON.parse(row.lead) as string[],
        coordinating: JSON.parse(row.coordinating) as string[],
        due: row.due === null ? null : { date: row.due, inclusive: row.due_inclusive === 1 },
        deliverable: row.deliverable,
        createdAt: row.created_at,
        createdOn: row.created_on,
        createdBy: row.created_by,
      })),

    append({ taskKey, planId, change, person, expectedRevision }) {
      if (revisionOf(taskKey) !== expectedRevision) return null
      const { kind, ...data } = change
      const instant = now()
      connection.run(
        queries.insertInto('task_event').values({
          task_key: taskKey,
          plan_id: planId,
          kind,
          data: canonicalJson(data),
          at: new Date(instant).toISOString(),
          day: vietnameseDay(instant),
          person_id: person.id,
          person_name: person.name,
        }),
      )
      const stored = connection.first(events.where('sequence', '=', revisionOf(taskKey)))
      if (!stored) throw new Error(`The event of task ${taskKey} is not there after it was stored`)
      return eventOf(stored)
    },

    events: (taskKey) => connection.all(events.where('task_key', '=', taskKey)).map(eventOf),

    eventsOfPlan: (planId) =>
      connection
        .all(planId === null ? events.where('plan_id', 'is', null) : events.where('plan_id', '=', planId))
        .map((row) => ({ taskKey: row.task_key, event: eventOf(row) })),

    lastSequence: () =>
      connection.first(queries.selectFrom('task_event').select('sequence').orderBy('sequence', 'desc').limit(1))
        ?.sequence ?? 0,

    addDocument({ file, ...document }, person) {
      const id = randomUUID()
      const enteredAt = new Date(now()).toISOString()
      if (file) registerOriginal(connection, originals, file.sha256)
      connection.run(
        queries.insertInto('official_document').values({
          id,
          number: document.number,
          date: document.date,
          issuer: document.issuer,
          subject: document.subject,
          arrival_number: document.arrivalNumber,
          arrival_date: document.arrivalDate,
          file_name: file?.name ?? null,
          sha256: file?.sha256 ?? null,
          entered_at: enteredAt,
          entered_by: person.name,
        }),
      )
      return { ...document, file, id, enteredAt, enteredBy: person.name }
    },

    findDocument({ number, date, issuer }) {
      const row = connection.first(
        queries
          .selectFrom('official_document')
          .selectAll()
          .where('number', '=', number)
          .where('date', '=', date)
          .where('issuer', '=', issuer),
      )
      return row && documentOf(row)
    },

    document(id) {
      const row = connection.first(queries.selectFrom('official_document').selectAll().where('id', '=', id))
      return row && documentOf(row)
    },

    documents: () =>
      connection.all(queries.selectFrom('official_document').selectAll().orderBy('sequence', 'desc')).map(documentOf),
  }
}

/** The database holds only what `append` wrote, which took a `TaskChange`. */
const eventOf = (row: Selectable<TaskEventTable>): TaskEvent =>
  ({
    ...(JSON.parse(row.data) as Omit<TaskChange, 'kind'>),
    kind: row.kind,
    sequence: row.sequence,
    at: row.at,
    day: row.day,
    personId: row.person_id,
    personName: row.person_name,
  }) as TaskEvent

const documentOf = (row: Selectable<OfficialDocumentTable>): OfficialDocument => ({
  id: row.id,
  number: row.number,
  date: row.date,
  issuer: row.issuer,
  subject: row.subject,
  arrivalNumber: row.arrival_number,
  arrivalDate: row.arrival_date,
  file: row.sha256 === null || row.file_name === null ? null : { name: row.file_name, sha256: row.sha256 },
  enteredAt: row.entered_at,
  enteredBy: row.entered_by,
})
