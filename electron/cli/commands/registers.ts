import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { RegisterPreview } from '../../../shared/contract/registers.ts'
import { valuesOfEntry } from '../../../shared/domain/registers/check-entry.ts'
import { entryTitle } from '../../../shared/domain/registers/entry-identity.ts'
import { type RegisterEntry, type RegisterId, registerIds } from '../../../shared/domain/registers/register-entry.ts'
import { registerFields } from '../../../shared/domain/registers/register-fields.ts'
import { registerNames } from '../../../shared/domain/registers/register-words.ts'
import { totalsOf } from '../../../shared/domain/registers/totals-words.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { type Command, type CommandInput, UsageError } from '../command.ts'
import { refusalIn } from '../contract-errors.ts'
import { optional, planIdFrom, yearFrom } from '../read-input.ts'
import { textTable } from '../text-table.ts'

export const listRegistersCommand: Command = {
  name: 'registers list',
  form: `${registerIds.join('|')} [--year Y]`,
  summary: 'Một sổ theo dõi: các mục đang có hiệu lực và số cộng',
  access: 'read',
  run: async ({ client }, input) => {
    const register = registerFrom(input)
    const year = optional(input, 'year') === null ? null : yearFrom(input)
    const rows = (await client.registers.list({ register })).filter(
      ({ withdrawn, entry }) => !withdrawn && (year === null || entry.date.startsWith(String(year))),
    )
    const entries = rows.map(({ entry }) => entry)
    const totals = totalsOf(register, entries)
    return {
      json: {
        register,
        year,
        entries: rows.map(({ id, planId, revision, entry }) => ({ id, planId, revision, ...valuesOfEntry(entry) })),
        totals,
      },
      text: [registerNames[register], tableOf(register, entries), ...totals.map(totalLine)].join('\n'),
      refused: false,
    }
  },
}

const totalLine = ({ label, text, gap }: ReturnType<typeof totalsOf>[number]): string =>
  `${label}: ${text ?? 'chưa có số liệu'}${gap === '' ? '' : ` – ${gap}`}`

const tableOf = (register: RegisterId, entries: readonly RegisterEntry[]): string => {
  const fields = registerFields[register].filter(({ required }) => required)
  return textTable(
    fields.map(({ label }) => ({ head: label })),
    entries.map((entry) => {
      const values = valuesOfEntry(entry)
      return fields.map(({ key, type, choices = [] }) => {
        const value = values[key] ?? null
        if (type === 'date') return formatDate(entry.date)
        return choices.find((choice) => choice.value === value)?.label ?? String(value ?? '–')
      })
    }),
  )
}

export const importRegisterCommand: Command = {
  name: 'registers import',
  form: `${registerIds.join('|')} FILE [--plan ID] [--accept] [--reason TEXT]`,
  summary: 'Nhập một sổ theo dõi từ bảng tính; không có --accept thì chỉ xem trước',
  access: (input) => {
    // Wrong usage is said before a store is made or its lock is taken.
    registerFrom(input)
    fileFrom(input)
    return input.options.accept === true ? 'write' : 'catalogue'
  },
  run: async ({ client, sign }, input) => {
    const file = fileFrom(input)
    const name = path.basename(file).normalize('NFC')
    const sheet = { register: registerFrom(input), name, file: new File([new Uint8Array(readFileSync(file))], name) }
    const planId = optional(input, 'plan') === null ? null : planIdFrom(input)
    const preview = await client.registers.preview(sheet)
    const isOpen = preview.outcome === 'ready' || preview.outcome === 'needs_review'
    if (input.options.accept !== true || !isOpen) return resultOf(preview, null, null)
    await sign()
    try {
      const { fingerprint } = preview
      const done = await client.registers.accept({
        ...sheet,
        planId,
        fingerprint,
        warningReason: optional(input, 'reason'),
      })
      return resultOf(preview, done, null)
    } catch (failure) {
      const refusal = refusalIn(failure)
      if (refusal === null) throw failure
      return resultOf(preview, null, refusal)
    }
  },
}

function registerFrom({ words }: CommandInput): RegisterId {
  const known = registerIds.find((register) => register === words[0])
  if (known) return known
  throw new UsageError(`Nêu tên sổ: ${registerIds.map((id) => `${id} (${registerNames[id]})`).join(', ')}.`)
}

function fileFrom({ words }: CommandInput): string {
  const [, file, ...more] = words
  if (file === undefined || more.length > 0)
    throw new UsageError('Nêu đúng một tệp: registers import directives van-ban.xlsx.')
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`Không có tệp “${file}”.`)
  return file
}

const outcomeWords = { new: 'mới', in_register: 'đã có trong sổ', repeated: 'lặp trong tệp' } as const
const severityWords = { error: 'lỗi', warning: 'cảnh báo', note: 'lưu ý' } as const

type Done = { readonly recorded: number; readonly passedOver: number }

function resultOf(preview: RegisterPreview, done: Done | null, refusal: string | null) {
  const { fileName, outcome, rows, refusedRows, findings, accounting } = preview
  const last = done
    ? `Đã ghi ${done.recorded} mục; bỏ qua ${done.passedOver} mục đã có.`
    : (refusal ??
      (outcome === 'rejected'
        ? 'Chưa ghi gì: sửa các lỗi trên rồi nhập lại.'
        : outcome === 'duplicate'
          ? 'Mọi dòng của tệp đã có trong sổ; không ghi lần thứ hai.'
          : 'Bản xem trước, chưa ghi gì. Thêm --accept để ghi (có cảnh báo thì thêm --reason "lý do").'))
  return {
    json: {
      file: fileName,
      outcome: done ? 'accepted' : outcome === 'ready' ? 'needs_review' : outcome,
      message: refusal,
      rows: rows.map(({ sheet, row, outcome: rowOutcome, entry }) => ({ sheet, row, outcome: rowOutcome, entry })),
      refusedRows,
      findings,
      accounting,
      recorded: done?.recorded ?? 0,
    },
    text: [
      `${fileName}: ${rows.length} mục đọc được, ${refusedRows} dòng bị từ chối`,
      ...rows.map(
        ({ row, outcome: rowOutcome, entry }) =>
          `dòng ${row} (${outcomeWords[rowOutcome]}): ${formatDate(entry.date)} ${entryTitle(entry)}`,
      ),
      ...findings.map(({ severity, message, remedy }) => `${severityWords[severity]}: ${message} ${remedy}`),
      last,
    ].join('\n'),
    refused: refusal !== null || outcome === 'rejected',
  }
}
