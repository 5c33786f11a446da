import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../../support/start-app.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'
import { OverviewPage } from '../pages/overview-page.ts'
import { PlanChangesPage } from '../pages/plan-changes-page.ts'
import { PlansPage } from '../pages/plans-page.ts'

const decision = {
  number: '1203/QĐ-UBND',
  date: '20/06/2022',
  issuer: 'Ủy ban nhân dân thành phố Đà Nẵng',
  clause: 'Điều 1',
}
const coverage = 'Tỷ lệ dân số tham gia BHYT'

test('a decision amends a target: both versions stand cited, Tổng quan follows, and the catalogue’s can be restored', async ({
  app,
}) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  const plans = new PlansPage(page)
  const changes = new PlanChangesPage(page)
  const overview = new OverviewPage(page)
  await plans.open()
  await plans.openPlan('64/KH-UBND')
  const row = plans.targets.getByRole('row').filter({ hasText: coverage })
  await row.click()

  await changes.pick(changes.year(2022), 'Sửa đổi theo văn bản')
  await changes.typeFigure('98,2')
  // What is missing is said at its field, and nothing is sent.
  await changes.send('Ghi sửa đổi')
  await expect(changes.drawer).toContainText('Chưa nhập số, ký hiệu văn bản sửa đổi.')
  await changes.typeDocument(decision)
  await changes.giveReason('Điều chỉnh chỉ tiêu BHYT năm 2022')
  // Closing loses nothing that was typed.
  await page.reload()
  await changes.pick(changes.year(2022), 'Sửa đổi theo văn bản')
  await expect(changes.drawer).toContainText('Mục tiêu được ghi là: ≥ 98,2%')
  await changes.send('Ghi sửa đổi')

  const amended = changes.year(2022)
  await expect(amended).toContainText('Năm 2022: ≥ 98,2%')
  await expect(amended).toContainText(
    'Sửa đổi theo Điều 1 Quyết định số 1203/QĐ-UBND ngày 20/06/2022 của Ủy ban nhân dân thành phố Đà Nẵng',
  )
  await expect(amended.locator('s')).toHaveText('≥ 97,5%')
  await expect(amended).toContainText('Nguyễn Thị Ánh ghi lúc')
  await page.keyboard.press('Escape')
  await expect(row).toContainText(/≥ 97%.*≥ 98,2%đã sửa đổi.*≥ 98%/)

  await overview.open()
  await overview.choosePeriod('Năm 2022')
  await expect(overview.indicator(coverage)).toContainText('≥ 98,2%')

  await plans.open()
  await expect(plans.row('64/KH-UBND')).toContainText('1 mục có thay đổi')
  await plans.openPlan('64/KH-UBND')
  await row.click()
  await changes.pick(changes.year(2022), 'Khôi phục theo danh mục')
  await expect(changes.drawer).toContainText(/Sau khi khôi phục.*≥ 97,5%/)
  await changes.giveReason('Quyết định đã được thu hồi')
  await changes.send('Khôi phục')
  await expect(changes.year(2022)).toContainText('Năm 2022: ≥ 97,5%')
  await expect(changes.year(2022)).not.toContainText('đã sửa đổi')
  await page.keyboard.press('Escape')

  await plans.openTab('Thay đổi')
  await expect(changes.changes).toHaveCount(2)
  await expect(changes.changes.nth(0)).toContainText(/khôi phục bản gốc.*≥ 97,5%.*≥ 98,2%.*Quyết định đã được thu hồi/)
  await expect(changes.changes.nth(1)).toContainText(/sửa.*≥ 98,2%.*≥ 97,5%.*1203\/QĐ-UBND/)
  await overview.open()
  await expect(overview.indicator(coverage)).toContainText('≥ 97,5%')
})

