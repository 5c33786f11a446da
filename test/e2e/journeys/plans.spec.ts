import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../../support/start-app.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'
import { PlansPage } from '../pages/plans-page.ts'

test('a plan shows its targets, its duties can be narrowed, and the committee can take up another plan', async ({
  app,
}) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  const plans = new PlansPage(page)
  await plans.open()
  await expect(plans.row('64/KH-UBND')).toContainText('Ban Chỉ đạo đang thực hiện')

  // 33 targets stand in nine rows; one that runs over all five years stands in each of them.
  await plans.openPlan('64/KH-UBND')
  await expect(page.getByRole('tab', { name: 'Chỉ tiêu (33)' })).toHaveAttribute('aria-selected', 'true')
  await expect(plans.targets.locator('tbody tr')).toHaveCount(9)
  const coverage = plans.targets.getByRole('row').filter({ hasText: 'dân số tham gia BHYT' })
  await expect(coverage).toContainText(/≥ 97%.*≥ 97,5%.*≥ 98%.*≥ 98,5%.*≥ 99%/)
  await expect(plans.targets.getByRole('row').filter({ hasText: 'định tính' })).toHaveCount(2)
  await coverage.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('dân số, trừ lực lượng vũ trang trên địa bàn')
  // The drawer has an address: reloading brings it back.
  await page.reload()
  await expect(page.getByRole('dialog')).toContainText('dân số, trừ lực lượng vũ trang trên địa bàn')
  await page.keyboard.press('Escape')

  // It binds together with the resolution above it: every target the same.
  await plans.openTab('Đối chiếu')
  await expect(page.getByText('33 giống nhau, 0 khác nhau')).toBeVisible()

  await plans.open()
  await plans.openPlan('3651/QĐ-UBND')
  await plans.openTab('Nhiệm vụ')
  await expect(plans.dutyCount).toHaveText('169 nhiệm vụ')
  await plans.filterBy('Nhịp thực hiện', 'hằng tháng (1)')
  await expect(plans.dutyCount).toHaveText('1/169 nhiệm vụ')
  const monthly = plans.duties('II.3. Quản lý nhà nước, theo từng cơ quan').getByRole('row').nth(1)
  await expect(monthly).toContainText('Bảo hiểm xã hội Thành phố Hồ Chí Minh')
  await monthly.click()
  await expect(page.getByRole('dialog')).toContainText('Sở Lao động - Thương binh và Xã hội Thành phố Hồ Chí Minh')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Bỏ lọc' }).click()
  await plans.search('no bhxh tu ba thang')
  await expect(plans.dutyCount).toHaveText('1/169 nhiệm vụ')
  await plans.openTab('Báo cáo phải gửi')
  await expect(page.getByText('trước ngày 05/01 năm sau (không tính ngày 05/01)')).toBeVisible()
  await plans.openTab('Ban Chỉ đạo')
  await expect(page.getByText('Văn bản không nêu thành phần Ban Chỉ đạo')).toBeVisible()

  await plans.open()
  const question = await plans.askFor('3651/QĐ-UBND')
  await expect(plans.topBar).toContainText('64/KH-UBND')
  await expect(question).toContainText('Chọn Quyết định số 3651/QĐ-UBND?')
  await question.getByRole('button', { name: 'Chọn cho Ban Chỉ đạo' }).click()
  // The territory follows: the committee is the other city's now.
  await expect(plans.topBar).toContainText('Ban Chỉ đạo thực hiện chính sách BHXH, BHYT thành phố Hồ Chí Minh')
  await expect(plans.topBar).toContainText('3651/QĐ-UBND')
  await expect(plans.row('3651/QĐ-UBND')).toContainText('Ban Chỉ đạo đang thực hiện')
  await expect(plans.row('64/KH-UBND').getByRole('button', { name: 'Chọn cho Ban Chỉ đạo' })).toBeVisible()
})

test('the plan screens pass the automatic accessibility rules', async ({ app }) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  await at(page, '/ke-hoach', 'Danh sách kế hoạch')
  const hcmc = '/ke-hoach/hcmc-3651-qd-ubnd-2013'
  await at(page, `${hcmc}/chi-tieu`, 'Mục tiêu theo năm')
  await at(page, `${hcmc}/nhiem-vu`, 'Tìm nhiệm vụ')
  await at(page, `${hcmc}/nhiem-vu?xem=nhiem-vu-ke-hoach/hcmc-3651-qd-ubnd-2013/ii-3-c-2-3`, 'Nhịp thực hiện')
  await at(page, `${hcmc}/bao-cao`, 'Hạn gửi')
  const plan = '/ke-hoach/da-nang-64-kh-ubnd-2021'
  await at(page, `${plan}/ban-chi-dao`, 'Thành phần Ban Chỉ đạo')
  await at(page, `${plan}/doi-chieu`, 'Nhiệm vụ trùng nhau')
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
