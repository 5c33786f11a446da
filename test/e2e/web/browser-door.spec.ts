import { chromium } from 'playwright-core'
import { chromiumArguments, chromiumFile } from '../../support/chromium-place.ts'
import { startWebProcess } from '../../support/launch-web.ts'
import { expect, test } from '../../support/start-app.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'

test('an address opens one browser; the next browser needs the next address', async ({ home }) => {
  const host = await startWebProcess(home)
  const browser = await chromium.launch({ executablePath: chromiumFile(), args: chromiumArguments() })
  try {
    const address = host.address()
    const first = await (await browser.newContext()).newPage()
    await first.goto(address)
    await expect(new FirstRunPage(first).question).toBeVisible()
    // The token is gone from the address bar, and so from the history.
    expect(new URL(first.url()).search).toBe('')

    const second = await (await browser.newContext()).newPage()
    await second.goto(address)
    await expect(second.getByText('đã được dùng một lần')).toBeVisible()
    await second.goto(host.address())
    await expect(new FirstRunPage(second).question).toBeVisible()
  } finally {
    await browser.close()
    await host.stop()
  }
})

test('a browser without the address sees nothing of the app', async ({ home }) => {
  const host = await startWebProcess(home)
  try {
    const { origin } = new URL(host.address())
    const answer = await fetch(origin)
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('Phiên làm việc đã hết hoặc chưa được mở')
  } finally {
    await host.stop()
  }
})

test('Ctrl+C ends the host cleanly, and the store opens again at once', async ({ home }) => {
  const first = await startWebProcess(home)
  expect(await first.stop()).toBe(0)
  const second = await startWebProcess(home)
  expect(await second.stop()).toBe(0)
})

test('a second host on the same store is refused with the reason', async ({ home }) => {
  const first = await startWebProcess(home)
  try {
    await expect(startWebProcess(home)).rejects.toThrow(/đang được/)
  } finally {
    await first.stop()
  }
})
