import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDocumentRenderer } from '../../electron/documents/document-renderer.ts'
import type { Block, DocumentContent, TableBlock } from '../../shared/domain/documents/content.ts'
import { annualKind } from '../../shared/domain/documents/kinds/annual.ts'
import { checkForm } from '../support/pdf-form-rules.ts'
import { type PdfGeometry, type PdfLine, readPdfGeometry } from '../support/pdf-geometry.ts'
import { sampleAnnualFacts } from '../support/pdf-sample.ts'

const renderer = createDocumentRenderer({
  workerFile: new URL('../../electron/documents/render-worker.ts', import.meta.url),
})
afterAll(() => renderer.close())

const contentOf = (options: Parameters<typeof sampleAnnualFacts>[0]): DocumentContent =>
  annualKind.content(annualKind.snapshot(sampleAnnualFacts(options)))

const createdAt = '2023-01-05'

const ofTable = (table: TableBlock): readonly string[] => [
  table.title,
  ...table.columns.map((column) => column.heading),
  ...table.rows.flatMap((row) => row.flatMap((cell) => cell.lines)),
  ...table.notes,
]

/** Everything a block says, each cell and label as one searchable piece. */
function said(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.level === 1 ? block.title.toLocaleUpperCase('vi') : block.title]
    case 'paragraph':
      return [block.runs.map((run) => run.text).join('')]
    case 'list':
      return block.items.map((item) => item.map((run) => run.text).join(''))
    case 'note':
      return [block.text]
    case 'table':
      return ofTable(block)
    case 'chart':
      return [block.title, ...block.chart.bars.flatMap((bar) => [bar.label, bar.text]), block.chart.target?.text ?? '']
  }
}

/** Words only: how lines and justified gaps fall is of no account. */
const words = (text: string): string => text.replace(/[\s\u00a0]+/g, '')

const issued = contentOf({ issued: true })
let geometry: PdfGeometry
let bytes: Uint8Array
let pageCount: number

beforeAll(async () => {
  ;({ bytes, pageCount } = await renderer.renderPdf(issued, { createdAt }))
  geometry = await readPdfGeometry(bytes)
})

const page = (number: number) => {
  const found = geometry.pages[number - 1]
  if (!found) throw new Error(`No page ${number}`)
  return found
}
const line = (number: number, text: string | RegExp): PdfLine => {
  const found = page(number).lines.find((one) => (typeof text === 'string' ? one.text === text : text.test(one.text)))
  if (!found) throw new Error(`No line ${text} on page ${number}`)
  return found
}

