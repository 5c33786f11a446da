import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { AssignedPreview, AssignedSheetAnswers } from '../../../shared/contract/assigned-import.ts'
import {
  type AssignedHolder,
  assignedSources,
  assignedSourceWords,
} from '../../../shared/domain/assigned/assigned-figure.ts'
import { parseUnitCode, parseVariableCode } from '../../../shared/domain/ids.ts'
import { formatValue } from '../../../shared/domain/numbers/format-number.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { type Command, type CommandInput, UsageError } from '../command.ts'
import { refusalIn } from '../contract-errors.ts'
import { plainNumber } from '../plain-number.ts'
import { dateFrom, optional, planIdFrom, yearFrom } from '../read-input.ts'
import { textTable } from '../text-table.ts'

export const assignedImportCommand: Command = {
  name: 'assigned import',
  form: 'FILE --plan ID [--year Y] [--source hdnd|ubnd|thu_tuong|bhxh_vn|hop_dong] [--decision N] [--date D] [--issuer T] [--holder CODE] [--variable CODE] [--accept] [--reason TEXT] [--accept-warnings]',
  summary: 'Nhập chỉ tiêu giao từ bảng tính; không có --accept thì chỉ xem trước',
  access: (input) => {
    // Wrong usage is said before a store is made or its lock is taken.
    fileFrom(input)
    planIdFrom(input)
    answersFrom(input)
    refuseShortReason(input)
    return input.options.accept === true ? 'write' : 'catalogue'
  },
  run: async ({ client, sign }, input) => {
    const { name, file } = readIn(fileFrom(input))
    const sheet = { planId: planIdFrom(input), file, name, answers: answersFrom(input) }
    const preview = await client.assigned.preview(sheet)
    if (input.options.accept !== true || isSettled(preview)) return resultOf(preview, null, null)
    await sign()
    const reason = optional(input, 'reason')
    try {
      const done = await client.assigned.accept({
        ...sheet,
        fingerprint: preview.fingerprint,
        reason: preview.needsReason ? reason : null,
        warningReason: input.options['accept-warnings'] === true && hasWarnings(preview) ? reason : null,
      })
      return resultOf(preview, done, null)
    } catch (failure) {
      const refusal = refusalIn(failure)
      if (refusal === null) throw failure
      return resultOf(preview, null, refusal)
    }
  },
}

const hasWarnings = ({ findings }: AssignedPreview): boolean => findings.some(({ severity }) => severity === 'warning')

const isSettled = ({ outcome }: AssignedPreview): boolean => outcome === 'rejected' || outcome === 'duplicate'

function refuseShortReason({ options, words }: CommandInput): void {
  const reason = optional({ words, options }, 'reason')
  if (reason === null ? options['accept-warnings'] !== true : reason.trim().length >= 5) return
  throw new UsageError('--accept-warnings và việc điều chỉnh cần --reason "lý do" (ít nhất 5 ký tự).')
}

function fileFrom({ words }: CommandInput): string {
  const [file, ...more] = words
  if (file === undefined || more.length > 0)
    throw new UsageError('Nêu đúng một tệp: assigned import giao-chi-tieu.xlsx.')
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`Không có tệp “${file}”.`)
  return file
}

function readIn(file: string): { readonly name: string; readonly file: File } {
  const name = path.basename(file).normalize('NFC')
  try {
    return { name, file: new File([new Uint8Array(readFileSync(file))], name) }
  } catch (cause) {
    throw new UsageError(
      `Không đọc được tệp “${file}” (${cause instanceof Error ? cause.message : String(cause)}). Kiểm tra quyền đọc tệp rồi nhập lại.`,
    )
  }
}

function answersFrom(input: CommandInput): AssignedSheetAnswers {
  const source = optional(input, 'source')
  const known = assignedSources.find((one) => one === source)
  if (source !== null && !known)
    throw new UsageError(`--source “${source}” không đúng; chọn một trong: ${assignedSources.join(', ')}.`)
  const holder = optional(input, 'holder')
  const variable = optional(input, 'variable')
  const code = variable === null ? null : parseVariableCode(variable)
  if (variable !== null && code === null)
    throw new UsageError(`--variable “${variable}” không đúng dạng; ví dụ: si_voluntary.`)
  return {
    year: optional(input, 'year') === null ? null : yearFrom(input),
    source: known ?? null,
    decisionNumber: optional(input, 'decision'),
    decisionDate: dateFrom(input, 'date'),
    decisionIssuer: optional(input, 'issuer'),
    holder: holder === null ? null : holderFrom(holder),
    variable: code,
  }
}

