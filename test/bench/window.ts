/**
 * Gives the browser door 200 workbooks of 60 rows × 30 columns as a person would, and prints how long it took, whether
 * the progress bar moved, and whether the page stayed quick meanwhile. `npm run bench:window`
 *
 * A benchmark and no test: it fails only where not every file was accepted.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { setUp } from '../../electron/launch/set-up.mjs'
import { chromiumArguments, chromiumFile } from '../support/chromium-place.ts'
import { startWebProcess } from '../support/launch-web.ts'
import { benchFileCount, writeBenchWorkbooks } from '../support/make-bench-workbooks.ts'
import type { HoldUp } from './event-loop-probe.ts'
import { installMeters, type PageNotes, takeNotes } from './page-meters.ts'

const patience = 180_000

interface Phase {
  readonly title: string
  readonly from: number
  readonly to: number
}

interface Run {
  readonly phases: readonly Phase[]
  readonly notes: PageNotes
  /** Between the clock of the page and milliseconds since 1970. */
  readonly origin: number
  readonly clicks: readonly { readonly title: string; readonly at: number; readonly milliseconds: number }[]
  readonly summary: string
  readonly warned: boolean
}

await setUp({ build: true })
const home = await mkdtemp(path.join(tmpdir(), 'so-chi-dao-bench-'))
const holdUpFile = path.join(home, 'event-loop.json')
try {
  const folder = path.join(home, 'bao-cao')
  await writeBenchWorkbooks(folder)
  process.env.EVENT_LOOP_REPORT = holdUpFile
  process.env.NODE_OPTIONS = `--import=${new URL('./event-loop-probe.ts', import.meta.url).href}`
  const host = await startWebProcess(path.join(home, 'kho'))
  delete process.env.NODE_OPTIONS
  const browser = await chromium.launch({ executablePath: chromiumFile(), args: chromiumArguments() })
  let run: Run
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' })
    context.setDefaultTimeout(patience)
    const page = await context.newPage()
    await page.addInitScript(installMeters)
    await page.goto(host.address())
    const files = (await readdir(folder)).map((name) => path.join(folder, name))
    run = await importFiles(page, files)
  } finally {
    await browser.close()
    await host.stop()
  }
  print(run, JSON.parse(await readFile(holdUpFile, 'utf8')) as HoldUp[])
  if (run.summary !== `Đã tiếp nhận ${benchFileCount}/${benchFileCount} tệp`) process.exitCode = 1
} finally {
  await rm(home, { recursive: true, force: true, maxRetries: 5 })
}

