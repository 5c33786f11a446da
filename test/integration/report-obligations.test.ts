import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planDocumentSchema } from '../../shared/contract/plan-document.ts'
import { type CataloguePlan, placePlan } from '../../shared/domain/catalogue/plan.ts'
import { type PlanId, unitCode } from '../../shared/domain/ids.ts'
import { formatFraction } from '../../shared/domain/numbers/format-number.ts'
import { documentKeyOf } from '../../shared/domain/obligations/obligation-document.ts'
import { period, periodKey } from '../../shared/domain/time/period.ts'
import type { OpenDesk } from '../support/open-desk.ts'
import { plan64 } from '../support/open-desk.ts'
import { checkForm } from '../support/pdf-form-rules.ts'
import { readPdfGeometry } from '../support/pdf-geometry.ts'
import { dongThap, hcmc, letter40, openReportDesk, reportKey, resolution03 } from '../support/report-desk.ts'

const folder = path.resolve(import.meta.dirname, '../../resources/catalogue/plans')
const plans: readonly CataloguePlan[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => planDocumentSchema.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))))

/** A year of each plan that somebody reports on, as its kinds of report name periods. */
const yearOf: Readonly<Record<string, number>> = {
  [plan64]: 2022,
  [resolution03]: 2022,
  [dongThap]: 2022,
  [hcmc]: 2014,
  [letter40]: 2015,
}
const periodOf = {
  annual: '',
  adhoc: '',
  monthly: '-05',
  quarterly: '-Q3',
  half_year: '-H1',
  nine_month: '-9M',
} as const

interface Asked {
  readonly plan: CataloguePlan
  readonly obligation: CataloguePlan['obligations'][number]
  readonly kind: keyof typeof periodOf
}

/** Mid-term and final reviews have a test of their own. */
const asked: readonly Asked[] = plans.flatMap((plan) =>
  plan.obligations.flatMap((obligation): Asked[] => {
    const { kind } = obligation
    return kind === 'midterm' || kind === 'final' ? [] : [{ plan, obligation, kind }]
  }),
)
const keyOf = ({ plan, obligation, kind }: Asked) =>
  documentKeyOf(
    placePlan(plan, unitCode('48')),
    obligation,
    periodKey(period(`${yearOf[plan.meta.id]}${periodOf[kind]}`)),
  )

let desk: OpenDesk
beforeAll(async () => {
  desk = await openReportDesk()
})
afterAll(() => desk.close())

const printed = async (key: ReturnType<typeof keyOf>) => {
  const { file, pageCount } = await desk.client.documents.render({ ...key, fields: null })
  const geometry = await readPdfGeometry(new Uint8Array(await file.arrayBuffer()))
  return {
    geometry,
    pageCount,
    text: geometry.pages
      .map((page) => page.text)
      .join('\n')
      .replace(/[\s\u00a0]+/g, ' '),
  }
}

describe('every report that a plan asks for', () => {
  it('is one of twenty-three, mid-term and final reviews apart', () => {
    expect(asked).toHaveLength(23)
  })

  it.each(asked.map((one) => [`${one.plan.meta.id} ${one.obligation.id}`, one] as const))(
    'opens, and stands up to a ruler: %s',
    async (_, one) => {
      const key = keyOf(one)
      const opened = await desk.client.documents.open(key)
      expect(opened.sections.length).toBeGreaterThan(0)
      const known = new Set(opened.figures.map((figure) => figure.key))
      const cited = JSON.stringify(opened.sections.map(({ drafted }) => drafted)).matchAll(/"field":"([^"]+)"/g)
      for (const [, field = ''] of cited) expect(known, `${field} of ${one.obligation.id}`).toContain(field)
      const { geometry, text } = await printed(key)
      expect(checkForm(geometry)).toEqual([])
      expect(text).not.toMatch(/undefined|null|NaN|\[object/)
      expect(text).toContain('Số liệu minh họa')
      expect(text.includes('Kính gửi:')).toBe(one.obligation.to !== null)
    },
    60_000,
  )
})

