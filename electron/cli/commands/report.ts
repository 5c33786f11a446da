import path from 'node:path'
import { documentKindIds } from '../../../shared/domain/documents/document-key.ts'
import { periodKey } from '../../../shared/domain/time/period.ts'
import { type Command, type CommandInput, UsageError } from '../command.ts'
import { dateFrom, optional, periodFrom, planIdFrom, required, unitFrom } from '../read-input.ts'
import { writeOut } from '../write-out.ts'

export const reportCommand: Command = {
  name: 'report',
  form: 'KIND --plan ID --period P --out F.pdf [--part ID] [--number N] [--date D] [--signer NAME]',
  summary: 'Lập báo cáo thành tệp PDF',
  prints: true,
  access: 'read',
  run: async ({ client }, input) => {
    const kind = documentKindIds.find((one) => one === input.words[0])
    if (kind === undefined) throw new UsageError(`Loại văn bản lập được: ${documentKindIds.join(', ')}.`)
    const report = {
      planId: planIdFrom(input),
      kind,
      period: periodKey(periodFrom(input)),
      part: optional(input, 'part') ?? '',
    }
    const out = path.resolve(required(input, 'out', 'bao-cao.pdf'))
    const { fields } = await client.documents.open(report)
    const { file, pageCount, sha256 } = await client.documents.render({
      ...report,
      fields: {
        ...fields,
        number: numberFrom(input) ?? fields.number,
        date: dateFrom(input, 'date') ?? fields.date,
        signerName: optional(input, 'signer') ?? fields.signerName,
      },
    })
    const bytes = await writeOut(out, file)
    return {
      json: { out, pageCount, sha256, bytes },
      text: `Đã lập báo cáo ${pageCount} trang: ${out}`,
      refused: false,
    }
  },
}

function numberFrom(input: CommandInput): number | null {
  const text = optional(input, 'number')
  if (text === null) return null
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new UsageError('--number là số văn bản, từ 1 đến 9999.')
  return Number(text)
}

export const templateCommand: Command = {
  name: 'template',
  form: '--plan ID --unit CODE --period P --out F.xlsx',
  summary: 'Mẫu báo cáo gửi quận, huyện',
  access: 'catalogue',
  run: async ({ client }, input) => {
    const out = path.resolve(required(input, 'out', 'mau-bao-cao.xlsx'))
    const { file } = await client.figures.template({
      planId: planIdFrom(input),
      unit: unitFrom(input),
      period: periodKey(periodFrom(input)),
    })
    const bytes = await writeOut(out, file)
    return { json: { out, bytes }, text: `Đã ghi mẫu báo cáo: ${out}`, refused: false }
  },
}
