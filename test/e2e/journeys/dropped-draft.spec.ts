import { expect, test } from '../../support/start-app.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'
import { ReportPage } from '../pages/report-page.ts'

test('a draft that nobody needs is dropped from the list of drafts, with its reason', async ({ app }) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  const report = new ReportPage(page)
  await report.open(2022)
  await report.show('Thể thức')
  await report.field('Họ và tên người ký').fill('Trần Văn Bình')
  await report.waitUntilSaved()

  await page.getByRole('link', { name: 'Danh sách báo cáo' }).click()
  await page.getByRole('tab', { name: 'Dự thảo' }).click()
  await page.getByRole('button', { name: /^Bỏ dự thảo: Báo cáo năm/ }).click()
  const question = page.getByRole('dialog')
  await question.getByRole('button', { name: 'Bỏ dự thảo' }).click()
  await expect(question).toContainText('Chưa ghi lý do.')
  await question.getByLabel('Lý do').fill('Kế hoạch bỏ báo cáo này')
  await question.getByRole('button', { name: 'Bỏ dự thảo' }).click()
  await expect(question).toHaveCount(0)
  await expect(page.getByText('Chưa có dự thảo nào')).toBeVisible()
})
