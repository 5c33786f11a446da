import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../../support/start-app.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'
import { MeetingsPage } from '../pages/meetings-page.ts'
import { TasksPage } from '../pages/tasks-page.ts'

test('a meeting goes from its plan through agenda, attendance and notes to conclusions that are tasks', async ({
  app,
}) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  const meetings = new MeetingsPage(page)
  await meetings.open()
  await expect(page.getByRole('heading', { name: 'Chưa có cuộc họp nào đang chuẩn bị' })).toBeVisible()
  await check(page, 'empty list')

  const form = await meetings.begin()
  await form.getByLabel('Nội dung').fill('Phiên họp Ban Chỉ đạo quý III')
  await meetings.typeDate(form, 'Ngày họp', '10/10/2023')
  await form.getByLabel('Bắt đầu').fill('8h')
  await form.getByLabel('Kết thúc').fill('7h')
  await form.getByLabel('Địa điểm').fill('Phòng họp số 1')
  await meetings.nameSomebody(form, 'Chủ trì', 'Nguyễn Văn A', 'Trưởng ban')
  await form.getByRole('button', { name: 'Lập cuộc họp' }).click()
  await expect(form).toContainText('Phải sau giờ bắt đầu 08:00.')
  await form.getByLabel('Kết thúc').fill('9h30')
  await check(page, 'form')
  await form.getByRole('button', { name: 'Lập cuộc họp' }).click()
  await expect(page.getByRole('heading', { name: 'Phiên họp Ban Chỉ đạo quý III' })).toBeVisible()
  await expect(page.getByText('Thứ Ba, 10/10/2023, 08:00–09:30')).toBeVisible()

  await meetings.openPart('Chương trình')
  await page.getByRole('button', { name: 'Dựng từ số liệu' }).click()
  await expect(meetings.item(1)).toHaveValue(/^Khai mạc/)
  await meetings.addItem('Thảo luận')
  const place = (await meetings.agenda.getByRole('listitem').count()) - 1
  await meetings.item(place).fill('Giải pháp phát triển người tham gia')
  await meetings.item(place).press('Alt+ArrowUp')
  await expect(meetings.item(place - 1)).toHaveValue('Giải pháp phát triển người tham gia')
  await meetings.saved()
  await check(page, 'agenda')
  await page.reload()
  await expect(meetings.item(place - 1)).toHaveValue('Giải pháp phát triển người tham gia')

  await meetings.openPart('Thành phần')
  await meetings.addGuest('Lê Văn C', 'Giám đốc Sở Tài chính')
  await meetings.addGuest('Phạm Thị D', 'Phó Chủ tịch Ủy ban Mặt trận')
  await meetings.addAgency('so y te', 'Sở Y tế')
  await meetings.saved()
  await check(page, 'invitees')
  await page.getByLabel('Số, ký hiệu').fill('12/GM-BCĐ')
  await page.getByRole('button', { name: 'Ghi nhận đã gửi tới 3 nơi' }).click()
  await expect(page.getByText('Đã gửi số 12/GM-BCĐ')).toBeVisible()

  await meetings.openPart('Điểm danh')
  await page.getByRole('button', { name: 'Bắt đầu họp' }).click()
  await expect(meetings.stage('Đang họp')).toBeVisible()
  await meetings.row('Điểm danh', 'Lê Văn C').press('c')
  await expect(meetings.row('Điểm danh', 'Phạm Thị D')).toBeFocused()
  await page.keyboard.press('v')
  await expect(page.getByLabel('Lý do vắng của Phạm Thị D')).toBeFocused()
  await page.keyboard.type('đi công tác')
  await page.keyboard.press('Enter')
  await expect(meetings.row('Điểm danh', 'Đại diện Sở Y tế')).toBeFocused()
  await page.keyboard.press('u')
  await expect(page.getByText(/^Chưa lưu: chưa ghi người dự thay Đại diện Sở Y tế/)).toBeVisible()
  await expect(page.getByLabel(/^Người dự thay Đại diện Sở Y tế/)).toBeFocused()
  await page.keyboard.type('Hoàng Văn E')
  await meetings.saved()
  await expect(page.getByText('Có mặt 1, dự thay 1, vắng 1.')).toBeVisible()
  await check(page, 'attendance')

  await meetings.openPart('Diễn biến')
  await page.getByRole('button', { name: 'Mở mục đầu' }).click()
  await expect(page.getByRole('region', { name: 'Mục đang tiến hành' })).toContainText('Đang ở: Khai mạc')
  await meetings.showNotes('Giải pháp phát triển người tham gia')
  await meetings.notes.fill('Sở Y tế đề nghị rà soát hộ cận nghèo.')
  await meetings.saved()
  await check(page, 'notes')
  // Left in the middle of a word: the part typed last is stored all the same.
  await meetings.notes.press('End')
  await meetings.notes.pressSequentially(' Chủ trì đồng')
  await meetings.openPart('Kết luận')
  await meetings.openPart('Diễn biến')
  await meetings.showNotes('Giải pháp phát triển người tham gia')
  await expect(meetings.notes).toHaveValue('Sở Y tế đề nghị rà soát hộ cận nghèo. Chủ trì đồng')

  await meetings.openPart('Kết luận')
  await meetings.conclude(1, 'Ban Chỉ đạo ghi nhận kết quả quý III.')
  const assignment = await meetings.conclude(2, 'Giao Sở Y tế rà soát hộ cận nghèo chưa tham gia.')
  await meetings.giveWork(assignment, { typed: 'so y te', name: 'Sở Y tế' })
  await expect(assignment).toContainText('chưa có thời hạn')
  await meetings.typeDate(assignment, 'Thời hạn', '30/11/2030')
  await expect(assignment).not.toContainText('chưa có thời hạn')
  await meetings.saved()
  await check(page, 'conclusions')
  await page.getByRole('button', { name: 'Kết thúc họp' }).click()
  await expect(meetings.stage('Đã kết luận')).toBeVisible()
  await check(page, 'concluded')

  await page.getByRole('button', { name: 'Xem nhiệm vụ của kết luận 2' }).click()
  await expect(meetings.drawer).toContainText('Giao Sở Y tế rà soát hộ cận nghèo chưa tham gia')
  await expect(meetings.drawer).toContainText('30/11/2030')
  await page.keyboard.press('Escape')
  const tasks = new TasksPage(page)
  await tasks.open()
  await tasks.openTab('Danh sách')
  await tasks.search('ho can ngheo')
  await expect(tasks.row('Giao Sở Y tế rà soát hộ cận nghèo chưa tham gia')).toBeVisible()

  await meetings.open()
  await meetings.openPart('Đã họp')
  await expect(page.getByRole('row').filter({ hasText: 'Phiên họp Ban Chỉ đạo quý III' })).toContainText(
    'chưa ban hành',
  )
})

async function check(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze()
  expect(
    violations.map(({ id, nodes }) => `${where}: ${id} (${nodes.map(({ target }) => target).join(', ')})`),
  ).toEqual([])
}
