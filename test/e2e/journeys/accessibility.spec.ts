import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../../support/start-app.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { demoFiles } from './demo-files.ts'

test('every screen passes the automatic accessibility rules, contrast included', async ({ app }) => {
  const { page } = app
  const check = async (screen: string): Promise<void> => {
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze()
    const found = violations.map(
      ({ id, nodes }) => `${screen}: ${id} (${nodes.map(({ target }) => target).join(', ')})`,
    )
    expect(found).toEqual([])
  }
  await expect(new FirstRunPage(page).question).toBeVisible()
  await check('first run')
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')

  const intake = new IntakePage(page)
  await intake.open()
  await intake.pick(demoFiles(2022))
  await expect(intake.acceptButton).toBeVisible()
  await check('preview')
  await intake.openDetail('Quan Hai Chau.xlsx')
  await check('detail of a file')
  await intake.closeDetail()
  await intake.chooseAll()
  const warned = page.getByLabel(/^Đã xem cảnh báo của \d+ tệp/)
  if (await warned.isVisible()) await intake.acceptWarnings('Đã đối chiếu với đơn vị')
  await intake.accept()
  await check('summary')

  const at = async (address: string, text: string): Promise<void> => {
    await page.evaluate((hash) => {
      window.location.hash = hash
    }, address)
    await expect(page.getByText(text).first()).toBeVisible()
    await check(address)
  }
  await at('/tong-quan?ky=2022', 'Không phát sinh (1)')
  await at('/tong-quan?ky=2022&xem=chi-tieu/hi_coverage', 'Tử số')
  await at('/so-lieu/ma-tran?ky=2022', 'Mẫu báo cáo gửi đơn vị')
  await at('/so-lieu/da-tiep-nhan?ky=2022', 'Nguồn số liệu')
  await at('/bao-cao', 'Hạn gửi')
  await at('/bao-cao/soan/annual/2022', 'đúng tệp sẽ lưu')
})
