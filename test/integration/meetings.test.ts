import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { MeetingView } from '../../shared/contract/meetings.ts'
import { conclusion, details, invitee, item } from '../../shared/domain/meetings/sample-meeting.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { type OpenDesk, openDesk, plan64 } from '../support/open-desk.ts'

const desks: OpenDesk[] = []
async function desk(options?: Parameters<typeof openDesk>[0]) {
  const opened = await openDesk(options)
  desks.push(opened)
  return opened
}
const directories: string[] = []
afterEach(async () => {
  for (const opened of desks.splice(0)) await opened.close()
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true })
})

/** The tests' today. */
const onFifteenth = { date: isoDate('2023-01-15') }
const soon = isoDate('2023-02-28')

async function created({ client }: OpenDesk, changes: Parameters<typeof details>[0] = {}): Promise<MeetingView> {
  const { id } = await client.meetings.create({
    planId: plan64,
    details: details({ ...onFifteenth, ...changes }),
    overlapReason: '',
    follows: null,
    invitees: [invitee(), invitee({ id: 'second', name: 'Phạm Thị E', post: 'Giám đốc Sở Tài chính' })],
  })
  return client.meetings.show({ id })
}

const step = ({ id, revision }: MeetingView) => ({ id, expectedRevision: revision })
const show = ({ client }: OpenDesk, { id }: MeetingView) => client.meetings.show({ id })

/** A meeting that has begun, with one agenda item. */
async function begun(one: OpenDesk): Promise<MeetingView> {
  let meeting = await created(one)
  await one.client.meetings.setAgenda({ ...step(meeting), items: [item({ id: 'first', title: 'Chỉ tiêu BHYT' })] })
  meeting = await show(one, meeting)
  await one.client.meetings.start({ ...step(meeting), time: '08:05' })
  return show(one, meeting)
}

describe('a meeting', () => {
  test('goes from the first plan to its conclusions, and everything is there after the program was started again', async () => {
    const directory = mkdtempSync(path.join(os.tmpdir(), 'so-chi-dao-meeting-'))
    directories.push(directory)
    const one = await desk({ directory })
    let meeting = await begun(one)
    expect(meeting).toMatchObject({ stage: 'in_session', stageLabel: 'Đang họp', invitationLacks: [] })
    await one.client.meetings.setAttendance({
      ...step(meeting),
      attendance: [
        { inviteeId: 'invitee', state: 'present', delegate: null, reason: '' },
        { inviteeId: 'second', state: 'delegate', delegate: { name: 'Vũ Văn G', post: 'Phó Giám đốc' }, reason: '' },
      ],
    })
    await one.client.meetings.saveNote({
      id: meeting.id,
      itemId: 'first',
      text: 'Sở Y tế báo cáo.',
      expectedRevision: 0,
    })
    meeting = await show(one, meeting)
    await one.client.meetings.setConclusions({
      ...step(meeting),
      conclusions: [conclusion({ due: { date: soon, inclusive: false } })],
      reason: '',
    })
    meeting = await show(one, meeting)
    await one.client.meetings.conclude({ ...step(meeting), time: '10:00', reason: '' })
    meeting = await show(one, meeting)
    expect(meeting.stage).toBe('concluded')

    await one.close()
    expect(await show(await desk({ directory, person: false }), meeting)).toEqual(meeting)
    expect(meeting.notes).toMatchObject([{ itemId: 'first', text: 'Sở Y tế báo cáo.', revision: 1 }])
    expect(meeting.quorum).toEqual({ present: 2, members: 2, reached: true })
  })

  test('tells who changed it meanwhile, and overwrites nothing', async () => {
    const one = await desk()
    const meeting = await created(one)
    await one.client.meetings.setAgenda({ ...step(meeting), items: [item()] })
    await expect(one.client.meetings.setAgenda({ ...step(meeting), items: [] })).rejects.toMatchObject({
      code: 'STALE',
      message: 'Cuộc họp vừa được Nguyễn Thị Thử cập nhật.',
    })
    expect((await show(one, meeting)).agenda).toHaveLength(1)
  })

  test('at the same hour as another asks for a reason; cancelled ones take no time', async () => {
    const one = await desk()
    const first = await created(one)
    await expect(created(one, { subject: 'Hội nghị', startTime: '09:00', endTime: '11:00' })).rejects.toMatchObject({
      code: 'REFUSED',
      message: 'Trùng giờ với cuộc họp “Phiên họp Ban Chỉ đạo quý III/2023”.',
    })
    expect(await one.client.meetings.list()).toHaveLength(1)
    await one.client.meetings.cancel({ ...step(first), reason: 'Không đủ nội dung' })
    await created(one, { subject: 'Hội nghị', startTime: '09:00', endTime: '11:00' })
    expect((await one.client.meetings.list()).map(({ stage }) => stage).toSorted()).toEqual(['cancelled', 'planned'])
  })

  test('is entered whole or not at all', async () => {
    const one = await desk()
    const twice = [invitee({ id: 'a', memberId: 'm' }), invitee({ id: 'b', memberId: 'm' })]
    await expect(
      one.client.meetings.create({
        planId: plan64,
        details: details(onFifteenth),
        overlapReason: '',
        follows: null,
        invitees: twice,
      }),
    ).rejects.toMatchObject({ code: 'REFUSED' })
    expect(await one.client.meetings.list()).toEqual([])
  })
})

