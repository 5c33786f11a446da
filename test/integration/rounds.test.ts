import { afterEach, describe, expect, test, vi } from 'vitest'
import { Connection } from '../../electron/store/connection.ts'
import type { RoundView } from '../../shared/contract/rounds.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { period, periodKey } from '../../shared/domain/time/period.ts'
import { forge } from '../reliability/sample-store.ts'
import { accept, demoFiles, type OpenDesk, openDesk, plan64, preview } from '../support/open-desk.ts'
import { checkForm } from '../support/pdf-form-rules.ts'
import { readPdfGeometry } from '../support/pdf-geometry.ts'

const desks: OpenDesk[] = []
async function desk(options?: Parameters<typeof openDesk>[0]) {
  const opened = await openDesk(options)
  desks.push(opened)
  return opened
}
afterEach(async () => {
  for (const opened of desks.splice(0)) await opened.close()
})

const year = periodKey(period('2022'))
const haiChau = { kind: 'unit', code: '492' } as const
const thanhKhe = { kind: 'unit', code: '491' } as const

async function opened({ client }: OpenDesk): Promise<RoundView> {
  const { id } = await client.rounds.open({ planId: plan64, obligationId: 'annual-review', period: year })
  return client.rounds.show({ id })
}

/** Two districts and the first agency asked by the end of the year. */
async function planned(one: OpenDesk): Promise<RoundView> {
  const round = await opened(one)
  const agency = round.choices.find(({ kind, isRequest }) => kind === 'agency' && !isRequest)
  if (!agency) throw new Error('no agency can be asked')
  await one.client.rounds.plan({
    id: round.id,
    expectedRevision: round.revision,
    plan: {
      receivers: [haiChau, thanhKhe, { kind: 'agency', code: agency.code }],
      deadline: isoDate('2022-12-31'),
      inclusive: true,
      outline: [...round.proposal.outline],
    },
  })
  return one.client.rounds.show({ id: round.id })
}

const stage = (round: RoundView, id: RoundView['stages'][number]['id']) => round.stages.find((one) => one.id === id)
const letterNo = (number: string) => ({
  number,
  date: isoDate('2023-01-03'),
  issuer: 'UBND quận Hải Châu',
  subject: 'Báo cáo kết quả năm 2022',
  arrivalNumber: null,
  arrivalDate: null,
})
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer())
const wordsOf = async (file: Blob) => (await readPdfGeometry(await bytesOf(file))).rawText.replace(/\s+/g, ' ')

