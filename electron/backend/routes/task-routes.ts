import type { IsoDate, PlanId } from '../../../shared/domain/ids.ts'
import { dueNotices } from '../../../shared/domain/tasks/notices.ts'
import { scorecard, type TaskReading } from '../../../shared/domain/tasks/scorecard.ts'
import { ownTaskKey } from '../../../shared/domain/tasks/task.ts'
import { isOverdue } from '../../../shared/domain/tasks/today-groups.ts'
import { registerInForce } from '../../usecases/agencies/register-in-force.ts'
import { type Desk, planOf, signerOf, todayOf } from '../../usecases/desk.ts'
import { type Actor, changeTasks } from '../../usecases/tasks/change-task.ts'
import { createOwnTask } from '../../usecases/tasks/create-own-task.ts'
import { enterDocument, readDocumentFile } from '../../usecases/tasks/enter-document.ts'
import { exportTasks } from '../../usecases/tasks/export-tasks.ts'
import { lookUpTasks } from '../../usecases/tasks/look-up-tasks.ts'
import { moveTasks, readMoves } from '../../usecases/tasks/move-tasks.ts'
import { readChased } from '../../usecases/tasks/read-tasks.ts'
import { readTaskSettings, saveTaskSettings } from '../../usecases/tasks/task-settings.ts'
import { tasksOfYear } from '../../usecases/tasks/tasks-of-year.ts'
import type { BackendContext } from '../context.ts'
import {
  codesOf,
  codesOfEvents,
  presentAgencyNames,
  presentDocument,
  presentLines,
  presentTask,
} from '../present-tasks.ts'
import { procedures } from '../procedures.ts'
import { blobOf, workbookType } from './figure-routes.ts'

/** Rows of the bell; the tab of today shows them all. */
const mostNotices = 8

/** Everybody who acts at these doors today is the secretariat; liaisons answer through slips and, later, a door. */
const secretariat = ({ desk, session }: BackendContext): Actor => ({
  person: signerOf(desk, session.personId),
  role: { kind: 'secretariat' },
})

/** Each pair of agencies once, with the first day on which a task passed between them. */
function movesOf(readings: readonly TaskReading[]) {
  const moves = new Map<string, TaskReading['state']['movedFrom'][number]>()
  for (const move of readings.flatMap(({ state }) => state.movedFrom)) {
    const key = `${move.from}/${move.to}`
    const known = moves.get(key)
    if (!known || move.on < known.on) moves.set(key, move)
  }
  return [...moves.values()]
}

function namesFor(
  desk: Desk,
  planId: PlanId | null,
  readings: readonly TaskReading[],
  day: IsoDate,
  others: readonly string[] = [],
) {
  const plan = planId === null ? null : planOf(desk, planId)
  const { register } = registerInForce(desk, plan?.meta.territory ?? null)
  return presentAgencyNames([...readings.flatMap(codesOf), ...others], register, plan?.agencies ?? [], day)
}