describe('notes', () => {
  test('of two people on one item: the second is told, and sees what the first wrote', async () => {
    const one = await desk()
    const meeting = await begun(one)
    const note = (text: string, expectedRevision: number) =>
      one.client.meetings.saveNote({ id: meeting.id, itemId: 'first', text, expectedRevision })
    await note('Ý kiến của Sở Y tế', 0)
    await expect(note('Ý kiến khác', 0)).rejects.toMatchObject({ code: 'STALE' })
    await note('Ý kiến của Sở Y tế; ý kiến khác', 1)
    expect((await show(one, meeting)).notes).toMatchObject([{ text: 'Ý kiến của Sở Y tế; ý kiến khác', revision: 2 }])
  })

  test('are closed with the meeting, in the store as well; an amendment stays visible beside them', async () => {
    const one = await desk()
    let meeting = await begun(one)
    const note = { id: meeting.id, itemId: 'first', text: 'Kết quả 97%', expectedRevision: 0 }
    await one.client.meetings.saveNote(note)
    await one.client.meetings.conclude({ ...step(meeting), time: '10:00', reason: 'Không có kết luận' })
    await expect(one.client.meetings.saveNote({ ...note, text: '98%', expectedRevision: 1 })).rejects.toMatchObject({
      code: 'REFUSED',
      message: 'Cuộc họp đã kết thúc nên ghi chép đã đóng.',
    })
    meeting = await show(one, meeting)
    await one.client.meetings.amend({
      ...step(meeting),
      about: 'Chỉ tiêu BHYT',
      text: 'Kết quả 97,5%',
      reason: 'Ghi nhầm',
    })
    meeting = await show(one, meeting)
    expect(meeting.notes).toMatchObject([{ text: 'Kết quả 97%' }])
    expect(meeting.amendments).toMatchObject([{ about: 'Chỉ tiêu BHYT', text: 'Kết quả 97,5%', reason: 'Ghi nhầm' }])
  })

  test('of an item that was taken off the agenda are kept', async () => {
    const one = await desk()
    const meeting = await begun(one)
    await one.client.meetings.saveNote({ id: meeting.id, itemId: 'first', text: 'Đã bàn', expectedRevision: 0 })
    await one.client.meetings.setAgenda({ ...step(meeting), items: [] })
    const after = await show(one, meeting)
    expect(after.notes).toMatchObject([{ itemId: 'first', text: 'Đã bàn' }])
    await one.client.meetings.saveNote({ id: meeting.id, itemId: 'first', text: 'Đã bàn xong', expectedRevision: 1 })
    await expect(
      one.client.meetings.saveNote({ id: meeting.id, itemId: 'gone', text: '…', expectedRevision: 0 }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('people', () => {
  test('a member replaced between invitation and meeting is shown with the successor', async () => {
    const one = await desk()
    const term = {
      name: 'Nguyễn Văn A',
      role: 'uy_vien' as const,
      place: null,
      agencyPost: 'Giám đốc Sở Y tế',
      agency: null,
      validTo: null,
      delegate: null,
      note: null,
    }
    const contact = { email: null, phone: null }
    const [left = ''] = await one.client.committee.add({
      scope: 'own',
      members: [{ term: { ...term, validFrom: null, replaces: null }, contact }],
    })
    const { id: successor } = await one.client.committee.replace({
      id: left,
      expectedRevision: 1,
      firstDay: isoDate('2023-01-12'),
      reason: 'Nghỉ hưu',
      successor: { term: { ...term, name: 'Trần Văn H' }, contact },
    })
    const { id } = await one.client.meetings.create({
      planId: plan64,
      details: details(onFifteenth),
      overlapReason: '',
      follows: null,
      invitees: [invitee({ id: 'seat', memberId: left, name: 'Nguyễn Văn A' })],
    })
    const meeting = await one.client.meetings.show({ id })
    expect(meeting.invitees[0]?.left).toMatchObject({
      on: '2023-01-11',
      successor: { memberId: successor, name: 'Trần Văn H' },
    })
  })

  test('names of people stay out of the audit', async () => {
    const one = await desk()
    await created(one)
    const audit = JSON.stringify(await one.client.upkeep.audit())
    expect(audit).toContain('create_meeting')
    expect(audit).not.toContain('Phạm Thị E')
  })
})
