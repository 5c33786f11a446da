import path from 'node:path'
import type { BackendClient } from '../../../shared/contract/contract.ts'
import { type DocumentKey, documentKindIds } from '../../../shared/domain/documents/document-key.ts'
import { periodKey } from '../../../shared/domain/time/period.ts'
import { type Command, type CommandDesk, type CommandInput, type CommandResult, UsageError } from '../command.ts'
import { dateFrom, optional, periodFrom, planIdFrom, required, unitFrom } from '../read-input.ts'
import { writeOut } from '../write-out.ts'

type DocumentInput = Pick<DocumentKey, 'planId' | 'kind' | 'period' | 'part'>

export const reportCommand: Command = {
  name: 'report',
  form: 'KIND --plan ID --period P --out F.pdf [--part ID] [--docx F.docx] [--xlsx F.xlsx] [--number N] [--date D] [--signer NAME] [--issue [--reason TEXT]]',
  summary: 'Lập báo cáo thành tệp PDF, kèm Word và bảng số liệu; --issue phát hành',
  prints: true,
  access: (input) => (input.options.issue === true ? 'write' : 'read'),
  run: async (desk, input) => {
    const { client } = desk
    const kind = documentKindIds.find((one) => one === input.words[0])
    if (kind === undefined) throw new UsageError(`Loại văn bản lập được: ${documentKindIds.join(', ')}.`)
    const document: DocumentInput = {
      planId: planIdFrom(input),
      kind,
      period: periodKey(periodFrom(input)),
      part: optional(input, 'part') ?? '',
    }
    const out = path.resolve(required(input, 'out', 'bao-cao.pdf'))
    const opened = await client.documents.open(document)
    const fields = {
      ...opened.fields,
      number: numberFrom(input) ?? opened.fields.number,
      date: dateFrom(input, 'date') ?? opened.fields.date,
      signerName: optional(input, 'signer') ?? opened.fields.signerName,
    }
    const beside = await writeBeside(client, { ...document, fields }, input)
    if (input.options.issue === true) return issue(desk, document, input, out)
    const { file, pageCount, sha256 } = await client.documents.render({ ...document, fields })
    const bytes = await writeOut(out, file)
    return {
      json: { out, pageCount, sha256, bytes, ...beside },
      text: `Đã lập báo cáo ${pageCount} trang: ${out}`,
      refused: false,
    }
  },
}

/** The Word document and the workbook of its figures, where a place is named for them. */
async function writeBeside(
  client: BackendClient,
  asked: Parameters<BackendClient['documents']['word']>[0],
  input: CommandInput,
): Promise<{ docx?: string; xlsx?: string }> {
  const [docx, xlsx] = [optional(input, 'docx'), optional(input, 'xlsx')]
  if (docx !== null) await writeOut(path.resolve(docx), (await client.documents.word(asked)).file)
  if (xlsx !== null) await writeOut(path.resolve(xlsx), (await client.documents.workbook(asked)).file)
  return {
    ...(docx === null ? {} : { docx: path.resolve(docx) }),
    ...(xlsx === null ? {} : { xlsx: path.resolve(xlsx) }),
  }
}

/** Lays the draft before the signer, takes it as signed and issues it with the number that the clerk's office gave. */
async function issue(
  { client, sign }: CommandDesk,
  document: DocumentInput,
  input: CommandInput,
  out: string,
): Promise<CommandResult> {
  const number = numberFrom(input)
  const date = dateFrom(input, 'date')
  if (number === null || date === null)
    throw new UsageError('--issue cần số và ngày do văn thư cấp: thêm --number N --date YYYY-MM-DD.')
  await sign()
  const opened = await client.documents.open(document)
  const signerName = optional(input, 'signer') ?? opened.fields.signerName
  if (opened.revision === 0 || signerName !== opened.fields.signerName)
    await client.documents.save({
      ...document,
      fields: { ...opened.fields, signerName },
      expectedRevision: opened.revision,
    })
  // What stands against issuing is told before the document leaves its state.
  const reason = optional(input, 'reason') ?? ''
  const { blocking, lacking } = await client.issuing.prepare({ ...document, number, date })
  if (blocking.length > 0 || (lacking.length > 0 && reason === '')) {
    const told = [
      ...blocking.map(({ message, remedy }) => `${message} ${remedy}`),
      ...lacking,
      ...(lacking.length > 0 && reason === '' ? ['Bổ sung, hoặc thêm --reason để ghi lý do vẫn phát hành.'] : []),
    ]
    return { json: { refused: told }, text: told.join('\n'), refused: true }
  }
  let { state, revision } = await client.documents.open(document)
  for (const to of ['for_signature', 'signed'] as const) {
    if (state === 'signed' || state === to) continue
    await client.issuing.move({ ...document, to, reason: '', expectedRevision: revision })
    ;({ state, revision } = await client.documents.open(document))
  }
  const issued = await client.issuing.issue({
    ...document,
    number,
    date,
    reason,
    expectedRevision: revision,
  })
  const { file } = await client.issuing.reprint({ id: issued.id })
  const bytes = await writeOut(out, file)
  const { id, numberText, pageCount, sha256 } = issued
  return {
    json: { id, number: numberText, date, out, pageCount, sha256, bytes },
    text: `Đã phát hành văn bản số ${numberText}, ${pageCount} trang: ${out}`,
    refused: false,
  }
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
