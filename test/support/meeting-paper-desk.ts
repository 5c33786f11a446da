import { expect } from 'vitest'
import type { MeetingView } from '../../shared/contract/meetings.ts'
import { type MeetingPaperKind, meetingPaperKey } from '../../shared/domain/meetings/meeting-papers.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { periodKey } from '../../shared/domain/time/period.ts'
import { agendaItem } from './meeting-samples.ts'
import { type OpenDesk, plan64 } from './open-desk.ts'
import { checkForm } from './pdf-form-rules.ts'
import { readPdfGeometry } from './pdf-geometry.ts'

/** Through the contract: a meeting that is made up, held, and its papers printed and issued. */

export type Client = OpenDesk['client']
export type Create = Parameters<Client['meetings']['create']>[0]

export const chair = { memberId: null, name: 'Nguyễn Văn A', post: 'Chủ tịch UBND thành phố' }
export const details: Create['details'] = {
  kind: 'regular',
  subject: 'Phiên họp Ban Chỉ đạo quý III/2023',
  scope: 'own',
  date: isoDate('2023-10-05'),
  startTime: '08:00',
  endTime: '10:00',
  place: 'Phòng họp số 2, Trung tâm Hành chính thành phố',
  chair,
  secretary: { memberId: null, name: 'Phạm Thị D', post: 'Chuyên viên' },
  figuresPeriod: periodKey({ kind: 'quarter', year: 2023, index: 3 }),
  answerBy: null,
  invitationNote: '',
  withQuorum: false,
  withVotes: true,
}
export const person = (id: string, name: string, post: string, agency: string | null = null) => ({
  id,
  name,
  post,
  memberId: null,
  role: 'member' as const,
  agency,
})
export const invitees = [
  person('a', chair.name, chair.post),
  person('b', 'Trần Thị B', 'Giám đốc Sở Y tế', 'so-y-te'),
  person('c', 'Lê Văn C', 'Giám đốc BHXH thành phố'),
]
export const agenda = [
  agendaItem('mo', 'Khai mạc', { kind: 'opening', minutes: 10, presenter: 'Chủ trì' }),
  agendaItem('ct', 'Kết quả các chỉ tiêu 9 tháng', {
    kind: 'indicators',
    minutes: 50,
    presenter: 'Giám đốc BHXH thành phố',
  }),
  agendaItem('ykien', 'Hỗ trợ mức đóng', {
    kind: 'decision',
    minutes: 60,
    presenter: 'Sở Y tế',
    decisionAsked: 'Mức hỗ trợ thêm 10%',
  }),
]

export async function meet(
  client: Client,
  part: Partial<Create['details']> = {},
  people: Create['invitees'] = invitees,
) {
  const { id } = await client.meetings.create({
    planId: plan64,
    details: { ...details, ...part },
    overlapReason: '',
    follows: null,
    invitees: people,
  })
  const step = await stepOf(client, id)
  await client.meetings.setAgenda({ ...step, items: agenda })
  return id
}
export const stepOf = async (client: Client, id: string) => {
  const { revision } = await client.meetings.show({ id })
  return { id, expectedRevision: revision }
}
export const keyOf = ({ id, planId, year }: Pick<MeetingView, 'id' | 'planId' | 'year'>, kind: MeetingPaperKind) =>
  meetingPaperKey({ id, planId, year }, kind)
export const paper = async (client: Client, id: string, kind: MeetingPaperKind) =>
  keyOf(await client.meetings.show({ id }), kind)

export const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer())

/** What the PDF says, read back, after a clerk with a ruler found nothing. */
export async function printed(file: Blob): Promise<string> {
  const geometry = await readPdfGeometry(await bytesOf(file))
  expect(checkForm(geometry)).toEqual([])
  return geometry.rawText.replaceAll(/\s+/gu, ' ')
}

export async function print(client: Client, id: string, kind: MeetingPaperKind): Promise<string> {
  const key = await paper(client, id, kind)
  const { fields } = await client.documents.open(key)
  const { file } = await client.documents.render({ ...key, fields })
  return printed(file)
}

/** Saved, signed and issued with the number. */
export async function issue(client: Client, id: string, kind: MeetingPaperKind, number: number, date: string) {
  const key = await paper(client, id, kind)
  const { fields, revision } = await client.documents.open(key)
  const saved = await client.documents.save({
    ...key,
    fields: { ...fields, signerName: fields.signerName || 'Trần Văn Ký' },
    expectedRevision: revision,
  })
  const laid = await client.issuing.move({ ...key, to: 'for_signature', reason: '', expectedRevision: saved.revision })
  const signed = await client.issuing.move({ ...key, to: 'signed', reason: '', expectedRevision: laid.revision })
  return client.issuing.issue({
    ...key,
    number,
    date: isoDate(date),
    reason: 'Nội dung thiếu do chủ trì điều hành trực tiếp',
    expectedRevision: signed.revision,
  })
}

export async function hold(client: Client, id: string, clock: { now: number }) {
  await client.meetings.invited({
    ...(await stepOf(client, id)),
    on: isoDate('2023-09-20'),
    number: '',
    inviteeIds: ['b', 'c'],
  })
  clock.now = Date.parse('2023-10-05T08:05:00+07:00')
  await client.meetings.start({ ...(await stepOf(client, id)), time: '08:05' })
  await client.meetings.setAttendance({
    ...(await stepOf(client, id)),
    attendance: [
      { inviteeId: 'a', state: 'present', delegate: null, reason: '' },
      { inviteeId: 'b', state: 'delegate', delegate: { name: 'Vũ Thị H', post: 'Phó Giám đốc Sở Y tế' }, reason: '' },
      { inviteeId: 'c', state: 'absent', delegate: null, reason: 'đi công tác' },
    ],
  })
  await client.meetings.saveNote({
    id,
    itemId: 'ct',
    text: 'Đã nghe báo cáo.\n- Sở Y tế thống nhất',
    expectedRevision: 0,
  })
  await client.meetings.vote({
    ...(await stepOf(client, id)),
    itemId: 'ykien',
    question: 'Mức hỗ trợ thêm 10%',
    inFavour: 2,
    against: 0,
    abstained: 0,
  })
  await client.meetings.setConclusions({
    ...(await stepOf(client, id)),
    reason: '',
    conclusions: [
      { id: 'k1', text: 'Ghi nhận kết quả 9 tháng.', task: null, itemId: null },
      {
        id: 'k2',
        text: 'Rà soát hộ gia đình chưa tham gia BHYT.',
        itemId: 'ct',
        task: {
          title: 'Rà soát hộ gia đình',
          mode: 'order',
          lead: ['so-y-te'],
          coordinating: [],
          due: { date: isoDate('2023-11-15'), inclusive: false },
          deliverable: 'Danh sách hộ',
        },
      },
    ],
  })
  await client.meetings.conclude({ ...(await stepOf(client, id)), time: '10:15', reason: '' })
}
