import { afterAll, describe, expect, it } from 'vitest'
import { createDocumentRenderer } from '../../electron/documents/document-renderer.ts'
import { openPdfEngine } from '../../electron/documents/pdf-engine.ts'
import { type Block, heading, list, paragraph, type TableBlock } from '../../shared/domain/documents/content.ts'
import { checkForm } from '../support/pdf-form-rules.ts'
import { type PdfPage, readPdfGeometry } from '../support/pdf-geometry.ts'
import { plainDocument } from '../support/pdf-plain-document.ts'

const renderer = createDocumentRenderer({
  workerFile: new URL('../../electron/documents/render-worker.ts', import.meta.url),
})
afterAll(() => renderer.close())

async function printed(blocks: readonly Block[], changes = {}) {
  const { bytes } = await renderer.renderPdf(plainDocument(blocks, changes), { createdAt: '2023-01-05' })
  return readPdfGeometry(bytes)
}

const sentence =
  'Công tác phát triển người tham gia bảo hiểm xã hội, bảo hiểm y tế được các quận, huyện quan tâm thực hiện.'

const tableOf = (rows: TableBlock['rows'], changes: Partial<TableBlock> = {}): TableBlock => ({
  kind: 'table',
  title: 'Bảng 1. Kết quả',
  unitNote: null,
  columns: [
    { heading: 'Đơn vị', align: 'left', share: 1 },
    { heading: 'Nội dung', align: 'left', share: 1 },
  ],
  rows,
  notes: [],
  ...changes,
})

