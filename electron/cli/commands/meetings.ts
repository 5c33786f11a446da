import { randomUUID } from 'node:crypto'
import type { BackendClient } from '../../../shared/contract/contract.ts'
import type { MeetingView } from '../../../shared/contract/meetings.ts'
import { meetingKinds } from '../../../shared/domain/meetings/meeting.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { periodKey } from '../../../shared/domain/time/period.ts'
import { type Command, type CommandInput, UsageError } from '../command.ts'
import { dateFrom, optional, periodFrom, required, yearFrom } from '../read-input.ts'
import { textTable } from '../text-table.ts'

/** The one word after the command's name: the id that `meeting list` prints. */
export function meetingIdFrom({ words }: CommandInput): string {
  const [id, ...more] = words
  if (id === undefined || more.length > 0) throw new UsageError('Nêu đúng một mã cuộc họp, như “meeting list” in ra.')
  return id
}

/** The event that a change of the meeting rests on. */
export const stepOf = ({ id, revision }: MeetingView) => ({ id, expectedRevision: revision })

const dayOf = (date: MeetingView['details']['date']): string => (date === null ? 'chưa định' : formatDate(date))

export const listMeetingsCommand: Command = {
  name: 'meeting list',
  form: '[--year Y]',
  summary: 'Các cuộc họp của Ban Chỉ đạo, mới nhất trước',
  access: 'read',
  run: async ({ client }, input) => {
    const year = optional(input, 'year') === null ? null : String(yearFrom(input))
    const rows = (await client.meetings.list()).filter(({ date }) => year === null || date?.startsWith(year) === true)
    return {
      json: rows,
      text: textTable(
        [
          { head: 'Mã' },
          { head: 'Ngày' },
          { head: 'Nội dung' },
          { head: 'Tình trạng' },
          { head: 'Kết luận', align: 'right' },
          { head: 'Thông báo' },
        ],
        rows.map((row) => [
          row.id,
          dayOf(row.date),
          row.subject,
          row.stageLabel,
          String(row.conclusions),
          row.notice === null ? '–' : row.notice.numberText,
        ]),
      ),
      refused: false,
    }
  },
}

export const showMeetingCommand: Command = {
  name: 'meeting show',
  form: 'ID',
  summary: 'Một cuộc họp: chương trình, thành phần, kết luận',
  access: 'read',
  run: async ({ client }, input) => {
    const meeting = await client.meetings.show({ id: meetingIdFrom(input) })
    return { json: meeting, text: meetingText(meeting), refused: false }
  },
}

function meetingText({ details, stageLabel, invitees, agenda, conclusions, notice }: MeetingView): string {
  const { subject, date, startTime, place, chair } = details
  return [
    `${subject} (${stageLabel})`,
    [dayOf(date), startTime, place].filter((part) => part !== null && part !== '').join(', '),
    `Chủ trì: ${chair === null ? 'chưa có' : chair.name || chair.post}; mời ${invitees.length}`,
    ...agenda.map(({ title, minutes }, index) => `  ${index + 1}. ${title} (${minutes} phút)`),
    ...(notice === null ? [] : [`Thông báo số ${notice.numberText} ngày ${formatDate(notice.date)}`]),
    ...conclusions.map(({ text, task, taskKey }, index) => {
      const given = task === null ? '' : ` [${task.lead.join(', ') || 'chưa phân công'}]`
      return `  khoản ${index + 1}: ${text}${given}${taskKey === null ? '' : ` ${taskKey}`}`
    }),
  ].join('\n')
}

export const createMeetingCommand: Command = {
  name: 'meeting create',
  form: '--date D --time HH:MM[-HH:MM] --place TEXT --subject TEXT --chair "NAME[; POST]" [--invite "NAME; POST; AGENCY | …"] [--kind KIND] [--period P] [--reason TEXT]',
  summary: 'Lập cuộc họp; thành phần lấy theo danh sách thành viên, --invite thêm đại biểu mời',
  access: 'write',
  run: async ({ client, sign }, input) => {
    const asked = detailsFrom(input)
    await sign()
    const { planId, details, follows, invitees } = await client.meetings.proposal()
    const { id } = await client.meetings.create({
      planId,
      details: { ...details, ...asked, chair: chairFrom(input, invitees) },
      overlapReason: optional(input, 'reason') ?? '',
      follows,
      invitees: [...invitees, ...guestsFrom(input)],
    })
    return { json: { id }, text: `Đã lập cuộc họp ${id}`, refused: false }
  },
}

