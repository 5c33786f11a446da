import type { PlanId } from '../../../shared/domain/ids.ts'
import { type Desk, planOf } from '../desk.ts'
import type { Batch, BatchFile, BatchRegistry } from './batch.ts'
import { previewFile, unreadable } from './preview-file.ts'

export interface IntakeProgress {
  readonly done: number
  readonly total: number
  readonly fileName: string
}

/**
 * Reads, recognises and checks every file of a batch, one after the other, telling after each how far it is. An
 * aborted run leaves the store as it was; files already read keep their preview. A zip gives way to the files in it.
 */
export async function* previewBatch(
  desk: Desk,
  batches: BatchRegistry,
  batchId: string,
  planId: PlanId,
  signal: AbortSignal | undefined,
): AsyncGenerator<IntakeProgress, Batch> {
  const batch = batches.get(batchId)
  const plan = planOf(desk, planId)
  batch.planId = planId
  for (let index = 0; index < batch.files.length; index += 1) {
    signal?.throwIfAborted()
    const file = batch.files[index] as BatchFile
    // A file that was accepted, or could not be read, keeps its word; the rest are compared with what is in force now.
    if (file.preview === null) {
      const inside = await readInto(desk, file, signal)
      if (inside) {
        batch.files.splice(index, 1)
        batch.skipped += inside.skipped
        for (const one of inside.files) {
          batches.add(batch, { name: one.name.split('/').at(-1) ?? one.name, relativePath: `${file.relativePath}/${one.name}`, bytes: one.bytes })
        }
        index -= 1
        continue
      }
    }
    if (file.workbook) file.preview = previewFile(desk, plan, batch, file)
    yield { done: index + 1, total: batch.files.length, fileName: file.name }
  }
  return batch
}

/** Fills the file's grid or its refusal; a zip gives its files back instead. */
async function readInto(
  desk: Desk,
  file: BatchFile,
  signal: AbortSignal | undefined,
): Promise<{ readonly files: readonly { name: string; bytes: Uint8Array }[]; readonly skipped: number } | null> {
  const outcome = await desk.reader.read({ name: file.name, bytes: file.bytes }, signal)
  signal?.throwIfAborted()
  if (outcome.kind === 'archive') return { files: outcome.files, skipped: outcome.skipped }
  if (outcome.kind === 'refused') file.preview = unreadable(outcome.code, outcome.message, outcome.remedy)
  else file.workbook = outcome.workbook
  return null
}
