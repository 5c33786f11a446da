// npm run shots: a PNG of every screen in two sizes, and of every page of the annual report, in `shots/`. For people
// to look at: it runs the built page on the illustrative store.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { setUp } from '../../electron/launch/set-up.mjs'
import { chromiumArguments, chromiumFile } from './chromium-place.ts'
import { startWebProcess } from './launch-web.ts'

const root = path.resolve(import.meta.dirname, '../..')
const folder = path.join(root, 'shots')
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]

/** `npm run shots -- bao-cao`: only the screens whose name begins so. */
const [wanted = ''] = process.argv.slice(2)

/** Every screen by its address after `#`. */
const screens = [
  ['tong-quan', '/tong-quan?ky=2022'],
  ['so-lieu-tiep-nhan', '/so-lieu/tiep-nhan?ky=2022'],
  ['so-lieu-ma-tran', '/so-lieu/ma-tran?ky=2022'],
  ['so-lieu-da-tiep-nhan', '/so-lieu/da-tiep-nhan?ky=2022'],
  ['so-lieu-chi-tieu-giao', '/so-lieu/chi-tieu-giao?ky=2022'],
  ['nhiem-vu', '/nhiem-vu/danh-sach?ky=2022'],
  ['nhiem-vu-hom-nay', '/nhiem-vu/hom-nay?ky=2022'],
  ['nhiem-vu-lich', '/nhiem-vu/lich?ky=2022'],
  ['nhiem-vu-co-quan', '/nhiem-vu/co-quan?ky=2022'],
  ['nhiem-vu-van-ban', '/nhiem-vu/van-ban?ky=2022'],
  ['nhiem-vu-phieu', '/nhiem-vu/phieu?ky=2022'],
  ['nhiem-vu-nhac-viec', '/nhiem-vu/nhac-viec?ky=2022'],
  ['nhiem-vu-thiet-lap', '/nhiem-vu/thiet-lap?ky=2022'],
  ['cuoc-hop', '/cuoc-hop'],
  ['cuoc-hop-lich', '/cuoc-hop/lich'],
  ['cuoc-hop-moi', '/cuoc-hop?xem=cuoc-hop-moi/1'],
  ['bao-cao', '/bao-cao?ky=2022'],
  ['bao-cao-bang', '/bao-cao?xem-theo=bang&ky=2022'],
  ['bao-cao-du-thao', '/bao-cao/du-thao?ky=2022'],
  ['bao-cao-nam-2022', '/bao-cao/soan/annual/2022?ky=2022'],
  ['bao-cao-nam-2022-the-thuc', '/bao-cao/soan/annual/2022?ky=2022&muc=the-thuc'],
  ['bao-cao-dot', '/bao-cao/dot?ky=2022'],
  ['so-theo-doi', '/so-theo-doi/van-ban'],
  ['so-theo-doi-ghi', '/so-theo-doi/thanh-tra?xem=ghi-so-theo-doi/inspections'],
  ['ke-hoach', '/ke-hoach'],
  ['ke-hoach-chi-tieu', '/ke-hoach/da-nang-64-kh-ubnd-2021/chi-tieu'],
  ['ke-hoach-nhiem-vu', '/ke-hoach/hcmc-3651-qd-ubnd-2013/nhiem-vu'],
  ['ke-hoach-bao-cao', '/ke-hoach/hcmc-3651-qd-ubnd-2013/bao-cao?nam=2015'],
  ['ke-hoach-bo-cuc', '/ke-hoach/hcmc-3651-qd-ubnd-2013/bo-cuc'],
  ['ke-hoach-ban-chi-dao', '/ke-hoach/da-nang-64-kh-ubnd-2021/ban-chi-dao'],
  ['co-quan', '/co-quan?ngay=2023-06-30&xem=co-quan/48/so-ldtbxh'],
  ['co-quan-nhom', '/co-quan/nhom?ngay=2021-04-12'],
  ['ke-hoach-muc-tieu', '/ke-hoach/da-nang-64-kh-ubnd-2021/chi-tieu?xem=muc-tieu/da-nang-64-kh-ubnd-2021/hi_coverage'],
  ['ke-hoach-thay-doi', '/ke-hoach/da-nang-64-kh-ubnd-2021/thay-doi'],
  ['ke-hoach-doi-chieu', '/ke-hoach/da-nang-64-kh-ubnd-2021/doi-chieu'],
] as const

