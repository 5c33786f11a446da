import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { indicatorCode, unitCode } from '../../shared/domain/ids.ts'
import { formatFraction } from '../../shared/domain/numbers/format-number.ts'
import { compareFractions } from '../../shared/domain/numbers/fraction.ts'
import { addFractions } from '../../shared/domain/numbers/fraction-arithmetic.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { period, periodKey } from '../../shared/domain/time/period.ts'
import { accept, demoFiles, type OpenDesk, openDesk, plan64, preview } from '../support/open-desk.ts'
import { hcmc, openReportDesk } from '../support/report-desk.ts'

const year = periodKey(period('2022'))
const scope = { planId: plan64, period: year, day: isoDate('2023-10-20') }
const si = indicatorCode('si_coverage')
const voluntary = indicatorCode('si_voluntary_coverage')
const [haiChau, sonTra] = [unitCode('492'), unitCode('493')]

describe('a store with figures, assigned figures, registers and tasks', () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openReportDesk()
  }, 60_000)
  afterAll(() => desk.close())

  test('the chair sees how many more people, in which district, against which baseline', async () => {
    const page = await desk.client.meetingBriefing.chair(scope)
    const one = page.indicators.find(({ row }) => row.indicator === si)
    // 42 % of 629.502 is 264.390,84: 264.391 people, of whom 263.331 are there.
    expect(one?.row).toMatchObject({ numerator: 263_331n, denominator: 629_502n, stillNeeded: 1_060n })
    // 253.868 of 622.463 the year before.
    expect(one?.lastYear).toMatchObject({ label: 'năm 2021', numerator: 253_868n, incomplete: false })
    if (one?.gaps.kind !== 'by_unit') throw new Error('The demo has both sides of every district')
    // Hòa Vang: 42 % of 80.143 is 33.660,06, and 30.500 are there.
    expect(one.gaps.below.map(({ name, people }) => [name, people])).toEqual([
      ['huyện Hòa Vang', 3_161n],
      ['quận Ngũ Hành Sơn', 1_264n],
      ['quận Thanh Khê', 1_111n],
      ['quận Cẩm Lệ', 1_088n],
      ['quận Sơn Trà', 371n],
    ])
    expect(one.gaps.total).toBe(6_995n)
    expect(formatFraction(one.gaps.below[0]?.share ?? { numerator: 0n, denominator: 1n })).toBe('45,19')
    expect(one.gaps.below[0]?.answering.body).toMatchObject({ code: 'ubnd-497', isAsked: false })
    expect(page.standingAgency).toMatchObject({ code: 'bhxh', name: 'Bảo hiểm xã hội thành phố Đà Nẵng' })
    expect(page.lateReporters).toEqual([])
  })

  test('the shares of each gap make up the whole, exactly', async () => {
    const { indicators } = await desk.client.meetingBriefing.chair(scope)
    const shares = indicators.flatMap(({ gaps }) =>
      gaps.kind === 'by_unit' && gaps.below.length > 0 ? [gaps.below.map(({ share }) => share)] : [],
    )
    expect(shares).toHaveLength(6)
    for (const all of shares)
      expect(compareFractions(all.reduce(addFractions), { numerator: 100n, denominator: 1n })).toBe(0)
  })

  test('assigned figures and those of the Prime Minister stand beside the plan’s own', async () => {
    const page = await desk.client.meetingBriefing.chair(scope)
    const own = page.indicators.find(({ row }) => row.indicator === voluntary)
    expect(own?.row.assigned?.counting?.figure.value).toEqual({ amount: 14_500, scale: 0 })
    expect(own?.row.assigned?.counting?.achievement.stillNeeded).toBe(7_013n)
    const health = page.indicators.find(({ row }) => row.indicator === 'hi_coverage')
    expect(health?.row.otherTargets.map(({ document, verdict }) => [document.issuer, verdict])).toEqual([
      ['Thủ tướng Chính phủ', 'met'],
    ])
  })

  test('the largest in arrears come first, and the page says that it knows units only', async () => {
    const { arrears } = await desk.client.meetingBriefing.chair(scope)
    const amounts = arrears.largest.map(({ amount }) => amount.amount)
    expect(amounts).toEqual(amounts.toSorted((left, right) => right - left))
    expect(arrears.largest[0]?.name).toBe('quận Thanh Khê')
    expect(arrears.total?.amount).toBe(amounts.reduce((sum, one) => sum + BigInt(one), 0n))
    expect(arrears.rankedBy).toBe('unit')
  })

  test('within the year the same window is missing: the end of last year stands in under its own name', async () => {
    const page = await desk.client.meetingBriefing.chair({ ...scope, period: periodKey(period('2023-9M')) })
    const one = page.indicators.find(({ row }) => row.indicator === si)
    expect(page.baselineLabel).toBe('cùng kỳ năm 2022')
    expect(one?.lastYear).toBeNull()
    expect(one?.lastYearEnd).toMatchObject({ label: 'cuối năm 2022', numerator: 263_331n })
    // A flow begins again every January: its end of year is no baseline.
    expect(page.indicators.find(({ row }) => row.indicator === 'e_transaction_rate')?.lastYearEnd).toBeNull()
  })

  test('500 people more in a district move it, the city, and the indicator that counts them too', async () => {
    const { results, sentences } = await desk.client.meetingBriefing.whatIf({
      planId: plan64,
      period: year,
      additions: [{ unit: haiChau, indicator: voluntary, people: 500, enters: 'numerator' }],
    })
    expect(results.map(({ indicator, follows }) => [indicator, follows])).toEqual([
      [voluntary, false],
      [si, true],
    ])
    // 263.831 of 629.502; 560 remain of 1.060.
    expect(results[1]?.territory.after).toMatchObject({ numerator: 263_831n, denominator: 629_502n })
    expect(results[1]?.territory.goals[0]).toMatchObject({ met: false, stillNeededBefore: 1_060n, stillNeeded: 560n })
    expect(sentences[0]).toContain('Nếu quận Hải Châu thêm 500 người')
    expect(sentences[0]).toContain('thành phố Đà Nẵng từ 1,19% lên 1,27%; đạt mục tiêu của Kế hoạch số 64/KH-UBND')
    expect(sentences[1]).toContain('còn thiếu 560 người')
  })

  test('more people than there are is refused with what is possible', async () => {
    const asked = desk.client.meetingBriefing.whatIf({
      planId: plan64,
      period: year,
      additions: [{ unit: haiChau, indicator: si, people: 1_000_000, enters: 'numerator' }],
    })
    await expect(asked).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining('vượt 100%'),
      data: { remedy: expect.stringContaining('Thêm nhiều nhất') },
    })
  })

  test('agenda, script and conclusions rest on it and fit the time', async () => {
    const asked = { ...scope, length: 120, starts: '08:00', earlier: [], items: null }
    const prepared = await desk.client.meetingBriefing.prepare(asked)
    expect(prepared.agenda.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(120)
    expect(prepared.agenda.map(({ id }) => id)).toEqual(['khai-mac', 'chi-tieu', 'xin-y-kien', 'ket-luan'])
    expect(prepared.agenda.find(({ id }) => id === 'chi-tieu')?.basis).toContain('2/6 chỉ tiêu có số liệu đã đạt')
    const keys = new Set(prepared.figures.map(({ key }) => key))
    const cited = [...prepared.script, ...prepared.speech].flatMap((block) =>
      (block.kind === 'list' ? block.items.flat() : block.runs).flatMap((run) => ('field' in run ? [run.field] : [])),
    )
    expect(cited.length).toBeGreaterThan(4)
    expect(cited.filter((key) => !keys.has(key))).toEqual([])
    // The committee does not order its founder about.
    const answer = prepared.conclusions.find(({ key }) => key.startsWith('kien-nghi/'))
    expect(answer?.text).toMatch(/^Đề nghị Ủy ban nhân dân thành phố Đà Nẵng /)
    expect(answer?.task).toMatchObject({ mode: 'request', lead: ['ubnd'], due: null })
    expect((await desk.client.meetingBriefing.prepare(asked)).conclusions).toEqual(prepared.conclusions)
  })

  test('a meeting too short for its matters is refused', async () => {
    await expect(
      desk.client.meetingBriefing.prepare({ ...scope, length: 3, starts: null, earlier: [], items: null }),
    ).rejects.toMatchObject({ code: 'REFUSED', message: expect.stringContaining('3 phút') })
  })

  test('Party and mass organisations of Ho Chi Minh City are asked, never called late', async () => {
    const prepared = await desk.client.meetingBriefing.prepare({
      planId: hcmc,
      period: periodKey(period('2014')),
      day: isoDate('2015-01-20'),
      length: 120,
      starts: null,
      earlier: [],
      items: null,
    })
    expect(prepared.overdue.length).toBeGreaterThan(20)
    expect(prepared.overdue.filter(({ agency }) => agency.isAsked)).toEqual([])
    expect(prepared.overdue.flatMap(({ tasks }) => tasks).filter(({ daysLate }) => daysLate <= 0)).toEqual([])
    expect(prepared.requests.filter(({ daysLate }) => daysLate > 0)).toEqual([])
    const asked = prepared.conclusions.filter(({ task }) => task?.mode === 'request')
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter(({ text, task }) => task?.due !== null || !text.startsWith('Đề nghị'))).toEqual([])
  })
})

