import type { Page } from '@playwright/test'
import { expect, test } from '../../support/start-app.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { ReportPage } from '../pages/report-page.ts'
import { demoFiles } from './demo-files.ts'

async function takeIn(page: Page, files: readonly string[]): Promise<void> {
  const intake = new IntakePage(page)
  await intake.open()
  await intake.pick(files)
  // What is ready is chosen by itself.
  await expect(intake.preview.getByText('Sẵn sàng tiếp nhận')).toHaveCount(files.length)
  const warned = page.getByLabel(/^Đã xem cảnh báo của \d+ tệp/)
  if (await warned.isVisible()) await intake.acceptWarnings('Đã đối chiếu với đơn vị')
  await intake.accept()
}

const receipts = /Chế độ thông tin, báo cáo/
const shortcomings = /Hạn chế/

test('the words of a report: figures stay bound to the data, free numbers are told, comments resolved, versions compared', async ({
  app,
}) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  const [late, ...early] = demoFiles(2022)
  await takeIn(page, early)

  // An obligation, what it lacks, its draft.
  const report = new ReportPage(page)
  await report.open(2022)
  await expect(report.section(receipts)).toContainText('6/7')

  // An edited section keeps its figures bound.
  await report.writeAtEndOf(receipts, ' Tổ thư ký đã đôn đốc.')
  await report.waitUntilSaved()
  const compare = page.getByRole('region', { name: receipts }).getByRole('button', { name: 'So với bản tự động' })
  await compare.click()
  await expect(page.getByRole('region', { name: receipts }).locator('ins')).toHaveText('Tổ thư ký đã đôn đốc.')
  await compare.click()

  // A version to come back to, then a free number that the data do not bear out, replaced by the figure.
  await report.keepVersion('gửi lấy ý kiến')
  await expect(page.getByText('Đã giữ phiên bản 1.')).toBeVisible()
  await report.show('Nội dung')
  await report.writeAtEndOf(shortcomings, ' Năm 2022, tỷ lệ dân số tham gia BHYT đạt 91,2%.')
  const told = page.getByRole('region', { name: shortcomings }).getByRole('list', { name: 'Số gõ tay khác số liệu' })
  await expect(told).toContainText('“91,2%” khác số liệu: Tỷ lệ dân số tham gia BHYT năm 2022 là')
  const before = await report.figures(shortcomings).count()
  await told.getByRole('button', { name: 'Thay bằng số liệu' }).click()
  await expect(told).toBeHidden()
  await expect(report.figures(shortcomings)).toHaveCount(before + 1)

  // A figure by its search without diacritics; deleted as a whole.
  await report.writeAtEndOf(shortcomings, ' Năm trước:')
  await report.insertFigure('ty le dan so tham gia bhyt nam 2021')
  await expect(report.figures(shortcomings)).toHaveCount(before + 2)
  // The picker gives the keys back to the words.
  await expect(report.section(shortcomings)).toBeFocused()
  await page.keyboard.press('Backspace')
  await expect(report.figures(shortcomings)).toHaveCount(before + 1)

  // A comment on the words just written, resolved in its tab.
  await page.keyboard.press('Shift+Home')
  await report.remark('Đối chiếu lại với BHXH thành phố')
  await expect(report.remarks()).toHaveCount(1)
  await report.show('Góp ý')
  await report
    .panel(/^Góp ý/)
    .getByRole('button', { name: 'Đã xử lý' })
    .click()
  await expect(page.getByText('Mọi góp ý đã được xử lý.')).toBeVisible()
  await report.waitUntilSaved()

  // The last district reports: the edited sentence follows.
  await takeIn(page, late === undefined ? [] : [late])
  await report.open(2022)
  await expect(report.section(receipts)).toContainText('7/7 quận, huyện')
  await expect(report.section(receipts)).toContainText('Tổ thư ký đã đôn đốc.')

  // What changed since the version, word by word; taken back, the section is as it was.
  await report.show('Phiên bản')
  const difference = report.panel('Phiên bản').getByRole('region', { name: shortcomings })
  await expect(difference.locator('ins').last()).toContainText('Năm 2022, tỷ lệ dân số tham gia BHYT đạt')
  await page.getByRole('button', { name: 'Lấy lại lời văn của phiên bản 1' }).click()
  await expect(page.getByText('Lời văn của bản hiện tại không khác phiên bản này.')).toBeVisible()
  await report.show('Nội dung')
  await expect(report.section(shortcomings)).not.toContainText('Năm trước:')
  await expect(report.section(receipts)).toContainText('Tổ thư ký đã đôn đốc.')
})
