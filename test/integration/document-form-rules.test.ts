import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDocumentRenderer } from '../../electron/documents/document-renderer.ts'
import type { DocumentContent } from '../../shared/domain/documents/content.ts'
import { documentSamples } from '../support/document-samples.ts'
import { checkForm } from '../support/pdf-form-rules.ts'
import { type PdfGeometry, type PdfLine, type PdfPage, readPdfGeometry } from '../support/pdf-geometry.ts'

/** The ruler itself: it accepts every sample, and each fault put into a sound document is found. */
const renderer = createDocumentRenderer({
  workerFile: new URL('../../electron/documents/render-worker.ts', import.meta.url),
})
afterAll(() => renderer.close())

const sampleOf = (name: string): DocumentContent => {
  const content = documentSamples[name]
  if (!content) throw new Error(`No sample ${name}`)
  return content
}
const printed = async (content: DocumentContent) =>
  readPdfGeometry((await renderer.renderPdf(content, { createdAt: '2024-01-05' })).bytes)

describe('a clerk with a ruler accepts', () => {
  it.each(Object.keys(documentSamples))('%s', async (name) => {
    const content = sampleOf(name)
    const geometry = await printed(content)
    expect(checkForm(geometry, content.profile)).toEqual([])
    expect(checkForm(geometry)).toEqual([])
  })
})

type Change<Value> = (value: Value) => Value

const onPage = (geometry: PdfGeometry, number: number, change: Change<PdfPage>): PdfGeometry => ({
  ...geometry,
  pages: geometry.pages.map((page) => (page.number === number ? change(page) : page)),
})
const onLine = (geometry: PdfGeometry, text: RegExp, change: Partial<PdfLine> | Change<PdfLine>): PdfGeometry => {
  let found = 0
  const changed = {
    ...geometry,
    pages: geometry.pages.map((page) => ({
      ...page,
      lines: page.lines.map((line) => {
        if (!text.test(line.text)) return line
        found += 1
        return typeof change === 'function' ? change(line) : { ...line, ...change }
      }),
    })),
  }
  if (found === 0) throw new Error(`No line ${text}`)
  return changed
}
const moved = (millimetres: number) => (line: PdfLine) => ({
  ...line,
  left: line.left + millimetres,
  right: line.right + millimetres,
})
const without = (geometry: PdfGeometry, text: RegExp): PdfGeometry => ({
  ...geometry,
  pages: geometry.pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !text.test(line.text)) })),
})
const rules = (geometry: PdfGeometry, change: Change<{ left: number; right: number; top: number }>): PdfGeometry =>
  onPage(geometry, 1, (page) => ({ ...page, rules: page.rules.map(change) }))
const stretched = (millimetres: number) => (rule: { left: number; right: number; top: number }) => ({
  ...rule,
  left: rule.left - millimetres,
  right: rule.right + millimetres,
})
const pageNumber: PdfLine = {
  text: '1',
  left: 109,
  right: 111,
  baseline: 12,
  size: 14,
  font: 'Tinos-Regular',
  isBold: false,
  isItalic: false,
}
const drawingInBlank = (geometry: PdfGeometry, left: number): PdfGeometry => {
  const page = geometry.pages.find(({ lines }) => lines.some(({ text }) => text === 'Nguyễn Văn A'))
  const title = page?.lines.find(({ text }) => /^(TRƯỞNG BAN|PHÓ TRƯỞNG BAN THƯỜNG TRỰC|CHỦ TỌA)$/.test(text))
  if (!page || !title) throw new Error('no signature')
  const drawing = { left, right: left + 20, top: title.baseline + 10, bottom: title.baseline + 12 }
  return onPage(geometry, page.number, (one) => ({ ...one, drawings: [...one.drawings, drawing] }))
}

type Fault = readonly [name: string, spoil: Change<PdfGeometry>, found: RegExp]

