import { afterEach, describe, expect, test } from 'vitest'
import type { Conclusion } from '../../shared/domain/meetings/conclusion.ts'
import { conclusion } from '../../shared/domain/meetings/sample-meeting.ts'
import { taskKey } from '../../shared/domain/tasks/occurrence.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { holdMeeting, planMeeting, step } from '../support/meeting-desk.ts'
import { issue, paper, print } from '../support/meeting-paper-desk.ts'
import { type OpenDesk, openDesk, plan64, testToday } from '../support/open-desk.ts'

const asOf = null
const due = (date: string) => ({ date: isoDate(date), inclusive: false })
const first = conclusion(
  { title: 'Việc một', due: due('2023-03-01') },
  { id: 'mot', text: 'Giao Sở Y tế rà soát việc một.' },
)
const second = conclusion(
  { title: 'Việc hai', due: due('2023-04-01') },
  { id: 'hai', text: 'Giao Sở Y tế rà soát việc hai.' },
)
const third = conclusion(null, { id: 'ba', text: 'Ghi nhận báo cáo của cơ quan BHXH.' })
/** A new one ahead of the others, another day for the first, the third taken off. */
const edited: readonly Conclusion[] = [
  conclusion({ title: 'Việc mới', due: due('2023-05-01') }, { id: 'moi', text: 'Giao Sở Y tế làm việc mới.' }),
  conclusion(
    { title: 'Việc một đã sửa', due: due('2023-12-01') },
    { id: 'mot', text: 'Giao Sở Y tế làm lại việc một.' },
  ),
  second,
]

const desks: OpenDesk[] = []
/** A second goes by at each look at the clock: what was done later is later. */
async function desk() {
  let now = testToday
  const opened = await openDesk({
    now: () => {
      now += 1000
      return now
    },
  })
  desks.push(opened)
  return opened
}
afterEach(async () => {
  for (const opened of desks.splice(0)) await opened.close()
})

type Client = OpenDesk['client']
const tasksOf = async (client: Client) => {
  const { rows } = await client.tasks.list({ planId: plan64, year: 2023, asOf })
  const own = rows.filter(({ key }) => key.startsWith('rieng/'))
  return Promise.all(
    own.map(async ({ key }) => {
      const { row, source } = await client.tasks.show({ key, asOf })
      return [row.title, row.due?.date, source?.number, source?.clause]
    }),
  )
}
/** A meeting whose notice number 1 is issued, and a draft that is to replace it. */
async function reopened(client: Client) {
  const { id } = await holdMeeting(client, { date: isoDate('2023-01-05') }, [first, second, third])
  const notice = await issue(client, id, 'meeting_notice', 1, '2023-01-15')
  const show = () => client.meetings.show({ id })
  const startReplacing = () => client.issuing.startRelated({ id: notice.id, kind: 'replaces' })
  await startReplacing()
  const change = async (conclusions: readonly Conclusion[]) =>
    client.meetings.setConclusions({ ...step(await show()), conclusions: [...conclusions], reason: 'sửa thông báo' })
  const drop = async () => {
    const key = await paper(client, id, 'meeting_notice')
    const { revision } = await client.documents.open(key)
    await client.issuing.move({ ...key, to: 'dropped', reason: 'không sửa nữa', expectedRevision: revision })
  }
  return { id, show, change, drop, startReplacing }
}
const asIssued = [
  ['Việc một', '2023-03-01', '01/TB-BCĐ', 'khoản 1'],
  ['Việc hai', '2023-04-01', '01/TB-BCĐ', 'khoản 2'],
]

