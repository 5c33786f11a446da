import { afterEach, describe, expect, test } from 'vitest'
import type { MeetingPaperKind } from '../../shared/domain/meetings/meeting-papers.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { periodKey } from '../../shared/domain/time/period.ts'
import { bytesOf, details, hold, issue, meet, paper, print, printed, stepOf } from '../support/meeting-paper-desk.ts'
import { manyInvitees } from '../support/meeting-samples.ts'
import { type OpenDesk, openDesk, plan64 } from '../support/open-desk.ts'
import { readPdfGeometry } from '../support/pdf-geometry.ts'
import { readCalendar } from '../support/read-calendar.ts'
import { readZip } from '../support/read-zip.ts'

const desks: OpenDesk[] = []
/** The clock of a test: 20 September 2023, until the test lets time pass. */
const clock = { now: 0 }
async function desk() {
  clock.now = Date.parse('2023-09-20T09:00:00+07:00')
  const opened = await openDesk({ now: () => clock.now })
  desks.push(opened)
  return opened.client
}
afterEach(async () => {
  for (const opened of desks.splice(0)) await opened.close()
})

describe('the papers of a meeting', () => {
  test('are named after the meeting, begin in this year, and are refused for a meeting that is not there', async () => {
    const client = await desk()
    const id = await meet(client)
    const key = await paper(client, id, 'meeting_invitation')
    const opened = await client.documents.open(key)
    expect(opened.title).toBe('Giấy mời: Phiên họp Ban Chỉ đạo quý III/2023')
    expect(opened.fields.recipients[0]).toBe('Như thành phần mời')
    await client.documents.save({ ...key, fields: opened.fields, expectedRevision: 0 })
    const [listed] = await client.documents.list({ planId: plan64 })
    expect(listed).toMatchObject({ title: 'Giấy mời: Phiên họp Ban Chỉ đạo quý III/2023', refused: null })
    for (const wrong of [{ part: 'khong-co' }, { part: '' }, { period: periodKey({ kind: 'year', year: 2024 }) }])
      await expect(client.documents.open({ ...key, ...wrong })).rejects.toMatchObject({
        code: 'NOT_FOUND',
        data: { message: 'Không có cuộc họp mà văn bản này thuộc về.' },
      })
  })

  test('before it: the invitation says when, where and who leads, the programme adds up', async () => {
    const client = await desk()
    const id = await meet(client)
    const invitation = await print(client, id, 'meeting_invitation')
    expect(invitation).toContain('GIẤY MỜI')
    expect(invitation).toContain('/GM-BCĐ')
    expect(invitation).toContain('tháng năm 2023')
    expect(invitation).toContain('Thời gian: 08 giờ 00 phút, thứ Năm, ngày 05 tháng 10 năm 2023.')
    expect(invitation).toContain('Chủ trì: Đồng chí Nguyễn Văn A, Chủ tịch UBND thành phố.')
    expect(invitation).toContain('- Đồng chí Trần Thị B, Giám đốc Sở Y tế;')
    expect(invitation).not.toContain('- Đồng chí Nguyễn Văn A')
    const programme = await print(client, id, 'meeting_programme')
    expect(programme).toContain('08 giờ 00 - 08 giờ 10')
    expect(programme).toContain('09 giờ 00 - 10 giờ 00')
    expect(programme).not.toContain('Kèm theo Giấy mời')
  })

  test('name the chair by the seat as the committee’s decisions write it', async () => {
    const client = await desk()
    const term = { name: 'Nguyễn Văn A', role: 'pho_truong_ban_thuong_truc', agencyPost: 'Phó Chủ tịch' } as const
    const unknown = { place: null, agency: null, validFrom: null, validTo: null, delegate: null, note: null }
    const [memberId = null] = await client.committee.add({
      scope: 'own',
      members: [{ term: { ...term, ...unknown, replaces: null }, contact: { email: null, phone: null } }],
    })
    const id = await meet(client, { chair: { memberId, name: term.name, post: term.agencyPost } })
    expect(await print(client, id, 'meeting_invitation')).toContain(
      'Chủ trì: Đồng chí Nguyễn Văn A, Phó Chủ tịch, Phó Trưởng ban Thường trực Ban Chỉ đạo.',
    )
  })

  test('after it: minutes with both signatures, and a notice in which each conclusion is a khoản', async () => {
    const client = await desk()
    const id = await meet(client)
    await hold(client, id, clock)
    const minutes = await print(client, id, 'meeting_minutes')
    expect(minutes).toContain('Thời gian bắt đầu: 08 giờ 05 phút, thứ Năm, ngày 05 tháng 10 năm 2023.')
    expect(minutes).toContain('Đồng chí Vũ Thị H, Phó Giám đốc Sở Y tế, dự thay đồng chí Trần Thị B')
    expect(minutes).toContain('Lê Văn C, Giám đốc BHXH thành phố (lý do: đi công tác).')
    expect(minutes).toContain('Kết quả biểu quyết về “Mức hỗ trợ thêm 10%”: 2 tán thành, 0 không tán thành')
    expect(minutes).toContain('Cuộc họp kết thúc vào hồi 10 giờ 15 phút cùng ngày.')
    expect(minutes).toContain('THƯ KÝ Phạm Thị D CHỦ TỌA Nguyễn Văn A')
    const notice = await print(client, id, 'meeting_notice')
    expect(notice).toContain('Kết luận của đồng chí Nguyễn Văn A, Chủ tịch UBND thành phố')
    expect(notice).toContain(
      'kết luận như sau: 1. Ghi nhận kết quả 9 tháng. 2. Rà soát hộ gia đình chưa tham gia BHYT. Giao Sở Y tế thành phố Đà Nẵng chủ trì thực hiện; hoàn thành trước ngày 15 tháng 11 năm 2023; sản phẩm: Danh sách hộ.',
    )
    await client.meetings.amend({
      ...(await stepOf(client, id)),
      about: 'Mục 2',
      text: 'Sửa thành 8 tháng',
      reason: 'ghi nhầm',
    })
    const mended = await print(client, id, 'meeting_minutes')
    expect(mended).toContain('SỬA ĐỔI, BỔ SUNG BIÊN BẢN')
    expect(mended).toContain('về mục 2: Sửa thành 8 tháng. Lý do: ghi nhầm.')
  })

  test('are issued with numbers of their own series, close no figures and are touched by none', async () => {
    const client = await desk()
    const id = await meet(client)
    await issue(client, id, 'meeting_invitation', 1, '2023-09-20')
    const programme = await print(client, id, 'meeting_programme')
    expect(programme).toContain('(Kèm theo Giấy mời số 01/GM-BCĐ ngày 20 tháng 9 năm 2023 của Ban Chỉ đạo')
    await hold(client, id, clock)
    await issue(client, id, 'meeting_minutes', 1, '2023-10-05')
    const notice = await issue(client, id, 'meeting_notice', 1, '2023-10-05')
    expect(notice).toMatchObject({ numberText: '01/TB-BCĐ' })
    const view = await client.meetings.show({ id })
    expect(view).toMatchObject({ stage: 'announced', notice: { numberText: '01/TB-BCĐ' } })
    const archive = await client.issuing.archive({ planId: plan64, text: 'Biên bản' })
    expect(archive.map(({ signerName, title }) => [title, signerName])).toEqual([['Biên bản', 'Nguyễn Văn A']])
    expect(await client.issuing.touched({ planId: null })).toEqual([])
    expect(await client.issuing.closedPeriods()).toEqual([])
  })

  test('cannot be issued without what they are about', async () => {
    const client = await desk()
    const id = await meet(client, { chair: null, secretary: null })
    const needs = async (kind: MeetingPaperKind) =>
      (await client.documents.open(await paper(client, id, kind))).needs
        .filter(({ blocksIssue, code }) => blocksIssue && code !== 'number' && code !== 'date')
        .map(({ what }) => what)
    expect(await needs('meeting_invitation')).toContainEqual(expect.stringContaining('chưa có người chủ trì'))
    expect(await needs('meeting_notice')).toEqual(
      expect.arrayContaining([
        expect.stringContaining('chưa kết luận'),
        expect.stringContaining('chưa có kết luận nào'),
      ]),
    )
    expect(await needs('meeting_minutes')).toEqual(
      expect.arrayContaining([expect.stringContaining('chưa kết thúc'), expect.stringContaining('chưa có thư ký')]),
    )
    expect(await needs('meeting_postponement')).toContainEqual(expect.stringContaining('không bị hoãn'))
    await expect(client.meetingPapers.copies({ id })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { message: expect.stringContaining('chưa có người chủ trì') },
    })
  })

  test('tell of the old day and the new one when it is put off, and take nothing back that was never set', async () => {
    const client = await desk()
    const id = await meet(client)
    await issue(client, id, 'meeting_invitation', 3, '2023-09-20')
    clock.now += 86_400_000
    await client.meetings.postpone({
      ...(await stepOf(client, id)),
      date: isoDate('2023-10-12'),
      startTime: '14:00',
      endTime: '16:00',
      place: details.place,
      reason: 'Chủ trì đi công tác',
    })
    const words = await print(client, id, 'meeting_postponement')
    expect(words).toContain('Theo Giấy mời số 03/GM-BCĐ ngày 20 tháng 9 năm 2023')
    expect(words).toContain('vào hồi 08 giờ 00 phút, thứ Năm, ngày 05 tháng 10 năm 2023')
    expect(words).toContain('Thời gian họp mới: 14 giờ 00 phút, thứ Năm, ngày 12 tháng 10 năm 2023.')
    // The issued invitation names the day that was given up: copies are drafts of the next one.
    const { file } = await client.meetingPapers.copies({ id })
    const [copy] = [...(await readZip(await bytesOf(file))).values()]
    const said = (await readPdfGeometry(copy ?? new Uint8Array())).rawText.replaceAll(/\s+/gu, ' ')
    expect(said).toContain('14 giờ 00 phút, thứ Năm, ngày 12 tháng 10 năm 2023')
    expect(said).toContain('DỰ THẢO')
  })
})

