import type { FilePreview } from '../../../shared/contract/intake.ts'
import type { PlanId } from '../../../shared/domain/ids.ts'
import { type Command, type CommandDesk, type CommandInput, UsageError } from '../command.ts'
import { type FoundFile, findFiles } from '../find-files.ts'
import { plainNumber } from '../plain-number.ts'
import { optional, planIdFrom } from '../read-input.ts'

export const importCommand: Command = {
  name: 'import',
  form: 'PATH… --plan ID [--dry-run] [--accept] [--accept-warnings --reason TEXT] [--replace --reason TEXT]',
  summary: 'Nhập báo cáo của quận, huyện',
  access: 'write',
  run: async (desk, input) => {
    if (input.words.length === 0) throw new UsageError('Nêu tệp hoặc thư mục cần nhập.')
    const decision = decisionFrom(input)
    const planId = planIdFrom(input)
    const found = findFiles(input.words)
    const files: ImportedFile[] = []
    // One after the other, so that the report of a year is compared with the year before from the same folder.
    for (const [index, one] of found.files.entries()) {
      desk.tell(`${index + 1}/${found.files.length}: ${one.name}`)
      files.push(...(await importOne(desk, planId, one, decision)))
    }
    const refused = files.some(
      (file) => file.outcome === 'rejected' || (decision !== null && file.outcome === 'needs_review'),
    )
    return { json: { files, passedOver: found.passedOver }, text: files.map(linesOf).join('\n'), refused }
  },
}

interface Decision {
  readonly warningReason: string | null
  readonly replaceReason: string | null
}

/** Null: nothing is to be written. */
function decisionFrom({ options }: CommandInput): Decision | null {
  const reason = optional({ words: [], options }, 'reason')
  const acceptsWarnings = options['accept-warnings'] === true
  const replaces = options.replace === true
  if ((acceptsWarnings || replaces) && (reason === null || reason.trim().length < 5)) {
    throw new UsageError('--accept-warnings và --replace cần --reason "lý do" (ít nhất 5 ký tự).')
  }
  if (options.accept !== true || options['dry-run'] === true) return null
  return { warningReason: acceptsWarnings ? reason : null, replaceReason: replaces ? reason : null }
}

/** A zip gives several files, anything else one. */
async function importOne(
  { client }: CommandDesk,
  planId: PlanId,
  found: FoundFile,
  decision: Decision | null,
): Promise<ImportedFile[]> {
  const { name, relativePath } = found
  const file = new File([new Uint8Array(found.read())], name)
  const { batchId } = await client.intake.upload({ batchId: null, files: [{ file, name, relativePath }] })
  try {
    const files: FilePreview[] = []
    for await (const { file: preview } of await client.intake.preview({ batchId, planId })) files.push(preview)
    if (decision === null) return files.map((preview) => describe(preview, preview.outcome, null))
    const decisions = files.map((preview) => ({ fileId: preview.id, ...decision }))
    const { outcomes } =
      decisions.length === 0 ? { outcomes: [] } : await outcomeOf(await client.intake.accept({ batchId, decisions }))
    return files.map((preview) => {
      const outcome = outcomes.find((one) => one.fileId === preview.id)
      return describe(preview, outcome?.accepted === true ? 'accepted' : preview.outcome, outcome?.message ?? null)
    })
  } finally {
    await client.intake.discard({ batchId })
  }
}

/** What a progress stream ends with. */
async function outcomeOf<Outcome>(stream: { next(): Promise<IteratorResult<unknown, Outcome>> }): Promise<Outcome> {
  let step = await stream.next()
  while (step.done !== true) step = await stream.next()
  return step.value
}

interface ImportedFile {
  readonly file: string
  readonly outcome: 'accepted' | 'needs_review' | 'rejected' | 'duplicate'
  readonly unit: string | null
  readonly period: string | null
  /** Why it was not accepted though it should have been. */
  readonly message: string | null
  readonly facts: readonly object[]
  readonly accounting: FilePreview['accounting']
  readonly findings: readonly Pick<
    FilePreview['findings'][number],
    'code' | 'severity' | 'sheet' | 'cell' | 'read' | 'message' | 'remedy'
  >[]
}

function describe(preview: FilePreview, outcome: FilePreview['outcome'], message: string | null): ImportedFile {
  const only = preview.submissions.length === 1 ? preview.submissions[0] : undefined
  const periods = [...new Set(preview.submissions.map((one) => one.period))]
  return {
    file: preview.relativePath,
    // A file without errors and warnings that nobody asked to accept still waits for a person.
    outcome: outcome === 'ready' ? 'needs_review' : outcome,
    unit: only?.unit ?? null,
    period: periods.length === 1 ? (periods[0] ?? null) : null,
    message,
    facts: preview.submissions.flatMap(({ unit, period, asOf, changes }) =>
      changes.map(({ variable, after, sheet, cell }) => ({
        unit,
        period,
        asOf,
        variable,
        value: plainNumber(after),
        sheet,
        cell,
      })),
    ),
    accounting: preview.accounting,
    findings: [
      ...preview.findings.map(({ code, severity, sheet, cell, read, message: sentence, remedy }) => ({
        code,
        severity,
        sheet,
        cell,
        read,
        message: sentence,
        remedy,
      })),
      ...preview.questions.map((question) => ({
        code: `ask_${question.about}`,
        severity: 'error' as const,
        sheet: null,
        cell: null,
        read: null,
        message: question.message,
        remedy: 'Nhập tệp này trong cửa sổ ứng dụng để trả lời.',
      })),
    ],
  }
}

const outcomeWords = {
  accepted: 'đã tiếp nhận',
  needs_review: 'chờ kiểm tra',
  rejected: 'không nhận',
  duplicate: 'đã nhập trước đây',
} as const
const severityWords = { error: 'lỗi', warning: 'cảnh báo', note: 'lưu ý' } as const

function linesOf(file: ImportedFile): string {
  return [
    `${outcomeWords[file.outcome]}: ${file.file} — ${file.facts.length} số liệu`,
    ...(file.message === null ? [] : [`    ${file.message}`]),
    ...file.findings.map(({ severity, message, remedy }) => `    ${severityWords[severity]}: ${message} ${remedy}`),
  ].join('\n')
}
