import { beforeAll, describe, expect, it } from 'vitest'
import { openPdfEngine } from '../../electron/documents/pdf-engine.ts'
import { renderPdf } from '../../electron/documents/render-pdf.ts'
import { paragraph } from '../../shared/domain/documents/content.ts'
import { checkForm } from '../support/pdf-form-rules.ts'
import { type PdfGeometry, type PdfPage, readPdfGeometry } from '../support/pdf-geometry.ts'
import { plainDocument } from '../support/pdf-plain-document.ts'

/** The ruler itself: each fault put into a sound document must be found. */
let sound: PdfGeometry

beforeAll(async () => {
  const blocks = Array.from({ length: 40 }, (_, index) => paragraph(`Dòng ${index + 1}.`))
  const content = plainDocument(blocks, {
    appendices: [{ title: 'Số liệu', orientation: 'landscape', blocks }],
    isIllustrative: true,
  })
  sound = await readPdfGeometry(
    (await renderPdf(await openPdfEngine(null), content, { createdAt: '2023-01-05' })).bytes,
  )
})

const withPage = (number: number, change: (page: PdfPage) => PdfPage): PdfGeometry => ({
  ...sound,
  pages: sound.pages.map((page) => (page.number === number ? change(page) : page)),
})
const withLine = (number: number, text: string | RegExp, change: Partial<PdfPage['lines'][number]>) =>
  withPage(number, (page) => ({
    ...page,
    lines: page.lines.map((line) =>
      (typeof text === 'string' ? line.text === text : text.test(line.text)) ? { ...line, ...change } : line,
    ),
  }))
const messages = (geometry: PdfGeometry) =>
  checkForm(geometry)
    .map((one) => `${one.page}: ${one.message}`)
    .join('\n')

describe('the ruler', () => {
  it('finds nothing in a sound document of several pages', () => {
    expect(sound.pages.length).toBeGreaterThan(3)
    expect(checkForm(sound)).toEqual([])
  })

  it('finds wrong paper', () => {
    expect(messages(withPage(1, (page) => ({ ...page, width: 148 })))).toContain('not A4')
  })

  it('finds text in a margin', () => {
    expect(messages(withLine(2, /^Dòng/, { right: 200 }))).toMatch(/^2: “Dòng \d+\.” runs into the right margin/)
  })

  it('finds a number on page 1, a missing number, a wrong one and one beside the middle', () => {
    const [number] = sound.pages[1]?.lines.filter((line) => line.text === '2') ?? []
    if (!number) throw new Error('page 2 bears no number')
    expect(messages(withPage(1, (page) => ({ ...page, lines: [...page.lines, { ...number, text: '1' }] })))).toContain(
      'bears the number 1',
    )
    expect(
      messages(withPage(2, (page) => ({ ...page, lines: page.lines.filter((line) => line !== number) }))),
    ).toContain('number 2 is missing')
    expect(messages(withLine(2, '2', { text: '3' }))).toContain('numbered 3, should be 2')
    expect(messages(withLine(2, '2', { left: 30, right: 32 }))).toContain('not centred')
  })

  it('finds rules of the wrong length', () => {
    const shorter = withPage(1, (page) => ({
      ...page,
      rules: page.rules.map((rule) => ({ ...rule, left: rule.left + 6, right: rule.right - 6 })),
    }))
    expect(messages(shorter)).toContain('the rule below Tiêu ngữ is not as long as its text')
    const longer = withPage(1, (page) => ({
      ...page,
      rules: page.rules.map((rule) => ({ ...rule, left: rule.left - 12, right: rule.right + 12 })),
    }))
    expect(messages(longer)).toContain('the rule below the issuing body')
    expect(messages(longer)).toContain('the rule below the subject')
    expect(messages(withPage(1, (page) => ({ ...page, rules: [] })))).toContain('no rule below the issuing body')
  })

  it('finds number and date on different lines', () => {
    expect(messages(withLine(1, /^Số:/, { baseline: 50 }))).toContain('do not stand on one line')
  })

  it('finds too little room for the signature', () => {
    const last = sound.pages.findLast((page) => page.text.includes('Nguyễn Văn A'))
    if (!last) throw new Error('no signature')
    const name = last.lines.find((line) => line.text === 'CHỦ TỊCH UBND THÀNH PHỐ')
    expect(
      messages(
        withLine(last.number, /^(CHỦ TỊCH UBND THÀNH PHỐ|Nguyễn Văn A)$/, { baseline: (name?.baseline ?? 0) - 10 }),
      ),
    ).toMatch(/only \d+\.\d mm are left blank/)
  })

  it('finds a foreign or missing font and decomposed text', () => {
    expect(messages({ ...sound, fonts: [{ name: 'Arial', isEmbedded: false }] })).toContain('Arial is not embedded')
    expect(messages({ ...sound, rawText: 'Hòa'.normalize('NFD') })).toContain('composed letters')
  })

  it('finds a page that does not say that its figures are illustrative', () => {
    const unmarked = withPage(2, (page) => ({
      ...page,
      lines: page.lines.filter((line) => line.text !== 'Số liệu minh họa'),
    }))
    expect(messages(unmarked)).toBe('2: “Số liệu minh họa” is missing')
  })
})