describe('other meetings', () => {
  test('of forty people list them in an appendix, however long their names', async () => {
    const client = await desk()
    const people = manyInvitees(40).map((one) => ({ ...one, memberId: null }))
    const id = await meet(client, {}, people)
    const words = await print(client, id, 'meeting_invitation')
    expect(words).toContain('40 đại biểu có tên trong Danh sách thành phần mời kèm theo')
    expect(words).toContain('DANH SÁCH THÀNH PHẦN MỜI')
    for (const { name } of people) expect(words.replaceAll(' ', '')).toContain(name.replaceAll(' ', ''))
  })

  test('print in the Party’s form as well', async () => {
    const client = await desk()
    const id = await meet(client)
    await hold(client, id, clock)
    for (const kind of ['meeting_invitation', 'meeting_programme', 'meeting_minutes', 'meeting_notice'] as const) {
      const key = await paper(client, id, kind)
      const { fields } = await client.documents.open(key)
      for (const profile of ['party_36', 'party_05'] as const) {
        const { file } = await client.documents.render({ ...key, fields: { ...fields, profile } })
        expect(await printed(file)).toContain('ĐẢNG CỘNG SẢN VIỆT NAM')
      }
    }
  })

  test('in writing ask by letter, with a sheet for the answer, and their minutes count the answers', async () => {
    const client = await desk()
    const id = await meet(client, {
      kind: 'consultation',
      date: isoDate('2023-09-20'),
      subject: 'Dự thảo báo cáo 9 tháng',
      startTime: null,
      endTime: null,
      answerBy: isoDate('2023-10-12'),
    })
    const letter = await print(client, id, 'meeting_invitation')
    expect(letter).toContain('V/v lấy ý kiến thành viên Ban Chỉ đạo về dự thảo báo cáo 9 tháng')
    expect(letter).toContain('PHIẾU LẤY Ý KIẾN THÀNH VIÊN BAN CHỈ ĐẠO')
    expect(letter).toContain('chậm nhất ngày 12 tháng 10 năm 2023')
    const calendar = readCalendar(await bytesOf((await client.meetingPapers.calendar({ id })).file))
    expect(calendar.event.get('DTSTART')).toBe('20231012')
    await client.meetings.invited({
      ...(await stepOf(client, id)),
      on: isoDate('2023-09-20'),
      number: '',
      inviteeIds: ['b', 'c'],
    })
    await client.meetings.answer({
      ...(await stepOf(client, id)),
      inviteeId: 'b',
      stance: 'disagree',
      text: 'Thiếu số liệu',
      answeredOn: isoDate('2023-09-20'),
    })
    const minutes = await print(client, id, 'meeting_minutes')
    expect(minutes).toContain('1 thành viên trả lời: 0 đồng ý, 1 không đồng ý, 0 ý kiến khác.')
    expect(minutes).toContain('Không đồng ý: Thiếu số liệu')
  })
})
