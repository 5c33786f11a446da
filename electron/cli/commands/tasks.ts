import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { PlanId } from '../../../shared/domain/ids.ts'
import { taskKey } from '../../../shared/domain/tasks/occurrence.ts'
import { leadLine, type TaskChange } from '../../../shared/domain/tasks/task-event.ts'
import { type TaskStatus, taskStatuses } from '../../../shared/domain/tasks/task-state.ts'
import { statusWords } from '../../../shared/domain/tasks/task-words.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { type Command, type CommandInput, UsageError } from '../command.ts'
import { dateFrom, optional, planIdFrom, required } from '../read-input.ts'
import { textTable } from '../text-table.ts'

const statusExample = taskStatuses.join(', ')

function statusFrom(text: string | null): TaskStatus | null {
  if (text === null) return null
  const status = taskStatuses.find((one) => one === text)
  if (!status) throw new UsageError(`--status “${text}” không đúng; chọn một trong: ${statusExample}.`)
  return status
}

export const tasksCommand: Command = {
  name: 'tasks',
  form: '--plan ID [--agency CODE] [--status S] [--year Y] [--as-of D]',
  summary: 'Kỳ thực hiện nhiệm vụ của một kế hoạch, với hạn và tình trạng',
  access: 'catalogue',
  run: async ({ client }, input) => {
    const planId: PlanId = planIdFrom(input)
    const status = statusFrom(optional(input, 'status'))
    const agency = optional(input, 'agency')
    const year = optional(input, 'year')
    const list = await client.tasks.list({ planId, year: year === null ? null : Number(year), asOf: null })
    const rows = list.rows.filter(
      (row) =>
        (status === null || row.status === status) &&
        (agency === null || row.lead.includes(agency) || row.coordinating.includes(agency)),
    )
    const nameOf = new Map(list.agencies.map(({ code, name, shortName }) => [code, shortName ?? name]))
    const text = textTable(
      [
        { head: 'Điểm' },
        { head: 'Kỳ' },
        { head: 'Nhiệm vụ' },
        { head: 'Chủ trì' },
        { head: 'Hạn' },
        { head: 'Trạng thái' },
      ],
      rows.map((row) => [
        row.clause ?? '–',
        row.periodLabel,
        row.title,
        row.lead.map((code) => nameOf.get(code) ?? code).join(', ') || 'chưa phân công',
        row.due === null ? '–' : `${row.due.inclusive ? '' : 'trước '}${formatDate(row.due.date)}`,
        `${statusWords[row.status]}${row.daysLate > 0 ? `, quá hạn ${row.daysLate} ngày` : ''}`,
      ]),
    )
    const json = rows.map((row) => ({
      id: row.key,
      key: row.key,
      assignment: row.assignmentId,
      plan: row.planId,
      clause: row.clause,
      bullet: row.bullet,
      title: row.title,
      lead: row.lead,
      coordinating: row.coordinating,
      period: row.periodKey,
      due: row.due?.date ?? null,
      dueInclusive: row.due?.inclusive ?? null,
      standing: row.standing,
      request: row.request,
      status: row.status,
      late: row.daysLate > 0,
      daysLate: row.daysLate,
    }))
    return { json, text: `${text}\n${rows.length} kỳ thực hiện.`, refused: false }
  },
}

/** What a status means as a step; `stopped` and the first one need more than a note. */
function changeFor(status: TaskStatus, input: CommandInput, today: string): TaskChange {
  const note = required(input, 'note', '"đã ban hành kế hoạch"')
  const line = leadLine
  switch (status) {
    case 'in_progress':
      return { kind: 'progress', line, percent: null, note, product: null }
    case 'reported':
      return { kind: 'reported', line, doneOn: dateFrom(input, 'date') ?? dayOf(today), note, product: null }
    case 'completed':
      return { kind: 'accepted', line, note }
    case 'returned':
      return { kind: 'returned', line, reason: note }
    default:
      throw new UsageError(
        `Không chuyển sang “${statusWords[status]}” bằng lệnh này; chọn in_progress, reported, completed hoặc returned.`,
      )
  }
}

const dayOf = (today: string) => {
  const day = dateFrom({ words: [], options: { day: today } }, 'day')
  if (day === null) throw new Error(`Not a day: ${today}`)
  return day
}

export const updateTaskCommand: Command = {
  name: 'task update',
  form: 'ID --status S --note TEXT [--date D] [--evidence FILE --number N --issuer TEXT]',
  summary: 'Cập nhật trạng thái một kỳ thực hiện, kèm văn bản minh chứng',
  access: 'write',
  run: async ({ client, sign }, input) => {
    const id = input.words[0]
    if (!id) throw new UsageError('Nêu mã kỳ thực hiện (cột id của lệnh tasks --json).')
    const status = statusFrom(required(input, 'status', 'reported'))
    if (status === null) throw new UsageError(`Nêu --status: ${statusExample}.`)
    await sign()
    const key = taskKey(id)
    const before = await client.tasks.show({ key, asOf: null })
    const { today } = await client.session.current()
    const change = changeFor(status, input, today)
    const evidence = optional(input, 'evidence')
    if (evidence === null) {
      await client.tasks.change({ steps: [{ key, change, expectedRevision: before.row.revision }] })
    } else {
      await answerWith(client, evidence, input, { key, change, expectedRevision: before.row.revision, today })
    }
    const { row } = await client.tasks.show({ key, asOf: null })
    return {
      json: { id: row.key, status: row.status, revision: row.revision, daysLate: row.daysLate },
      text: `${row.title} (${row.periodLabel}): ${statusWords[row.status]}.`,
      refused: false,
    }
  },
}

async function answerWith(
  client: Parameters<Command['run']>[0]['client'],
  file: string,
  input: CommandInput,
  step: { key: ReturnType<typeof taskKey>; change: TaskChange; expectedRevision: number; today: string },
): Promise<void> {
  await client.tasks.answer({
    document: {
      number: required(input, 'number', '125/SYT-NVY'),
      date: dateFrom(input, 'date') ?? dayOf(step.today),
      issuer: required(input, 'issuer', '"Sở Y tế"'),
      subject: required(input, 'note', '"đã ban hành kế hoạch"'),
      arrivalNumber: null,
      arrivalDate: null,
    },
    file: new Blob([readFileSync(file)]),
    fileName: path.basename(file),
    answers: [{ key: step.key, line: leadLine, expectedRevision: step.expectedRevision, step: null }],
  })
  const { row } = await client.tasks.show({ key: step.key, asOf: null })
  await client.tasks.change({ steps: [{ key: step.key, change: step.change, expectedRevision: row.revision }] })
}
