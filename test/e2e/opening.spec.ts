import { expect, test } from '../support/start-app.ts'
import { FirstRunPage } from './pages/first-run-page.ts'

test('on first run the app asks who is acting, and remembers it when it is opened again', async ({ app }) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký')

  await page.reload()
  await expect(page.getByRole('link', { name: 'Tổng quan' })).toBeVisible()
})

test('the page breaks no rule of its own content policy and raises no error while it opens', async ({ app }) => {
  const { page } = app
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.reload()
  await expect(new FirstRunPage(page).question).toBeVisible()
  expect(complaints).toEqual([])
})

test('the page can neither run inline script nor reach another address', async ({ app }) => {
  const outcome = await app.page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.ranInline = true'
    document.head.append(script)
    const reached = await fetch('https://example.vn/').then(
      () => true,
      () => false,
    )
    return { ranInline: 'ranInline' in window, reached }
  })
  expect(outcome).toEqual({ ranInline: false, reached: false })
})