/** Codes of units begin with a digit, those of agencies are words; a holder that is neither must not be passed over. */
function holderFrom(code: string): AssignedHolder {
  const unit = /^\d/.test(code) ? parseUnitCode(code) : null
  if (unit !== null) return { kind: 'unit', code: unit }
  if (/^[a-z][a-z0-9-]*$/.test(code)) return { kind: 'agency', code }
  throw new UsageError(`--holder “${code}” không đúng dạng; nêu mã đơn vị (492) hoặc mã cơ quan (buu-dien-tinh).`)
}

type Done = { readonly recorded: number; readonly unchanged: number }

function resultOf(preview: AssignedPreview, done: Done | null, refusal: string | null) {
  const { changes, findings, questions, accounting, year, source, decision, fileName } = preview
  const json = {
    file: fileName,
    outcome: done ? 'accepted' : preview.outcome === 'ready' ? 'needs_review' : preview.outcome,
    year,
    source,
    decision,
    message: refusal,
    questions,
    changes: changes.map(({ before, after, ...rest }) => ({
      ...rest,
      before: before && plainNumber(before),
      after: plainNumber(after),
    })),
    accounting,
    findings,
    recorded: done?.recorded ?? 0,
    unchanged: done?.unchanged ?? 0,
  }
  return { json, text: textOf(preview, done, refusal), refused: refusal !== null || preview.outcome === 'rejected' }
}

const kindWords = { new: 'mới', changed: 'thay đổi', restated: 'giao lại', same: 'giữ nguyên' } as const
const severityWords = { error: 'lỗi', warning: 'cảnh báo', note: 'lưu ý' } as const

function textOf(preview: AssignedPreview, done: Done | null, refusal: string | null): string {
  const { source, decision, year, changes } = preview
  const basis = [
    `năm ${year ?? '?'}`,
    source ? assignedSourceWords[source] : 'chưa rõ nguồn',
    decision.number
      ? `${decision.number}${decision.date ? ` ngày ${formatDate(decision.date)}` : ''}`
      : 'chưa rõ quyết định',
  ].join(', ')
  const rows = changes.map(({ holderName, label, before, after, measure, cell, kind }) => {
    const unit = measure === 'percent' ? '%' : ''
    return [
      holderName,
      label,
      before ? `${formatValue(before)}${unit}` : '–',
      `${formatValue(after)}${unit}`,
      cell,
      kindWords[kind],
    ]
  })
  return [
    `${preview.fileName}: ${basis}`,
    ...(rows.length === 0
      ? []
      : [
          textTable(
            [
              { head: 'Nơi được giao' },
              { head: 'Chỉ tiêu' },
              { head: 'Đang áp dụng', align: 'right' },
              { head: 'Trong tệp', align: 'right' },
              { head: 'Ô' },
              { head: '' },
            ],
            rows,
          ),
        ]),
    ...preview.questions.map(({ message }) => `chưa rõ: ${message}`),
    ...preview.findings.map(({ severity, message, remedy }) => `${severityWords[severity]}: ${message} ${remedy}`),
    lastLine(preview, done, refusal),
  ].join('\n')
}

function lastLine({ outcome }: AssignedPreview, done: Done | null, refusal: string | null): string {
  if (done) return `Đã ghi ${done.recorded} chỉ tiêu giao; ${done.unchanged} chỉ tiêu giữ nguyên.`
  if (refusal !== null) return refusal
  if (outcome === 'duplicate') return 'Tệp này đã được nhập với đúng nguồn và quyết định đó; không ghi lần thứ hai.'
  if (outcome === 'rejected') return 'Chưa ghi gì: sửa các lỗi trên rồi nhập lại.'
  return 'Bản xem trước, chưa ghi gì. Thêm --accept để ghi (điều chỉnh số đang áp dụng thì thêm --reason "lý do").'
}
