import ExcelJS from 'exceljs'
import { afterEach, describe, expect, test } from 'vitest'
import { planId, unitCode, variableCode } from '../../shared/domain/ids.ts'
import { formatFraction, formatValue } from '../../shared/domain/numbers/format-number.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { period, periodKey } from '../../shared/domain/time/period.ts'
import { forge } from '../reliability/sample-store.ts'
import { accept, demoFiles, type OpenDesk, openDesk, plan64, preview } from '../support/open-desk.ts'

const open: OpenDesk[] = []
async function desk(options: Parameters<typeof openDesk>[0] = {}): Promise<OpenDesk> {
  const opened = await openDesk(options)
  open.push(opened)
  return opened
}
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

const unit = (code: string) => ({ kind: 'unit' as const, code: unitCode(code) })
const voluntary = variableCode('si_voluntary')
const hi = variableCode('hi_participants')
const year2022 = periodKey(period('2022'))
const decision = { number: '123/QĐ-UBND', date: isoDate('2022-01-05'), issuer: 'UBND thành phố' }
const entry = {
  planId: plan64,
  holder: unit('492'),
  year: 2022,
  variable: voluntary,
  measure: 'count' as const,
  source: 'ubnd' as const,
  text: '2.400',
  decision,
  reason: null,
}
const ofHaiChau = { planId: plan64, holder: unit('492'), year: 2022, variable: voluntary }