describe('a round', () => {
  test('is opened once for a report and a period, with the plan’s own deadline and an outline to begin with', async () => {
    const one = await desk()
    const round = await opened(one)
    expect((await opened(one)).id).toBe(round.id)
    expect(round.subject).toBe('kết quả thực hiện Kế hoạch số 64/KH-UBND năm 2022')
    expect(round.proposal.outline.length).toBeGreaterThan(4)
    expect(round.stages.map(({ id, state }) => [id, state])[0]).toEqual(['ask', 'active'])
    const { rounds, openable } = await one.client.rounds.list({ planId: plan64 })
    expect(rounds.map(({ id }) => id)).toEqual([round.id])
    expect(openable.some(({ obligationId, period: key }) => obligationId === 'annual-review' && key === year)).toBe(
      false,
    )
  })

  test('writes to districts and agencies: the agency’s letter lists its own duties, the district’s asks for figures', async () => {
    const one = await desk()
    const round = await planned(one)
    const request = { id: round.id, letter: 'ask', answerBy: null } as const
    const district = await one.client.rounds.letter({ ...request, receiver: haiChau })
    expect(checkForm(await readPdfGeometry(await bytesOf(district.file)))).toEqual([])
    expect(await wordsOf(district.file)).toContain('Số liệu theo mẫu biểu')
    const agency = round.receivers.find(({ kind }) => kind === 'agency')
    if (!agency) throw new Error('no agency is asked')
    const letter = await one.client.rounds.letter({ ...request, receiver: agency })
    expect(checkForm(await readPdfGeometry(await bytesOf(letter.file)))).toEqual([])
    expect(await wordsOf(letter.file)).toContain('Phụ lục II')
    const mail = await (await one.client.rounds.mail({ ...request, receiver: haiChau })).file.text()
    expect(mail).toMatch(/Content-Type:\s+application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet/)
    expect(mail).toMatch(/^X-Unsent: 1\r\n/)
  })

  test('keeps the letters that left with their number; what a person saw before somebody else wrote is refused', async () => {
    const one = await desk()
    const round = await planned(one)
    const receivers = [haiChau, thanhKhe]
    const sent = {
      id: round.id,
      expectedRevision: round.revision,
      receivers,
      letter: 'ask',
      answerBy: null,
      issued: { number: 7, date: isoDate('2022-12-01') },
    } as const
    await one.client.rounds.sent({ ...sent, receivers })
    await expect(one.client.rounds.sent({ ...sent, receivers })).rejects.toMatchObject({ code: 'REFUSED' })
    await expect(
      one.client.rounds.sent({ ...sent, receivers, issued: { number: 8, date: isoDate('2022-12-01') } }),
    ).rejects.toMatchObject({ code: 'STALE' })
    const after = await one.client.rounds.show({ id: round.id })
    expect(after.asked.map(({ number }) => number)).toEqual(['07/BCĐ-BHXH'])
    expect(stage(after, 'ask')).toMatchObject({
      state: 'active',
      lacking: [{ what: 'chưa gửi công văn đề nghị báo cáo' }],
    })
    expect(after.dossier.filter(({ number }) => number === '07/BCĐ-BHXH')).toHaveLength(2)
    expect((await one.client.upkeep.verify()).filter((check) => !check.ok)).toEqual([])
  })

  test('follows figures and texts apart, names who owes what, and chases only who owes', async () => {
    const one = await desk({ demo: true })
    const files = demoFiles('2022').filter(({ name }) => name.includes('Hai Chau'))
    await accept(one.client, await preview(one.client, files), { warningReason: 'Đã đối chiếu' })
    const round = await planned(one)
    const { id, revision } = round
    await one.client.rounds.receiveText({
      id,
      expectedRevision: revision,
      receiver: haiChau,
      document: letterNo('215/UBND-LĐ'),
      file: new Blob(['%PDF minh họa']),
      fileName: 'bao-cao.pdf',
    })
    const after = await one.client.rounds.show({ id })
    expect(after.receivers.map(({ code, figures, owed }) => [code, figures, owed])).toEqual([
      ['492', 'received', []],
      ['491', 'missing', ['báo cáo số liệu', 'báo cáo bằng văn bản']],
      [expect.any(String), null, ['báo cáo bằng văn bản']],
    ])
    // Today is 15 January 2023; 31 December was the last day.
    expect(after.daysLate).toBe(15)
    const chase = { id, letter: 'chase', answerBy: { date: isoDate('2023-01-20'), inclusive: true } } as const
    const letter = await one.client.rounds.letter({ ...chase, receiver: thanhKhe })
    expect(await wordsOf(letter.file)).toContain('quá hạn 15 ngày')
    await expect(one.client.rounds.letter({ ...chase, receiver: haiChau })).rejects.toMatchObject({ code: 'REFUSED' })
    const [text] = after.receivers[0]?.texts ?? []
    await one.client.rounds.withdrawText({
      id,
      expectedRevision: after.revision,
      receiver: haiChau,
      documentId: text?.id ?? '',
      reason: 'ghi nhầm cơ quan',
    })
    expect((await one.client.rounds.show({ id })).receivers[0]?.owed).toEqual(['báo cáo bằng văn bản'])
  })
})

test('proposes the day that the plan sets for those who are asked, and none where it sets none', async () => {
  const one = await desk()
  const planId = (await one.client.plans.list()).find(({ number }) => number === '3651/QĐ-UBND')?.id
  if (!planId) throw new Error('the catalogue lacks the plan of Ho Chi Minh City')
  const { id } = await one.client.rounds.open({
    planId,
    obligationId: 'annual-report-city',
    period: periodKey(period('2014')),
  })
  // The agencies report before 5 January, the summary is due by the 25th.
  expect((await one.client.rounds.show({ id })).proposal).toMatchObject({
    deadline: isoDate('2015-01-05'),
    inclusive: false,
  })
  expect((await opened(one)).proposal.deadline).toBeNull()
})

