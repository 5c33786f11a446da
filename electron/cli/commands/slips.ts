import { existsSync } from 'node:fs'
import path from 'node:path'
import type { SlipPreviewView, SlipRowView } from '../../../shared/contract/slips.ts'
import { fieldWords } from '../../../shared/domain/slips/field-words.ts'
import { statusWords } from '../../../shared/domain/tasks/task-words.ts'
import { formatDate, vietnameseDay } from '../../../shared/domain/time/iso-date.ts'
import { defaultStoreDirectory } from '../../backend/default-store-directory.ts'
import { type Command, type CommandDesk, type CommandInput, UsageError } from '../command.ts'
import { refusalIn } from '../contract-errors.ts'
import { type FoundFile, findFiles } from '../find-files.ts'
import { optional, planIdFrom, required } from '../read-input.ts'
import { writeOut } from '../write-out.ts'

/** A slip belongs to the store that makes it: it is never made by one that is only borrowed. */
const storeOfSlips = (input: CommandInput) =>
  existsSync(path.join(optional(input, 'store') ?? defaultStoreDirectory(), 'store.db')) ? 'read' : 'write'

function scopeFrom(input: CommandInput) {
  const year = optional(input, 'year')
  if (year !== null && !/^(19|20|21)\d\d$/.test(year))
    throw new UsageError(`--year “${year}” không đúng dạng; ví dụ: 2023.`)
  return {
    planId: optional(input, 'plan') === null ? null : planIdFrom(input),
    year: year === null ? null : Number(year),
  }
}

export const exportSlipCommand: Command = {
  name: 'slip export',
  form: '(--agency CODE --out F.xlsx | --all --out F.zip) [--plan ID] [--year Y]',
  summary: 'Phiếu cập nhật tiến độ của một cơ quan, hoặc của mọi cơ quan trong một tệp .zip',
  access: (input) => {
    // Wrong usage is said before a store is made or its lock is taken.
    const all = input.options.all === true
    if (all === (optional(input, 'agency') !== null))
      throw new UsageError('Nêu --agency CODE cho một cơ quan, hoặc --all cho mọi cơ quan.')
    required(input, 'out', all ? 'phieu.zip' : 'phieu.xlsx')
    scopeFrom(input)
    return storeOfSlips(input)
  },
  run: async ({ client }, input) => {
    const out = path.resolve(required(input, 'out', 'phieu.xlsx'))
    const scope = scopeFrom(input)
    if (input.options.all === true) {
      const { file, slips } = await client.slips.exportAll({ ...scope, agencies: null })
      const bytes = await writeOut(out, file)
      return { json: { out, bytes, slips }, text: `Đã ghi ${slips.length} phiếu vào ${out}`, refused: false }
    }
    const agency = required(input, 'agency', 'so-y-te')
    const { file, rows } = await client.slips.export({ ...scope, agency })
    const bytes = await writeOut(out, file)
    return {
      json: { out, bytes, agency, rows },
      text: `Đã ghi phiếu cập nhật tiến độ (${rows} nhiệm vụ): ${out}`,
      refused: false,
    }
  },
}

/** How one slip came out, as `slip import --json` prints it. */
interface ImportedSlip {
  readonly file: string
  readonly outcome: 'accepted' | 'unchanged' | 'needs_review' | 'rejected' | 'duplicate'
  readonly message: string | null
  readonly slip: SlipPreviewView['slip']
  readonly rows: readonly SlipRowView[]
  readonly untouched: number
  readonly findings: readonly Pick<
    SlipPreviewView['findings'][number],
    'code' | 'severity' | 'sheet' | 'cell' | 'read' | 'message' | 'remedy'
  >[]
  readonly written: number
}

export const importSlipCommand: Command = {
  name: 'slip import',
  form: 'PATH… [--agency CODE] [--dry-run] [--accept]',
  summary:
    'Đối chiếu phiếu cập nhật tiến độ gửi lại; --accept ghi phiếu không có lỗi, không có nội dung hai bên cùng sửa',
  access: (input) => {
    if (input.words.length === 0) throw new UsageError('Nêu tệp phiếu cần nhập: slip import phieu.xlsx.')
    return accepts(input) ? 'write' : storeOfSlips(input)
  },
  run: async (desk, input) => {
    const { files: found, passedOver } = findFiles(input.words)
    if (accepts(input)) await desk.sign()
    const files: ImportedSlip[] = []
    for (const one of found) files.push(await importOne(desk, one, optional(input, 'agency'), accepts(input)))
    const refused = files.some(
      ({ outcome }) => outcome === 'rejected' || (accepts(input) && outcome === 'needs_review'),
    )
    const text =
      files.length === 0 ? `Không có phiếu nào trong ${input.words.join(', ')}.` : files.map(linesOf).join('\n')
    return { json: { files, passedOver }, text, refused }
  },
}

