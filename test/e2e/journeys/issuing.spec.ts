import { expect, test } from '../../support/start-app.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { ReportPage } from '../pages/report-page.ts'
import { demoFiles } from './demo-files.ts'

test('a report goes to its signer, is issued with its number for good, found again and meant to be replaced', async ({
  app,
}) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  const intake = new IntakePage(page)
  await intake.open()
  await intake.pick(demoFiles(2022).slice(0, 1))
  await expect(intake.preview.getByText('Sẵn sàng tiếp nhận')).toHaveCount(1)
  await intake.accept()

  const report = new ReportPage(page)
  await report.open(2022)
  await report.show('Thể thức')
  await report.field('Họ và tên người ký').fill('Trần Văn Bình')
  await report.waitUntilSaved()

  await page.getByRole('tab', { name: 'Phát hành' }).click()
  await page.getByRole('button', { name: 'Trình ký' }).click()
  await page.getByRole('button', { name: 'Ghi nhận đã ký' }).click()
  await page.getByLabel('Lý do vẫn phát hành').fill('Lãnh đạo Ban Chỉ đạo đồng ý phát hành trên số liệu hiện có')
  await page.getByRole('button', { name: 'Phát hành…' }).click()
  await page.getByRole('button', { name: /^Phát hành số 01\/BC-BCĐ$/ }).click()

  // The archive opens on the paper itself, its bytes held against their hash.
  const paper = page.getByRole('dialog')
  await expect(paper).toContainText('01/BC-BCĐ')
  await expect(paper).toContainText('Nguyên vẹn: tệp PDF và nội dung lưu đúng từng byte như khi phát hành.')
  await paper.getByRole('tab', { name: 'Thông tin' }).click()
  await expect(paper).toContainText('Trần Văn Bình')
  await page.keyboard.press('Escape')
  await page.getByLabel('Tìm văn bản đã phát hành').fill('ket qua thuc hien 64')
  await expect(page.getByRole('row').filter({ hasText: '01/BC-BCĐ' })).toHaveCount(1)

  // The obligation is met; a second report of the year starts anew.
  await page.getByRole('tab', { name: 'Báo cáo phải gửi' }).click()
  await page.getByText('Bảng', { exact: true }).click()
  await expect(page.getByRole('row').filter({ hasText: 'hằng năm (năm 2022)' })).toContainText('Đã phát hành')
})