type Proposal = Awaited<ReturnType<BackendClient['meetings']['proposal']>>

function detailsFrom(input: CommandInput): Partial<Proposal['details']> {
  const [startTime = null, endTime = null] = required(input, 'time', '08:00-10:00').split('-')
  const kindText = optional(input, 'kind') ?? 'regular'
  const kind = meetingKinds.find((one) => one === kindText)
  if (kind === undefined) throw new UsageError(`--kind là một trong: ${meetingKinds.join(', ')}.`)
  const date = dateFrom(input, 'date')
  if (date === null) throw new UsageError('Thiếu --date, ví dụ --date 2024-01-05.')
  return {
    ...{ kind, date, startTime, endTime },
    place: required(input, 'place', '"Phòng họp số 2"'),
    subject: required(input, 'subject', '"Phiên họp Ban Chỉ đạo quý IV/2023"'),
    ...(optional(input, 'period') === null ? {} : { figuresPeriod: periodKey(periodFrom(input)) }),
  }
}

/** "Nguyễn Văn A; Phó Chủ tịch": a member of the committee by the name alone, anybody else as written. */
function chairFrom(input: CommandInput, invitees: Proposal['invitees']): Proposal['details']['chair'] {
  const [name = '', post = ''] = required(input, 'chair', '"Nguyễn Văn A; Trưởng Ban Chỉ đạo"')
    .split(';')
    .map((part) => part.trim())
  const member = invitees.find((one) => one.name === name && one.memberId !== null)
  return member ? { memberId: member.memberId, name, post: post || member.post } : { memberId: null, name, post }
}

/** "Lê Văn C; Giám đốc Sở Y tế; so-y-te | …": who is invited beside the members; the agency may be left out. */
function guestsFrom(input: CommandInput): Proposal['invitees'] {
  const entries = (optional(input, 'invite') ?? '').split('|').filter((entry) => entry.trim() !== '')
  return entries.map((entry) => {
    const [name = '', post = '', agency = ''] = entry.split(';').map((part) => part.trim())
    return {
      id: randomUUID(),
      memberId: null,
      name,
      post,
      role: 'guest' as const,
      agency: agency === '' ? null : agency,
    }
  })
}

export const meetingAgendaCommand: Command = {
  name: 'meeting agenda',
  form: 'ID [--propose [--replace]]',
  summary: 'Chương trình họp; --propose dựng từ số liệu, nhiệm vụ và kết luận kỳ trước rồi lưu',
  access: (input) => (input.options.propose === true ? 'write' : 'read'),
  run: async ({ client, sign }, input) => {
    const id = meetingIdFrom(input)
    const meeting = await client.meetings.show({ id })
    if (input.options.propose !== true)
      return { json: meeting.agenda, text: agendaText(meeting.agenda), refused: false }
    if (meeting.agenda.length > 0 && input.options.replace !== true) {
      const told = 'Cuộc họp đã có chương trình. Thêm --replace để thay bằng chương trình đề xuất.'
      return { json: { refused: [told] }, text: told, refused: true }
    }
    await sign()
    const { agenda } = await client.meetingBriefing.forMeeting({ id })
    const items = agenda.map(({ presenterAgency: _, lines: __, speakers: ___, ...item }) => item)
    await client.meetings.setAgenda({ ...stepOf(meeting), items })
    return { json: items, text: agendaText(items), refused: false }
  },
}

const agendaText = (items: readonly Pick<MeetingView['agenda'][number], 'title' | 'minutes' | 'basis'>[]): string =>
  items.length === 0
    ? 'Chưa có chương trình. Thêm --propose để dựng từ số liệu.'
    : items
        .map(
          ({ title, minutes, basis }, index) => `${index + 1}. ${title} (${minutes} phút)${basis && `\n   ${basis}`}`,
        )
        .join('\n')
