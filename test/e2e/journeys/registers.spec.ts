import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../../support/start-app.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'
import { RegistersPage } from '../pages/registers-page.ts'

const head =
  'Ngày kết luận,Hình thức,Cơ quan thực hiện,TÊN ĐƠN VỊ,Số đơn vị,Nội dung,Phải thu (triệu đồng),Đã thu hồi (triệu đồng)'
const broken = [head, 'tháng 6,Thanh tra,BHXH thành phố,Công ty minh họa A,1,chậm đóng,5,1'].join('\n')
const mended = [head, '15/06/2022,Thanh tra,BHXH thành phố,Công ty minh họa A,1,chậm đóng,"1.234,567891",'].join('\n')

test('an entry is written, corrected and taken back; a sheet is recorded whole or not at all', async ({ app }) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  const registers = new RegistersPage(page)
  await registers.open('Văn bản chỉ đạo đã ban hành')
  await expect(page.getByText('chưa có mục nào')).toBeVisible()
  await check(page, 'empty')

  const form = await registers.write()
  await form.getByLabel('Ngày ban hành').fill('14/03/2022')
  await form.getByLabel('Loại văn bản').fill('Công văn')
  await form.getByLabel('Số, ký hiệu').fill('12/BCĐ-BHXH')
  await form.getByLabel('Cơ quan ban hành').fill('Ban Chỉ đạo')
  await form.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(form).toContainText('Chưa có “Trích yếu”.')
  await form.getByLabel('Trích yếu').fill('đôn đốc phát triển người tham gia')
  await check(page, 'form')
  await form.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(form).toBeHidden()
  await expect(registers.row('12/BCĐ-BHXH')).toContainText('14/03/2022')
  await expect(registers.row('Cộng')).toContainText('Số văn bản: 1')

  const detail = await registers.openRow('12/BCĐ-BHXH')
  await detail.getByRole('button', { name: 'Sửa' }).click()
  const change = page.getByRole('dialog')
  await change.getByLabel('Số, ký hiệu').fill('13/BCĐ-BHXH')
  await change.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText('12/BCĐ-BHXH → 13/BCĐ-BHXH')
  await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi', exact: true }).click()
  await page.getByRole('dialog').getByLabel('Lý do thu hồi').fill('văn bản đã hủy')
  await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi mục này' }).click()
  await expect(page.getByRole('dialog')).toContainText('Đã thu hồi')
  await page.keyboard.press('Escape')
  await expect(registers.row('13/BCĐ-BHXH')).toBeHidden()

  await registers.open('Thanh tra, kiểm tra')
  await registers.pickSheet('thanh-tra.csv', broken)
  await expect(registers.importPanel).toContainText('Ô A2')
  await expect(registers.importPanel.getByRole('button', { name: /^Ghi/ })).toBeDisabled()
  await check(page, 'refused sheet')
  await registers.importPanel
    .getByTestId('register-file')
    .setInputFiles({ name: 'thanh-tra.csv', mimeType: 'text/csv', buffer: Buffer.from(mended) })
  await registers.importPanel.getByRole('button', { name: 'Ghi 1 mục vào sổ' }).click()
  await expect(registers.importPanel).toBeHidden()
  await expect(registers.row('Công ty minh họa A')).toContainText('1.234.567.891')
  await expect(registers.row('Cộng')).toContainText('Đã thu hồi (đồng): chưa có số liệu')
})

async function check(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze()
  expect(
    violations.map(({ id, nodes }) => `${where}: ${id} (${nodes.map(({ target }) => target).join(', ')})`),
  ).toEqual([])
}