test('a duty of the secretariat’s own brings its agency along, can be withdrawn, and stays readable', async ({
  app,
}) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  const plans = new PlansPage(page)
  const changes = new PlanChangesPage(page)
  await plans.open()
  await plans.openPlan('64/KH-UBND')
  await plans.openTab('Nhiệm vụ')
  await page.getByRole('button', { name: 'Thêm nhiệm vụ riêng của Tổ thư ký' }).click()
  const { drawer } = changes
  await drawer.getByLabel('Tên ngắn gọn').fill('Tổng hợp danh sách học sinh chưa tham gia BHYT')
  await expect(drawer).toContainText('10/25 từ')
  await drawer.getByLabel('Mục làm căn cứ').fill('Thông báo 12/TB-BCĐ')
  await drawer.getByRole('combobox', { name: 'Nhóm nhiệm vụ' }).fill('tuyen truyen')
  await page.getByRole('option', { name: 'III.1. Thông tin, tuyên truyền' }).click()
  await drawer.getByLabel('Cơ quan chủ trì').first().fill('Sở Giáo dục và Đào tạo thành phố')
  await page.getByRole('option', { name: 'thêm mới: Sở Giáo dục và Đào tạo thành phố' }).click()
  await page.keyboard.press('Tab')
  await drawer.getByLabel('Hạn, theo lời văn bản').fill('chậm nhất ngày 25 tháng 9 hằng năm')
  await expect(drawer).toContainText('Chậm nhất ngày 25/09 của chính năm báo cáo.')
  await changes.giveReason('Kết luận của Trưởng ban')
  await changes.send('Thêm mục riêng')

  const own = plans
    .duties('III.1. Thông tin, tuyên truyền')
    .getByRole('row')
    .filter({ hasText: 'học sinh chưa tham gia' })
  await expect(own).toContainText('của Tổ thư ký')
  await expect(own).toContainText('Sở Giáo dục và Đào tạo thành phố')
  await expect(plans.dutyCount).toHaveText('13 nhiệm vụ')

  await own.click()
  await changes.pick(drawer, 'Bãi bỏ')
  await changes.giveReason('Đã giao ở văn bản khác')
  await changes.send('Bãi bỏ')
  await expect(drawer).toContainText('Tổ thư ký bãi bỏ, không theo văn bản')
  await page.keyboard.press('Escape')
  await expect(plans.dutyCount).toHaveText('12 nhiệm vụ')
  await page.getByRole('switch', { name: 'Hiện cả mục đã bãi bỏ (1)' }).click()
  await expect(own).toContainText('đã bãi bỏ')
})

test('the screens of plan changes pass the automatic accessibility rules', async ({ app }) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  const plan = '/ke-hoach/da-nang-64-kh-ubnd-2021'
  const changes = new PlanChangesPage(page)
  await at(page, `${plan}/thay-doi`, 'Kế hoạch chưa có thay đổi nào')
  await at(page, `${plan}/chi-tieu?xem=them-muc-tieu/da-nang-64-kh-ubnd-2021`, 'Thêm mục tiêu riêng')
  await at(page, `${plan}/nhiem-vu?xem=them-nhiem-vu/da-nang-64-kh-ubnd-2021`, 'Thêm nhiệm vụ riêng')
  await at(page, `${plan}/chi-tieu?xem=muc-tieu/da-nang-64-kh-ubnd-2021/hi_coverage`, 'Năm 2022: ≥ 97,5%')
  await changes.pick(changes.year(2022), 'Bãi bỏ')
  await changes.giveReason('Thôi theo dõi chỉ tiêu này')
  await changes.send('Bãi bỏ')
  await expect(changes.year(2022)).toContainText('đã bãi bỏ')
  await passes(page)
})

async function at(page: Page, address: string, text: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, address)
  await expect(page.getByText(text).first()).toBeVisible()
  await passes(page)
}

async function passes(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze()
  expect(violations.map(({ id, nodes }) => `${id} (${nodes.map(({ target }) => target).join(', ')})`)).toEqual([])
}
