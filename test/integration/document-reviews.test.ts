import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PeriodKey } from '../../shared/domain/ids.ts'
import { planId } from '../../shared/domain/ids.ts'
import { period, periodKey } from '../../shared/domain/time/period.ts'
import { accept, demoFiles, type OpenDesk, openDesk, plan64, preview } from '../support/open-desk.ts'
import { checkForm } from '../support/pdf-form-rules.ts'
import { readPdfGeometry } from '../support/pdf-geometry.ts'

const key = (text: string): PeriodKey => periodKey(period(text))
/** A day on which the nine months of 2023 are in and the year is not over. */
const october = Date.parse('2023-10-20T12:00:00+07:00')

/** Figures of a workbook of one district: label → number in the column "Thực hiện". */
async function districtFigures(file: File): Promise<ReadonlyMap<string, number>> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await file.arrayBuffer())
  const found = new Map<string, number>()
  book.worksheets[0]?.eachRow((row) => {
    const [label, value] = [row.getCell(2).value, row.getCell(6).value]
    if (typeof label !== 'string') return
    if (typeof value === 'number') found.set(label, value)
    // One district types its numbers as text: "19.640".
    if (typeof value === 'string' && /^[\d.]+$/.test(value)) found.set(label, Number(value.replaceAll('.', '')))
  })
  return found
}

/** Sums of the columns "Dân số", "Lực lượng vũ trang", … over the districts of the nine months' table. */
async function columnSums(file: File): Promise<(column: number) => number> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await file.arrayBuffer())
  const sheet = book.worksheets[0]
  if (!sheet) throw new Error(`${file.name} has no sheet`)
  const rows = [8, 9, 10, 11, 12, 13, 14]
  return (column) => rows.reduce((sum, row) => sum + Number(sheet.getRow(row).getCell(column).value), 0)
}

const twoDecimals = (above: number, below: number): string => {
  const scaled = (BigInt(above) * 100_000n) / BigInt(below)
  const rounded = (scaled + 5n) / 10n
  return `${rounded / 100n},${String(rounded % 100n).padStart(2, '0')}%`
}

