import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../../support/start-app.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'
import { PlansPage } from '../pages/plans-page.ts'
import { TasksPage } from '../pages/tasks-page.ts'

const health = 'Sở Y tế Thành phố Hồ Chí Minh'
const planning = 'Lập kế hoạch triển khai nhiệm vụ, giải pháp, trình UBND thành phố'

/** Takes up the plan of Hồ Chí Minh City, which has deadlines, and opens its tasks of 2014. */
async function openTasks(page: ConstructorParameters<typeof TasksPage>[0]): Promise<TasksPage> {
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  const plans = new PlansPage(page)
  await plans.open()
  await (await plans.askFor('3651/QĐ-UBND')).getByRole('button', { name: 'Chọn cho Ban Chỉ đạo' }).click()
  await expect(plans.topBar).toContainText('3651/QĐ-UBND')
  const tasks = new TasksPage(page)
  await tasks.open()
  await tasks.choose('Năm', 'Năm 2014')
  return tasks
}

test('the secretariat’s journey: find a task, record that it is done, accept it; the scorecard follows', async ({
  app,
}) => {
  const { page } = app
  const tasks = await openTasks(page)
  const all = (await tasks.count.textContent()) ?? ''

  // Filters combine, are kept by name, and an agency is found without diacritics.
  await tasks.choose('Thời hạn', 'quá hạn')
  await page.getByRole('combobox', { name: 'Cơ quan', exact: true }).fill('so y te')
  await page.getByRole('option', { name: new RegExp(`^${health}`) }).click()
  await tasks.search('lap ke hoach')
  await expect(tasks.count).toHaveText(`1/${all}`)
  await tasks.saveFilter('Kế hoạch của Sở Y tế')
  await tasks.clearFilter()
  await expect(tasks.count).toHaveText(all)
  await tasks.useFilter('Kế hoạch của Sở Y tế')
  await expect(tasks.count).toHaveText(`1/${all}`)

  // Opened with the keyboard; reported on time, recorded years later.
  await tasks.row(planning).focus()
  await page.keyboard.press('Enter')
  await expect(tasks.drawer).toContainText('chậm nhất trong quý III năm 2013')
  await expect(tasks.drawer.getByRole('region', { name: 'Chủ trì' })).toContainText(
    /chưa thực hiện, quá hạn [\d.]+ ngày/,
  )
  const report = await tasks.act('Ghi nhận báo cáo hoàn thành')
  await tasks.typeDate('Ngày hoàn thành', '31/12/2199', report)
  await report.getByRole('button', { name: 'Ghi nhận', exact: true }).click()
  await expect(report).toContainText('Ngày hoàn thành ở sau ngày hôm nay.')
  await tasks.typeDate('Ngày hoàn thành', '20/09/2013', report)
  await report.getByLabel('Kết quả').fill('Đã ban hành kế hoạch triển khai')
  // What is typed outlives the drawer.
  await page.reload()
  await tasks.act('Ghi nhận báo cáo hoàn thành')
  await expect(report.getByLabel('Kết quả')).toHaveValue('Đã ban hành kế hoạch triển khai')
  await report.getByRole('button', { name: 'Ghi nhận', exact: true }).click()
  await expect(tasks.drawer.getByRole('region', { name: 'Chủ trì' })).toContainText('chờ chấp nhận, đúng hạn')
  await tasks.close()

  await tasks.openTab('Theo cơ quan')
  const score = tasks.score(health)
  // Reported and not accepted: still under way.
  await expect(score.getByRole('cell').nth(0)).toHaveText('0')
  await expect(score.getByRole('cell').nth(3)).toHaveText('1')

  await tasks.openTab('Cần làm hôm nay')
  await tasks.table('Báo cáo hoàn thành, chờ chấp nhận').getByRole('row').filter({ hasText: planning }).click()
  await (await tasks.act('Chấp nhận')).getByRole('button', { name: 'Chấp nhận hoàn thành' }).click()
  await expect(tasks.drawer.getByRole('region', { name: 'Chủ trì' })).toContainText('hoàn thành, đúng hạn')
  const history = tasks.drawer.getByRole('list').last().getByRole('listitem')
  await expect(history).toHaveCount(2)
  await expect(history.first()).toContainText(/Chấp nhận hoàn thành.*Nguyễn Thị Ánh/)
  await tasks.close()
  await expect(page.getByRole('region', { name: 'Báo cáo hoàn thành, chờ chấp nhận' })).toHaveCount(0)

  await tasks.openTab('Theo cơ quan')
  await expect(score.getByRole('cell').nth(0)).toHaveText('1')
  await expect(score.getByRole('cell').nth(3)).toHaveText('0')
  await expect(score).toContainText('số ít')
  // A row opens the agency's tasks.
  await score.click()
  await expect(page.getByRole('tab', { name: 'Danh sách' })).toHaveAttribute('aria-selected', 'true')
  await expect(tasks.row(planning)).toContainText('đúng hạn')
})

