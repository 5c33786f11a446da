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
  await plans.showReportsAs('Danh sách')
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

test('the reports of a plan stand on the months of a year, by mouse and by keyboard', async ({ app }) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  const plans = new PlansPage(page)
  await plans.open()
  await plans.openPlan('3651/QĐ-UBND')
  await plans.openTab('Báo cáo phải gửi')
  // The plan ends with 2020; its last reports are due in the year after, which is the nearest to today.
  await expect(plans.calendar).toHaveAccessibleName('Lịch báo cáo năm 2021')
  await expect(plans.month(3).getByRole('button')).toContainText('văn bản ghi “quý I năm 2021”')

  await plans.chooseYear('Năm 2014')
  const january = plans.month(1).getByRole('button')
  await expect(january).toHaveCount(2)
  await expect(january.nth(0)).toContainText('Trước ngày 05/01/2014 (chậm nhất ngày 04/01/2014)')
  await expect(january.nth(1)).toContainText('Chậm nhất ngày 25/01/2014 (tính cả ngày này)')
  await expect(page.getByRole('region', { name: 'Chưa đặt hạn' })).toContainText(
    '12 kỳ, từ tháng 1/2014 đến tháng 12/2014',
  )

  // Arrows go from month to month, Tab through the reports of one, Enter opens the report.
  await january.nth(0).focus()
  await page.keyboard.press('ArrowRight')
  await expect(plans.month(2)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(plans.month(5)).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('Tab')
  await expect(january.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog', { name: 'Báo cáo tổng hợp kết quả năm' })
  await expect(drawer).toContainText('mục III.4')
  await expect(drawer).toContainText('dòng 1249–1253 của văn bản')
  await expect(drawer.getByRole('row').filter({ hasText: 'năm 2013' })).toContainText('chậm nhất 25/01/2014')
  // The drawer and the year have an address: reloading brings both back.
  await page.reload()
  await expect(drawer).toContainText('mục III.4')
  await page.keyboard.press('Escape')
  await expect(plans.calendar).toHaveAccessibleName('Lịch báo cáo năm 2014')

  await plans.open()
  await plans.openPlan('64/KH-UBND')
  await plans.openTab('Báo cáo phải gửi')
  await plans.chooseYear('Năm 2022')
  await expect(page.getByText('Năm 2022 không có báo cáo nào đến hạn theo ngày.')).toBeVisible()
})

test('a clause of the outline narrows the plan to it, and the plan goes out as a workbook', async ({ app }) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  const plans = new PlansPage(page)
  await plans.open()
  await plans.openPlan('3651/QĐ-UBND')
  await plans.openTab('Bố cục')
  await expect(plans.outline.getByRole('link', { name: 'II.1.đ', exact: true })).toBeVisible()
  const clauses = await plans.outline.locator('tbody tr td:first-child').allTextContents()
  expect(clauses.filter((clause) => clause.startsWith('II.1'))).toEqual([
    'II.1',
    'II.1.a',
    'II.1.b',
    'II.1.c',
    'II.1.d',
    'II.1.đ',
  ])
  expect(clauses.indexOf('II.3.đ')).toBe(clauses.indexOf('II.3.d') + 1)

  await page.getByRole('link', { name: '24 nhiệm vụ ở mục II.3.c' }).click()
  await expect(page.getByText('Đang xem mục II.3.c: 0 mục tiêu, 24 nhiệm vụ, 2 báo cáo.')).toBeVisible()
  await expect(plans.dutyCount.filter({ hasNotText: 'Đang xem' })).toHaveText('24 nhiệm vụ')
  await page.reload()
  await expect(page.getByRole('tab', { name: 'Nhiệm vụ (24/169)' })).toHaveAttribute('aria-selected', 'true')
  await plans.openTab('Chỉ tiêu')
  await expect(page.getByText('Không có mục tiêu ở mục II.3.c')).toBeVisible()
  await page.getByRole('button', { name: 'Xem cả văn bản' }).first().click()
  await expect(page.getByRole('tab', { name: 'Chỉ tiêu (23)' })).toHaveAttribute('aria-selected', 'true')

  const { name, bytes } = await app.savedBy(() => page.getByRole('button', { name: 'Xuất Excel' }).click())
  expect(name).toBe('quyet-dinh-3651-QD-UBND_2013-07-05.xlsx')
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04')
})

test('the plan screens pass the automatic accessibility rules', async ({ app }) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  await at(page, '/ke-hoach', 'Danh sách kế hoạch')
  const hcmc = '/ke-hoach/hcmc-3651-qd-ubnd-2013'
  await at(page, `${hcmc}/chi-tieu`, 'Mục tiêu theo năm')
  await at(page, `${hcmc}/nhiem-vu`, 'Tìm nhiệm vụ')
  await at(page, `${hcmc}/nhiem-vu?xem=nhiem-vu-ke-hoach/hcmc-3651-qd-ubnd-2013/ii-3-c-2-3`, 'Nhịp thực hiện')
  await at(page, `${hcmc}/bao-cao?nam=2014`, 'Chậm nhất ngày 25/01/2014')
  await at(page, `${hcmc}/bao-cao?xem=bao-cao-phai-gui/hcmc-3651-qd-ubnd-2013/annual-report-city`, 'Các kỳ và hạn gửi')
  await at(page, `${hcmc}/bo-cuc`, 'theo thứ tự của văn bản')
  await at(page, `${hcmc}/nhiem-vu?diem=II.3.c`, 'Đang xem mục II.3.c')
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