describe('a district that has not reported', () => {
  const desks: OpenDesk[] = []
  afterEach(async () => {
    for (const opened of desks.splice(0)) await opened.close()
  })
  async function withoutSonTra() {
    const opened = await openDesk({ demo: true })
    desks.push(opened)
    const files = demoFiles('2022/').filter(({ name }) => !name.includes('Son Tra'))
    await accept(opened.client, await preview(opened.client, files), { warningReason: 'Số liệu minh họa' })
    return opened.client
  }

  test('is named and not taken for zero, in gaps, arrears and what-if', async () => {
    const client = await withoutSonTra()
    const page = await client.meetingBriefing.chair(scope)
    const one = page.indicators.find(({ row }) => row.indicator === si)
    expect(one?.row.incomplete).toBe(true)
    expect(one?.missing).toEqual([{ code: sonTra, name: 'quận Sơn Trà' }])
    expect(one?.gaps).toMatchObject({ unknown: [{ code: sonTra }] })
    expect(page.arrears.missing).toEqual([{ code: sonTra, name: 'quận Sơn Trà' }])
    const choices = await client.meetingBriefing.choices({ planId: plan64, period: year })
    expect(choices.indicators[0]?.units.map(({ code }) => code)).not.toContain(sonTra)
    await expect(
      client.meetingBriefing.whatIf({
        planId: plan64,
        period: year,
        additions: [{ unit: sonTra, indicator: si, people: 10, enters: 'numerator' }],
      }),
    ).rejects.toMatchObject({ code: 'REFUSED', message: expect.stringContaining('Quận Sơn Trà chưa có số liệu') })
    const { results, sentences } = await client.meetingBriefing.whatIf({
      planId: plan64,
      period: year,
      additions: [{ unit: haiChau, indicator: si, people: 10, enters: 'numerator' }],
    })
    expect(results[0]?.missing).toEqual(['quận Sơn Trà'])
    expect(sentences[0]).toContain('chưa có số liệu của quận Sơn Trà')
  })

  test('is late only once somebody set a day', async () => {
    const client = await withoutSonTra()
    const before = await client.meetingBriefing.chair(scope)
    expect(before.lateReporters).toMatchObject([{ code: 'ubnd-493', daysLate: null, owes: ['báo cáo số liệu'] }])
    const { id } = await client.rounds.open({ planId: plan64, obligationId: 'annual-review', period: year })
    const round = await client.rounds.show({ id })
    await client.rounds.plan({
      id,
      expectedRevision: round.revision,
      plan: {
        receivers: [{ kind: 'unit', code: sonTra }],
        deadline: isoDate('2023-10-10'),
        inclusive: true,
        outline: [...round.proposal.outline],
      },
    })
    const after = await client.meetingBriefing.chair(scope)
    expect(after.lateReporters).toMatchObject([
      { code: 'ubnd-493', daysLate: 10, owes: ['báo cáo số liệu', 'báo cáo bằng văn bản'], roundId: id },
    ])
  })
})