describe('figures entered by hand', () => {
  test('an adjustment takes the place of the first decision, which stays readable', async () => {
    const { client } = await desk()
    const first = await client.assigned.enter(entry)
    const adjusted = await client.assigned.enter({
      ...entry,
      text: '2.600',
      decision: { ...decision, number: '456/QĐ-UBND', date: isoDate('2022-07-01') },
      reason: 'Điều chỉnh giữa năm',
    })
    const { entries, holderName } = await client.assigned.history(ofHaiChau)
    expect(holderName).toBe('quận Hải Châu')
    expect(entries.map(({ id, adjusts, isInForce, value }) => [id, adjusts, isInForce, value?.amount])).toEqual([
      [adjusted.id, first.id, true, 2600],
      [first.id, null, false, 2400],
    ])
    const audit = await client.upkeep.audit()
    expect(audit.slice(0, 2).map(({ action }) => action)).toEqual(['adjust_assigned_figure', 'assign_figure'])
    expect((await client.upkeep.verify()).filter((check) => !check.ok)).toEqual([])
  })

  test('a second decision needs its reason, an older one never wins, and the same twice is refused', async () => {
    const { client } = await desk()
    await client.assigned.enter(entry)
    await expect(client.assigned.enter({ ...entry, text: '2.500' })).rejects.toMatchObject({
      data: { message: 'Đã có chỉ tiêu giao theo 123/QĐ-UBND ngày 05/01/2022.' },
    })
    const older = { ...decision, number: '9/QĐ-UBND', date: isoDate('2021-12-30') }
    await expect(
      client.assigned.enter({ ...entry, text: '2.500', decision: older, reason: 'Nhập bổ sung' }),
    ).rejects.toMatchObject({ data: { message: expect.stringContaining('ban hành trước quyết định đang áp dụng') } })
    await expect(client.assigned.enter(entry)).rejects.toMatchObject({ code: 'REFUSED' })
    expect((await client.assigned.history(ofHaiChau)).entries).toHaveLength(1)
  })

  test('what was entered by mistake stops to apply and stays in the history', async () => {
    const { client } = await desk()
    const { id } = await client.assigned.enter({ ...entry, source: 'hdnd' })
    await client.assigned.withdraw({ id, reason: 'Nhập nhầm nguồn giao' })
    const { entries } = await client.assigned.history(ofHaiChau)
    expect(entries.map(({ value, isInForce }) => [value?.amount ?? null, isInForce])).toEqual([
      [null, false],
      [2400, false],
    ])
    await expect(client.assigned.withdraw({ id, reason: 'Nhập nhầm nguồn giao' })).rejects.toMatchObject({
      code: 'STALE',
    })
    expect((await client.assigned.table({ planId: plan64, year: 2022, period: null })).columns).toEqual([])
  })

  test('after a mistaken decision was withdrawn the right one may be older', async () => {
    const { client } = await desk()
    const mistaken = { ...decision, number: '99/QĐ-UBND', date: isoDate('2022-11-05') }
    const { id } = await client.assigned.enter({ ...entry, decision: mistaken })
    await client.assigned.withdraw({ id, reason: 'Nhập nhầm quyết định' })
    const right = await client.assigned.enter({ ...entry, reason: 'Nhập lại theo đúng quyết định' })
    const { entries } = await client.assigned.history(ofHaiChau)
    expect(entries.filter(({ isInForce }) => isInForce).map((one) => [one.id, one.decision.number])).toEqual([
      [right.id, '123/QĐ-UBND'],
    ])
  })

  test.each([
    ['a variable that nobody develops', { variable: variableCode('population') }, 'không nhận chỉ tiêu giao'],
    [
      'a rate without a known denominator',
      { variable: variableCode('pension_recipients'), measure: 'percent' as const, text: '95' },
      'không biết mẫu số',
    ],
    ['a fraction of a person', { text: '2.400,5' }, 'có phần lẻ'],
    ['a negative figure', { text: '-5' }, 'là số âm'],
    ['a rate above 100%', { variable: hi, measure: 'percent' as const, text: '101' }, 'lớn hơn 100%'],
    ['huyện Hoàng Sa', { holder: unit('498') }, 'không phát sinh số liệu'],
    ['a unit of another province', { holder: unit('866') }, 'không thuộc địa bàn'],
    [
      'a class of agencies',
      { holder: { kind: 'agency' as const, code: 'ubnd-cac-cap' } },
      'là nhóm cơ quan, không phải một cơ quan',
    ],
    ['a year outside the plan', { year: 2032 }, 'ở ngoài thời kỳ 2021–2025'],
    ['a decision of tomorrow', { decision: { ...decision, date: isoDate('2023-01-16') } }, 'ở sau ngày hôm nay'],
  ])('%s is refused with a sentence and stores nothing', async (_, change, sentence) => {
    const { client } = await desk()
    await expect(client.assigned.enter({ ...entry, ...change })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { message: expect.stringContaining(sentence) },
    })
    expect((await client.upkeep.audit()).map(({ action }) => action)).toEqual(['add_person'])
  })

  test('nobody records anything before saying who is acting', async () => {
    const { client } = await desk({ person: false })
    await expect(client.assigned.enter(entry)).rejects.toMatchObject({ code: 'NO_PERSON' })
  })

  test('a figure changed in the file of the store with other tools is found and named', async () => {
    const opened = await desk()
    await opened.client.assigned.enter(entry)
    forge(opened.directory, 'UPDATE assigned_figure SET amount = 2000')
    const broken = (await opened.client.upkeep.verify()).filter((check) => !check.ok)
    expect(broken).toMatchObject([
      { name: 'integrity', message: expect.stringContaining('492, năm 2022, si_voluntary') },
    ])
  })
})

