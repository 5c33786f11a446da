import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../../support/start-app.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'
import { RemindersPage } from '../pages/reminders-page.ts'

// Of those that are still at work.
const agency = 'Sở Y tế Thành phố Hồ Chí Minh'

test('Ctrl+K finds a duty without diacritics and opens it', async ({ app }) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  await page.keyboard.press('Control+K')
  const field = page.getByLabel('Tìm nhiệm vụ, điểm, văn bản, cơ quan, đơn vị, màn hình')
  await field.fill('co quan bao hiem xa hoi viet nam khong co tu nay')
  await expect(page.getByText('Không tìm thấy “co quan bao hiem xa hoi viet nam khong co tu nay”')).toBeVisible()
  await field.fill('kien toan ban chi dao')
  const hit = page.getByRole('button', { name: /Kiện toàn ban chỉ đạo/i }).first()
  await expect(hit.locator('mark').first()).toHaveText('Kiện')
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)).toEqual([])
  await hit.click()
  await expect(page.getByRole('dialog', { name: /Kiện toàn ban chỉ đạo/i })).toBeVisible()
})

test('an agency that owes work gets its letter, and a mail draft to its contact', async ({ app }) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  await page.getByRole('link', { name: 'Kế hoạch' }).click()
  await page
    .getByRole('row')
    .filter({ hasText: '3651/QĐ-UBND' })
    .getByRole('button', { name: 'Chọn cho Ban Chỉ đạo' })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: /Chọn/ }).click()
  const reminders = new RemindersPage(page)
  await reminders.open()
  await expect(reminders.receiver(agency)).toContainText(/\d+ quá hạn/)
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)).toEqual([])

  const letter = await app.savedBy(() => reminders.receiver(agency).getByRole('button', { name: 'Công văn' }).click())
  expect(letter.name).toMatch(/^Cong van don doc thuc hien nhiem vu So Y te .*\.pdf$/)
  expect(Buffer.from(letter.bytes.subarray(0, 5)).toString()).toBe('%PDF-')

  await reminders.setEmail(agency, 'van-thu@so-y-te.example')
  await expect(reminders.receiver(agency)).toContainText('van-thu@so-y-te.example')
  const mail = await app.savedBy(() => reminders.receiver(agency).getByRole('button', { name: 'Thư nháp' }).click())
  const words = Buffer.from(mail.bytes).toString()
  expect(words).toContain('X-Unsent: 1')
  expect(words).toContain('<van-thu@so-y-te.example>')
})