describe('whoever was asked for a report', () => {
  let desk: OpenDesk
  afterEach(() => desk.close())

  test('and is only ever asked is not called late once it has no duty left', async () => {
    desk = await openDesk()
    const { client } = desk
    const { key } = await client.tasks.create({
      planId: plan64,
      title: 'Tuyên truyền tới hội viên',
      sourceKind: 'hand',
      source: null,
      mode: 'request',
      lead: ['hoi-nong-dan'],
      coordinating: [],
      due: { date: isoDate('2022-12-20'), inclusive: true },
      deliverable: null,
    })
    const { id } = await client.rounds.open({ planId: plan64, obligationId: 'annual-review', period: year })
    const round = await client.rounds.show({ id })
    const asked = { kind: 'agency', code: 'hoi-nong-dan' } as const
    const outline = [...round.proposal.outline]
    const plan = { receivers: [asked], deadline: isoDate('2023-01-31'), inclusive: true, outline }
    await client.rounds.plan({ id, expectedRevision: round.revision, plan })
    const decision = { number: '3/TB-BCĐ', date: isoDate('2023-01-12'), issuer: 'Ban Chỉ đạo' }
    const stopped = { kind: 'stopped', decision, reason: 'không còn phù hợp' } as const
    await client.tasks.change({ steps: [{ key, change: stopped, expectedRevision: 0 }] })
    const after = await client.rounds.show({ id })
    expect(after.choices.some(({ code }) => code === asked.code)).toBe(false)
    const { lateReporters } = await client.meetingBriefing.chair({ ...scope, day: isoDate('2023-03-01') })
    expect(lateReporters.find(({ code }) => code === asked.code)).toMatchObject({ isAsked: true, daysLate: null })
  })
})
