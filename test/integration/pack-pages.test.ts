import { afterAll, describe, expect, it } from 'vitest'
import type { MadePack, PdfFile } from '../../electron/documents/pack-maker.ts'
import { paragraph } from '../../shared/domain/documents/content.ts'
import type { PackContent } from '../../shared/domain/meetings/pack/pack-content.ts'
import { openPackDesk, packOptions, samplePack, sampleTable } from '../support/pack-sample.ts'
import { numberedPdf, plainPdf } from '../support/pdf-samples.ts'
import { type ReadPage, readPdf } from '../support/read-pdf.ts'

const desk = openPackDesk()
afterAll(() => desk.close())

async function make(files: readonly PdfFile[], changes?: Partial<PackContent>): Promise<MadePack> {
  const made = await desk.maker.make(samplePack(files, changes), files, packOptions)
  if (made.kind !== 'made') throw new Error(made.message)
  return made
}

const twoFiles = async (): Promise<readonly PdfFile[]> => [
  { name: 'bao-cao.pdf', bytes: await numberedPdf('Annex one', 4) },
  { name: 'to-trinh.pdf', bytes: await numberedPdf('Annex two', 3) },
]

/** "Tài liệu 3 · Trang 8" → [3, 8]; "Trang 2" → [null, 2]. */
function stampOf(page: ReadPage): readonly [number | null, number] | null {
  const match = /(?:Tài liệu (\d+) · )?Trang (\d+)$/.exec(
    page.runs
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' '),
  )
  return match ? [match[1] === undefined ? null : Number(match[1]), Number(match[2])] : null
}

