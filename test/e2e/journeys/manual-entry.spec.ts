import type { Locator } from '@playwright/test'
import { expect, test } from '../../support/start-app.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'

test('a figure that came by letter is entered with its document, and nothing typed is lost on the way', async ({
  app,
}) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  await page.getByRole('link', { name: 'Số liệu', exact: true }).click()
  await page.getByRole('button', { name: 'Nhập tay số liệu' }).click()
  const drawer = page.getByRole('dialog', { name: 'Nhập tay số liệu đến bằng văn bản' })

  await drawer.getByRole('button', { name: 'Ghi số liệu' }).click()
  await expect(drawer).toContainText('Chưa chọn đơn vị.')
  await expect(drawer).toContainText('Chưa nhập số, ký hiệu văn bản.')

  await drawer.getByLabel('Giá trị').fill('86,52')
  await drawer.getByLabel('Số, ký hiệu văn bản').fill('1234/BC-BHXH')
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await page.reload()
  await page.getByRole('button', { name: 'Nhập tay số liệu' }).click()
  await expect(drawer.getByLabel('Giá trị')).toHaveValue('86,52')
  await expect(drawer.getByLabel('Số, ký hiệu văn bản')).toHaveValue('1234/BC-BHXH')

  await choose(drawer.getByRole('combobox', { name: 'Đơn vị' }), 'thành phố Đà Nẵng')
  await choose(drawer.getByRole('combobox', { name: 'Số liệu' }), 'hài lòng')
  await choose(drawer.getByRole('combobox', { name: 'Kỳ báo cáo' }), 'Năm 2022')
  await drawer.getByLabel('Ngày văn bản').fill('10/01/2023')
  await drawer.getByLabel('Cơ quan ban hành').fill('Bảo hiểm xã hội thành phố')
  await drawer.getByLabel('Lý do nhập tay').fill('Kết quả khảo sát gửi bằng văn bản')
  await drawer.getByRole('button', { name: 'Ghi số liệu' }).click()
  await expect(drawer).toBeHidden()

  await page.getByRole('tab', { name: 'Số liệu đã tiếp nhận' }).click()
  const row = page.getByRole('row').filter({ hasText: '1234/BC-BHXH' })
  await expect(row).toContainText('86,52')
  await expect(row).toContainText('ngày 10/01/2023 của Bảo hiểm xã hội thành phố')
})

async function choose(field: Locator, text: string): Promise<void> {
  await field.click()
  await field.fill(text)
  await field.page().getByRole('option').filter({ hasText: text }).first().click()
}
