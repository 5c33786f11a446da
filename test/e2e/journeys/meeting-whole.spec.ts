import path from 'node:path'
import type { Page } from '@playwright/test'
import { addDays, formatDate, isoDate, vietnameseDay } from '../../../shared/domain/time/iso-date.ts'
import { launchApp } from '../../support/launch-app.ts'
import { launchWeb } from '../../support/launch-web.ts'
import type { OpenApp } from '../../support/open-app.ts'
import { accept, demoFiles, openDesk, preview } from '../../support/open-desk.ts'
import { expect, test } from '../../support/start-app.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'
import { MeetingsPage } from '../pages/meetings-page.ts'
import { ReportPage } from '../pages/report-page.ts'

const person = 'Nguyễn Thị Thử'
const today = isoDate(vietnameseDay(Date.now()))

/** The demo's figures of 2022 and a committee of three, in the store that the app will be opened on. */
async function prepareStore(directory: string): Promise<void> {
  const desk = await openDesk({ directory, demo: true, now: Date.now })
  const { client } = desk
  await accept(client, await preview(client, demoFiles('2022')), { warningReason: 'Đã đối chiếu với đơn vị' })
  const term = { place: null, agency: null, validFrom: null, validTo: null, delegate: null, note: null, replaces: null }
  const contact = { email: null, phone: null }
  const seats = [
    ['truong_ban', 'Trần Văn Bình', 'Chủ tịch UBND thành phố'],
    ['uy_vien_thuong_truc', 'Lê Thị Cúc', 'Giám đốc BHXH thành phố'],
    ['thu_ky', 'Phạm Văn Dũng', 'Chuyên viên BHXH thành phố'],
  ] as const
  await client.committee.add({
    scope: 'own',
    members: seats.map(([role, name, agencyPost]) => ({ term: { ...term, role, name, agencyPost }, contact })),
  })
  await desk.close()
}

/** Lays the open paper before its signer, has it signed and issues it. */
async function issue(page: Page, signer: string): Promise<void> {
  const report = new ReportPage(page)
  await report.show('Thể thức')
  await report.field('Họ và tên người ký').fill(signer)
  await report.waitUntilSaved()
  await page.getByRole('tab', { name: 'Phát hành' }).click()
  await page.getByRole('button', { name: 'Trình ký' }).click()
  await page.getByRole('button', { name: 'Ghi nhận đã ký' }).click()
  const reason = page.getByLabel('Lý do vẫn phát hành')
  const issuing = page.getByRole('button', { name: 'Phát hành…' })
  await expect(issuing).toBeVisible()
  if (await reason.isVisible()) await reason.fill('Lãnh đạo Ban Chỉ đạo đồng ý phát hành')
  await issuing.click()
  await page.getByRole('button', { name: /^Phát hành số / }).click()
  await expect(page.getByRole('dialog')).toContainText('Nguyên vẹn: tệp PDF và nội dung lưu đúng từng byte')
  await page.keyboard.press('Escape')
}

