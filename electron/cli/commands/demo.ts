import path from 'node:path'
import { planId, unitCode, variableCode } from '../../../shared/domain/ids.ts'
import { isoDate } from '../../../shared/domain/time/iso-date.ts'
import { period, periodKey } from '../../../shared/domain/time/period.ts'
import { type Command, type CommandDesk, UsageError } from '../command.ts'
import { optional, required } from '../read-input.ts'
import { importCommand } from './import.ts'
import { indicatorTableText } from './indicators.ts'
import { reportCommand } from './report.ts'

const plan = planId('da-nang-64-kh-ubnd-2021')
const reviewed = periodKey(period('2022'))

/** Illustrative city figures as they would come by letter; every number is made up, and its source says so. */
const letters = [
  { period: periodKey(period('2021')), text: '85,40', dated: isoDate('2022-01-10') },
  { period: reviewed, text: '86,90', dated: isoDate('2023-01-10') },
] as const

export const demoCommand: Command = {
  name: 'demo',
  form: '--store DIR [--out F.pdf]',
  summary: 'Kho dữ liệu minh họa: nhập, chỉ tiêu, báo cáo năm',
  prints: true,
  access: (input) => {
    // Illustrative figures never land in the user's own store for want of a word.
    required(input, 'store', 'thu-muc-minh-hoa')
    return 'write'
  },
  run: async (desk, input) => {
    const { client, tell, sign } = desk
    const { store } = await client.session.current()
    if (!store.isDemo)
      throw new UsageError(`Kho dữ liệu “${store.directory}” chứa số liệu thật. Chọn một thư mục trống cho --store.`)
    await sign()
    tell('Nhập các báo cáo minh họa …')
    const imported = await importCommand.run(desk, {
      words: [desk.demoDirectory],
      options: { plan, accept: true, 'accept-warnings': true, reason: 'Số liệu minh họa' },
    })
    await enterLetters(desk)
    const table = await client.indicators.table({ planId: plan, period: reviewed })
    tell('Lập báo cáo năm 2022 …')
    const { fileName } = await client.documents.open({ planId: plan, kind: 'annual', period: reviewed, part: '' })
    const out = path.resolve(optional(input, 'out') ?? path.join(store.directory, fileName))
    const report = await reportCommand.run(desk, { words: ['annual'], options: { plan, period: reviewed, out } })
    const text = [
      'SỐ LIỆU MINH HỌA',
      '',
      imported.text,
      '',
      indicatorTableText(table.periodLabel, table.city),
      '',
      report.text,
      `Kho dữ liệu minh họa: ${store.directory}`,
    ].join('\n')
    return {
      json: { store: store.directory, import: imported.json, report: report.json },
      text,
      refused: imported.refused,
    }
  },
}

async function enterLetters({ client }: CommandDesk): Promise<void> {
  const { territory } = await client.session.current()
  const variable = variableCode('satisfaction_score')
  for (const letter of letters) {
    const known = await client.figures.list({ planId: plan, unit: territory.code, period: letter.period })
    if (known.some((fact) => fact.variable === variable)) continue
    await client.figures.enterManual({
      planId: plan,
      unit: unitCode(territory.code),
      variable,
      period: letter.period,
      text: letter.text,
      document: { number: 'minh họa', date: letter.dated, issuer: 'Bảo hiểm xã hội thành phố (số liệu minh họa)' },
      reason: 'Số liệu minh họa',
    })
  }
}
