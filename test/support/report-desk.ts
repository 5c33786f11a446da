import type { BackendClient } from '../../shared/contract/contract.ts'
import { planId, unitCode, variableCode } from '../../shared/domain/ids.ts'
import { taskKey } from '../../shared/domain/tasks/occurrence.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { period, periodKey } from '../../shared/domain/time/period.ts'
import { accept, demoFiles, type OpenDesk, openDesk, plan64, preview } from './open-desk.ts'

export const hcmc = planId('hcmc-3651-qd-ubnd-2013')
export const dongThap = planId('dong-thap-2021-2025')
export const letter40 = planId('vss-40-cv-bcs-2014')
export const resolution03 = planId('da-nang-03-nq-tu-2021')

/** "Today" of these tests: the nine months of 2023 are over. */
export const reportToday = Date.parse('2023-10-15T12:00:00+07:00')

/**
 * A store of illustrative figures with something of everything that a report cites: the demo's reports, assigned figures,
 * entries of all registers, tasks in several states. Every number is made up.
 */
export async function openReportDesk(): Promise<OpenDesk> {
  const desk = await openDesk({ demo: true, now: () => reportToday })
  for (const year of ['2021', '2022', '2023']) {
    const batch = await preview(desk.client, demoFiles(`${year}/`))
    await accept(desk.client, batch, { warningReason: 'Số liệu minh họa', replaceReason: 'Số liệu minh họa' })
  }
  await assign(desk.client)
  await register(desk.client)
  await work(desk.client)
  return desk
}

const decision = { number: '15/NQ-HĐND', date: isoDate('2022-01-05'), issuer: 'Hội đồng nhân dân thành phố (minh họa)' }

async function assign({ assigned }: BackendClient): Promise<void> {
  const figures = [
    ['48', 'si_voluntary', '14.500'],
    ['48', 'hi_participants', '1.120.000'],
    ['492', 'si_voluntary', '2.400'],
    ['497', 'si_voluntary', '3.100'],
  ] as const
  for (const [unit, variable, text] of figures)
    await assigned.enter({
      planId: plan64,
      holder: { kind: 'unit', code: unitCode(unit) },
      year: 2022,
      variable: variableCode(variable),
      measure: 'count',
      source: 'hdnd',
      text,
      decision,
      reason: null,
    })
}

async function register({ registers }: BackendClient): Promise<void> {
  const date = isoDate('2022-05-10')
  const entries: Parameters<typeof registers.add>[0]['entry'][] = [
    {
      register: 'directives',
      date,
      documentType: 'Công văn',
      number: '2511/UBND-SLĐTBXH',
      issuer: 'Ủy ban nhân dân thành phố (minh họa)',
      subject: 'đẩy mạnh phát triển người tham gia BHXH, BHYT',
      note: null,
    },
    {
      register: 'communication',
      date,
      kind: 'conference',
      host: 'BHXH thành phố',
      content: 'Hội nghị tuyên truyền BHXH tự nguyện',
      quantity: 45,
      attendances: 2_310,
      note: null,
    },
    {
      register: 'inspections',
      date,
      kind: 'inspection',
      body: 'Sở LĐTBXH',
      inspected: 'các doanh nghiệp chậm đóng trên địa bàn',
      units: 18,
      content: 'việc đóng BHXH, BHYT, BHTN',
      conclusion: null,
      due: 4_210_350_000,
      recovered: 3_105_000_000,
      policeFiles: 1,
      note: null,
    },
    {
      register: 'proposals',
      date,
      kind: 'proposal',
      raisedBy: 'UBND huyện Hòa Vang',
      addressedTo: 'UBND thành phố',
      content: 'hỗ trợ thêm mức đóng BHXH tự nguyện cho nông dân',
      document: '112/UBND',
      state: 'waiting',
      answer: null,
      answerDocument: null,
      answeredOn: null,
    },
    {
      register: 'models',
      date,
      kind: 'model',
      name: 'Tổ dân phố có 100% hộ tham gia BHYT',
      unit: 'quận Hải Châu',
      content: '12 tổ dân phố tham gia',
      award: null,
      decision: null,
      collectives: null,
      individuals: null,
    },
  ]
  for (const entry of entries) await registers.add({ planId: plan64, entry })
}

/** Some tasks of the year that is reported on are done in time, late or under way. */
async function work({ tasks }: BackendClient): Promise<void> {
  for (const plan of [plan64, resolution03, dongThap, hcmc]) {
    const year = plan === hcmc ? 2014 : 2022
    const { rows } = await tasks.list({ planId: plan, year, asOf: isoDate('2023-10-15') })
    const open = rows
      .filter((row) => row.revision === 0 && row.lead.length > 0 && !row.standing && !row.request)
      .slice(0, 6)
    for (const [index, row] of open.entries()) {
      const key = taskKey(row.key)
      const line = 'lead'
      const done = isoDate(`${year}-11-0${index + 1}`)
      const report = {
        kind: 'reported',
        line,
        doneOn: done,
        note: 'Đã tổ chức thực hiện và báo cáo',
        product: null,
      } as const
      const change =
        index % 3 === 2
          ? ({ kind: 'progress', line, percent: 60, note: 'Đang phối hợp với các địa phương', product: null } as const)
          : report
      await tasks.change({ steps: [{ key, change, expectedRevision: 0 }] })
    }
  }
}

export const reportKey = (
  plan: typeof plan64,
  kind: Parameters<BackendClient['documents']['open']>[0]['kind'],
  periodText: string,
  part = '',
) => ({ planId: plan, kind, period: periodKey(period(periodText)), part })