const anywhere: readonly Fault[] = [
  ['wrong paper', (sound) => onPage(sound, 1, (page) => ({ ...page, width: 148 })), /^1: paper is .* not A4/m],
  ['everything 6 mm to the left', (sound) => onLine(sound, /./, moved(-6)), /runs into the left margin/],
  ['a line too far to the right', (sound) => onLine(sound, /^Đến ngày/, { right: 200 }), /runs into the right margin/],
  ['a line too low', (sound) => onLine(sound, /^Đến ngày/, { baseline: 290 }), /runs into the bottom margin/],
  [
    'a drawing in the margin',
    (sound) => onPage(sound, 1, (page) => ({ ...page, drawings: [{ left: 10, right: 40, top: 100, bottom: 100 }] })),
    /a drawing runs into the left margin/,
  ],
  [
    'a number on page 1',
    (sound) => onPage(sound, 1, (page) => ({ ...page, lines: [...page.lines, pageNumber] })),
    /^1: the first page of a part bears the number 1/m,
  ],
  ['no number on page 2', (sound) => without(sound, /^2$/), /^2: the number 2 is missing/m],
  ['page 2 numbered 3', (sound) => onLine(sound, /^2$/, { text: '3' }), /^2: numbered 3, should be 2/m],
  ['a page number beside the middle', (sound) => onLine(sound, /^2$/, { left: 30, right: 32 }), /is not centred/],
  ['a page number at the edge', (sound) => onLine(sound, /^2$/, { baseline: 6 }), /stands \d\.\d mm from the edge/],
  ['a small page number', (sound) => onLine(sound, /^2$/, { size: 11 }), /the page number is set in 11 pt/],
  ['no rule in the head', (sound) => onPage(sound, 1, (page) => ({ ...page, rules: [] })), /not as long as its text/],
  ['a long rule', (sound) => rules(sound, stretched(12)), /the rule below Tiêu ngữ is not as long as its text/],
  ['a short rule', (sound) => rules(sound, stretched(-6)), /the rule below Tiêu ngữ is not as long as its text/],
  [
    'number and date on two lines',
    (sound) => onLine(sound, /^Số/, (line) => ({ ...line, baseline: line.baseline + 5 })),
    /do not stand on one line/,
  ],
  ['a date beside its middle', (sound) => onLine(sound, /, ngày 05/, moved(-5)), /not centred under Quốc hiệu/],
  ['an upright date', (sound) => onLine(sound, /, ngày 05/, { isItalic: false }), /place and date are not italic/],
  [
    'a date without its zero',
    (sound) => onLine(sound, /, ngày 05/, (line) => ({ ...line, text: line.text.replace('05', '5') })),
    /zeros in the wrong places/,
  ],
  [
    'a month with a zero too many',
    (sound) => onLine(sound, /, ngày 05/, (line) => ({ ...line, text: line.text.replace('tháng 01', 'tháng 03') })),
    /zeros in the wrong places/,
  ],
  [
    'a number without its zero',
    (sound) => onLine(sound, /^Số/, (line) => ({ ...line, text: line.text.replace('0', '') })),
    /lacks the zero/,
  ],
  ['a large type', (sound) => onLine(sound, /^BÁO CÁO$/, { size: 18 }), /“BÁO CÁO” is set in 18 pt/],
  [
    'a small subject',
    (sound) => onLine(sound, /^kết quả thực hiện|^Kết quả thực hiện/, { size: 12 }),
    /is set in 12 pt/,
  ],
  ['small text', (sound) => onLine(sound, /^Đến ngày/, { size: 12 }), /“Đến ngày.*” is set in 12 pt/],
  ['a ragged line', (sound) => onLine(sound, /^Đến ngày/, { right: 170 }), /is not justified/],
  [
    'tight paragraphs',
    (sound) => onLine(sound, /^Đến ngày/, (line) => ({ ...line, baseline: line.baseline - 2.5 })),
    /less than 6 pt between/,
  ],
  [
    'tight lines',
    (sound) => onLine(sound, /^(hiểm )?y tế, đạt/, (line) => ({ ...line, baseline: line.baseline - 2 })),
    /mm below the line before it/,
  ],
  [
    'a heading at the foot',
    (sound) =>
      onPage(sound, 1, (page) => ({
        ...page,
        lines: page.lines.filter(
          ({ baseline }) =>
            baseline < (page.lines.find(({ text }) => text === '1. Phát triển người tham gia')?.baseline ?? 0) + 1,
        ),
      })),
    /stands alone at the foot/,
  ],
  [
    'little room for the signature',
    (sound) =>
      onLine(sound, /^(CHỦ TỊCH UBND THÀNH PHỐ|Nguyễn Văn A)$/, (line) => ({ ...line, baseline: line.baseline - 10 })),
    /only \d+\.\d mm are left blank/,
  ],
  [
    'a drawing in the space for the signature',
    (sound) => drawingInBlank(sound, 140),
    /something is drawn in the space for the signature/,
  ],
  ['no Nơi nhận', (sound) => without(sound, /^Nơi nhận:$/), /“Nơi nhận:” is missing/],
  ['a large Nơi nhận', (sound) => onLine(sound, /^Nơi nhận:$/, { size: 13 }), /“Nơi nhận:” is not/],
  ['a large list of receivers', (sound) => onLine(sound, /^- Lưu/, { size: 14 }), /“- Lưu.*” is set in 14 pt/],
  ['receivers without “Lưu”', (sound) => without(sound, /^- Lưu/), /does not end with “- Lưu”/],
  ['an appendix without “Kèm theo”', (sound) => without(sound, /^\(Kèm theo/), /lacks its title or/],
  [
    'an appendix title in small letters',
    (sound) => onLine(sound, /^KẾT QUẢ THEO QUẬN/, { text: 'Kết quả theo quận' }),
    /not in capitals/,
  ],
  ['a foreign font', (sound) => ({ ...sound, fonts: [{ name: 'Arial', isEmbedded: true }] }), /Arial is not Tinos/],
  [
    'a font left out',
    (sound) => ({ ...sound, fonts: [{ name: 'Tinos', isEmbedded: false }] }),
    /Tinos is not embedded/,
  ],
  ['decomposed letters', (sound) => ({ ...sound, rawText: 'Hòa'.normalize('NFD') }), /composed letters/],
  [
    'a glyph missing',
    (sound) => onPage(sound, 2, (page) => ({ ...page, emptyBoxes: 1 })),
    /^2: a character prints as an empty box/m,
  ],
  [
    'an unmarked page',
    (sound) =>
      onPage(sound, 2, (page) => ({ ...page, lines: page.lines.filter(({ text }) => text !== 'Số liệu minh họa') })),
    /“Số liệu minh họa” is missing/,
  ],
]

const stateOnly: readonly Fault[] = [
  ['a rule below the body that is too long', (sound) => rules(sound, stretched(12)), /the rule below the issuing body/],
  ['a rule below the subject that is too long', (sound) => rules(sound, stretched(20)), /the rule below the subject/],
  [
    'a number without a colon',
    (sound) => onLine(sound, /^Số:/, (line) => ({ ...line, text: line.text.replace(':', '') })),
    /not written as the form asks/,
  ],
  ['a Quốc hiệu too large', (sound) => onLine(sound, /^CỘNG HÒA/, { size: 15 }), /is set in 15 pt/],
  [
    'no end mark',
    (sound) => onLine(sound, /\.\/\.$/, (line) => ({ ...line, text: line.text.replace('./.', '.') })),
    /the end mark “.\/.” is not/,
  ],
  [
    'appendices without numbers',
    (sound) => onLine(sound, /^Phụ lục II$/, { text: 'Phụ lục I' }),
    /“Phụ lục I” should read “Phụ lục II”/,
  ],
]

const partyOnly: readonly Fault[] = [
  [
    'a number with a colon',
    (sound) => onLine(sound, /^Số /, (line) => ({ ...line, text: line.text.replace('Số', 'Số:') })),
    /not written as the form asks/,
  ],
  ['no asterisk below the body', (sound) => without(sound, /^\*$/), /no “\*” below the issuing body/],
  ['no dashes below the subject', (sound) => without(sound, /^-----$/), /no “-----” below the subject/],
  ['a small name of the Party', (sound) => onLine(sound, /^ĐẢNG CỘNG SẢN/, { size: 13 }), /is set in 13 pt/],
  ['Nơi nhận in bold', (sound) => onLine(sound, /^Nơi nhận:$/, { isBold: true }), /upright and underlined/],
]

const kinds: readonly (readonly [string, string, readonly Fault[]])[] = [
  ['NĐ 30', 'báo cáo có hai phụ lục', [...anywhere, ...stateOnly]],
  ['HD 36-HD/VPTW', 'báo cáo của Đảng, HD 36', [...anywhere, ...partyOnly]],
]

describe.each(kinds)('the ruler of %s finds', (_, name, faults) => {
  const content = sampleOf(name)
  let sound: PdfGeometry
  beforeAll(async () => {
    sound = await printed(content)
  })

  it.each(faults.map(([fault, spoil, found]) => ({ fault, spoil, found })))('$fault', ({ spoil, found }) => {
    const messages = checkForm(spoil(sound), content.profile).map((one) => `${one.page}: ${one.message}`)
    expect(messages.join('\n')).toMatch(found)
  })
})

describe('the ruler of other kinds finds', () => {
  const messagesOf = (geometry: PdfGeometry, profile: DocumentContent['profile']) =>
    checkForm(geometry, profile).map(({ message }) => message)

  it('a place and date in minutes, and a drawing in either of two signatures', async () => {
    const sound = await printed(sampleOf('biên bản hai chữ ký'))
    const date: PdfLine = {
      ...pageNumber,
      text: 'Đà Nẵng, ngày 05 tháng 01 năm 2024',
      left: 110,
      right: 170,
      baseline: 54,
    }
    const dated = onPage(sound, 1, (page) => ({ ...page, lines: [...page.lines, date] }))
    expect(messagesOf(dated, 'nd30')).toContain('minutes bear no place and date in their head')
    for (const left of [50, 140]) {
      expect(messagesOf(drawingInBlank(sound, left), 'nd30')).toContain(
        'something is drawn in the space for the signature',
      )
    }
  })

  it('a subject of a letter that left its place under the number', async () => {
    const sound = await printed(sampleOf('công văn gửi nhiều nơi'))
    expect(messagesOf(onLine(sound, /^V\/v/, moved(20)), 'nd30')).toContain(
      'the subject is not centred under the number',
    )
    expect(messagesOf(without(sound, /^Kính gửi/), 'nd30')).toContain('“Kính gửi” is missing')
  })

  it('an end mark where HD 05-HD/VPTW asks for none', async () => {
    const sound = await printed(sampleOf('báo cáo của Đảng, HD 36'))
    expect(messagesOf(sound, 'party_05')).toEqual(['the text ends with “./.”'])
  })
})
