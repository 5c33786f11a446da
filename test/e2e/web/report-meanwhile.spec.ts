import type { Page } from '@playwright/test'
import { expect, test } from '../../support/start-app.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'
import { ReportPage } from '../pages/report-page.ts'

const causes = /Nguyên nhân/

async function openReport(page: Page): Promise<ReportPage> {
  await page.evaluate(() => {
    window.location.hash = '/bao-cao/soan/annual/2022'
  })
  const report = new ReportPage(page)
  await expect(report.section(causes)).toBeVisible()
  return report
}

test('words that somebody else saved meanwhile are never overwritten unseen; unedited desks follow by themselves', async ({
  app,
}) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  const mine = await openReport(page)
  const other = await page.context().newPage()
  await other.goto(page.url())
  const theirs = new ReportPage(other)
  await theirs.writeAtEndOf(causes, ' Do dịch bệnh.')
  await theirs.waitUntilSaved()
  await expect(mine.section(causes)).toContainText('Do dịch bệnh.')

  // Both write at once: the second to save is asked.
  await page.context().setOffline(true)
  await mine.writeAtEndOf(causes, ' Do thiếu kinh phí.')
  await expect(page.getByText('Chưa lưu được dự thảo.')).toBeVisible()
  await page.context().setOffline(false)
  await theirs.writeAtEndOf(causes, ' Do chậm tuyên truyền.')
  await theirs.waitUntilSaved()
  await page.getByRole('button', { name: 'Thử lại' }).click()
  await expect(page.getByRole('button', { name: 'Mở bản mới, bỏ phần đang soạn' })).toBeVisible()
  await expect(mine.section(causes)).toContainText('Do thiếu kinh phí.')
  await page.getByRole('button', { name: 'Xem chỗ khác nhau' }).click()
  await expect(page.getByRole('alert').locator('del').last()).toContainText('chậm tuyên truyền')
  await expect(page.getByRole('alert').locator('ins').last()).toContainText('thiếu kinh phí')
  await page.getByRole('button', { name: 'Mở bản mới, bỏ phần đang soạn' }).click()
  await expect(mine.section(causes)).toContainText('Do chậm tuyên truyền.')
  await expect(mine.section(causes)).not.toContainText('Do thiếu kinh phí.')
})

test('an input method composes Vietnamese letters beside a bound figure undisturbed', async ({ app }) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  const report = await openReport(page)
  await report.writeAtEndOf(causes, ' Số liệu ')
  await report.insertFigure('')
  const session = await page.context().newCDPSession(page)
  for (const text of [' v', ' vi', ' viê', ' việ', ' việt']) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  await session.send('Input.insertText', { text: ' việt' })
  await page.keyboard.type(' nam')
  await expect(report.section(causes)).toContainText(/việt nam$/)
  await expect(report.figures(causes)).toHaveCount(1)
  await report.waitUntilSaved()
  await page.reload()
  await expect(report.section(causes)).toContainText(/việt nam$/)
  await expect(report.figures(causes)).toHaveCount(1)
})

test('text from Word comes as plain paragraphs and items', async ({ app }) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  const report = await openReport(page)
  await report.section(causes).click()
  await page.keyboard.press('Control+a')
  await report.section(causes).evaluate((element) => {
    const data = new DataTransfer()
    data.setData(
      'text/html',
      '<p class="MsoNormal"><b style="color:red">Kết quả</b></p><table><tr><td>1</td></tr></table>',
    )
    data.setData('text/plain', 'Kết quả  chung\r\n\r\n·\tTuyên truyền\r\n·\tThanh tra\r\nKết luận.')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  const section = report.section(causes)
  await expect(section.locator('li')).toHaveText(['Tuyên truyền', 'Thanh tra'])
  await expect(section.locator('strong, table, [style*="color"]')).toHaveCount(0)
  await expect(section).toContainText('Kết quả chung')
  await expect(section).toContainText('Kết luận.')
})

test('every page of the document is printed, each on a sheet of its own', async ({ app }) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  const report = await openReport(page)
  await report.waitForPreview()
  const pageCount = Number(/^\d+/.exec((await report.previewState.textContent()) ?? '')?.[0])
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset.printed = 'true'
    }
  })
  await page.getByRole('button', { name: 'In', exact: true }).click()
  await expect(page.locator('body[data-printed]')).toBeVisible({ timeout: 60_000 })
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(paper.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(pageCount)
})
