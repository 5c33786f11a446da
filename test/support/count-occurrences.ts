/**
 * Counts the tasks of a whole cycle, as the backend generates them on an empty store: `npm run count:occurrences --
 * [PLAN…]` (default: every built-in plan; letter 40 on the default territory, Đà Nẵng). For each plan: by recurrence
 * and by who leads; how many have a due day, are standing, are requests, name no lead. Held against the document by
 * hand: `tasks --plan ID --json` of the command line lists them.
 */
import { textTable } from '../../electron/cli/text-table.ts'
import type { BackendClient } from '../../shared/contract/contract.ts'
import { recurrenceWords } from '../../shared/domain/catalogue/plan-row-words.ts'
import { planId } from '../../shared/domain/ids.ts'
import { compareVietnamese } from '../../shared/domain/text/collate.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { openDesk } from './open-desk.ts'

type Row = Awaited<ReturnType<BackendClient['tasks']['list']>>['rows'][number]

interface Counted {
  readonly name: string
  readonly rows: readonly Row[]
}

const heads = ['duties', 'occurrences', 'with a due day', 'standing', 'requests', 'without lead']

const figures = (rows: readonly Row[]): string[] =>
  [
    new Set(rows.map(({ assignmentId }) => assignmentId)).size,
    rows.length,
    rows.filter(({ due }) => due !== null).length,
    rows.filter(({ standing }) => standing).length,
    rows.filter(({ request }) => request).length,
    rows.filter(({ lead }) => lead.length === 0).length,
  ].map(String)

const table = (what: string, counted: readonly Counted[]): string =>
  textTable(
    [{ head: what }, ...heads.map((head) => ({ head, align: 'right' as const }))],
    [...counted]
      .sort((left, right) => right.rows.length - left.rows.length || compareVietnamese(left.name, right.name))
      .filter(({ rows }) => rows.length > 0)
      .map(({ name, rows }) => [name, ...figures(rows)]),
  )

async function countPlan(client: BackendClient, id: string): Promise<string> {
  const plan = await client.plans.show({ planId: planId(id) })
  // The last period of a plan has begun by the last day of its last year.
  const asOf = isoDate(`${plan.meta.yearTo}-12-31`)
  const { rows, agencies } = await client.tasks.list({ planId: plan.meta.id, year: null, asOf })
  if (new Set(rows.map(({ key }) => key)).size !== rows.length) throw new Error(`${id}: a task is there twice`)
  const idle = plan.assignments.filter((duty) => !rows.some(({ assignmentId }) => assignmentId === duty.id))
  if (idle.length > 0) throw new Error(`${id}: no task for ${idle.map((duty) => duty.id).join(', ')}`)

  const recurrenceOf = new Map(
    plan.assignments.map((duty) => [
      duty.id,
      `${duty.recurrence.kind}: ${recurrenceWords[duty.recurrence.kind]}${duty.recurrence.stated ? '' : ' (not stated)'}`,
    ]),
  )
  const byRecurrence = Map.groupBy(rows, (row) => recurrenceOf.get(row.assignmentId ?? '') ?? 'own')
  const nameOf = new Map(agencies.map(({ code, name }) => [code, name]))
  const unnamed = new Set(plan.agencies.filter(({ isClass }) => isClass).map(({ code }) => code))
  const leads = [...new Set(rows.flatMap(({ lead }) => lead))].map(
    (code): Counted => ({
      name: `${nameOf.get(code) ?? code}${unnamed.has(code) ? ' [nobody is named]' : ''}`,
      rows: rows.filter(({ lead }) => lead.includes(code)),
    }),
  )
  const days = rows.map(({ opens, ends }) => [opens, ends ?? opens] as const)
  const first = days.map(([opens]) => opens).sort()[0]
  const last = days
    .map(([, ends]) => ends)
    .sort()
    .at(-1)
  return [
    `${id}: ${plan.meta.number ?? 'no number'}, ${first} to ${last}`,
    table('recurrence', [
      { name: 'all', rows },
      ...[...byRecurrence].map(([name, part]): Counted => ({ name, rows: part })),
    ]),
    // A task that several lead together counts for each of them.
    table('lead', [...leads, { name: 'chưa phân công', rows: rows.filter(({ lead }) => lead.length === 0) }]),
  ].join('\n\n')
}

const desk = await openDesk()
try {
  const asked = process.argv.slice(2)
  const ids = asked.length > 0 ? asked : (await desk.client.plans.list()).map(({ id }) => id)
  for (const id of ids) console.log(`${await countPlan(desk.client, id)}\n`)
} finally {
  await desk.close()
}