describe('nothing is lost on the way to paper', () => {
  it('prints the whole text of a row that is taller than a page', async () => {
    const numbered = Array.from({ length: 260 }, (_, index) => `câu${index + 1}`).join(' đoạn văn dài, ')
    const { pages } = await printed([
      tableOf([[{ lines: ['Quận Hải Châu'] }, { lines: [numbered] }]]),
      paragraph(sentence),
    ])
    const text = pages.map((page) => page.text).join(' ')
    for (const index of [1, 130, 260]) expect(text).toMatch(new RegExp(`câu${index}\\b`))
    expect(pages.length).toBeGreaterThan(2)
  })

  it('keeps every row and every page number where a tall row begins at the foot of a page', async () => {
    // With 58 pieces a row, the seventh row begins where no line of it fits any more.
    const rows = Array.from({ length: 14 }, (_, row) => [
      { lines: [`Quận ${row + 1}`] },
      { lines: [`mau-bao-cao-quan-${row}.xlsx`] },
      { lines: ['Báo cáo'] },
      {
        lines: [
          Array.from({ length: 58 }, (_, index) => `ô${row + 1}x${index + 1} số người tham gia bảo hiểm`).join('; '),
        ],
      },
    ])
    const shares = { 'Đơn vị': 2, Tệp: 2, 'Trang tính': 1, Ô: 5 }
    const columns = Object.entries(shares).map(([heading, share]) => ({ heading, align: 'left' as const, share }))
    const appendix = { title: 'Nguồn', orientation: 'landscape' as const, blocks: [tableOf(rows, { columns })] }
    const geometry = await printed([paragraph('Câu.')], { appendices: [appendix] })
    expect(checkForm(geometry)).toEqual([])
    const text = geometry.pages.map((page) => page.text).join(' ')
    const cells = rows.flatMap((_, row) => [1, 29, 58].map((index) => `ô${row + 1}x${index}`))
    expect(cells.filter((cell) => !new RegExp(`${cell}\\b`).test(text))).toEqual([])
  })

  it('refuses a character that the font cannot print, naming it and its sentence', async () => {
    await expect(printed([paragraph('Đã hoàn thành ✓ trong quý I.')])).rejects.toMatchObject({
      code: 'FontMissingGlyph',
      message: expect.stringMatching(/“✓” \(U\+2713\).*không có trong phông chữ/s),
    })
  })

  it('finds the empty box in a file that was made around that guard', async () => {
    const engine = await openPdfEngine(null)
    const bytes = await engine.produce({ content: 'Đã hoàn thành ✓', defaultStyle: { font: 'Tinos' } })
    const geometry = await readPdfGeometry(bytes)
    expect(checkForm(geometry).map(({ message }) => message)).toContain('a character prints as an empty box')
  })

  it('refuses it in a head, a table and a chart as well', async () => {
    const odd = '☑'
    const attempts = [
      printed([paragraph(sentence)], { subject: `Kết quả ${odd}` }),
      printed([tableOf([[{ lines: [odd] }, { lines: ['1'] }]])]),
      printed([
        {
          kind: 'chart',
          title: 'Hình 1',
          chart: {
            kind: 'unit-bars',
            title: 'x',
            target: null,
            bars: [{ label: odd, value: 1, text: '1', isTotal: false }],
          },
        },
      ]),
    ]
    const codes = await Promise.allSettled(attempts)
    expect(codes.map((one) => (one.status === 'rejected' ? one.reason.code : 'printed'))).toEqual(
      Array(3).fill('FontMissingGlyph'),
    )
  })

  it('prints every Vietnamese letter with every tone', async () => {
    const vowels = 'aăâeêioôơuưy'.split('')
    const marks = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
    const lower = vowels.flatMap((vowel) => [vowel, ...marks.map((mark) => (vowel + mark).normalize('NFC'))])
    const letters = [...lower, ...lower.map((letter) => letter.toLocaleUpperCase('vi')), 'Đ', 'đ']
    const { rawText } = await printed([paragraph(letters.join(' '))])
    expect(letters.filter((letter) => !rawText.includes(letter))).toEqual([])
  })

  it('composes letters that arrive decomposed', async () => {
    const { pages, rawText } = await printed([paragraph('Huyện Hòa Vang'.normalize('NFD'))], {
      subject: 'Tổng kết'.normalize('NFD'),
    })
    expect(pages[0]?.text).toContain('Huyện Hòa Vang')
    expect(pages[0]?.text).toContain('Tổng kết')
    expect(rawText).toBe(rawText.normalize('NFC'))
  })

  it('prints every label of a chart, the figures and the target', async () => {
    const bars = [
      { label: 'Quận Hải Châu', value: 44.68, text: '44,68', isTotal: false },
      { label: 'Quận Sơn Trà', value: null, text: 'chưa có số liệu', isTotal: false },
      { label: 'Toàn thành phố', value: 41.7, text: '41,70', isTotal: true },
    ]
    const { pages } = await printed([
      {
        kind: 'chart',
        title: 'Hình 1. Tỷ lệ',
        chart: { kind: 'unit-bars', title: 'Tỷ lệ (%)', target: { value: 42, text: 'Mục tiêu 42' }, bars },
      },
    ])
    const text = pages.map((page) => page.text).join(' ')
    for (const label of [...bars.flatMap((bar) => [bar.label, bar.text]), 'Mục tiêu 42', 'Hình 1. Tỷ lệ'])
      expect(text).toContain(label)
  })

  it('breaks a word that is wider than its cell instead of running over the line', async () => {
    const { pages } = await printed([
      tableOf([[{ lines: ['Bao_cao_BHXH_BHYT_'.repeat(6)] }, { lines: ['F8'] }]]),
      paragraph(sentence),
    ])
    expect(pages[0]?.text.replaceAll(' ', '')).toContain('Bao_cao_BHXH_BHYT_'.repeat(6))
    const right = Math.max(
      ...(pages[0]?.lines.filter((line) => line.text.includes('Bao_cao')).map((line) => line.right) ?? []),
    )
    expect(right).toBeLessThan(110)
  })

  it('never breaks the number of a document over two lines', async () => {
    const blocks = Array.from({ length: 12 }, (_, index) =>
      paragraph(`${'a'.repeat(index * 3 + 1)} ${sentence} Kế hoạch số 8190/KH-UBND và Nghị quyết số 03-NQ/TU.`),
    )
    const { pages } = await printed(blocks)
    const lines = pages.flatMap((page) => page.lines.map((line) => line.text))
    expect(lines.filter((line) => /(8190\/KH-UBND|03-NQ\/TU)/.test(line)).length).toBeGreaterThanOrEqual(12)
    expect(lines.filter((line) => /(\/|-)$/.test(line) || /^(UBND|TU|KH-)/.test(line))).toEqual([])
  })
})

const isText = (page: PdfPage) => page.lines.filter((line) => !/^\d+$/.test(line.text))