describe('beside what was reached', () => {
  const accepted = { warningReason: 'Đã kiểm tra với đơn vị' }

  async function withReports() {
    const opened = await desk({ demo: true })
    await accept(opened.client, await preview(opened.client, demoFiles('2022')), accepted)
    return opened.client
  }

  test('a district is met or not only against its own figure, with share and persons still to win', async () => {
    const client = await withReports()
    const [actual] = (await client.figures.list({ planId: plan64, period: year2022, unit: unitCode('492') })).filter(
      ({ variable }) => variable === voluntary,
    )
    if (!actual) throw new Error('no figure of Hải Châu')
    await client.assigned.enter({ ...entry, text: String(actual.value.amount + 100) })
    const rowOf = async () =>
      (await client.indicators.table({ planId: plan64, period: year2022 })).districts.find(
        ({ unit: code, indicator }) => code === '492' && indicator === 'si_voluntary_coverage',
      )
    const row = await rowOf()
    expect(row).toMatchObject({
      verdict: 'not_met',
      assigned: { counting: { figure: { source: 'ubnd' }, achievement: { stillNeeded: 100n } } },
    })
    await client.assigned.enter({ ...entry, source: 'bhxh_vn', text: String(actual.value.amount) })
    expect(await rowOf()).toMatchObject({ verdict: 'not_due', assigned: { counting: null, figures: [{}, {}] } })
    await client.assigned.chooseSource({ source: 'bhxh_vn' })
    expect(await rowOf()).toMatchObject({ verdict: 'met', assigned: { isFallback: false } })
    const table = await client.assigned.table({ planId: plan64, year: 2022, period: null })
    expect([table.official, table.period?.period, table.monthsLeft]).toEqual(['bhxh_vn', '2022', 0])
  })

  test('the sum of the districts is never complete while one is missing, and stands beside the city’s own', async () => {
    const client = await withReports()
    const { units } = await client.plans.show({ planId: plan64 })
    const reporting = units.filter(({ reports, code }) => reports && code !== '48')
    for (const { code } of reporting.slice(1))
      await client.assigned.enter({ ...entry, holder: unit(code), text: '1.000' })
    await client.assigned.enter({ ...entry, holder: unit('48'), text: '7.500' })
    const total = async () => (await client.assigned.table({ planId: plan64, year: 2022, period: null })).totals[0]
    expect(await total()).toMatchObject({
      sum: { amount: 6000 },
      missing: [reporting[0]?.code],
      difference: { amount: 1500 },
    })
    await client.assigned.enter({ ...entry, holder: unit(reporting[0]?.code ?? ''), text: '1.000' })
    expect(await total()).toMatchObject({ sum: { amount: 7000 }, missing: [], difference: { amount: 500 } })
  })

  test('the city’s assigned rate is held against nothing while a district is missing', async () => {
    const { client } = await desk({ demo: true })
    await accept(client, await preview(client, demoFiles('2022').slice(1)), accepted)
    await client.assigned.enter({ ...entry, holder: unit('48'), variable: hi, measure: 'percent', text: '97,5' })
    const nothing = { rate: null, distance: null, stillNeeded: null, verdict: 'no_data' }
    const table = async () => client.assigned.table({ planId: plan64, year: 2022, period: null })
    expect((await table()).territoryCells).toMatchObject([{ standing: { counting: { achievement: nothing } } }])
    const row = async () =>
      (await client.indicators.table({ planId: plan64, period: year2022 })).city.find(
        ({ indicator }) => indicator === 'hi_coverage',
      )
    expect(await row()).toMatchObject({ missing: ['497'], assigned: { counting: { achievement: nothing } } })
    await accept(client, await preview(client, demoFiles('2022').slice(0, 1)), accepted)
    const whole = { rate: { numerator: 114445900n, denominator: 1173370n }, stillNeeded: 0n, verdict: 'met' }
    expect((await table()).territoryCells).toMatchObject([{ standing: { counting: { achievement: whole } } }])
    expect(await row()).toMatchObject({ missing: [], assigned: { counting: { achievement: whole } } })
  })

  test('figures of another year are never held against a year’s assigned ones', async () => {
    const { client } = await desk()
    await client.assigned.enter(entry)
    await expect(
      client.assigned.table({ planId: plan64, year: 2022, period: periodKey(period('2023')) }),
    ).rejects.toMatchObject({
      code: 'REFUSED',
      data: { message: expect.stringContaining('Kỳ năm 2023 không thuộc năm 2022') },
    })
  })

  test('the Prime Minister’s target stands beside the plan’s own and is judged on the same quotient', async () => {
    const client = await withReports()
    const row = (await client.indicators.table({ planId: plan64, period: year2022 })).city.find(
      ({ indicator }) => indicator === 'hi_coverage',
    )
    expect(row?.target && formatValue(row.target)).toBe('97,5')
    expect(row?.otherTargets).toMatchObject([
      {
        series: 'qd-546-qd-ttg-2022-da-nang',
        document: { number: '546/QĐ-TTg', date: '2022-04-29', issuer: 'Thủ tướng Chính phủ' },
        target: { amount: 9475, scale: 2 },
        comparator: '>=',
        verdict: 'met',
      },
    ])
    const [other] = row?.otherTargets ?? []
    if (!row?.percent || !other?.distance) throw new Error('no result')
    expect(Number(formatFraction(row.percent, 4).replace(',', '.')) - 94.75).toBeCloseTo(
      Number(formatFraction(other.distance, 4).replace(',', '.')),
      3,
    )
    const before = await client.indicators.table({ planId: plan64, period: periodKey(period('2021')) })
    expect(before.city.flatMap(({ otherTargets }) => otherTargets)).toEqual([])
  })

  test('a report’s own "Kế hoạch năm" that differs is a warning, and no figure of it is stored', async () => {
    const { client } = await desk()
    await client.assigned.enter(entry)
    const report = new File(
      [
        'UBND quận Hải Châu\nBáo cáo quý III năm 2022\n',
        'STT,Chỉ tiêu,Kế hoạch năm,Thực hiện\n',
        '1,Số người tham gia BHXH tự nguyện,"2.300","1.200"\n',
      ],
      'Hai Chau.csv',
    )
    const batch = await preview(client, [report])
    expect(batch.files[0]?.findings.filter(({ severity }) => severity === 'warning')).toMatchObject([
      {
        code: 'plan_differs',
        cell: 'C4',
        message: expect.stringContaining('khác chỉ tiêu giao đang áp dụng: 2.400 (UBND, 123/QĐ-UBND ngày 05/01/2022)'),
      },
    ])
    expect((await accept(client, batch, accepted)).map((one) => one.accepted)).toEqual([true])
    const stored = await client.figures.list({ planId: plan64, period: periodKey(period('2022-Q3')), unit: null })
    expect(stored.map(({ value }) => value.amount)).toEqual([1200])
  })

  test('the committee’s own template prints the assigned figure as "Kế hoạch năm"', async () => {
    const { client } = await desk()
    await client.assigned.enter(entry)
    const { file } = await client.figures.template({ planId: plan64, unit: unitCode('492'), period: year2022 })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await file.arrayBuffer())
    const rows = book.getWorksheet('Báo cáo')?.getSheetValues() ?? []
    const row = rows.find((cells) => Array.isArray(cells) && cells.includes('Số người tham gia BHXH tự nguyện'))
    expect(row).toContain(2400)
  })
})