describe('tasks of conclusions whose notice is issued', () => {
  test('are what the notice says while one that replaces it is drawn up; the meeting tells what is pending', async () => {
    const { client } = await desk()
    const { show, change } = await reopened(client)
    expect((await show()).pendingConclusions).toEqual([])
    await change(edited)
    expect(await tasksOf(client)).toEqual(asIssued)
    const { rows } = await client.meetings.followUp({ year: 2023 })
    expect(rows.map(({ clause, text }) => [clause, text])).toEqual([
      [1, first.text],
      [2, second.text],
      [3, third.text],
    ])
    const view = await show()
    expect(view.conclusions.map(({ id, taskKey: key }) => [id, key])).toEqual([
      ['moi', null],
      ['mot', 'rieng/mot'],
      ['hai', 'rieng/hai'],
    ])
    expect(
      view.pendingConclusions.map(({ conclusionId, how, clause, nextClause }) => [
        conclusionId,
        how,
        clause,
        nextClause,
      ]),
    ).toEqual([
      ['moi', 'added', null, 1],
      ['mot', 'changed', 1, 2],
      ['hai', 'moved', 2, 3],
      ['ba', 'removed', 3, null],
    ])
    expect((await client.meetings.list())[0]).toMatchObject({ conclusions: 3, assignments: 2 })
  })

  test('follow the notice that replaces it, and cite its number and khoản, once it is issued', async () => {
    const { client } = await desk()
    const { id, show, change } = await reopened(client)
    await change(edited)
    await issue(client, id, 'meeting_notice', 2, '2023-01-15')
    expect(await tasksOf(client)).toEqual([
      ['Việc mới', '2023-05-01', '02/TB-BCĐ', 'khoản 1'],
      ['Việc một đã sửa', '2023-12-01', '02/TB-BCĐ', 'khoản 2'],
      ['Việc hai', '2023-04-01', '02/TB-BCĐ', 'khoản 3'],
    ])
    expect((await show()).pendingConclusions).toEqual([])
  })

  test('are not taken from anybody’s sight once work on them has begun', async () => {
    const { client } = await desk()
    const { id, change } = await reopened(client)
    await change([first, third])
    const begun = { kind: 'progress', line: 'lead', percent: 10, note: 'đã phân công', product: null } as const
    await client.tasks.change({ steps: [{ key: taskKey('rieng/hai'), change: begun, expectedRevision: 0 }] })
    await expect(issue(client, id, 'meeting_notice', 2, '2023-01-15')).rejects.toMatchObject({
      message: expect.stringContaining('Khoản 2 của thông báo đã ban hành giao việc đang được thực hiện'),
    })
    expect(await tasksOf(client)).toEqual(asIssued)
  })

  test('never see the changes of a draft that was given up, and neither does the next draft', async () => {
    const { client } = await desk()
    const { id, show, change, drop, startReplacing } = await reopened(client)
    await change(edited)
    await drop()
    expect(await tasksOf(client)).toEqual(asIssued)
    expect((await show()).conclusions.map(({ text }) => text)).toEqual([first.text, second.text, third.text])

    await startReplacing()
    const again = await show()
    expect(again.conclusions.map(({ text }) => text)).toEqual([first.text, second.text, third.text])
    expect(again.pendingConclusions).toEqual([])
    const draft = await print(client, id, 'meeting_notice')
    expect(draft).toContain('1. Giao Sở Y tế rà soát việc một.')
    expect(draft).not.toContain('việc mới')

    await change([first, second])
    const { pendingConclusions, amendments } = await show()
    expect(pendingConclusions).toMatchObject([{ conclusionId: 'ba', how: 'removed' }])
    expect(amendments.map(({ text }) => text)).toEqual(['Bỏ khoản 3: “Ghi nhận báo cáo của cơ quan BHXH.”.'])
    await issue(client, id, 'meeting_notice', 2, '2023-01-15')
    expect((await tasksOf(client)).map((task) => task[2])).toEqual(['02/TB-BCĐ', '02/TB-BCĐ'])
    expect((await show()).conclusions.map(({ text }) => text)).toEqual([first.text, second.text])
  })
})

describe('an order that only Party and mass organisations lead', () => {
  const party = 'ban-tuyen-giao'
  const bad = conclusion({ lead: [party], due: due('2023-03-01') }, { id: 'tuyen-giao', text: 'Tuyên truyền.' })

  test('is refused with what to choose instead; a request, or another agency in the lead, is not', async () => {
    const { client } = await desk()
    const meeting = await planMeeting(client, { date: isoDate('2023-02-05') })
    const set = async (one: Conclusion) =>
      client.meetings.setConclusions({
        ...step(await client.meetings.show({ id: meeting.id })),
        conclusions: [third, one],
        reason: '',
      })
    await expect(set(bad)).rejects.toMatchObject({
      code: 'REFUSED',
      data: {
        message: 'Kết luận 2 giao việc cho cơ quan Đảng, Mặt trận, đoàn thể; Ban Chỉ đạo chỉ đề nghị các cơ quan này.',
        remedy: expect.stringContaining('Chọn “Đề nghị”'),
      },
    })
    await set(conclusion({ lead: [party], mode: 'request' }, { id: 'tuyen-giao' }))
    await set(conclusion({ lead: [party, 'so-y-te'] }, { id: 'tuyen-giao' }))
  })

  test('that came about by an assignment is a request in the follow-up table, and is not late', async () => {
    const { client } = await desk()
    await holdMeeting(client, { date: isoDate('2023-01-05') }, [
      conclusion({ due: due('2023-01-10') }, { id: 'tuyen-truyen' }),
    ])
    const followed = async () => (await client.meetings.followUp({ year: 2023 })).rows[0]?.task
    expect(await followed()).toMatchObject({ isRequest: false, daysLate: 6, timeliness: 'open_late' })
    await client.tasks.change({
      steps: [
        {
          key: taskKey('rieng/tuyen-truyen'),
          change: { kind: 'assigned', lead: [party], coordinating: [], decision: null, reason: 'theo ý kiến' },
          expectedRevision: 0,
        },
      ],
    })
    expect(await followed()).toMatchObject({ isRequest: true, daysLate: 0, timeliness: 'open' })
    const next = await planMeeting(client, { date: isoDate('2023-02-05') })
    const { agenda } = await client.meetingBriefing.forMeeting({ id: next.id })
    const carried = agenda.find(({ kind }) => kind === 'earlier_conclusions')
    expect(carried?.basis).toBe('0/1 kết luận đã xong; 1 kết luận còn lại.')
  })
})
