import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../../support/start-app.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'
import { RoundsPage } from '../pages/rounds-page.ts'

test('a round goes from the letters through reports and opinions to the phiếu trình and its file', async ({ app }) => {
  const { page, savedBy } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  const rounds = new RoundsPage(page)
  await rounds.begin('năm 2022')
  await rounds.setDate('Hạn gửi báo cáo', '05/01/2023')
  await page.getByRole('button', { name: 'Chỉ quận, huyện' }).click()
  await page.getByRole('button', { name: 'Lưu phần chuẩn bị' }).click()
  await expect(rounds.row('UBND quận Hải Châu')).toContainText('Chưa gửi')
  await check(page, 'letters')

  const letter = await savedBy(() => rounds.row('UBND quận Hải Châu').getByRole('button', { name: 'Công văn' }).click())
  expect(letter.name).toMatch(/^Cong van bao cao ket qua thuc hien .*Hai Chau\.pdf$/)
  expect(letter.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  await page.getByLabel('Số văn thư cấp').fill('7')
  await rounds.setDate('Ngày công văn', '01/12/2022')
  await page.getByRole('button', { name: 'Ghi nhận đã phát hành' }).click()
  await expect(rounds.step('Đề nghị báo cáo')).toContainText(
    'Đã gửi công văn số 07/BCĐ-BHXH ngày 01/12/2022 tới 7 nơi.',
  )

  await rounds.step('Tiếp nhận').click()
  await rounds
    .row('UBND quận Hải Châu')
    .getByRole('button', { name: /^Ghi báo cáo/ })
    .click()
  const text = page.getByRole('dialog')
  await text.getByLabel('Số, ký hiệu').fill('215/UBND-LĐ')
  await text.getByLabel('Ngày văn bản').fill('03/01/2023')
  await text.getByRole('button', { name: 'Ghi báo cáo' }).click()
  await expect(text).toBeHidden()
  await expect(rounds.row('UBND quận Hải Châu')).toContainText('215/UBND-LĐ ngày 03/01/2023')
  await expect(page.getByRole('region', { name: 'Còn thiếu' })).toContainText('UBND quận Thanh Khê')
  await check(page, 'receipts')

  await rounds.step('Lấy ý kiến').click()
  await page.getByRole('button', { name: 'Ghi ý kiến' }).click()
  const opinion = page.getByRole('dialog')
  await opinion.getByRole('combobox', { name: 'Cơ quan, đơn vị góp ý' }).click()
  await page.getByRole('option', { name: 'UBND quận Hải Châu' }).click()
  await opinion.getByLabel('Nội dung góp ý').fill('bổ sung số hộ cận nghèo')
  await opinion.getByRole('combobox', { name: 'Tiếp thu, giải trình' }).click()
  await page.getByRole('option', { name: 'Giải trình' }).click()
  await opinion.getByRole('button', { name: 'Lưu ý kiến' }).click()
  await expect(opinion).toContainText('chưa ghi nội dung giải trình')
  await opinion.getByLabel('Nội dung tiếp thu, giải trình').fill('đã có ở Phụ lục I')
  await opinion.getByRole('button', { name: 'Lưu ý kiến' }).click()
  await expect(opinion).toBeHidden()
  await expect(rounds.row('bổ sung số hộ cận nghèo')).toContainText('đã có ở Phụ lục I')

  await rounds.step('Phiếu trình').click()
  await page.getByRole('button', { name: 'Ghi nhận đã trình' }).click()
  await expect(rounds.step('Phiếu trình')).toContainText('Đã trình Trưởng Ban Chỉ đạo')
  await rounds.step('Hồ sơ').click()
  await expect(rounds.row('215/UBND-LĐ')).toContainText('bản giấy')
  const file = await savedBy(() => page.getByRole('button', { name: 'Xuất hồ sơ (.zip)' }).click())
  expect(file.bytes.subarray(0, 2).toString('latin1')).toBe('PK')
  await check(page, 'file')
})

async function check(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze()
  expect(
    violations.map(({ id, nodes }) => `${where}: ${id} (${nodes.map(({ target }) => target).join(', ')})`),
  ).toEqual([])
}
