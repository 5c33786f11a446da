import type { FilePreview } from '../../../shared/contract/intake.ts'
import type { PlanId } from '../../../shared/domain/ids.ts'
import { type Command, type CommandDesk, type CommandInput, UsageError } from '../command.ts'
import { refusalIn } from '../contract-errors.ts'
import { type FoundFile, findFiles } from '../find-files.ts'
import { describeFile, type ImportedFile, linesOf, notRead, notTaken } from '../imported-file.ts'
import { optional, planIdFrom } from '../read-input.ts'

export const importCommand: Command = {
  name: 'import',
  form: 'PATH… --plan ID [--dry-run] [--accept] [--accept-warnings --reason TEXT] [--replace --reason TEXT]',
  summary: 'Nhập báo cáo của quận, huyện',
  access: (input) => {
    // Wrong usage is said before a store is made or its lock is taken.
    if (input.words.length === 0) throw new UsageError('Nêu tệp hoặc thư mục cần nhập.')
    planIdFrom(input)
    // Without a decision nothing is written: the files are only compared with what is there.
    return decisionFrom(input) === null ? 'catalogue' : 'write'
  },
  run: async (desk, input) => {
    const decision = decisionFrom(input)
    const planId = planIdFrom(input)
    const found = findFiles(input.words)
    if (decision !== null) await desk.sign()
    const files: ImportedFile[] = []
    // One after the other, so that the report of a year is compared with the year before from the same folder.
    for (const [index, one] of found.files.entries()) {
      desk.tell(`${index + 1}/${found.files.length}: ${one.name}`)
      files.push(...(await importOne(desk, planId, one, decision)))
    }
    const refused = files.some(
      (file) => file.outcome === 'rejected' || (decision !== null && file.outcome === 'needs_review'),
    )
    const text = [
      ...(files.length === 0 ? [`Không có tệp báo cáo nào trong ${input.words.join(', ')}.`] : files.map(linesOf)),
      ...(found.passedOver.length === 0
        ? []
        : [`Bỏ qua ${found.passedOver.length} tệp không phải báo cáo: ${found.passedOver.join(', ')}`]),
    ].join('\n')
    return { json: { files, passedOver: found.passedOver }, text, refused }
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

/** A zip gives several files, anything else one. A file that cannot be read or stored is named; the rest goes on. */
async function importOne(
  { client }: CommandDesk,
  planId: PlanId,
  found: FoundFile,
  decision: Decision | null,
): Promise<ImportedFile[]> {
  const bytes = bytesOf(found)
  if (bytes instanceof Error) return [notRead(found, bytes)]
  try {
    return await importBytes(client, planId, found, bytes, decision)
  } catch (failure) {
    const refusal = refusalIn(failure)
    if (refusal === null) throw failure
    return [notTaken(found, refusal)]
  }
}

function bytesOf(found: FoundFile): Uint8Array | Error {
  try {
    return found.read()
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure) return failure
    throw failure
  }
}

async function importBytes(
  client: CommandDesk['client'],
  planId: PlanId,
  { name, relativePath }: FoundFile,
  bytes: Uint8Array,
  decision: Decision | null,
): Promise<ImportedFile[]> {
  const file = new File([new Uint8Array(bytes)], name)
  const { batchId } = await client.intake.upload({ batchId: null, files: [{ file, name, relativePath }] })
  try {
    const files: FilePreview[] = []
    for await (const { file: preview } of await client.intake.preview({ batchId, planId })) files.push(preview)
    if (decision === null || files.length === 0) return files.map((preview) => describeFile(preview, null))
    const decisions = files.map((preview) => ({ fileId: preview.id, ...decision }))
    const { outcomes } = await resultOf(await client.intake.accept({ batchId, decisions }))
    return files.map((preview) => describeFile(preview, outcomes.find((one) => one.fileId === preview.id) ?? null))
  } finally {
    await client.intake.discard({ batchId })
  }
}

/** What a progress stream ends with. */
async function resultOf<Result>(stream: { next(): Promise<IteratorResult<unknown, Result>> }): Promise<Result> {
  let step = await stream.next()
  while (step.done !== true) step = await stream.next()
  return step.value
}
