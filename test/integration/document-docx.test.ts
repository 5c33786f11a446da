import { afterAll, describe, expect, it } from 'vitest'
import { createDocumentRenderer } from '../../electron/documents/document-renderer.ts'
import { type DocumentContent, heading, paragraph } from '../../shared/domain/documents/content.ts'
import { documentSamples } from '../support/document-samples.ts'
import { spokenDocument, textDifference } from '../support/document-text.ts'
import { docxText, readDocxParts } from '../support/docx-text.ts'
import { plainDocument } from '../support/pdf-plain-document.ts'

const renderer = createDocumentRenderer({
  workerFile: new URL('../../electron/documents/render-worker.ts', import.meta.url),
})
afterAll(() => renderer.close())

const options = { createdAt: '2024-01-05' }
const partsOf = async (content: DocumentContent) => readDocxParts(await renderer.renderDocx(content, options))
const part = (parts: ReadonlyMap<string, string>, name: string): string => {
  const found = parts.get(name)
  if (found === undefined) throw new Error(`No part ${name}`)
  return found
}
const sampleOf = (name: string): DocumentContent => {
  const content = documentSamples[name]
  if (!content) throw new Error(`No sample ${name}`)
  return content
}

describe('text read back from the Word file equals the content', () => {
  it.each(Object.entries(documentSamples))('%s', async (_, content) => {
    const text = docxText(await partsOf(content))
    expect(textDifference(spokenDocument(content), [text])).toBeNull()
    // The comparison would have noticed a loss.
    expect(textDifference(spokenDocument(content), [text.replace('BANCHỈĐẠO', 'BAN')])).not.toBeNull()
  })

  it('with letters that arrive decomposed and signs that XML reserves', async () => {
    const content = plainDocument([paragraph('Tỷ lệ < 95% & "chưa đạt" ở Hòa Vang'.normalize('NFD'))])
    const text = docxText(await partsOf(content))
    expect(text).toContain('Tỷlệ<95%&"chưađạt"ởHòaVang./.')
  })
})

/** "w:top" → 1134: margins and sizes of every section, in twentieths of a point. */
const sections = (document: string) =>
  [...document.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([xml]) => {
    const number = (name: string) => Number(new RegExp(`${name}="(\\d+)"`).exec(xml)?.[1])
    return {
      width: number('w:w'),
      height: number('w:h'),
      left: number('w:left'),
      right: number('w:right'),
      top: number('w:top'),
      bottom: number('w:bottom'),
      startsAt: Number(/<w:pgNumType[^>]*w:start="(\d+)"/.exec(xml)?.[1]),
      hasTitlePage: xml.includes('<w:titlePg/>'),
    }
  })
const twips = (millimetres: number): number => Math.round((millimetres * 72 * 20) / 25.4)