describe('Đồng Tháp’s yearly plan', () => {
  test('gives its 100% targets a value through the same evaluation', async () => {
    const { client } = await desk()
    const dongThap = planId('dong-thap-2021-2025')
    await client.plans.choose({ planId: dongThap })
    const base = {
      planId: dongThap,
      year: 2022,
      variable: voluntary,
      measure: 'count',
      source: 'ubnd',
      decision,
      reason: null,
    } as const
    const { units } = await client.plans.show({ planId: dongThap })
    const reporting = units.filter(({ code }) => code !== '87')
    for (const { code } of reporting) {
      await client.assigned.enter({ ...base, holder: unit(code), text: '100' })
      await client.figures.enterManual({
        planId: dongThap,
        unit: code,
        variable: voluntary,
        period: year2022,
        text: '120',
        document: { number: '1/BC', date: isoDate('2023-01-03'), issuer: 'BHXH huyện' },
        reason: 'Số liệu đến bằng văn bản',
      })
    }
    const rows = (await client.indicators.table({ planId: dongThap, period: year2022 })).city
    const row = rows.find(({ indicator }) => indicator === 'assigned_rate_si_voluntary')
    expect(row).toMatchObject({
      numerator: BigInt(120 * reporting.length),
      denominator: BigInt(100 * reporting.length),
      verdict: 'met',
      incomplete: false,
      stillNeeded: 0n,
    })
    expect(rows.find(({ indicator }) => indicator === 'assigned_rate_hi_2018_g5')).toMatchObject({
      verdict: 'no_data',
      notes: ['Chưa có chỉ tiêu giao để so sánh.'],
    })
  })

  test('an agency of the plan can be given a figure', async () => {
    const { client } = await desk()
    const dongThap = planId('dong-thap-2021-2025')
    const { holders } = await client.assigned.choices({ planId: dongThap, year: 2022 })
    const post = holders.find(({ name }) => name.startsWith('Bưu điện'))
    if (!post) throw new Error('the plan names no post office')
    await client.assigned.enter({ ...entry, planId: dongThap, holder: post.holder, text: '1.500' })
    const table = await client.assigned.table({ planId: dongThap, year: 2022, period: null })
    expect(table.rows.at(-1)).toMatchObject({ name: post.name, holder: post.holder })
  })
})