describe('a meeting pack', () => {
  it('numbers its pages as the contents, the bookmarks and the links of the contents say', async () => {
    const made = await make(await twoFiles())
    const { pages, bookmarks } = await readPdf(made.bytes)
    expect(pages).toHaveLength(made.pageCount)
    expect(stampOf(pages[0] as ReadPage)).toBeNull()
    expect(pages.slice(1).map((page) => stampOf(page)?.[1])).toEqual(pages.slice(1).map(({ number }) => number))
    const contents = pages[1] as ReadPage
    expect(contents.text).toContain('MỤC LỤC')
    for (const { number, title, firstPage, pageCount } of made.entries) {
      expect(contents.text, title).toContain(`${number} ${title} ${firstPage}`)
      const own = pages.filter((page) => stampOf(page)?.[0] === number)
      expect(own.map((page) => page.number)).toEqual(Array.from({ length: pageCount }, (_, index) => firstPage + index))
    }
    expect(bookmarks).toEqual([
      { title: 'Mục lục', page: 2 },
      ...made.entries.map(({ number, title, firstPage }) => ({ title: `${number}. ${title}`, page: firstPage })),
    ])
    expect(contents.links.map(({ page }) => page)).toEqual(made.entries.map(({ firstPage }) => firstPage))
  })

  it('loses no word of any of its parts', async () => {
    const { pages } = await readPdf((await make(await twoFiles())).bytes)
    const all = pages.map(({ text }) => text).join(' ')
    for (const words of ['TÀI LIỆU HỌP', 'Phiên họp minh họa quý II năm 2024', 'Khai mạc phiên họp minh họa.'])
      expect(all).toContain(words)
    for (let row = 1; row <= 80; row += 1) expect(all).toContain(`Bảng minh họa: đơn vị minh họa thứ ${row}`)
    for (let page = 1; page <= 4; page += 1) expect(all).toContain(`Annex one page ${page}`)
    for (let page = 1; page <= 3; page += 1) expect(all).toContain(`Annex two page ${page}`)
  })

  it('counts contents that run over several pages', async () => {
    const sections = Array.from({ length: 70 }, (_, index) => ({
      title: `Biểu minh họa số ${index + 1} về tình hình thực hiện nhiệm vụ của các cơ quan, đơn vị trong kỳ báo cáo`,
      orientation: 'portrait' as const,
      blocks: [sampleTable(`Biểu ${index + 1}`, 3)],
    }))
    const made = await make(await twoFiles(), { sections })
    const { pages, bookmarks } = await readPdf(made.bytes)
    const [first] = made.entries
    expect(first?.firstPage).toBeGreaterThan(4)
    expect(pages[(first?.firstPage ?? 0) - 1]?.text).toContain('BIỂU MINH HỌA SỐ 1')
    expect(bookmarks.slice(1).map(({ page }) => page)).toEqual(made.entries.map(({ firstPage }) => firstPage))
    const links = pages.slice(1, (first?.firstPage ?? 0) - 1).flatMap((page) => page.links.map((link) => link.page))
    expect(links).toEqual(made.entries.map(({ firstPage }) => firstPage))
  })

  it('begins each section on a page of its own, however full the page before is', async () => {
    const sections = Array.from({ length: 24 }, (_, index) => ({
      title: `Biểu số ${index + 1}`,
      orientation: index % 2 === 0 ? ('portrait' as const) : ('landscape' as const),
      blocks:
        index % 3 === 0
          ? Array.from({ length: 20 + index }, (__, line) => paragraph(`Dòng minh họa thứ ${line + 1}.`))
          : [sampleTable(`Bảng ${index + 1}`, 18 + index)],
    }))
    const made = await make([], { sections })
    const { pages } = await readPdf(made.bytes)
    made.entries.forEach(({ firstPage }, index) => {
      const page = pages[firstPage - 1]
      expect(page?.text).toMatch(new RegExp(`^BIỂU SỐ ${index + 1} `))
      expect((page?.width ?? 0) > (page?.height ?? 0), `section ${index + 1}`).toBe(index % 2 === 1)
    })
    const words = pages
      .slice(2)
      .map(({ text }) => text.replace(/Số liệu minh họa|Tài liệu \d+ · Trang \d+/g, '').trim())
    expect(words.filter((text) => text === '')).toEqual([])
  })

  it('keeps the size and the turn of each annexed page, and its stamp upright in the outer corner', async () => {
    const bytes = await plainPdf([
      { text: 'turned 0' },
      { text: 'turned 90', rotation: 90 },
      { text: 'turned 180', rotation: 180 },
      { text: 'turned 270', rotation: -90 },
      { text: 'across', size: [841.89, 595.28] },
      { text: 'a card', size: [300, 420] },
    ])
    const { pages } = await readPdf((await make([{ name: 'xoay.pdf', bytes }])).bytes)
    const own = pages.slice(-6)
    expect(own.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [595, 842],
      [842, 595],
      [595, 842],
      [842, 595],
      [842, 595],
      [300, 420],
    ])
    expect(own.map(({ runs }) => runs.find(({ text }) => text.startsWith('turned'))?.angle)).toEqual([
      0,
      90,
      180,
      -90,
      undefined,
      undefined,
    ])
    for (const page of own) {
      const begin = page.runs.find(({ text }) => text.startsWith('Tài'))
      expect(begin?.angle, `page ${page.number}`).toBe(0)
      expect(page.height - (begin?.y ?? 0)).toBeLessThan(30)
      const isRight = (begin?.x ?? 0) > page.width / 2
      expect(isRight).toBe(page.number % 2 === 1)
    }
  })

  it('stamps another corner where text stands in the usual one', async () => {
    const footers = [
      { text: 'Footer at the left', at: [40, 22] },
      { text: 'Footer at the right', at: [460, 22] },
      { text: `Footer all along the line ${'and on '.repeat(12)}`, at: [36, 22] },
    ] as const
    const pages = [...footers, ...footers].map((page) => ({ ...page }))
    const { pages: read } = await readPdf(
      (await make([{ name: 'chan-trang.pdf', bytes: await plainPdf(pages, true) }])).bytes,
    )
    for (const [index, page] of read.slice(-6).entries()) {
      const stamp = page.runs.find(({ text }) => text.startsWith('Tài'))
      if (!stamp) throw new Error(`Page ${page.number} bears no stamp`)
      const isOdd = page.number % 2 === 1
      const free = ['right', 'left', null][index % 3]
      const place = [stamp.x > page.width / 2 ? 'right' : 'left', stamp.y > page.height / 2 ? 'bottom' : 'top']
      const outer = isOdd ? 'right' : 'left'
      expect(place, `page ${page.number}`).toEqual(free === null ? [outer, 'top'] : [free, 'bottom'])
    }
  })

  it('is the same file byte for byte from the same parts, and another from others', async () => {
    const files = await twoFiles()
    const [one, two] = [await make(files), await make(files)]
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0)
    const other = await make(files, { belowContents: [] })
    expect(Buffer.compare(one.bytes, other.bytes)).not.toBe(0)
  })

  it('says on every page of its own that figures are illustrative', async () => {
    const { pages } = await readPdf((await make([])).bytes)
    expect(pages.filter(({ text }) => !/[Ss]ố liệu minh họa/.test(text)).map(({ number }) => number)).toEqual([])
  })
})