describe('the form in Word', () => {
  it('has the margins of NĐ 30, each appendix a section numbered anew with no number on its first page', async () => {
    const parts = await partsOf(sampleOf('báo cáo có hai phụ lục'))
    const margins = { left: twips(30), right: twips(20), top: twips(20), bottom: twips(20) }
    const upright = { width: twips(210), height: twips(297) }
    const across = { width: twips(297), height: twips(210) }
    const numbered = { startsAt: 1, hasTitlePage: true }
    expect(sections(part(parts, 'word/document.xml'))).toEqual([
      { ...upright, ...margins, ...numbered },
      { ...across, ...margins, ...numbered },
      { ...upright, ...margins, ...numbered },
    ])
    const headers = [...parts].filter(([name]) => /^word\/header\d+\.xml$/.test(name)).map(([, xml]) => xml)
    expect(headers.map((xml) => xml.includes('PAGE'))).toEqual([true, false, true, false, true, false])
    const footers = [...parts].filter(([name]) => /^word\/footer\d+\.xml$/.test(name)).map(([, xml]) => xml)
    expect(footers).toHaveLength(6)
    expect(footers.every((xml) => xml.includes('Số liệu minh họa'))).toBe(true)
  })

  it('has the margins of the Party’s form', async () => {
    const [text] = sections(part(await partsOf(sampleOf('báo cáo của Đảng, HD 36')), 'word/document.xml'))
    expect(text).toMatchObject({ left: twips(30), right: twips(15), top: twips(20), bottom: twips(20) })
  })

  it('draws the rule below Tiêu ngữ as long as its text: 60,5 mm in 14 pt', async () => {
    const document = part(await partsOf(sampleOf('báo cáo có hai phụ lục')), 'word/document.xml')
    const ruled = [...document.matchAll(/<w:pBdr><w:top [^>]*w:val="single"[^>]*\/><\/w:pBdr>.*?<w:ind ([^>]*)\/>/gs)]
    const sides = ruled.map(([, indent = '']) => ({
      left: Number(/w:left="(\d+)"/.exec(indent)?.[1]),
      right: Number(/w:right="(\d+)"/.exec(indent)?.[1]),
    }))
    expect(sides).toHaveLength(3)
    expect(sides.every(({ left, right }) => left === right)).toBe(true)
    const column = twips(100)
    const motto = sides[1] ?? { left: 0, right: 0 }
    expect((column - motto.left - motto.right) / twips(1)).toBeCloseTo(60.5, 0)
  })

  it('leaves at least 25 mm above the name, repeats heads of tables and lets no row break', async () => {
    const document = part(await partsOf(sampleOf('báo cáo có hai phụ lục')), 'word/document.xml')
    const post = /<w:p>(?:(?!<\/w:p>).)*CHỦ TỊCH UBND THÀNH PHỐ/s.exec(document)?.[0] ?? ''
    expect(Number(/w:before="(\d+)"/.exec(post.slice(post.lastIndexOf('<w:p>')))?.[1])).toBeGreaterThanOrEqual(
      twips(25),
    )
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(3)
    const rows = document.match(/<w:tr>/g)?.length ?? 0
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(rows)
  })

  it('lets a row break that is taller than half a page', async () => {
    const long = Array.from({ length: 260 }, (_, index) => `câu ${index + 1}`).join(', đoạn văn dài, ')
    const content = plainDocument([
      {
        kind: 'table',
        title: 'Bảng 1',
        unitNote: null,
        columns: [
          { heading: 'Đơn vị', align: 'left', share: 1 },
          { heading: 'Nội dung', align: 'left', share: 1 },
        ],
        rows: [[{ lines: ['Hải Châu'] }, { lines: [long] }]],
        notes: [],
      },
    ])
    const document = part(await partsOf(content), 'word/document.xml')
    const row = /<w:tr>(?:(?!<w:tr>).)*câu 260/s.exec(document)?.[0] ?? ''
    expect(row).not.toContain('<w:cantSplit/>')
  })

  it('keeps a heading with what follows', async () => {
    const document = part(
      await partsOf(plainDocument([heading(2, '1', 'Kết quả'), paragraph('Đạt.')])),
      'word/document.xml',
    )
    const title = /<w:p>(?:(?!<\/w:p>).)*1\. Kết quả/s.exec(document)?.[0] ?? ''
    expect(title.slice(title.lastIndexOf('<w:p>'))).toContain('<w:keepNext/>')
  })
})

describe('the Word file', () => {
  it('has the same bytes each time, and the time of the document', async () => {
    const content = sampleOf('công văn gửi nhiều nơi')
    const [one, two] = [await renderer.renderDocx(content, options), await renderer.renderDocx(content, options)]
    expect(Buffer.compare(one, two)).toBe(0)
    expect(part(await readDocxParts(one), 'docProps/core.xml')).toContain('2024-01-04T17:00:00Z')
  })

  it('refuses a head without room for number and date, with the remedy', async () => {
    const { head } = sampleOf('báo cáo có hai phụ lục')
    const content = plainDocument([paragraph('Đạt.')], {
      head: { ...head, place: 'Thành phố Hồ Chí Minh', number: 1234, issuerCode: 'BCĐBHXHBHYTBHTNTP' },
    })
    for (const attempt of [renderer.renderDocx(content, options), renderer.renderPdf(content, options)]) {
      await expect(attempt).rejects.toMatchObject({
        code: 'HeadTooNarrow',
        message: expect.stringContaining('Rút gọn ký hiệu cơ quan hoặc địa danh'),
      })
    }
  })
})

it('leaves a unit without a figure empty in the data of a chart, and never 0', async () => {
  const bars = [
    { label: 'Quận Hải Châu', value: 97.5, text: '97,50', isTotal: false },
    { label: 'Huyện Hoàng Sa', value: null, text: 'không phát sinh', isTotal: false },
  ]
  const chart = { kind: 'unit-bars' as const, title: 'Tỷ lệ', target: null, bars }
  const parts = await partsOf(plainDocument([{ kind: 'chart', title: 'Hình 1. Tỷ lệ', chart }]))
  const drawn = [...parts].find(([name]) => /charts\/chart[^/]*\.xml$/.test(name))?.[1] ?? ''
  const values = /<c:val>.*?<\/c:val>/s.exec(drawn)?.[0] ?? ''
  expect([...values.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value)).toEqual(['97.5'])
})
