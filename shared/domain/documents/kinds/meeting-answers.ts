import { answerLabels, answerStances, type Invitee } from '../../meetings/meeting.ts'
import { formatDate } from '../../time/iso-date.ts'
import { type Block, paragraph } from '../content.ts'
import { cell } from './letters-form.ts'
import type { MeetingFacts } from './meeting-facts.ts'
import { joined, withoutStop } from './meeting-wording.ts'

type Asked = Pick<MeetingFacts, 'invitees' | 'answers'>

const nameOf = ({ name, post }: Invitee): string =>
  [name, post]
    .map(withoutStop)
    .filter((part) => part !== '')
    .join(', ')

/** Members who were asked and have not answered. */
export function silentMembers({ invitees, answers }: Asked): readonly string[] {
  const answered = new Set(answers.map(({ inviteeId }) => inviteeId))
  return invitees
    .filter(({ id, role }) => role === 'member' && !answered.has(id))
    .map(({ name, post }) => withoutStop(name) || withoutStop(post))
}

/** Answers of members: what anybody else sends is told, and counts for nothing. */
export function memberAnswers({ invitees, answers }: Asked): Asked['answers'] {
  const members = new Set(invitees.flatMap(({ id, role }) => (role === 'member' ? [id] : [])))
  return answers.filter(({ inviteeId }) => members.has(inviteeId))
}

/** How the members answered in writing: counts, then everyone's answer. */
export function answerBlocks(asked: Asked): readonly Block[] {
  const { invitees, answers } = asked
  const silent = silentMembers(asked)
  const own = memberAnswers(asked)
  const count = answerStances.map((stance) => ({
    label: answerLabels[stance].toLocaleLowerCase('vi'),
    number: own.filter((one) => one.stance === stance).length,
  }))
  const byId = new Map(invitees.map((one) => [one.id, one]))
  const others = answers.length - own.length
  return [
    paragraph(
      `Đã lấy ý kiến ${own.length + silent.length} thành viên; ${own.length} thành viên trả lời: ${count.map(({ label, number }) => `${number} ${label}`).join(', ')}.${silent.length === 0 ? '' : ` Chưa trả lời: ${joined(silent)}.`}`,
    ),
    ...(others === 0
      ? []
      : [paragraph(`Ngoài ra có ${others} ý kiến của người không phải thành viên, không tính vào số trên.`)]),
    ...(answers.length === 0 ? [] : [answerTable(asked, byId)]),
  ]
}

const answerTable = ({ answers }: Asked, byId: ReadonlyMap<string, Invitee>): Block => ({
  kind: 'table',
  title: '',
  unitNote: null,
  columns: [
    { heading: 'TT', align: 'center', share: 7 },
    { heading: 'Người trả lời', align: 'left', share: 33 },
    { heading: 'Ngày trả lời', align: 'center', share: 17 },
    { heading: 'Ý kiến', align: 'left', share: 43 },
  ],
  rows: answers.map(({ inviteeId, stance, text, answeredOn }, index) => {
    const member = byId.get(inviteeId)
    const said = withoutStop(text)
    return [
      cell(String(index + 1)),
      cell(member === undefined ? 'không còn trong danh sách' : nameOf(member)),
      cell(formatDate(answeredOn)),
      cell(said === '' ? answerLabels[stance] : `${answerLabels[stance]}: ${said}`),
    ]
  }),
  notes: [],
})
