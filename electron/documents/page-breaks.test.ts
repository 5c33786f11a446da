import fc from 'fast-check'
import type { Content } from 'pdfmake/interfaces'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Block, type DocumentContent, heading, list, paragraph } from '../../shared/domain/documents/content.ts'
import { checkForm } from '../../test/support/pdf-form-rules.ts'
import { readPdfGeometry } from '../../test/support/pdf-geometry.ts'
import { plainDocument } from '../../test/support/pdf-plain-document.ts'
import { bodyPieces } from './body-blocks.ts'
import { fontFamily, pageFormOf } from './page-form.ts'
import { type PageNumbering, pageNumbering } from './page-furniture.ts'
import { pdfDefinition } from './pdf-definition.ts'
import { openPdfEngine, type PdfEngine } from './pdf-engine.ts'
import { flow } from './piece.ts'

let engine: PdfEngine
beforeAll(async () => {
  engine = await openPdfEngine(null)
})

async function print(content: DocumentContent, watch: (page: number) => void = () => undefined) {
  const form = pageFormOf(content.profile)
  const numbers = pageNumbering(engine.measure, form)
  const numbering: PageNumbering = {
    ...numbers,
    part() {
      const header = numbers.part()
      return (page, count) => {
        watch(page)
        return header(page, count)
      }
    },
  }
  const createdAt = new Date('2023-01-05T00:00:00+07:00')
  const bytes = await engine.produce(pdfDefinition(content, { measure: engine.measure, form, numbering, createdAt }))
  return readPdfGeometry(bytes)
}

const sentence =
  'Công tác phát triển người tham gia bảo hiểm xã hội, bảo hiểm y tế được các quận, huyện quan tâm thực hiện.'

const table = (rows: number): Block => ({
  kind: 'table',
  title: 'Bảng. Kết quả theo quận, huyện',
  unitNote: 'Đơn vị tính: người',
  columns: ['Đơn vị', 'Mục tiêu', 'Thực hiện'].map((name) => ({ heading: name, align: 'left', share: 1 })),
  rows: Array.from({ length: rows }, (_, row) => [
    { lines: [`Quận thứ ${row + 1}`] },
    { lines: [`${row + 1}.000`] },
    { lines: [`${row + 1}.123`] },
  ]),
  notes: ['Ghi chú của bảng.'],
})

/** Headings of every level before text and tables of many heights, so that many of them fall on the foot of a page. */
const manyHeadings = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, index) => [
    heading(1, 'I', `Phần ${index + 1}`),
    heading(2, String(index + 1), 'Theo đơn vị'),
    ...Array.from({ length: index % 7 }, () => paragraph(sentence.repeat(1 + (index % 5)))),
    heading(3, 'a', 'Số liệu'),
    table(1 + ((index * 5) % 31)),
  ]).flat()

test('a sentence that announces a list goes with its first item, wherever the page ends', async () => {
  const announcement = 'Chưa phân công các nhiệm vụ sau:'
  for (let above = 20; above < 32; above += 1) {
    const text = Array.from({ length: above }, (_, line) => paragraph(`Dòng ${line + 1}.`))
    const listed = list(Array.from({ length: 30 }, (_, item) => `Nhiệm vụ thứ ${item + 1}`))
    const { pages } = await print(plainDocument([...text, paragraph(announcement), listed]))
    const [at] = pages.filter(({ lines }) => lines.some((line) => line.text === announcement))
    expect(at?.lines.map((line) => line.text)).toContain('- Nhiệm vụ thứ 1')
  }
})

describe('a heading that lacks the room of what follows', () => {
  test('begins the next page, and no page is laid out twice for it', async () => {
    const asked: number[] = []
    const content = plainDocument(manyHeadings(24), {
      appendices: [{ title: 'Số liệu', orientation: 'landscape', blocks: manyHeadings(10) }],
    })
    const { pages } = await print(content, (page) => asked.push(page))
    const first = pages.map(({ lines }) => lines.find(({ text }) => !/^\d+$/.test(text))?.text ?? '')
    expect(first.filter((text) => /^(I\. PHẦN|\d+\. Theo đơn vị|a\) Số liệu)/.test(text)).length).toBeGreaterThan(5)
    expect(asked).toEqual(pages.map((_, index) => index + 1))
  })

  test('stands there where any text stands that begins a page', async () => {
    const pages = await Promise.all(
      Array.from({ length: 8 }, async (_, index) => {
        const above = Array.from({ length: 20 + index }, (__, line) => paragraph(`Dòng ${line + 1}.`))
        return (await print(plainDocument([...above, heading(2, '1', 'Nhận xét'), paragraph(sentence)]))).pages[1]
      }),
    )
    const tops = pages.flatMap((page) => page?.lines.filter(({ text }) => !/^\d+$/.test(text)).slice(0, 1) ?? [])
    expect(new Set(tops.map(({ text }) => (/^1\. /.test(text) ? 'heading' : 'text')))).toEqual(
      new Set(['heading', 'text']),
    )
    expect(new Set(tops.map(({ baseline }) => baseline.toFixed(2))).size).toBe(1)
  })

  test('takes the table with it even where half a point of room is lacking', async () => {
    const form = pageFormOf('nd30')
    const { left, top, right, bottom } = form.margins
    const frame = { measure: engine.measure, form, page: form.portrait }
    const pieces = () => bodyPieces(frame, [table(4)], form.sizes.table)
    const needed = pieces().reduce((sum, { room }) => sum + room, 0)
    const attempts = Array.from({ length: 60 }, (_, index) => form.portrait.textHeight - needed - 3 + index / 10)
    const content = attempts.map(
      (above): Content => ({
        pageSize: 'A4',
        pageOrientation: 'portrait',
        pageMargins: [left, top, right, bottom],
        section: [{ canvas: [], margin: [0, above, 0, 0] }, ...flow(pieces(), form.portrait.textHeight)],
      }),
    )
    const { pages } = await readPdfGeometry(await engine.produce({ content, defaultStyle: { font: fontFamily } }))
    const withCaption = pages.filter(({ text }) => text.includes('Bảng. Kết quả'))
    expect(withCaption).toHaveLength(attempts.length)
    expect(withCaption.filter(({ text }) => !text.includes('Ghi chú của bảng.'))).toEqual([])
  })

  test('property: never stays behind, whatever stands above and below', async () => {
    const block = fc.oneof(
      fc.constantFrom(1, 2, 3).map((level) => [heading(level as 1 | 2 | 3, level === 1 ? 'I' : '1', 'Kết quả')]),
      fc.integer({ min: 1, max: 12 }).map((times) => [paragraph(sentence.repeat(times))]),
      fc.integer({ min: 1, max: 45 }).map((rows) => [table(rows)]),
    )
    const blocks = fc.array(block, { minLength: 4, maxLength: 16 }).map((parts) => [...parts.flat(), paragraph('Hết.')])
    await fc.assert(
      fc.asyncProperty(blocks, async (made) => {
        expect(checkForm(await print(plainDocument(made)))).toEqual([])
      }),
      { numRuns: 8 },
    )
  })
})