describe('page breaks', () => {
  const columns = Array.from({ length: 24 }, (_, index) => [
    { lines: [`Đơn vị ${index + 1}`] },
    { lines: ['1.234.567'] },
  ])

  it.each([16, 17, 18, 19, 20, 21, 22, 23, 24, 25])(
    'never leave a heading or a caption as the last line of a page (%i lines above)',
    async (count) => {
      const filler = Array.from({ length: count }, (_, index) => paragraph(`Dòng ${index + 1}.`))
      const { pages } = await printed([
        ...filler,
        heading(1, 'II', 'Kết quả'),
        heading(2, '1', 'Theo đơn vị'),
        tableOf(columns, { unitNote: 'Đơn vị tính: người', notes: ['Ghi chú của bảng.'] }),
        heading(2, '2', 'Nhận xét'),
        paragraph(`${sentence} ${sentence} ${sentence}`),
        paragraph(sentence),
      ])
      const last = pages.map((page) => isText(page).at(-1)?.text)
      expect(last).not.toContain('II. KẾT QUẢ')
      expect(last).not.toContain('1. Theo đơn vị')
      expect(last).not.toContain('2. Nhận xét')
      expect(last).not.toContain('Bảng 1. Kết quả')
      expect(last).not.toContain('Đơn vị tính: người')
      expect(last).not.toContain('Nội dung')
    },
  )

  it.each([13, 15, 17, 18, 19, 20, 22, 24])(
    'never put a signature on a page without text (%i paragraphs)',
    async (count) => {
      const blocks = [
        ...Array.from({ length: count }, (_, index) => paragraph(`Dòng ${index + 1}.`)),
        paragraph(`${sentence} ${sentence}`),
      ]
      const geometry = await printed(blocks)
      expect(checkForm(geometry)).toEqual([])
      expect(geometry.pages.at(-1)?.text).toContain('./.')
    },
  )

  it('keep the end mark with the last item of a list', async () => {
    const { pages } = await printed([paragraph(sentence), list(['Việc thứ nhất.', 'Việc thứ hai.'])])
    expect(pages[0]?.text).toContain('- Việc thứ hai./.')
  })
})

describe('parts that some documents have', () => {
  it('prints one addressee on the line of “Kính gửi”, several as a list, and “Như trên” first in Nơi nhận', async () => {
    const one = await printed([paragraph(sentence)], { addressees: ['Ủy ban nhân dân thành phố Đà Nẵng'] })
    expect(one.pages[0]?.text).toContain('Kính gửi: Ủy ban nhân dân thành phố Đà Nẵng.')
    expect(one.pages[0]?.text).toContain('Nơi nhận: - Như trên; - Thành viên Ban Chỉ đạo; - Lưu: VT, BCĐ.')
    const two = await printed([paragraph(sentence)], { addressees: ['Sở Y tế', 'Sở Tài chính'] })
    expect(two.pages[0]?.text).toContain('Kính gửi: - Sở Y tế; - Sở Tài chính.')
  })

  it('prints legal grounds in italics, each ending “;” and the last one “.”', async () => {
    const { pages } = await printed([paragraph(sentence)], {
      legalGrounds: ['Căn cứ Luật Bảo hiểm xã hội', 'Căn cứ Luật Bảo hiểm y tế;'],
    })
    const grounds = pages[0]?.lines.filter((line) => line.text.startsWith('Căn cứ'))
    expect(grounds?.map((line) => [line.text, line.isItalic])).toEqual([
      ['Căn cứ Luật Bảo hiểm xã hội;', true],
      ['Căn cứ Luật Bảo hiểm y tế.', true],
    ])
  })

  it('calls a single appendix “Phụ lục” and numbers several in Roman figures', async () => {
    const appendix = { title: 'Số liệu', orientation: 'portrait' as const, blocks: [paragraph(sentence)] }
    const single = await printed([paragraph(sentence)], { appendices: [appendix] })
    expect(single.pages[1]?.lines[0]?.text).toBe('Phụ lục')
    const double = await printed([paragraph(sentence)], { appendices: [appendix, appendix] })
    expect(double.pages.slice(1).map((page) => page.lines[0]?.text)).toEqual(['Phụ lục I', 'Phụ lục II'])
    expect(checkForm(double)).toEqual([])
  })
})