export const taskRoutes = {
  list: procedures.tasks.list.handler(({ context: { desk }, input }) => {
    const day = input.asOf ?? todayOf(desk)
    const readings = tasksOfYear(desk, input.planId, input.year, day)
    return {
      day,
      rows: readings.map((reading) => presentTask(reading, day)),
      agencies: namesFor(desk, input.planId, readings, day),
      groups: [...planOf(desk, input.planId).groups],
    }
  }),

  show: procedures.tasks.show.handler(({ context: { desk }, input }) => {
    const day = input.asOf ?? todayOf(desk)
    const reading = lookUpTasks(desk).taskOf(input.key)
    const { task, state, events } = reading
    const evidence = new Set([...state.lines.values()].flatMap((line) => line.evidence))
    return {
      row: presentTask(reading, day),
      lines: presentLines(reading, day),
      extensions: [...state.extensions],
      stopped: state.stopped,
      judgements: [...state.judgements].map(([period, judgement]) => ({ period, ...judgement })),
      movedFrom: state.movedFrom,
      source: task.own?.source ?? null,
      history: events.toReversed().map(({ sequence, at, day, personId: _, personName, ...change }) => ({
        sequence,
        at,
        day,
        personName,
        change,
      })),
      documents: [...evidence].flatMap((id) => {
        const document = desk.store.tasks.document(id)
        return document ? [presentDocument(document)] : []
      }),
      agencies: namesFor(desk, task.planId, [reading], day, codesOfEvents(events)),
    }
  }),

  change: procedures.tasks.change.handler(({ context, input }) => {
    const revisions = changeTasks(context.desk, input.steps, secretariat(context))
    context.changes.announce('tasks')
    return { revisions: [...revisions] }
  }),

  create: procedures.tasks.create.handler(({ context, input }) => {
    const own = createOwnTask(context.desk, input, signerOf(context.desk, context.session.personId))
    context.changes.announce('tasks')
    return { key: ownTaskKey(own.id) }
  }),

  scorecard: procedures.tasks.scorecard.handler(({ context: { desk }, input }) => {
    const day = input.asOf ?? todayOf(desk)
    const readings = tasksOfYear(desk, input.planId, input.year, day)
    return {
      day,
      rows: [...scorecard(readings, day)],
      unassigned: readings.filter(({ state }) => state.lead.length === 0).length,
      moves: movesOf(readings),
      agencies: namesFor(desk, input.planId, readings, day),
    }
  }),

  export: procedures.tasks.export.handler(async ({ context, input }) => {
    const { name, bytes } = await exportTasks(context.desk, input)
    return { name, file: blobOf(bytes, workbookType) }
  }),

  notices: procedures.tasks.notices.handler(({ context: { desk }, input }) => {
    const day = todayOf(desk)
    const readings = readChased(desk, input.planId, day)
    const rows = readings.map((reading) => presentTask(reading, day))
    const due = dueNotices(rows, readTaskSettings(desk).noticeDays)
    const shown = due.slice(0, mostNotices)
    const names = new Map(
      namesFor(desk, input.planId, readings, day).map(({ code, name, shortName }) => [code, shortName ?? name]),
    )
    return {
      dueCount: due.length,
      due: shown.flatMap(({ task: { key, title, lead, daysLeft } }) =>
        daysLeft === null
          ? []
          : [
              {
                key,
                title,
                agency: lead.map((code) => names.get(code) ?? code).join(', ') || 'chưa phân công',
                daysLeft,
              },
            ],
      ),
      overdue: rows.filter(isOverdue).length,
      awaiting: rows.filter(({ awaiting }) => awaiting.length > 0).length,
    }
  }),

  documents: procedures.tasks.documents.handler(({ context }) =>
    context.desk.store.tasks.documents().map(presentDocument),
  ),
  answer: procedures.tasks.answer.handler(async ({ context, input }) => {
    const { document, file, fileName, answers } = input
    const bytes = file && new Uint8Array(await file.arrayBuffer())
    const entered = enterDocument(
      context.desk,
      { document, file: bytes && { name: fileName ?? 'van-ban.pdf', bytes }, answers },
      secretariat(context),
    )
    context.changes.announce('tasks')
    return presentDocument(entered)
  }),
  documentFile: procedures.tasks.documentFile.handler(({ context, input }) => {
    const { name, bytes } = readDocumentFile(context.desk, input.documentId)
    return { name, file: blobOf(bytes, 'application/octet-stream') }
  }),

  moves: procedures.tasks.moves.handler(({ context: { desk }, input }) => {
    const day = input.asOf ?? todayOf(desk)
    const { successors, readings } = readMoves(desk, input.agency, day)
    return {
      successors: [...successors],
      rows: readings.map((reading) => presentTask(reading, day)),
      agencies: namesFor(desk, null, readings, day),
    }
  }),
  move: procedures.tasks.move.handler(({ context, input }) => {
    const moved = moveTasks(context.desk, input, secretariat(context))
    context.changes.announce('tasks')
    return { moved }
  }),

  settings: procedures.tasks.settings.handler(({ context }) => readTaskSettings(context.desk)),
  saveSettings: procedures.tasks.saveSettings.handler(({ context, input }) => {
    saveTaskSettings(context.desk, input, signerOf(context.desk, context.session.personId))
    context.changes.announce('tasks')
    return readTaskSettings(context.desk)
  }),
}
