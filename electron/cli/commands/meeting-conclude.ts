import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { BackendClient } from '../../../shared/contract/contract.ts'
import { conclusionSchema, type MeetingView } from '../../../shared/contract/meetings.ts'
import type { Conclusion } from '../../../shared/domain/meetings/conclusion.ts'
import { type Command, type CommandInput, UsageError } from '../command.ts'
import { refusalIn } from '../contract-errors.ts'
import { dateFrom, optional, required } from '../read-input.ts'
import { meetingIdFrom, stepOf } from './meetings.ts'

/** A conclusion in a file: its id is given when it is recorded. */
const written = conclusionSchema.omit({ id: true }).partial({ itemId: true, task: true }).array().min(1)
type Written = Omit<Conclusion, 'id'>

export const concludeMeetingCommand: Command = {
  name: 'meeting conclude',
  form: 'ID (--from F.json | --text TEXT [--title TEXT] [--lead CODE,…] [--coordinating CODE,…] [--due D] [--request]) [--time HH:MM] [--reason TEXT] [--keep-open]',
  summary: 'Thêm kết luận rồi kết thúc cuộc họp: nhiệm vụ xuất hiện trong danh sách; --keep-open chưa kết thúc',
  access: 'write',
  run: async ({ client, sign }, input) => {
    const id = meetingIdFrom(input)
    const added =
      input.options.from === undefined
        ? [conclusionFrom(input)]
        : conclusionsIn(required(input, 'from', 'ket-luan.json'))
    const reason = optional(input, 'reason') ?? ''
    await sign()
    const before = await client.meetings.show({ id })
    const conclusions = [...before.conclusions.map(withoutKey), ...added.map((one) => ({ id: randomUUID(), ...one }))]
    await client.meetings.setConclusions({ ...stepOf(before), conclusions, reason })
    const refusal =
      before.concluded !== null || input.options['keep-open'] === true ? null : await close(client, id, input, reason)
    const meeting = await client.meetings.show({ id })
    return {
      json: {
        id,
        stage: meeting.stage,
        message: refusal,
        conclusions: meeting.conclusions.map(({ id: conclusionId, taskKey }, index) => ({
          id: conclusionId,
          clause: index + 1,
          taskKey,
        })),
      },
      text: [
        `Đã ghi ${added.length} kết luận; cuộc họp có ${meeting.conclusions.length} kết luận, ${meeting.stageLabel.toLocaleLowerCase('vi')}.`,
        ...(refusal === null ? [] : [refusal]),
      ].join('\n'),
      refused: refusal !== null,
    }
  },
}

const withoutKey = ({ taskKey: _, ...conclusion }: MeetingView['conclusions'][number]): Conclusion => conclusion

/** Begins the meeting where nobody did, and closes it; what was recorded stays also where closing is refused. */
async function close(client: BackendClient, id: string, input: CommandInput, reason: string): Promise<string | null> {
  try {
    const meeting = await client.meetings.show({ id })
    const { startTime, endTime } = meeting.details
    const time = optional(input, 'time') ?? endTime
    if (time === null) return 'Cuộc họp chưa có giờ kết thúc nên chưa kết thúc được. Thêm --time HH:MM rồi chạy lại.'
    if (meeting.started === null) await client.meetings.start({ ...stepOf(meeting), time: startTime ?? time })
    await client.meetings.conclude({ ...stepOf(await client.meetings.show({ id })), time, reason })
    return null
  } catch (failure) {
    const refusal = refusalIn(failure)
    if (refusal === null) throw failure
    return refusal
  }
}

function conclusionsIn(file: string): readonly Written[] {
  const wrong = (what: string): UsageError =>
    new UsageError(
      `Tệp “${file}” không đọc được thành danh sách kết luận (${what}). Dạng đúng: [{"text": "…", "task": {"title": "…", "mode": "order", "lead": ["so-y-te"], "coordinating": [], "due": {"date": "2024-01-31", "inclusive": true}, "deliverable": null}}].`,
    )
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw wrong(cause instanceof Error ? cause.message : String(cause))
  }
  const read = written.safeParse(content)
  if (!read.success)
    throw wrong(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
  return read.data.map(({ text, task = null, itemId = null }) => ({ text, task, itemId }))
}

function conclusionFrom(input: CommandInput): Written {
  const text = required(input, 'text', '"Giao Sở Y tế rà soát …" (hoặc --from ket-luan.json)')
  const codes = (name: string): readonly string[] =>
    (optional(input, name) ?? '')
      .split(',')
      .map((code) => code.trim())
      .filter((code) => code !== '')
  const [lead, coordinating, due] = [codes('lead'), codes('coordinating'), dateFrom(input, 'due')]
  const title = optional(input, 'title')
  if (title === null && lead.length === 0 && due === null) return { text, task: null, itemId: null }
  return {
    text,
    itemId: null,
    task: {
      title: title ?? (text.length <= 200 ? text : `${text.slice(0, 199)}…`),
      mode: input.options.request === true ? 'request' : 'order',
      ...{ lead, coordinating },
      due: due && { date: due, inclusive: true },
      deliverable: null,
    },
  }
}
