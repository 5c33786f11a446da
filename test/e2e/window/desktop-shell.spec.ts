import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { launchApp } from '../../support/launch-app.ts'
import type { Desktop, OpenApp } from '../../support/open-app.ts'
import { expect, test } from '../../support/start-app.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'

function desktopOf(app: OpenApp): Desktop {
  if (app.desktop === undefined) throw new Error('These specs are about the window')
  return app.desktop
}

test('the window is opened with every protection on', async ({ app }) => {
  expect(await desktopOf(app).webPreferences()).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    nodeIntegration: false,
    webviewTag: false,
  })
})

test('the page gets three functions from the shell and nothing of the system', async ({ app }) => {
  const seen = await app.page.evaluate(() => ({
    shell: Object.keys(window.shell ?? {}).sort(),
    system: ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in window),
  }))
  expect(seen).toEqual({ shell: ['connect', 'present', 'saveFile'], system: [] })
})

test('the page cannot be led elsewhere, nor open another window', async ({ app }) => {
  const { page } = app
  await expect(new FirstRunPage(page).question).toBeVisible()
  const address = page.url()
  expect(await page.evaluate(() => window.open('https://example.vn/') === null)).toBe(true)
  // Were the page led away, this very document, and with it the evaluation, would end.
  const stayed = await page.evaluate(async () => {
    window.location.href = 'https://example.vn/'
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    return document.querySelector('h2')?.textContent
  })
  expect(stayed).toBe('Ai đang thực hiện?')
  expect(page.url()).toBe(address)
})

test('a file is saved whole under the name that the person chose', async ({ app, home }) => {
  const outcomes: unknown[] = []
  const saved = await app.savedBy(async () => {
    outcomes.push(
      await app.page.evaluate(() => window.shell?.saveFile('Báo cáo năm 2022.pdf', new Uint8Array([37, 80, 68, 70]))),
    )
  })
  expect(saved.name).toBe('Báo cáo năm 2022.pdf')
  expect([...saved.bytes]).toEqual([37, 80, 68, 70])
  expect(outcomes).toMatchObject([{ outcome: 'saved' }])
  expect(readdirSync(home).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('when the backend dies the person is told, and the page goes on with a fresh one', async ({ app }) => {
  const { page } = app
  await expect(new FirstRunPage(page).question).toBeVisible()
  await desktopOf(app).killBackend()
  await expect
    .poll(() => desktopOf(app).messages())
    .toEqual(['Phần xử lý dữ liệu vừa dừng đột ngột và đã được khởi động lại.'])

  await new FirstRunPage(page).begin('Trần Văn Đạt', 'Chuyên viên')
})

test('Tệp › Thoát ends the app and closes its store, which opens again', async ({ home }) => {
  const first = await launchApp(home)
  await expect(new FirstRunPage(first.page).question).toBeVisible()
  await desktopOf(first).chooseMenu(['Tệp', 'Thoát'])
  expect(await first.close()).toBe(0)
  expect(existsSync(path.join(home, 'kho'))).toBe(true)

  const second = await launchApp(home)
  await expect(new FirstRunPage(second.page).question).toBeVisible()
  expect(await second.close()).toBe(0)
})