test('one letter answers three tasks at once, with its file; an own task joins the plan’s', async ({ app }) => {
  const { page } = app
  const tasks = await openTasks(page)
  await page.getByRole('button', { name: 'Nhập văn bản trả lời' }).click()
  await tasks.answeringAgency('so y te', health)
  await page.getByLabel('Số, ký hiệu văn bản').fill('125/SYT-NVY')
  await tasks.typeDate('Ngày văn bản', '20/01/2015')
  await page.getByLabel('Trích yếu').fill('Kết quả thực hiện năm 2014')
  const bytes = Buffer.from('%PDF-1.4 văn bản minh họa')
  await tasks.attach('125-SYT.pdf', bytes)
  // The agency's open tasks stand first, those due first on top.
  await expect(tasks.candidates.first()).toContainText(planning)
  for (const index of [0, 1, 2]) await tasks.candidates.nth(index).getByRole('checkbox').check()
  await expect(tasks.answers).toHaveCount(3)
  await tasks.answers.nth(0).getByLabel('Chấp nhận hoàn thành ngay').check()
  await tasks.answers.nth(1).getByRole('combobox', { name: 'Văn bản nêu' }).click()
  await page.getByRole('option', { name: 'tiến độ' }).click()
  await tasks.answers.nth(1).getByLabel('Tiến độ (%)').fill('60')
  await tasks.answers.nth(2).getByRole('combobox', { name: 'Văn bản nêu' }).click()
  await page.getByRole('option', { name: 'chỉ minh chứng' }).click()
  await page.getByRole('button', { name: 'Lưu văn bản và 3 nhiệm vụ' }).click()
  await expect(page.getByText('Đã ghi văn bản số 125/SYT-NVY và 3 nhiệm vụ được trả lời.')).toBeVisible()
  await expect(tasks.answers).toHaveCount(0)

  await page.getByText('Văn bản đã nhập', { exact: true }).first().click()
  const entered = tasks.table('Văn bản đã nhập').getByRole('row').filter({ hasText: '125/SYT-NVY' })
  const saved = await app.savedBy(() => entered.getByRole('button', { name: /^Tải tệp/ }).click())
  expect(saved.name).toBe('125-SYT.pdf')
  expect(saved.bytes.equals(bytes)).toBe(true)

  await tasks.openTab('Danh sách')
  await tasks.choose('Năm', 'Tất cả các năm')
  await tasks.choose('Trạng thái', 'hoàn thành')
  await expect(tasks.count).toHaveText(/^1\//)
  await expect(tasks.row(planning)).toContainText('quá hạn')
  await tasks.row(planning).click()
  await expect(tasks.drawer.getByRole('list', { name: 'Văn bản minh chứng' })).toContainText(
    '125/SYT-NVY ngày 20/01/2015',
  )
  await tasks.close()
  await tasks.clearFilter()
  await tasks.choose('Trạng thái', 'đang thực hiện')
  await expect(tasks.count).toHaveText(/^1\//)

  await page.getByRole('button', { name: 'Thêm nhiệm vụ riêng' }).click()
  await page.getByText('Tổ thư ký giao', { exact: true }).click()
  await page.getByLabel('Nội dung nhiệm vụ').fill('Chuẩn bị số liệu cho đoàn giám sát')
  await page.getByRole('button', { name: 'Thêm nhiệm vụ', exact: true }).click()
  await expect(tasks.drawer).toContainText('Chưa phân công cơ quan chủ trì')
  await tasks.close()
  await tasks.clearFilter()
  await tasks.choose('Loại nhiệm vụ', 'nhiệm vụ riêng')
  await expect(tasks.row('Chuẩn bị số liệu cho đoàn giám sát')).toContainText('chưa phân công')
})

test('many tasks are judged by one form, picked with Shift, and the list goes to Excel', async ({ app }) => {
  const { page } = app
  const tasks = await openTasks(page)
  await tasks.choose('Loại nhiệm vụ', 'thường xuyên')
  await tasks.search('II.3.q')
  const rows = tasks.list.getByRole('row')
  await tasks.pick(rows.nth(1))
  await tasks.pick(rows.nth(4), true)
  await expect(tasks.picked).toContainText('Đã chọn 4 nhiệm vụ')
  // The period in the top bar is another year's: nothing to judge for it until it is chosen.
  await expect(tasks.picked.getByRole('button', { name: 'Đánh giá kỳ (0)' })).toBeDisabled()
  await page.getByRole('combobox', { name: 'Kỳ báo cáo' }).click()
  await page.getByRole('option', { name: 'Năm 2014' }).click()
  await tasks.picked.getByRole('button', { name: 'Đánh giá kỳ (4)' }).click()
  await tasks.drawer.getByLabel('có thực hiện').check()
  await tasks.drawer.getByRole('button', { name: 'Ghi đánh giá' }).click()
  await expect(page.getByText('Đã ghi đánh giá: 4 nhiệm vụ.')).toBeVisible()
  await expect(tasks.list.getByRole('row').filter({ hasText: 'đã đánh giá' })).toHaveCount(4)

  const saved = await app.savedBy(() => page.getByRole('button', { name: 'Xuất Excel' }).click())
  expect(saved.name).toMatch(/^nhiem-vu-3651-QD-UBND-nam-2014_\d{4}-\d\d-\d\d\.xlsx$/)
  expect(saved.bytes.subarray(0, 2).toString()).toBe('PK')
})

test('the screens of tasks pass the automatic accessibility rules', async ({ app }) => {
  const { page } = app
  await openTasks(page)
  const at = async (address: string, text: string): Promise<void> => {
    await page.evaluate((hash) => {
      window.location.hash = hash
    }, address)
    await expect(page.getByText(text).first()).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze()
    const found = violations.map(
      ({ id, nodes }) => `${address}: ${id} (${nodes.map(({ target }) => target).join(', ')})`,
    )
    expect(found).toEqual([])
  }
  const task = 'hcmc-3651-qd-ubnd-2013/iii-1/mot-lan'
  await at('/nhiem-vu/danh-sach?nam=2014', 'Bộ lọc đã lưu')
  await at(`/nhiem-vu/danh-sach?nam=2014&xem=nhiem-vu/${task}`, 'Lịch sử')
  await at('/nhiem-vu/danh-sach?nam=2014&xem=nhiem-vu-rieng/moi', 'Nội dung nhiệm vụ')
  await at('/nhiem-vu/hom-nay', 'Mở trong danh sách')
  await at('/nhiem-vu/lich?ngay=2015-01-04', 'Thứ Hai')
  await at('/nhiem-vu/co-quan?nam=2014', 'Tỷ lệ đúng hạn')
  await at('/nhiem-vu/van-ban', 'Trích yếu')
  await at('/nhiem-vu/chuyen-co-quan?co-quan=so-ldtbxh', 'Chuyển sang')
  await at('/nhiem-vu/thiet-lap', 'Lưu thiết lập')
})