describe('opinions on the draft', () => {
  test('are tabled with what became of each, and one that is not followed must be answered', async () => {
    const one = await desk()
    const { id, revision } = await planned(one)
    const opinion = {
      id,
      expectedRevision: revision,
      opinionId: null,
      receiver: haiChau,
      about: 'Mục II.2',
      text: 'bổ sung số hộ cận nghèo',
      outcome: 'explained',
      answer: null,
      letter: null,
    } as const
    await expect(one.client.rounds.putOpinion(opinion)).rejects.toMatchObject({
      code: 'REFUSED',
      data: { message: '“Giải trình” nhưng chưa ghi nội dung giải trình.' },
    })
    const { revision: next } = await one.client.rounds.putOpinion({
      ...opinion,
      outcome: 'pending',
      letter: { document: letterNo('9/UBND'), file: null, fileName: null },
    })
    const open = await one.client.rounds.show({ id })
    expect(stage(open, 'opinions')?.sentence).toContain('1 ý kiến')
    const [given] = open.opinions
    await one.client.rounds.putOpinion({
      ...opinion,
      expectedRevision: next,
      opinionId: given?.opinionId ?? '',
      answer: 'số liệu đã có ở Phụ lục I',
    })
    const settled = await one.client.rounds.show({ id })
    expect(settled.opinions).toMatchObject([{ outcome: 'explained', letter: { number: '9/UBND' } }])
    const table = await one.client.rounds.opinionTable({ id })
    const geometry = await readPdfGeometry(await bytesOf(table.file))
    expect(geometry.rawText.replace(/\s+/g, ' ')).toContain('Giải trình: số liệu đã có ở Phụ lục I')
    await one.client.rounds.withdrawOpinion({
      id,
      expectedRevision: settled.revision,
      opinionId: given?.opinionId ?? '',
      reason: 'ghi nhầm đợt',
    })
    expect((await one.client.rounds.show({ id })).opinions).toEqual([])
  })
})

describe('the phiếu trình and the file', () => {
  test('tell what is lacking, and the package holds the list, the kept papers and the draft', async () => {
    const one = await desk()
    const { id, revision } = await planned(one)
    const submission = { to: 'Trưởng Ban Chỉ đạo', drafter: 'Nguyễn Thị Thử', head: 'Trần Văn Mẫu', remarks: [] }
    const slip = await one.client.rounds.submission({ id, ...submission })
    const geometry = await readPdfGeometry(await bytesOf(slip.file))
    expect(checkForm(geometry)).toEqual([])
    expect(geometry.rawText.replace(/\s+/g, ' ')).toContain('chưa gửi báo cáo số liệu')
    await one.client.rounds.submit({ id, expectedRevision: revision, ...submission })
    const after = await one.client.rounds.show({ id })
    expect(after.submitted).toEqual({ date: isoDate('2023-01-15'), to: 'Trưởng Ban Chỉ đạo' })
    expect(after.dossier.map(({ subject }) => subject)).toEqual(['Phiếu trình'])
    const { file } = await one.client.rounds.dossier({ id })
    const packed = Buffer.from(await bytesOf(file)).toString('latin1')
    expect(packed).toContain('00 Muc luc.xlsx')
    expect(packed).toContain('01 Phieu trinh')
    expect((await one.client.upkeep.audit())[0]?.action).toBe('round_submitted')
  })
})

test('a letter bears the code of whoever drafts it, as the committee’s profile of issuer says', async () => {
  const one = await desk()
  const { client } = one
  const round = await planned(one)
  const committee = (await client.issuing.issuers()).find(({ id }) => id === 'bcd')
  if (committee === undefined) throw new Error('The committee has no profile of issuer')
  await client.issuing.saveIssuer({ ...committee, recipients: ['Thành viên Ban Chỉ đạo', 'Lưu: VT, SNV'] })
  const current = await client.rounds.show({ id: round.id })
  await client.rounds.sent({
    id: round.id,
    expectedRevision: current.revision,
    receivers: [haiChau],
    letter: 'ask',
    answerBy: null,
    issued: { number: 7, date: isoDate('2022-12-01') },
  })
  expect((await client.rounds.show({ id: round.id })).asked.map(({ number }) => number)).toEqual(['07/BCĐ-SNV'])
})

test('a list of many rounds reads tasks, plan and reports once for all of them', async () => {
  const one = await desk({ now: () => Date.parse('2024-02-01T09:00:00+07:00') })
  const { client, directory } = one
  await opened(one)
  const statements = async () => {
    const asked = vi.spyOn(Connection.prototype, 'all')
    try {
      const { rounds } = await client.rounds.list({ planId: plan64 })
      return [rounds.length, asked.mock.calls.length] as const
    } finally {
      asked.mockRestore()
    }
  }
  const [, few] = await statements()
  const periods = ['2021', '2022', '2023', '2024', '2025'].flatMap((of) => [1, 2, 3, 4].map((part) => `${of}-Q${part}`))
  const columns = 'plan_id, obligation, opened_at, opened_by'
  forge(
    directory,
    periods
      .map(
        (name) =>
          `INSERT INTO report_round (id, period, ${columns}) SELECT '${name}', '${name}', ${columns} FROM report_round WHERE period = '2022';`,
      )
      .join(' '),
  )
  const [count, many] = await statements()
  expect(count).toBe(periods.length + 1)
  // Each further round asks for its own events and files alone.
  expect(many).toBeLessThanOrEqual(few + 3 * periods.length)
})