await setUp({ build: true })
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
const home = mkdtempSync(path.join(tmpdir(), 'so-chi-dao-shots-'))
const store = path.join(home, 'kho')
const report = path.join(folder, 'bao-cao-nam-2022.pdf')
try {
  execFileSync(process.execPath, [path.join(root, 'electron/cli/main.ts'), 'demo', '--store', store, '--out', report], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const browser = await chromium.launch({ executablePath: chromiumFile(), args: chromiumArguments() })
  try {
    await shootScreens(browser)
    await shootPages(browser, report)
  } finally {
    await browser.close()
  }
} finally {
  rmSync(home, { recursive: true, force: true })
}

async function shootScreens(browser: Browser): Promise<void> {
  const host = await startWebProcess(store)
  try {
    for (const viewport of sizes) {
      const context = await browser.newContext({ viewport, locale: 'vi-VN', reducedMotion: 'reduce' })
      context.setDefaultTimeout(120_000)
      const page = await context.newPage()
      const shoot = async (name: string) => {
        await settle(page)
        await page.screenshot({ path: path.join(folder, `${name}-${viewport.width}.png`) })
      }
      await page.goto(host.address())
      await page.getByRole('heading', { name: 'Ai đang thực hiện?' }).waitFor()
      await shoot('mo-dau')
      await page.getByLabel('Họ và tên').fill(`Người xem ${viewport.width}`)
      await page.getByLabel('Chức vụ').fill('Minh họa')
      await page.getByRole('button', { name: 'Bắt đầu' }).click()
      await page.getByRole('link', { name: 'Tổng quan' }).waitFor()
      for (const [name, address] of screens.filter(([one]) => one.startsWith(wanted))) {
        await page.evaluate((hash) => {
          window.location.hash = hash
        }, address)
        // The preview is drawn from the very bytes that are saved, which take a moment to make.
        if (address.startsWith('/bao-cao/soan/')) await page.locator('canvas[data-drawn]').first().waitFor()
        await shoot(name)
      }
      await page.evaluate(() => {
        window.location.hash = '/ke-hoach/nhap'
      })
      await shoot('ke-hoach-nhap')
      await page.getByTestId('plan-file').setInputFiles(path.join(root, 'test/fixtures/plans/nam-phuong-2024.txt'))
      await page.getByRole('grid', { name: 'Mục đọc được từ văn bản' }).waitFor()
      await shoot('ke-hoach-soat')
      await context.close()
    }
  } finally {
    await host.stop()
  }
}

/** Nothing is being fetched or drawn any more. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  for (let quiet = 0; quiet < 3; ) {
    const before = await page.evaluate(() => document.body.innerText)
    await page.waitForTimeout(400)
    quiet = (await page.evaluate(() => document.body.innerText)) === before ? quiet + 1 : 0
  }
}

/** Draws each page of a document with pdf.js, as the app's preview does, on a page of its own. */
async function shootPages(browser: Browser, file: string): Promise<void> {
  const files = new Map([
    ['/', { type: 'text/html', bytes: Buffer.from('<!doctype html><canvas></canvas>') }],
    ['/pdf.mjs', { type: 'text/javascript', bytes: fromPdfjs('pdf.min.mjs') }],
    ['/pdf.worker.mjs', { type: 'text/javascript', bytes: fromPdfjs('pdf.worker.min.mjs') }],
    ['/document.pdf', { type: 'application/pdf', bytes: readFileSync(file) }],
  ])
  const server = createServer((request, response) => {
    const found = files.get(request.url ?? '')
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': found?.type ?? 'text/plain' })
    response.end(found?.bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    const count = await page.evaluate(openDocument)
    for (let number = 1; number <= count; number++) {
      await page.evaluate(drawPage, number)
      const name = `${path.basename(file, '.pdf')}-trang-${String(number).padStart(2, '0')}.png`
      await page.locator('canvas').screenshot({ path: path.join(folder, name) })
    }
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

function fromPdfjs(name: string): Buffer {
  return readFileSync(path.join(root, 'node_modules/pdfjs-dist/build', name))
}

/** Runs in the page. */
async function openDocument(): Promise<number> {
  const address = '/pdf.mjs'
  const pdfjs = (await import(address)) as typeof import('pdfjs-dist')
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs'
  const opened = await pdfjs.getDocument({ url: '/document.pdf' }).promise
  Reflect.set(window, 'opened', opened)
  return opened.numPages
}

/** Runs in the page. */
async function drawPage(number: number): Promise<void> {
  const opened = Reflect.get(window, 'opened') as import('pdfjs-dist').PDFDocumentProxy
  const page = await opened.getPage(number)
  const viewport = page.getViewport({ scale: 1.5 })
  const canvas = document.querySelector('canvas')
  if (canvas === null) throw new Error('The page has no canvas')
  canvas.width = viewport.width
  canvas.height = viewport.height
  await page.render({ canvas, viewport }).promise
}
