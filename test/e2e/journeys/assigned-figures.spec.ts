import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../../support/start-app.ts'
import { AssignedPage } from '../pages/assigned-page.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'

const sheet = [
  'GIAO CHỈ TIÊU NĂM 2023',
  '(Kèm theo Nghị quyết số 45/NQ-HĐND ngày 08/12/2022 của HĐND thành phố)',
  'STT,Đơn vị,BHXH tự nguyện',
  '1,Quận Hải Châu,"1.900"',
  '2,Quận Thanh Khê,"1.700"',
].join('\n')

const adjusted = [
  'Điều chỉnh chỉ tiêu năm 2023',
  'STT,Đơn vị,BHXH tự nguyện',
  '1,Quận Hải Châu,"2.050"',
  '2,Quận Thanh Khê,nhiều',
].join('\n')

test('a sheet of assigned figures is read, compared, completed and recorded; an adjustment keeps the history', async ({
  app,
}) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  const assigned = new AssignedPage(page)
  await assigned.open(2023)
  await expect(page.getByText('Chưa có chỉ tiêu giao năm 2023')).toBeVisible()
  await check(page, 'empty')

  await assigned.pickSheet('giao.csv', sheet)
  const { importPanel } = assigned
  await expect(importPanel.getByLabel('Số quyết định')).toHaveValue('45/NQ-HĐND')
  await expect(importPanel.getByRole('row').filter({ hasText: 'quận Hải Châu' })).toContainText('1.900')
  await check(page, 'preview')
  await assigned.recordButton.click()
  await expect(importPanel).toBeHidden()
  await expect(assigned.row('quận Hải Châu')).toContainText('1.900')
  await expect(assigned.row('Cộng các đơn vị')).toContainText('Chưa đầy đủ (2/7 đơn vị)')
  await check(page, 'table')

  await assigned.pickSheet('dieu-chinh.csv', adjusted)
  await expect(importPanel).toContainText('Còn điều chưa rõ')
  await importPanel.getByRole('tab', { name: /Kết quả kiểm tra/ }).click()
  await expect(importPanel).toContainText('Ô C4')
  await expect(importPanel.getByRole('button', { name: 'Ghi chỉ tiêu giao' })).toBeDisabled()
  await importPanel.getByRole('button', { name: 'Đóng' }).click()
  await expect(assigned.row('quận Hải Châu')).toContainText('1.900')

  const drawer = await assigned.openHistory('quận Hải Châu')
  await expect(drawer).toContainText('giao.csv, trang “giao”, ô C4')
  await drawer.getByRole('button', { name: 'Nhập quyết định điều chỉnh' }).click()
  const form = page.getByRole('dialog', { name: 'Nhập tay chỉ tiêu giao' })
  await form.getByRole('combobox', { name: 'Nguồn giao' }).click()
  await page.getByRole('option', { name: 'HĐND' }).click()
  await form.getByLabel('Chỉ tiêu giao').fill('2.050')
  await form.getByLabel('Số quyết định').fill('61/NQ-HĐND')
  await form.getByLabel('Ngày quyết định').fill('15/07/2023')
  await form.getByLabel('Cơ quan ban hành').fill('HĐND thành phố')
  await form.getByRole('button', { name: 'Ghi chỉ tiêu giao' }).click()
  await expect(form).toContainText('Lý do điều chỉnh phải có ít nhất 5 ký tự.')
  await form.getByLabel('Lý do điều chỉnh').fill('Điều chỉnh giữa năm')
  await form.getByRole('button', { name: 'Ghi chỉ tiêu giao' }).click()
  await expect(form).toBeHidden()
  await expect(assigned.row('quận Hải Châu')).toContainText('2.050')
  const history = await assigned.openHistory('quận Hải Châu')
  await expect(history.getByRole('listitem')).toHaveText([
    /2\.050 người.*Đang áp dụng.*61\/NQ-HĐND/,
    /1\.900 người.*Không còn áp dụng/,
  ])
  await check(page, 'history')
})

async function check(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze()
  expect(
    violations.map(({ id, nodes }) => `${where}: ${id} (${nodes.map(({ target }) => target).join(', ')})`),
  ).toEqual([])
}