const accepts = ({ options }: CommandInput): boolean => options.accept === true && options['dry-run'] !== true

/** A file that cannot be read or taken is named; the rest goes on. */
async function importOne(
  { client }: CommandDesk,
  found: FoundFile,
  agency: string | null,
  accept: boolean,
): Promise<ImportedSlip> {
  const nothing = { file: found.relativePath, slip: null, rows: [], untouched: 0, findings: [], written: 0 }
  try {
    const file = new Blob([new Uint8Array(found.read())])
    const preview = await client.slips.preview({ file, name: found.name, agency })
    if (!accept || preview.outcome !== 'ready') return describe(found, preview, null)
    const { fingerprint } = preview
    const { written } = await client.slips.accept({ file, name: found.name, agency, fingerprint, decisions: [] })
    return describe(found, preview, written)
  } catch (failure) {
    const refusal = refusalIn(failure)
    if (refusal !== null) return { ...nothing, outcome: 'needs_review', message: refusal }
    if (failure instanceof Error && 'code' in failure && 'syscall' in failure)
      return { ...nothing, outcome: 'rejected', message: `“${found.name}” không đọc được (${failure.message}).` }
    throw failure
  }
}

const describe = (found: FoundFile, preview: SlipPreviewView, written: number | null): ImportedSlip => ({
  file: found.relativePath,
  outcome: written !== null ? 'accepted' : preview.outcome === 'ready' ? 'needs_review' : preview.outcome,
  message: null,
  slip: preview.slip,
  rows: preview.rows,
  untouched: preview.untouched,
  findings: preview.findings.map(({ code, severity, sheet, cell, read, message, remedy }) => ({
    code,
    severity,
    sheet,
    cell,
    read,
    message,
    remedy,
  })),
  written: written ?? 0,
})

const outcomeWords = {
  accepted: 'đã tiếp nhận',
  unchanged: 'không có thay đổi',
  needs_review: 'chờ kiểm tra',
  rejected: 'không nhận',
  duplicate: 'đã nhập trước đây',
} as const
const severityWords = { error: 'lỗi', warning: 'cảnh báo', note: 'lưu ý' } as const

function linesOf(file: ImportedSlip): string {
  const head = file.slip === null ? '' : ` — ${file.slip.agencyName}, lập ngày ${formatDate(file.slip.madeOn)}`
  return [
    `${outcomeWords[file.outcome]}: ${file.file}${head}`,
    ...(file.message === null ? [] : [`    ${file.message}`]),
    ...file.findings.map(({ severity, message, remedy }) => `    ${severityWords[severity]}: ${message} ${remedy}`),
    ...file.rows.flatMap(rowLines),
  ].join('\n')
}

function rowLines(row: SlipRowView): readonly string[] {
  const { clause, period, title, fields, document, faults, blocked, statusNow, statusAfter } = row
  // Saying anything of a task that nobody began means that it is worked on: said where the slip names no status.
  const follows = statusAfter !== null && statusAfter !== statusNow && fields.every(({ field }) => field !== 'status')
  return [
    `    ${clause}, ${period}: ${title}`,
    ...fields.map(({ field, cell, now, slip, outcome, changedBy }) => {
      const by = changedBy ? ` (${changedBy.personName}, ${formatDate(vietnameseDay(Date.parse(changedBy.at)))})` : ''
      const change = {
        same: `“${slip}”, đã có`,
        kept: `giữ “${now ?? '–'}”${by}`,
        taken: `${now ?? '–'} → ${slip}`,
        conflict: `hai bên cùng sửa: phiếu “${slip}”, sổ “${now ?? '–'}”${by}`,
      }[outcome]
      return `        ${cell} ${fieldWords[field]}: ${change}`
    }),
    ...(follows ? [`        ${fieldWords.status}: ${statusWords[statusNow]} → ${statusWords[statusAfter]}`] : []),
    ...(document ? [`        ${document.cell} Văn bản: số ${document.number} ngày ${formatDate(document.date)}`] : []),
    ...faults.map(({ message, remedy }) => `        lỗi: ${message} ${remedy}`),
    ...(blocked ? [`        không ghi được: ${blocked.message} ${blocked.remedy}`] : []),
  ]
}
