import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { TableColumn } from '../../shared/domain/documents/content.ts'
import { pageFormOf } from './page-form.ts'
import { openPdfEngine } from './pdf-engine.ts'
import { columnWidths, tableLine, tablePadding } from './table-geometry.ts'
import type { TextFrame } from './text-frame.ts'

let frame: TextFrame
beforeAll(async () => {
  const form = pageFormOf('nd30')
  frame = { form, page: form.portrait, measure: (await openPdfEngine(null)).measure }
})

const size = 11
const column = (heading: string, share: number): TableColumn => ({ heading, align: 'left', share })
const wordWidth = (word: string): number =>
  frame.measure.width(word, size, { bold: true }) + 2 * tablePadding.horizontal + tableLine

test('columns share the page as they ask where every heading has room', () => {
  expect(columnWidths(frame, [column('Đơn vị', 3), column('Số', 1)], size, 400)).toEqual([300, 100])
})

test('a narrow column is as wide as the longest word of its heading: “Thường xuyên” never breaks inside a word', () => {
  const widths = columnWidths(frame, [column('Nhóm nhiệm vụ', 20), column('Thường xuyên', 1)], size, 300)
  expect(widths[1]).toBeGreaterThan(wordWidth('Thường'))
  expect(widths[1]).toBeLessThan(wordWidth('Thường xuyên'))
})

test('property: the page is used up exactly, and no word breaks wherever the words fit side by side', () => {
  const heading = fc.array(fc.constantFrom('TT', 'Thường', 'xuyên', 'Hoàn', 'thành', 'nghiệp'), {
    minLength: 1,
    maxLength: 4,
  })
  const columns = fc.array(fc.tuple(heading, fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(columns, fc.integer({ min: 150, max: 700 }), (made, available) => {
      const widths = columnWidths(
        frame,
        made.map(([words, share]) => column(words.join(' '), share)),
        size,
        available,
      )
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(available, 6)
      const least = made.map(([words]) => Math.max(...words.map(wordWidth)))
      const fits = least.reduce((sum, width) => sum + width + 0.5, 0) <= available
      if (fits) for (const [index, width] of widths.entries()) expect(width).toBeGreaterThanOrEqual(least[index] ?? 0)
    }),
  )
})