test('from the invitation to the notice of its conclusions, which the next meeting finds on its agenda', async ({
  door,
  home,
}) => {
  test.setTimeout(300_000)
  await prepareStore(path.join(home, 'kho'))
  const app: OpenApp = door === 'web' ? await launchWeb(home) : await launchApp(home)
  const { page } = app
  await new FirstRunPage(page).goOnAs(person)
  const meetings = new MeetingsPage(page)

  // Create: whoever sits in the committee is proposed.
  await meetings.open()
  const form = await meetings.begin()
  await form.getByLabel('Nội dung').fill('Phiên họp thứ nhất Ban Chỉ đạo')
  await meetings.typeDate(form, 'Ngày họp', formatDate(today))
  await form.getByLabel('Bắt đầu').fill('08:00')
  await form.getByLabel('Kết thúc').fill('10:00')
  await form.getByLabel('Địa điểm').fill('Phòng họp số 1')
  await form.getByRole('button', { name: 'Lập cuộc họp' }).click()
  await expect(page.getByRole('heading', { name: 'Phiên họp thứ nhất Ban Chỉ đạo' })).toBeVisible()
  const address = page.url().replace(/#.*$/u, '') + new URL(page.url()).hash.replace(/\/[a-z-]+$/u, '')

  // Agenda from the demo's figures.
  await meetings.openPart('Chương trình')
  await page.getByRole('button', { name: 'Dựng từ số liệu' }).click()
  await expect(meetings.item(2)).toHaveValue(/chỉ tiêu/)
  await meetings.saved()

  // Invitation: printed, issued, sent.
  await meetings.openPart('Tài liệu')
  await page.getByRole('link', { name: 'Mở Giấy mời' }).click()
  await issue(page, 'Trần Văn Bình')
  await page.goto(`${address}/thanh-phan`)
  await expect(page.getByText('Lê Thị Cúc').first()).toBeVisible()
  await page.getByLabel('Số, ký hiệu').fill('01/GM-BCĐ')
  await page.getByRole('button', { name: /^Ghi nhận đã gửi tới/ }).click()
  await expect(meetings.stage('Đã mời')).toBeVisible()

  // Pack.
  await meetings.openPart('Tài liệu')
  await page.getByRole('button', { name: 'Lập tập tài liệu' }).click()
  const packs = page.getByRole('list', { name: 'Tập tài liệu đã lập' })
  await expect(packs.getByRole('listitem')).toHaveCount(1)
  await expect(packs).toContainText('Số liệu chưa thay đổi')
  const pack = await app.savedBy(() => packs.getByRole('button').first().click())
  expect(pack.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')

  // Attendance, with the projector beside.
  await meetings.openPart('Điểm danh')
  await page.getByRole('button', { name: 'Bắt đầu họp' }).click()
  await expect(meetings.stage('Đang họp')).toBeVisible()
  await meetings.row('Điểm danh', 'Lê Thị Cúc').press('c')
  await meetings.saved()
  const projector = await app.secondWindow(() => page.getByRole('button', { name: 'Trình chiếu' }).click())
  await expect(projector.getByRole('heading', { name: 'Phiên họp thứ nhất Ban Chỉ đạo' })).toBeVisible()
  await meetings.openPart('Diễn biến')
  await page.getByRole('button', { name: 'Mở mục đầu' }).click()
  await expect(projector.getByRole('heading', { name: /^1\. Khai mạc/ })).toBeVisible()
  await page.getByRole('button', { name: 'Mục sau' }).click()
  await expect(projector.getByRole('heading', { name: /^2\. .*chỉ tiêu/ })).toBeVisible()
  await expect(projector.getByRole('table')).toContainText('Tỷ lệ')
  await meetings.notes.fill('BHXH thành phố báo cáo kết quả năm 2022.')
  await meetings.saved()
  await projector.close()

  // Conclusions, closing, tasks.
  await meetings.openPart('Kết luận')
  const assignment = await meetings.conclude(1, 'Giao Sở Y tế rà soát hộ cận nghèo chưa tham gia.')
  await meetings.giveWork(assignment, { typed: 'so y te', name: 'Sở Y tế' })
  await meetings.typeDate(assignment, 'Thời hạn', formatDate(addDays(today, 30)))
  await expect(assignment).not.toContainText('chưa có thời hạn')
  await meetings.saved()
  // Closing asks for a reason until what was typed is stored.
  await expect(page.getByLabel('Lý do vẫn kết thúc')).toBeHidden()
  await page.getByRole('button', { name: 'Kết thúc họp' }).click()
  await expect(meetings.stage('Đã kết luận')).toBeVisible()
  await page.getByRole('button', { name: 'Xem nhiệm vụ của kết luận 1' }).click()
  await expect(meetings.drawer).toContainText(/kết luận cuộc họp ngày/i)
  await page.keyboard.press('Escape')

  // Minutes: what was noted stands in them.
  await page.goto(`${address}/tai-lieu`)
  await page.getByRole('link', { name: 'Mở Biên bản' }).click()
  await expect(page.getByText('BHXH thành phố báo cáo kết quả năm 2022.').first()).toBeVisible()

  // The notice is issued: the meeting and its task know its number.
  await page.goto(`${address}/tai-lieu`)
  await page.getByRole('link', { name: 'Mở Thông báo kết luận' }).click()
  await issue(page, 'Trần Văn Bình')
  await page.goto(`${address}/ket-luan`)
  await expect(meetings.stage('Đã ban hành thông báo')).toBeVisible()
  await page.getByRole('button', { name: 'Xem nhiệm vụ của kết luận 1' }).click()
  await expect(meetings.drawer).toContainText(/Thông báo số 01\/TB-BCĐ/i)
  await expect(meetings.drawer).toContainText('khoản 1')
  await page.keyboard.press('Escape')

  // The next meeting finds what is still open on its agenda.
  await meetings.open()
  const next = await meetings.begin()
  await next.getByLabel('Nội dung').fill('Phiên họp thứ hai Ban Chỉ đạo')
  await meetings.typeDate(next, 'Ngày họp', formatDate(addDays(today, 7)))
  await next.getByLabel('Bắt đầu').fill('08:00')
  await next.getByLabel('Kết thúc').fill('10:00')
  await next.getByRole('button', { name: 'Lập cuộc họp' }).click()
  await expect(page.getByRole('heading', { name: 'Phiên họp thứ hai Ban Chỉ đạo' })).toBeVisible()
  await meetings.openPart('Chương trình')
  await page.getByRole('button', { name: 'Dựng từ số liệu' }).click()
  await expect(meetings.item(2)).toHaveValue('Kết quả thực hiện kết luận các cuộc họp trước')
  await expect(meetings.agenda.getByRole('listitem').nth(1)).toContainText('1 căn cứ')
  await app.close()
})
