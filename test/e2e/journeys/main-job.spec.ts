import { expect, test } from '../../support/start-app.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { OverviewPage } from '../pages/overview-page.ts'
import { ReportPage } from '../pages/report-page.ts'
import { demoFiles } from './demo-files.ts'

test('the main job: district workbooks in, indicators at once, the annual report out', async ({ app }) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')

  const intake = new IntakePage(page)
  await intake.open()
  const files = [...demoFiles(2021), ...demoFiles(2022)]
  await intake.drop(files)
  await expect(intake.preview).toContainText(`${files.length} tệp`)

  const drawer = await intake.openDetail('Bao cao nam 2022 - Quan Hai Chau.xlsx')
  await expect(drawer).toContainText('quận Hải Châu · năm 2022')
  await drawer.getByRole('tab', { name: 'Đối chiếu ô' }).click()
  await expect(drawer).toContainText('Khớp với số ô đã đọc')
  await intake.closeDetail()

  await intake.chooseAll()
  const warned = page.getByLabel(/^Đã xem cảnh báo của \d+ tệp/)
  if (await warned.isVisible()) await intake.acceptWarnings('Đã đối chiếu với đơn vị qua điện thoại')
  await intake.accept()
  await expect(intake.summary()).toHaveText(`Đã tiếp nhận ${files.length}/${files.length} tệp`)

  const overview = new OverviewPage(page)
  await overview.open()
  await overview.choosePeriod('Năm 2022')
  await expect(page.getByText('7/7 quận, huyện đã báo cáo năm 2022.')).toBeVisible()
  const coverage = overview.indicator('Tỷ lệ dân số tham gia BHYT')
  await expect(coverage).toContainText('7/7')
  await expect(coverage).toContainText(/điểm %/)
  const provenance = await overview.openIndicator('Tỷ lệ dân số tham gia BHYT')
  await expect(provenance).toContainText('huyện Hoàng Sa')
  await expect(provenance).toContainText('không phát sinh')
  // A drawer has an address of its own: reloading brings it back.
  await page.reload()
  await expect(page.getByRole('dialog')).toContainText('huyện Hoàng Sa')
  await page.keyboard.press('Escape')

  const report = new ReportPage(page)
  await report.open(2022)
  await report.waitForPreview()
  expect(await report.inkOf(1)).toBeGreaterThan(0.005)
  await report.show('Thể thức')
  await report.field('Họ và tên người ký').fill('Phạm Minh Họa')
  await report.waitUntilSaved()
  await report.waitForPreview()
  const saved = await app.savedBy(() => report.save())
  expect(saved.name).toMatch(/^Du thao BC-BCD_.*\.pdf$/)
  expect(saved.bytes.subarray(0, 5).toString()).toBe('%PDF-')

  // What was typed is there after the page was closed and opened again.
  await page.reload()
  await expect(report.field('Họ và tên người ký')).toHaveValue('Phạm Minh Họa')
})
