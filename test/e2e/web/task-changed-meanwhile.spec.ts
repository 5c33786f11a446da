import { expect, test } from '../../support/start-app.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'
import { TasksPage } from '../pages/tasks-page.ts'

const title = 'Rà soát hồ sơ tồn đọng'

test('a task that somebody else changed meanwhile shows what is new, and what was typed stays', async ({ app }) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  const tasks = new TasksPage(page)
  await tasks.open()
  await page.getByRole('button', { name: 'Thêm nhiệm vụ riêng' }).click()
  await page.getByText('Tổ thư ký giao', { exact: true }).click()
  await page.getByLabel('Nội dung nhiệm vụ').fill(title)
  await page.getByRole('button', { name: 'Thêm nhiệm vụ', exact: true }).click()
  const form = await tasks.act('Cập nhật tiến độ')
  await form.getByLabel('Nội dung đã làm').fill('Đã rà soát một nửa')

  // The same task in another window.
  const other = await page.context().newPage()
  await other.goto(page.url())
  const theirs = new TasksPage(other)
  const note = await theirs.act('Ghi chú')
  await note.getByLabel('Nội dung ghi chú').fill('Đã điện thoại cho đầu mối')
  await note.getByRole('button', { name: 'Ghi', exact: true }).click()
  await expect(theirs.drawer).toContainText('Đã điện thoại cho đầu mối')
  await other.close()

  await expect(form).toContainText('Nhiệm vụ vừa được cập nhật trong lúc đang nhập')
  await expect(form.getByLabel('Nội dung đã làm')).toHaveValue('Đã rà soát một nửa')
  await expect(form.getByRole('button', { name: 'Ghi tiến độ' })).toBeDisabled()
  await form.getByRole('button', { name: 'Đã xem, tiếp tục' }).click()
  await form.getByRole('button', { name: 'Ghi tiến độ' }).click()
  const history = tasks.drawer.getByRole('list').last().getByRole('listitem')
  await expect(history).toHaveCount(2)
  await expect(history.first()).toContainText('Đã rà soát một nửa')
})