async function importFiles(page: Page, files: readonly string[]): Promise<Run> {
  await page.getByLabel('Họ và tên').fill('Người đo')
  await page.getByLabel('Chức vụ').fill('Minh họa')
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  await page.getByRole('link', { name: 'Số liệu', exact: true }).click()
  const input = page.getByTestId('file-input')
  await input.waitFor({ state: 'attached' })
  const now = (): Promise<number> => page.evaluate(() => performance.now())
  const phases: Phase[] = []
  const phase = async (title: string, work: () => Promise<void>): Promise<void> => {
    const from = await now()
    await work()
    phases.push({ title, from, to: await now() })
  }
  const clicks: { title: string; at: number; milliseconds: number }[] = []
  const click = async (title: string, act: () => Promise<void>): Promise<void> => {
    const pageStart = await now()
    const start = performance.now()
    await act()
    clicks.push({ title, at: pageStart, milliseconds: performance.now() - start })
  }
  /** Away to another screen and back, while the import goes on. */
  const wander = async (during: string): Promise<void> => {
    await click(`to Tổng quan (${during})`, async () => {
      await page.getByRole('link', { name: 'Tổng quan', exact: true }).click()
      await page.getByRole('heading', { name: 'Tổng quan' }).first().waitFor()
    })
    await click(`back to Số liệu (${during})`, async () => {
      await page.getByRole('link', { name: 'Số liệu', exact: true }).click()
      await page.getByRole('region', { name: 'Kéo thả tệp vào đây' }).waitFor()
    })
  }
  const acceptButton = page.getByRole('button', { name: /^Tiếp nhận \d+ tệp$/ })
  const working = (title: string) => page.getByRole('progressbar', { name: title }).waitFor()

  await phase('nothing (2 s)', () => page.waitForTimeout(2_000))
  await phase('handing over', async () => {
    await input.setInputFiles([...files])
    await working('Đang đọc và kiểm tra')
  })
  await phase('reading', async () => {
    await wander('reading')
    await acceptButton.waitFor()
  })
  const warnings = page.getByLabel(/^Đã xem cảnh báo của \d+ tệp/)
  await page.getByLabel('Chọn mọi tệp có thể tiếp nhận').check()
  const warned = await warnings.isVisible()
  if (warned) {
    await warnings.check()
    await page.getByRole('textbox', { name: /^Lý do chấp nhận cảnh báo/ }).fill('Đã đối chiếu với đơn vị')
  }
  const summary = page.getByText(/^Đã tiếp nhận \d+\/\d+ tệp$/)
  await phase('accepting', async () => {
    await acceptButton.click()
    await working('Đang tiếp nhận')
    await wander('accepting')
    await summary.waitFor()
  })
  return {
    phases,
    clicks,
    warned,
    summary: (await summary.textContent()) ?? '',
    notes: await page.evaluate(takeNotes),
    origin: await page.evaluate(() => performance.timeOrigin),
  }
}

function print({ phases, notes, origin, clicks, summary, warned }: Run, holdUps: readonly HoldUp[]): void {
  const within = <Item extends { readonly at: number }>(items: readonly Item[], { from, to }: Phase): Item[] =>
    items.filter(({ at }) => at >= from && at <= to)
  const longest = (items: readonly { readonly milliseconds: number }[]): string =>
    items.length === 0 ? '–' : `${Math.max(...items.map(({ milliseconds }) => milliseconds)).toFixed(0)} ms`
  const rows = phases.map((phase) => {
    const tasks = within(notes.longTasks, phase)
    const gaps = within(notes.frameGaps, phase)
    const held = holdUps.filter(({ at }) => at >= origin + phase.from && at <= origin + phase.to + 250)
    return {
      phase: phase.title,
      time: `${((phase.to - phase.from) / 1000).toFixed(2)} s`,
      'bar values': new Set(within(notes.progress, phase).map(({ title, value }) => `${title} ${value}`)).size,
      'tasks > 50 ms': tasks.length,
      'longest task': longest(tasks),
      'frame gaps > 50 ms': gaps.filter(({ milliseconds }) => milliseconds > 50).length,
      'longest gap': longest(gaps),
      'slowest interaction': longest(within(notes.interactions, phase)),
      'server held up': longest(held),
    }
  })
  console.log(`${summary}${warned ? ', with warnings' : ', no warnings'}; load ${loadavg()[0]?.toFixed(1)}`)
  console.table(rows)
  for (const { at, milliseconds } of notes.longTasks) {
    const phase = phases.find(({ from, to }) => at >= from && at <= to)
    const switching = clicks.find((click) => at + milliseconds >= click.at && at <= click.at + click.milliseconds)
    const cause = switching ? `, while opening a screen: ${switching.title}` : ''
    if (phase)
      console.log(
        `task of ${milliseconds.toFixed(0)} ms, ${(at - phase.from).toFixed(0)} ms into ${phase.title}${cause}`,
      )
  }
  for (const { title, at, milliseconds } of clicks) {
    const phase = phases.find(({ from, to }) => at >= from && at <= to)
    if (phase) console.log(`click ${title}: ${milliseconds.toFixed(0)} ms, ${(at - phase.from).toFixed(0)} ms into it`)
  }
}