describe('the mid-term review of 2021–2023 of plan 64 on the demo’s figures', () => {
  let desk: OpenDesk
  const review = { planId: plan64, kind: 'midterm' as const, period: key('2023'), part: '' }
  /** "si_coverage/2022" → "44,53%" */
  let figures: ReadonlyMap<string, string | null>

  beforeAll(async () => {
    desk = await openDesk({ now: () => october })
    const batch = await preview(desk.client, demoFiles(''))
    await accept(desk.client, batch, { warningReason: 'Số liệu minh họa' })
    const opened = await desk.client.documents.open(review)
    figures = new Map(opened.figures.map((one) => [one.key, one.text]))
  })
  afterAll(() => desk.close())

  it.each(['2021', '2022'])('gives %s the sums of the districts’ workbooks', async (year) => {
    const books = await Promise.all(demoFiles(`${year}/`).map(districtFigures))
    expect(books).toHaveLength(7)
    const sum = (label: string) =>
      books.reduce((total, book) => {
        const value = book.get(label)
        if (value === undefined) throw new Error(`No “${label}”`)
        return total + value
      }, 0)
    const social = sum('Số người tham gia BHXH bắt buộc') + sum('Số người tham gia BHXH tự nguyện')
    const labour = sum('Lực lượng lao động trong độ tuổi')
    const insurable = sum('Dân số trung bình') - sum('Trong đó: lực lượng vũ trang trên địa bàn')
    expect(figures.get(`si_coverage/${year}`)).toBe(twoDecimals(social, labour))
    expect(figures.get(`ui_coverage/${year}`)).toBe(twoDecimals(sum('Số người tham gia BHTN'), labour))
    expect(figures.get(`hi_coverage/${year}`)).toBe(twoDecimals(sum('Số người tham gia BHYT'), insurable))
    expect(figures.get(`number/si_voluntary/${year}`)).toBe(
      `${sum('Số người tham gia BHXH tự nguyện').toLocaleString('de-DE')} người`,
    )
  })

  it('gives 2023 the sums of the nine months’ table', async () => {
    const [file] = demoFiles('2023/')
    if (!file) throw new Error('The demo has no table of 2023')
    const sum = await columnSums(file)
    expect(figures.get('si_coverage/2023-9M')).toBe(twoDecimals(sum(7) + sum(10), sum(5)))
    expect(figures.get('ui_coverage/2023-9M')).toBe(twoDecimals(sum(12), sum(5)))
    expect(figures.get('hi_coverage/2023-9M')).toBe(twoDecimals(sum(13), sum(3) - sum(4)))
    expect(figures.has('hi_coverage/2023')).toBe(false)
  })

  it('says up to which day its figures go, what it lacks and from whom', async () => {
    const { needs, sections } = await desk.client.documents.open(review)
    expect(sections.map(({ id }) => id)).toEqual([
      'situation',
      'dissemination',
      'missed_targets',
      'tasks',
      'strengths',
      'shortcomings',
      'causes',
      'lessons',
      'solutions',
      'proposals',
    ])
    expect(needs.filter(({ code }) => code === 'no_figure').map(({ what }) => what)).toContain(
      'Chưa có số liệu 9 tháng đầu năm 2023 cho chỉ tiêu “Chỉ số hài lòng của người tham gia BHXH”. Nhập báo cáo hoặc nhập tay kèm văn bản nguồn.',
    )
  })

  it('prints them in the form of the decree, every page marked as illustrative', async () => {
    const { file, name } = await desk.client.documents.render({ ...review, fields: null })
    const geometry = await readPdfGeometry(new Uint8Array(await file.arrayBuffer()))
    expect(checkForm(geometry)).toEqual([])
    const text = geometry.pages.map((page) => page.text).join('\n')
    expect(geometry.pages.every((page) => page.text.includes('Số liệu minh họa'))).toBe(true)
    expect(text).toContain('Phần thứ nhất')
    expect(text).toContain('trước khi kết thúc năm 2023')
    expect(text.replaceAll('\n', ' ')).toContain('Mốc số liệu: 31/12/2021, 31/12/2022, 30/9/2023.')
    expect(name).toContain('So ket 03 nam (2021 - 2023) thuc hien Ke hoach so 64')
  })

  it('offers the periods with figures of its last year, and only a review offers any', async () => {
    const { client } = desk
    expect((await client.documents.open(review)).figuresPeriods).toEqual([key('2023-9M')])
    const annual = { planId: plan64, kind: 'annual' as const, period: key('2022'), part: '' }
    expect((await client.documents.open(annual)).figuresPeriods).toEqual([])
    // The final review looks at the last year of the plan, of which nothing has come yet.
    const final = { planId: plan64, kind: 'final' as const, period: key('2025'), part: '' }
    expect((await client.documents.open(final)).figuresPeriods).toEqual([])
  })

  it('takes the figures of another period where a person chose one', async () => {
    const opened = await desk.client.documents.open(review)
    const chosen = { ...opened.fields, figuresPeriod: key('2023-H1') }
    await desk.client.documents.save({ ...review, fields: chosen, expectedRevision: 0 })
    const keys = (await desk.client.documents.open(review)).figures.map((one) => one.key)
    expect(keys).toContain('hi_coverage/2023-H1')
    expect(keys).not.toContain('hi_coverage/2023-9M')
  })
})

describe('reviews of the other plans', () => {
  it('writes the review of 2012–2015 of Ho Chi Minh City as of the quarter in which it is due', async () => {
    const desk = await openDesk({ now: () => Date.parse('2021-02-10T12:00:00+07:00') })
    try {
      const plan = planId('hcmc-3651-qd-ubnd-2013')
      await desk.client.plans.choose({ planId: plan })
      const asked = { planId: plan, kind: 'final' as const, period: key('2015'), part: 'final-review-2012-2015' }
      const { file } = await desk.client.documents.render({ ...asked, fields: null })
      const text = (await readPdfGeometry(new Uint8Array(await file.arrayBuffer()))).pages
        .map((page) => page.text)
        .join(' ')
      expect(text).toContain('thời hạn: quý III năm 2015')
      expect(text).toMatch(/BHYT\s+nhóm 6: hộ\s+gia đình/)
      expect(text).toContain('năm 2015')
    } finally {
      await desk.close()
    }
  })

  it('knows the districts of its day in a final review that is drawn up long before the plan ends', async () => {
    const desk = await openDesk({ now: () => october })
    try {
      await accept(desk.client, await preview(desk.client, demoFiles('2022/')), { warningReason: 'Số liệu minh họa' })
      const { figures } = await desk.client.documents.open({
        planId: plan64,
        kind: 'final',
        period: key('2025'),
        part: '',
      })
      const people = figures.find((one) => one.key === 'number/hi_participants/2022')
      expect(people?.text).toMatch(/^[\d.]+ người$/)
    } finally {
      await desk.close()
    }
  })

  it('refuses a review of a year outside the plan', async () => {
    const desk = await openDesk({ now: () => october })
    try {
      await expect(
        desk.client.documents.open({ planId: plan64, kind: 'midterm', period: key('2019'), part: '' }),
      ).rejects.toThrow(/2021–2025/)
    } finally {
      await desk.close()
    }
  })
})