describe('the annual review as PDF', () => {
  it.each([
    ['complete and issued', { issued: true }],
    ['waiting for number and date, one unit missing', { absent: ['490'] }],
    ['without a single report', { absent: ['490', '491', '492', '493', '494', '495', '497'] }],
  ] as const)('stands up to a ruler: %s', async (_, options) => {
    const result = await renderer.renderPdf(contentOf(options), { createdAt })
    expect(checkForm(await readPdfGeometry(result.bytes))).toEqual([])
  })

  it('tells its number of pages', () => {
    expect(pageCount).toBe(geometry.pages.length)
  })

  it('puts the text upright and the appendices across', () => {
    const shapes = geometry.pages.map((one) => (one.width > one.height ? 'across' : 'upright'))
    expect(new Set(shapes.slice(0, shapes.indexOf('across')))).toEqual(new Set(['upright']))
    expect(new Set(shapes.slice(shapes.indexOf('across')))).toEqual(new Set(['across']))
    expect(geometry.pages.filter((one) => /^Phụ lục I+$/.test(one.lines[0]?.text ?? ''))).toHaveLength(2)
  })

  it('prints number and date on one line, with the zeros that the decree asks for', () => {
    expect(line(1, /^Số:/).text).toBe('Số: 05/BC-BCĐ')
    expect(line(1, /^Đà Nẵng/).text).toBe('Đà Nẵng, ngày 05 tháng 01 năm 2023')
    expect(line(1, /^Số:/).baseline).toBeCloseTo(line(1, /^Đà Nẵng/).baseline, 2)
  })

  it('leaves blanks for number, day and month while the clerk has not given them', async () => {
    const draft = await readPdfGeometry((await renderer.renderPdf(contentOf({}), { createdAt })).bytes)
    const head = draft.pages[0]?.lines ?? []
    const number = head.find((one) => /^Số:/.test(one.text))
    const date = head.find((one) => /^Đà Nẵng,/.test(one.text))
    expect([number?.text, date?.text]).toEqual(['Số: /BC-BCĐ', 'Đà Nẵng, ngày tháng năm 2023'])
    const width = (one: PdfLine | undefined) => (one ? one.right - one.left : 0)
    expect(width(number)).toBeGreaterThan(30)
    expect(width(date)).toBeGreaterThan(65)
  })

  it('gives head, text and signature the sizes of the decree', () => {
    const sizes = (text: string | RegExp, number = 1) => {
      const { size, isBold, isItalic } = line(number, text)
      return { size, isBold, isItalic }
    }
    expect(sizes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toEqual({ size: 13, isBold: true, isItalic: false })
    expect(sizes('Độc lập - Tự do - Hạnh phúc')).toEqual({ size: 14, isBold: true, isItalic: false })
    expect(sizes('ỦY BAN NHÂN DÂN')).toEqual({ size: 13, isBold: false, isItalic: false })
    expect(sizes('BAN CHỈ ĐẠO')).toEqual({ size: 13, isBold: true, isItalic: false })
    expect(sizes('BÁO CÁO')).toEqual({ size: 14, isBold: true, isItalic: false })
    expect(sizes(/^Thực hiện Kế hoạch số 64/)).toEqual({ size: 14, isBold: false, isItalic: false })
    expect(line(1, /^Thực hiện Kế hoạch số 64/).left).toBeCloseTo(40, 1)
    expect(line(1, /^Thực hiện Kế hoạch số 64/).right).toBeCloseTo(190, 1)
  })

  it('prints every sentence, cell, label and note of the content, letter by letter', () => {
    const flowing = geometry.pages.flatMap((one) => one.lines.filter((each) => !isFurniture(each)))
    const printed = words(flowing.map((each) => each.text).join(''))
    const expected = [
      ...issued.blocks.slice(0, -1),
      ...issued.appendices.flatMap((appendix) => appendix.blocks),
    ].flatMap(said)
    const lost = expected.filter((piece) => !printed.includes(words(piece)))
    expect(expected.length).toBeGreaterThan(300)
    expect(lost).toEqual([])
  })

  it('ends the text with “./.” and says “số liệu minh họa” on every page', () => {
    const text = geometry.pages.map((one) => one.text)
    expect(text.filter((one) => one.includes('báo cáo./.'))).toHaveLength(1)
    expect(text.filter((one) => one.includes('Số liệu minh họa'))).toHaveLength(geometry.pages.length)
  })

  it('repeats the head of a table on each page that it runs on to', () => {
    const heads = geometry.pages.filter((one) => one.text.includes('Số liệu và ô'))
    expect(heads.length).toBeGreaterThan(1)
  })

  it('embeds Tinos and nothing else', () => {
    expect(geometry.fonts.map((font) => font.name).sort()).toEqual([
      'Tinos-Bold',
      'Tinos-BoldItalic',
      'Tinos-Italic',
      'Tinos-Regular',
    ])
    expect(geometry.fonts.every((font) => font.isEmbedded)).toBe(true)
  })

  it('gives the same bytes for the same content and date, and others for another date', async () => {
    const again = await renderer.renderPdf(contentOf({ issued: true }), { createdAt })
    expect(Buffer.compare(again.bytes, bytes)).toBe(0)
    const later = await renderer.renderPdf(issued, { createdAt: '2023-01-06' })
    expect(Buffer.compare(later.bytes, bytes)).not.toBe(0)
  })
})

/** Page numbers and the mark of illustrative figures stand between the lines of a sentence that runs on to a new page. */
const isFurniture = (one: PdfLine): boolean =>
  one.text === 'Số liệu minh họa' || (/^\d+$/.test(one.text) && one.baseline < 20)
