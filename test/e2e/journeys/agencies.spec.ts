import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../../support/start-app.ts'
import { AgenciesPage } from '../pages/agencies-page.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'

test('an agency has its names, successors and roles; the secretariat adds an alias and takes it back', async ({
  app,
}) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  const agencies = new AgenciesPage(page)
  await agencies.open()
  await agencies.lookAt('30/06/2023')
  await agencies.search('thuong binh')
  await expect(agencies.row('Sở Lao động - Thương binh và Xã hội')).toContainText('đến hết 28/02/2025')
  await agencies.row('Sở Lao động - Thương binh và Xã hội').click()
  await expect(agencies.drawer).toContainText('Ngày 30/06/2023: đang hoạt động')
  await expect(agencies.drawer).toContainText('lao động, bảo hiểm xã hội, việc làm; từ 01/03/2025')
  await expect(agencies.drawer).toContainText('Kế hoạch số 64/KH-UBND')
  // The successor is one click away, at an address that survives a reload.
  await agencies.drawer.getByRole('link', { name: 'Sở Y tế thành phố Đà Nẵng' }).click()
  await expect(agencies.drawer).toContainText('bảo trợ xã hội; từ 01/03/2025')
  await page.reload()
  await expect(agencies.drawer).toContainText('Ngày 30/06/2023: đang hoạt động')

  await agencies.change('Sửa tên gọi khác')
  await agencies.drawer.getByLabel('Tên gọi khác').fill('Y tế Đà thành')
  await page.keyboard.press('Enter')
  await agencies.press('Lưu')
  await expect(agencies.drawer).toContainText('Lý do phải có ít nhất 5 ký tự.')
  await agencies.giveReason('Cách viết trong báo cáo quận')
  await agencies.press('Lưu')
  await expect(agencies.drawer).toContainText('do Tổ thư ký sửa')
  await expect(agencies.drawer).toContainText('Nguyễn Thị Ánh: sửa')
  await page.keyboard.press('Escape')
  await agencies.search('y te da thanh')
  await expect(agencies.count).toHaveText('1/44 cơ quan')

  await agencies.row('Sở Y tế').click()
  await agencies.change('Bỏ thay đổi của Tổ thư ký')
  await agencies.giveReason('Ghi nhầm cơ quan')
  await agencies.press('Lưu')
  await expect(agencies.drawer).toContainText('của danh mục')
  await expect(agencies.drawer).toContainText('Nguyễn Thị Ánh: trở về danh mục')
})

test('a class of the plan names its members on a day, and the committee can decide on them itself', async ({ app }) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  const agencies = new AgenciesPage(page)
  await agencies.open()
  await agencies.openClasses()
  await page.getByRole('button', { name: 'Ngày văn bản (12/04/2021)' }).click()
  await expect(agencies.classRow('Các quận, huyện')).toContainText('UBND huyện Hoàng Sa')
  await expect(agencies.classRow('Các quận, huyện').getByRole('cell', { name: '8', exact: true })).toBeVisible()
  await expect(agencies.classRow('Các đơn vị liên quan')).toContainText('không nêu tên')

  await agencies.classRow('Các sở, ban, ngành thành phố').click()
  await expect(agencies.drawer).toContainText('4 cơ quan, danh sách để ngỏ')
  await agencies.press('Xác định thành viên')
  await agencies.drawer.getByRole('combobox', { name: 'Thành viên' }).fill('tai chinh')
  await page.getByRole('option', { name: 'Sở Tài chính thành phố Đà Nẵng' }).click()
  await agencies.giveReason('Theo quyết định kiện toàn')
  await agencies.press('Lưu thành viên')
  await expect(agencies.drawer).toContainText('5 cơ quan, danh sách để ngỏ')
  await expect(agencies.drawer).toContainText('do Tổ thư ký xác định')
})

test('the agency screens pass the automatic accessibility rules', async ({ app }) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  await at(page, '/co-quan?ngay=2023-06-30', 'Công an thành phố Đà Nẵng')
  await at(page, '/co-quan?xem=co-quan/48/so-ldtbxh', 'Trong các kế hoạch')
  await at(page, '/co-quan?xem=sua-co-quan/48/moi', 'Hoạt động từ ngày')
  await at(page, '/co-quan?xem=sua-co-quan/48/so-y-te/ket-thuc', 'Chức năng chuyển')
  await at(page, '/co-quan/nhom?ngay=2021-04-12', 'Các cấp, các ngành')
  await at(page, '/co-quan/nhom?xem=nhom-co-quan/da-nang-64-kh-ubnd-2021/so-ban-nganh', 'Đã kết thúc hoạt động')
})

async function at(page: Page, address: string, text: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, address)
  await expect(page.getByText(text).first()).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze()
  const found = violations.map(({ id, nodes }) => `${address}: ${id} (${nodes.map(({ target }) => target).join(', ')})`)
  expect(found).toEqual([])
}
