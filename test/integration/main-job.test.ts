import { afterEach, describe, expect, test } from 'vitest'
import { unitCode, variableCode } from '../../shared/domain/ids.ts'
import { period, periodKey } from '../../shared/domain/time/period.ts'
import { rawZip } from '../support/make-raw-zip.ts'
import { accept, demoFiles, type OpenDesk, openDesk, plan64, preview } from '../support/open-desk.ts'

const year2022 = periodKey(period('2022'))
const city = unitCode('48')
const accepted = { warningReason: 'Đã đối chiếu với đơn vị gửi' }

const desks: OpenDesk[] = []
async function desk(options?: Parameters<typeof openDesk>[0]) {
  const opened = await openDesk(options)
  desks.push(opened)
  return opened
}
afterEach(async () => {
  for (const opened of desks.splice(0)) await opened.close()
})

describe('district workbooks in, indicators out', () => {
  test('every figure of the seven districts is kept with sheet and cell, and the city’s rates are Σ over Σ of them', async () => {
    const { client } = await desk({ demo: true })
    const outcomes = await accept(client, await preview(client, demoFiles('2022')), accepted)
    expect(outcomes.filter((one) => !one.accepted)).toEqual([])

    const facts = await client.figures.list({ planId: plan64, period: year2022, unit: null })
    const sum = (...codes: string[]) =>
      facts
        .filter((fact) => codes.includes(fact.variable))
        .reduce((total, fact) => total + BigInt(fact.value.amount), 0n)
    expect(new Set(facts.map((fact) => fact.unit)).size).toBe(7)
    for (const fact of facts)
      expect(fact.provenance).toMatchObject({ kind: 'file', cell: expect.stringMatching(/^[A-Z]+\d+$/) })

    const { city: rows } = await client.indicators.table({ planId: plan64, period: year2022 })
    const row = (indicator: string) => rows.find((one) => one.indicator === indicator)
    expect(row('si_coverage')).toMatchObject({
      numerator: sum('si_compulsory', 'si_voluntary'),
      denominator: sum('labour_force'),
      incomplete: false,
    })
    expect(row('ui_coverage')).toMatchObject({ numerator: sum('ui_participants'), denominator: sum('labour_force') })
    expect(row('hi_coverage')).toMatchObject({
      numerator: sum('hi_participants'),
      denominator: sum('population') - sum('armed_forces'),
    })
    expect(row('pension_coverage')?.provisional).toBe(true)
  })

  test('huyện Hoàng Sa stays in the list and is never missing', async () => {
    const { client } = await desk({ demo: true })
    await accept(client, await preview(client, demoFiles('2022')), accepted)
    const overview = await client.indicators.overview({ planId: plan64, period: year2022 })
    expect(overview.notApplicable.map((unit) => unit.fullName)).toEqual(['huyện Hoàng Sa'])
    expect(overview.missing).toEqual([])
    expect(overview.sentence).toBe('7/7 quận, huyện đã báo cáo năm 2022.')
    expect(overview.table.city.flatMap((row) => row.missing)).not.toContain('498')
  })

  test('with one district missing the total says so and names it', async () => {
    const { client } = await desk({ demo: true })
    const files = demoFiles('2022').slice(1)
    await accept(client, await preview(client, files), accepted)
    const overview = await client.indicators.overview({ planId: plan64, period: year2022 })
    expect(overview.missing).toHaveLength(1)
    expect(overview.sentence).toContain(
      `6/7 quận, huyện đã báo cáo năm 2022; còn thiếu: ${overview.missing[0]?.fullName}.`,
    )
    const row = overview.table.city.find((one) => one.indicator === 'si_coverage')
    expect(row).toMatchObject({ incomplete: true, missing: [overview.missing[0]?.code] })
  })
})

