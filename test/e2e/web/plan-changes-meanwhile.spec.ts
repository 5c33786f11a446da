import { expect, test } from '../../support/start-app.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'
import { PlanChangesPage } from '../pages/plan-changes-page.ts'

const address = '/ke-hoach/da-nang-64-kh-ubnd-2021/chi-tieu?xem=muc-tieu/da-nang-64-kh-ubnd-2021/hi_coverage'
const correct = 'Sửa (đính chính của Tổ thư ký)'

test('what somebody else changed meanwhile is shown before anything can be sent, and nothing typed is lost', async ({
  app,
}) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, address)
  const mine = new PlanChangesPage(page)
  await mine.pick(mine.year(2022), correct)
  await mine.typeFigure('98,7')
  await mine.giveReason('Sửa lỗi đánh máy')

  const other = await page.context().newPage()
  await other.goto(page.url())
  const theirs = new PlanChangesPage(other)
  await theirs.pick(theirs.year(2023), 'Bãi bỏ')
  await theirs.giveReason('Thôi theo dõi')
  await theirs.send('Bãi bỏ')
  await expect(theirs.year(2023)).toContainText('đã bãi bỏ')
  // Another row is no concern of this form.
  await expect(mine.drawer.getByRole('alert')).toHaveCount(0)
  await theirs.pick(theirs.year(2022), correct)
  await theirs.typeFigure('98,1')
  await theirs.giveReason('Người khác sửa trước')
  await theirs.send('Ghi đính chính')
  await expect(theirs.year(2022)).toContainText('≥ 98,1%')
  await other.close()

  await expect(mine.drawer.getByRole('alert')).toContainText(/được Nguyễn Thị Ánh sửa lúc .*trong lúc nhập/)
  await expect(mine.drawer).toContainText(/Đang có hiệu lực.*≥ 98,1%/)
  await expect(mine.drawer).toContainText('Mục tiêu được ghi là: ≥ 98,7%')
  await expect(mine.drawer.getByRole('button', { name: 'Ghi đính chính' })).toBeDisabled()
  await mine.send('Đã xem nội dung mới, sửa tiếp')
  await mine.send('Ghi đính chính')
  await expect(mine.year(2022)).toContainText('Năm 2022: ≥ 98,7%')
  // Both corrections stay, the first one first.
  await expect(mine.year(2022).locator('s')).toHaveText(['≥ 98,1%', '≥ 97,5%'])
})