describe('what a report says is what the data says', () => {
  it('prints the territory’s rates as the indicators screen has them', async () => {
    const table = await desk.client.indicators.table({ planId: plan64, period: periodKey(period('2022')) })
    const { figures } = await desk.client.documents.open(reportKey(plan64, 'annual', '2022'))
    const rated = table.city.filter(({ percent, target }) => percent !== null && target !== null)
    expect(rated.length).toBeGreaterThan(4)
    for (const row of rated) {
      const own = figures.find(({ key }) => key === `${row.indicator}/48/2022`)
      const [shown = ''] = own?.text?.split('%') ?? []
      const decimals = shown.split(',')[1]?.length ?? 2
      expect(shown).toBe(row.percent && formatFraction(row.percent, decimals))
    }
  })

  it('sums the figures of the districts as they were received', async () => {
    const facts = await Promise.all(
      ['490', '491', '492', '493', '494', '495', '497'].map((unit) =>
        desk.client.figures.list({ planId: plan64, unit: unitCode(unit), period: periodKey(period('2022')) }),
      ),
    )
    const sum = facts
      .flat()
      .filter(({ variable }) => variable === 'hi_participants')
      .reduce((total, { value }) => total + value.amount, 0)
    const { figures } = await desk.client.documents.open(reportKey(plan64, 'annual', '2022'))
    const total = figures.find(({ key }) => key === 'total/hi_participants/2022')
    expect(total?.text).toBe(`${sum.toLocaleString('de-DE')} người`)
  })

  it('counts work that was done in the year, whenever it was recorded, and none that began after it', async () => {
    const { rows } = await desk.client.tasks.list({ planId: resolution03, year: 2022, asOf: null })
    const { figures } = await desk.client.documents.open(reportKey(resolution03, 'annual', '2022'))
    const count = (what: string) => Number(figures.find(({ key }) => key === `tasks/${what}`)?.text)
    const orders = rows.filter((row) => !row.standing && !row.request)
    // Recorded on 15 October 2023: four reports on work of November 2022, two of work under way then.
    expect(orders.filter(({ status }) => status === 'reported')).toHaveLength(4)
    expect(orders.filter(({ status }) => status === 'in_progress')).toHaveLength(2)
    expect(count('inProgressInTime') + count('inProgressLate')).toBe(4)
    expect(count('standing')).toBe(rows.filter((row) => row.standing).length)
  })

  it('cites what the registers hold, and the assigned figures with their share', async () => {
    const { text } = await printed(reportKey(plan64, 'annual', '2022'))
    expect(text).toContain('số tiền đã thu hồi: 3.105.000.000 đồng')
    expect(text).toContain('Công văn số 2511/UBND-SLĐTBXH ngày 10 tháng 5 năm 2022')
    expect(text).toContain('HĐND giao 14.500 người')
    expect(text).toMatch(/đã thực hiện \d+,\d\d% kế hoạch/)
  })

  it('goes to the council of the very province where the letter names all councils', async () => {
    const { text } = await printed(reportKey(letter40, 'quarterly', '2015-Q2', 'quarterly-report-hdnd'))
    expect(text).toContain('Kính gửi: Hội đồng nhân dân thành phố Đà Nẵng.')
  })

  it('compares nine months with the year before where no half-year was reported', async () => {
    const { text } = await printed(reportKey(plan64, 'nine_month', '2023-9M'))
    expect(text).toContain('9 tháng đầu năm 2023 và nhiệm vụ trọng tâm quý IV/2023')
    expect(text).toContain('Kỳ trước (năm 2022)')
  })
})

describe('what cannot be drawn up is refused with a way out', () => {
  const refused = (plan: PlanId, kind: Parameters<typeof reportKey>[1], text: string, part = '') =>
    desk.client.documents.open(reportKey(plan, kind, text, part)).then(
      () => null,
      (problem: unknown) => (problem instanceof Error ? problem.message : String(problem)),
    )

  it.each([
    ['a year outside the plan', () => refused(plan64, 'annual', '2019'), /2021–2025/],
    ['a quarter as a yearly report', () => refused(plan64, 'annual', '2022-Q1'), /không lập cho quý I\/2022/],
    [
      'a report that the plan does not ask for',
      () => refused(hcmc, 'annual', '2014', 'x'),
      /không yêu cầu báo cáo “x”/,
    ],
    ['an agency that nobody knows', () => refused(plan64, 'agency_report', '2022', 'khong-co'), /khong-co/],
    ['no agency', () => refused(plan64, 'agency_report', '2022'), /Chưa chọn cơ quan/],
    ['sections that there are not', () => refused(plan64, 'adhoc', '2022', 'targets+x'), /targets\+x/],
  ])('%s', async (_, open, expected) => {
    expect(await open()).toMatch(expected)
  })
})

describe('other prints', () => {
  it.each([
    ['the report of one agency', reportKey(plan64, 'agency_report', '2022', 'bhxh'), 'của BHXH thành phố'],
    [
      'chosen sections on a free subject',
      reportKey(plan64, 'adhoc', '2022', 'targets+tasks'),
      'II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ',
    ],
    [
      'who reported what, and when',
      reportKey(plan64, 'submission_matrix', '2022'),
      'Năm 2022: 7/7 đơn vị đã gửi báo cáo.',
    ],
    ['every target by year', reportKey(plan64, 'target_sheet', '2022'), 'đặt 33 chỉ tiêu'],
    ['every target of a plan of two years', reportKey(hcmc, 'target_sheet', '2015'), 'Quyết định số 3651/QĐ-UBND'],
  ])('%s', async (_, key, expected) => {
    const { geometry, text } = await printed(key)
    expect(checkForm(geometry)).toEqual([])
    expect(text).toContain(expected)
  })
})