describe('deciding on a file', () => {
  test('the same bytes come in once', async () => {
    const { client } = await desk({ demo: true })
    const [file] = demoFiles('2022')
    if (!file) throw new Error('no demo file')
    await accept(client, await preview(client, [file]), accepted)
    const again = await preview(client, [file])
    expect(again.files[0]).toMatchObject({ outcome: 'duplicate', duplicateOf: { acceptedBy: 'Nguyễn Thị Thử' } })
    const [outcome] = await accept(client, again, accepted)
    expect(outcome).toMatchObject({ accepted: false, message: expect.stringContaining('đã nhập trước đây') })
  })

  test('a preview writes nothing, and a discarded one leaves nothing', async () => {
    const { client } = await desk({ demo: true })
    const batch = await preview(client, demoFiles('2022'))
    expect(batch.files.every((file) => file.submissions.length > 0)).toBe(true)
    await client.intake.discard({ batchId: batch.batchId })
    expect(await client.figures.list({ planId: plan64, period: year2022, unit: null })).toEqual([])
    await expect(accept(client, batch, accepted)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('two looks at the same batch at once unpack a zip once and lose no file', async () => {
    const { client } = await desk({ demo: true })
    const [first, second, third] = demoFiles('2022')
    if (!first || !second || !third) throw new Error('no demo files')
    const entries = [first, second].map(async (file) => ({
      name: file.name,
      data: Buffer.from(await file.arrayBuffer()),
    }))
    const zip = new File([new Uint8Array(rawZip(await Promise.all(entries)))], 'nen.zip')
    const { batchId } = await client.intake.upload({
      batchId: null,
      files: [zip, third].map((file) => ({ file, name: file.name, relativePath: file.name })),
    })
    const look = async () => {
      const names: string[] = []
      for await (const { file } of await client.intake.preview({ batchId, planId: plan64 })) names.push(file.fileName)
      return names
    }
    await Promise.all([look(), look()])
    expect(await look()).toEqual([first.name, second.name, third.name])
  })

  test('the cells of every file add up: read = used + ignored + in error', async () => {
    const { client } = await desk({ demo: true })
    for (const file of (await preview(client, demoFiles(''))).files) {
      const { read = 0, used = 0, ignored = 0, errors = 0, ignoredReasons = [] } = file.accounting ?? {}
      expect([file.fileName, read]).toEqual([file.fileName, used + ignored + errors])
      expect(ignoredReasons.reduce((sum, one) => sum + one.count, 0)).toBe(ignored)
    }
  })

  test('an ordinary store that takes in an illustrative file says so from then on', async () => {
    const { client } = await desk()
    expect((await client.session.current()).store.holdsIllustrative).toBe(false)
    await accept(client, await preview(client, demoFiles('2022').slice(0, 1)), accepted)
    expect((await client.session.current()).store).toMatchObject({ isDemo: false, holdsIllustrative: true })
  })

  test('a real file has no place in the illustrative store', async () => {
    const { client } = await desk({ demo: true })
    const csv = new File(
      ['UBND quận Hải Châu\nBáo cáo năm 2022\nSTT,Chỉ tiêu,Thực hiện\n1,Số người tham gia BHYT,"190000"\n'],
      'Hai Chau 2022.csv',
    )
    const { files } = await preview(client, [csv])
    expect(files[0]?.outcome).toBe('rejected')
    expect(files[0]?.findings.map((finding) => finding.code)).toContain('real_file_in_demo')
  })

  test('a file that is no spreadsheet gets one sentence and does not stop the others', async () => {
    const { client } = await desk({ demo: true })
    const [good] = demoFiles('2022')
    if (!good) throw new Error('no demo file')
    const batch = await preview(client, [new File(['%PDF-1.7 rest'], 'quyet-dinh.xlsx'), good])
    expect(batch.files[0]).toMatchObject({
      outcome: 'rejected',
      findings: [{ severity: 'error', message: expect.stringContaining('quyet-dinh.xlsx') }],
    })
    const outcomes = await accept(client, batch, accepted)
    expect(outcomes.map((one) => one.accepted)).toEqual([false, true])
  })
})

describe('figures by letter', () => {
  const letter = {
    planId: plan64,
    unit: city,
    variable: variableCode('satisfaction_score'),
    period: year2022,
    text: '86,90',
    document: { number: '12/BHXH-VP', date: '2023-01-10' as never, issuer: 'Bảo hiểm xã hội thành phố' },
    reason: 'Theo kết quả khảo sát năm 2022',
  }

  test('count at once, with the letter as their source, and are no received report', async () => {
    const { client } = await desk()
    const fact = await client.figures.enterManual(letter)
    expect(fact).toMatchObject({
      value: { amount: 869, scale: 1 },
      provenance: { kind: 'manual', document: { number: '12/BHXH-VP' } },
    })
    const overview = await client.indicators.overview({ planId: plan64, period: year2022 })
    expect(overview.table.city.find((row) => row.indicator === 'satisfaction')).toMatchObject({ verdict: 'met' })
    expect(overview.reported).toEqual([])
  })

  test('are not overruled by a report until somebody has given the reason', async () => {
    const { client } = await desk({ demo: true })
    const variable = variableCode('hi_participants')
    await client.figures.enterManual({ ...letter, unit: unitCode('492'), variable, text: '190.123' })
    const batch = await preview(client, demoFiles('2022/Bao cao nam 2022 - Quan Hai Chau'))
    const warning = batch.files[0]?.findings.find((finding) => finding.code === 'overrules_letter')
    expect([batch.files[0]?.outcome, warning]).toEqual([
      'needs_review',
      expect.objectContaining({
        severity: 'warning',
        cell: expect.stringMatching(/^F\d+$/),
        message: expect.stringContaining('khác số 190.123 đã nhập theo văn bản 12/BHXH-VP ngày 10/01/2023'),
      }),
    ])
    const [refused] = await accept(client, batch)
    expect(refused?.message).toContain('có 1 cảnh báo chưa được xác nhận')
    const [taken] = await accept(client, batch, accepted)
    expect(taken?.accepted).toBe(true)
    const history = await client.figures.history({ unit: unitCode('492'), variable, period: year2022 })
    expect(history.map((fact) => fact.provenance.kind)).toEqual(['file', 'manual'])
  })

  test('a corrected figure takes its place, and the first one stays readable', async () => {
    const { client } = await desk()
    await client.figures.enterManual(letter)
    await client.figures.enterManual({ ...letter, text: '85,10', reason: 'Đính chính theo công văn mới' })
    const history = await client.figures.history({ unit: city, variable: letter.variable, period: year2022 })
    expect(history.map((fact) => [fact.value.amount, fact.supersededAt === null])).toEqual([
      [851, true],
      [869, false],
    ])
  })

  test.each([
    ['chín mươi', 'không phải là số'],
    ['186,90', 'lớn hơn 100%'],
    ['-5', 'số âm'],
  ])('“%s” is refused with a sentence and stores nothing', async (text, sentence) => {
    const { client } = await desk()
    await expect(client.figures.enterManual({ ...letter, text })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { message: expect.stringContaining(sentence) },
    })
    expect(await client.figures.list({ planId: plan64, period: year2022, unit: city })).toEqual([])
  })
})

describe('signatures', () => {
  test('nobody changes anything before saying who is acting', async () => {
    const { client } = await desk({ person: false })
    const looked = await preview(client, demoFiles('2022').slice(0, 1))
    await expect(accept(client, looked, accepted)).rejects.toMatchObject({ code: 'NO_PERSON' })
    expect(await client.figures.list({ planId: plan64, period: year2022, unit: null })).toEqual([])
  })

  test('each acceptance stands in the audit with its person, and the chain verifies', async () => {
    const { client } = await desk({ demo: true })
    await accept(client, await preview(client, demoFiles('2022').slice(0, 2)), accepted)
    const audit = await client.upkeep.audit()
    expect(audit.filter((entry) => entry.action === 'accept_submission').map((entry) => entry.person)).toEqual(
      Array(2).fill('Nguyễn Thị Thử'),
    )
    expect((await client.upkeep.verify()).filter((check) => !check.ok)).toEqual([])
  })
})
