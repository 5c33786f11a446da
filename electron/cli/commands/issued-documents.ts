import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { BackendClient } from '../../../shared/contract/contract.ts'
import { differenceText } from '../../../shared/domain/documents/paper-differences.ts'
import { parsePlanId } from '../../../shared/domain/ids.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { type Command, type CommandInput, UsageError } from '../command.ts'
import { optional, required } from '../read-input.ts'
import { textTable } from '../text-table.ts'
import { writeOut } from '../write-out.ts'

type Archived = Awaited<ReturnType<BackendClient['issuing']['archive']>>[number]

export const listDocumentsCommand: Command = {
  name: 'documents list',
  form: '[--plan ID] [--search TEXT]',
  summary: 'Văn bản đã phát hành: số, ngày, trích yếu, người ký, văn bản thay thế, số liệu đã đổi',
  access: 'catalogue',
  run: async ({ client }, input) => {
    const named = optional(input, 'plan')
    const planId = named === null ? null : parsePlanId(named)
    if (named !== null && planId === null)
      throw new UsageError(`--plan “${named}” không đúng dạng, ví dụ da-nang-64-kh-ubnd-2021.`)
    const rows = await client.issuing.archive({ planId, text: optional(input, 'search') ?? '' })
    const touched = new Map((await client.issuing.touched({ planId })).map(({ id, differences }) => [id, differences]))
    const text = textTable(
      [{ head: 'Số' }, { head: 'Ngày' }, { head: 'Trích yếu' }, { head: 'Người ký' }, { head: 'Ghi chú' }],
      rows.map((row) => [
        row.numberText,
        formatDate(row.date),
        row.subject,
        row.signerName,
        notesOf(row, touched.get(row.id)?.length ?? 0),
      ]),
    )
    const json = rows.map((row) => ({ ...row, touched: touched.get(row.id) ?? [] }))
    return { json, text: rows.length === 0 ? 'Chưa có văn bản nào đã phát hành.' : text, refused: false }
  },
}

const takenUp = { replaces: 'thay thế', amends: 'sửa đổi, bổ sung', corrects: 'đính chính' } as const

const notesOf = (row: Archived, touched: number): string =>
  [
    ...row.takenUpBy.map(({ numberText, relation }) =>
      relation === null ? '' : `được ${takenUp[relation.kind]} bằng số ${numberText}`,
    ),
    touched > 0 ? `${touched} số liệu nay đã khác` : '',
  ]
    .filter((note) => note !== '')
    .join('; ')

export const showDocumentCommand: Command = {
  name: 'documents show',
  form: 'NUMBER|ID',
  summary: 'Một văn bản đã phát hành, còn nguyên vẹn hay không',
  access: 'read',
  run: async ({ client }, input) => {
    const document = await client.issuing.show({ id: (await named(client, input)).id })
    const text = [
      `${document.title} số ${document.numberText} ngày ${formatDate(document.date)}: ${document.subject}`,
      `Người ký: ${document.signerName}; ${document.pageCount} trang; SHA-256 ${document.sha256}`,
      ...document.reasons.map(({ lack, reason }) => `Khi phát hành còn thiếu: ${lack} Lý do: ${reason}`),
      ...document.differences.map(
        (one) => `${one.what}: ${differenceText(one, 'before')} → ${differenceText(one, 'after')}`,
      ),
      document.intact.message,
    ].join('\n')
    return { json: document, text, refused: !document.intact.ok }
  },
}

export const reprintCommand: Command = {
  name: 'documents reprint',
  form: 'NUMBER|ID --out F.pdf',
  summary: 'In lại văn bản đã phát hành, đúng từng byte',
  access: 'read',
  run: async ({ client }, input) => {
    const out = path.resolve(required(input, 'out', '05-BC-BCD.pdf'))
    const { file, sha256 } = await client.issuing.reprint({ id: (await named(client, input)).id })
    const bytes = await writeOut(out, file)
    return { json: { out, sha256, bytes }, text: `Đã ghi ${out} (SHA-256 ${sha256})`, refused: false }
  },
}

export const checkSignedCommand: Command = {
  name: 'documents check',
  form: 'NUMBER|ID --evidence F.pdf',
  summary: 'Đối chiếu tệp đã ký số với văn bản đã phát hành',
  access: 'read',
  run: async ({ client }, input) => {
    const file = path.resolve(required(input, 'evidence', 'da-ky.pdf'))
    const { id } = await named(client, input)
    const report = await client.issuing.checkSigned({ id, file: fileAt(file) })
    const text = [
      ...report.verified.map((line) => `tốt   ${line}`),
      ...report.notVerified.map((line) => `chưa  ${line}`),
    ]
    return { json: report, text: text.join('\n'), refused: !report.holdsIssued }
  },
}

function fileAt(file: string): Blob {
  try {
    return new Blob([new Uint8Array(readFileSync(file))], { type: 'application/pdf' })
  } catch (cause) {
    throw new UsageError(`Không đọc được tệp “${file}” (${cause instanceof Error ? cause.message : String(cause)}).`)
  }
}

/** By its number as printed, "05/BC-BCĐ", or by its id; a number of several years names them. */
async function named(client: BackendClient, input: CommandInput): Promise<Archived> {
  const wanted = input.words[0]
  if (wanted === undefined) throw new UsageError('Thiếu số văn bản, ví dụ 05/BC-BCĐ.')
  const all = await client.issuing.archive({ planId: null, text: '' })
  const found = all.filter(({ id, numberText }) => id === wanted || numberText === wanted)
  const [only] = found
  if (only && found.length === 1) return only
  const known = found.map(({ id, numberText, date }) => `${numberText} ngày ${formatDate(date)} (${id})`).join(', ')
  throw new UsageError(
    only
      ? `Có ${found.length} văn bản mang số “${wanted}”: ${known}. Chạy lại với mã trong ngoặc.`
      : `Không có văn bản đã phát hành nào mang số “${wanted}”. Chạy so-chi-dao documents list để xem danh sách.`,
  )
}
