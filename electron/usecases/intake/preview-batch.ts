import { setImmediate } from 'node:timers/promises'
import type { PlanId } from '../../../shared/domain/ids.ts'
import type { ReadOutcome } from '../../workbook/read-outcome.ts'
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
 *
 * While a file is being recognised here, the reading process has the next one in hand already.
 */
export async function* previewBatch(
  desk: Desk,
  batches: BatchRegistry,
  batchId: string,
  planId: PlanId,
  signal: AbortSignal | undefined,
): AsyncGenerator<IntakeProgress & { readonly file: BatchFile }, Batch> {
  const batch = batches.get(batchId)
  const plan = planOf(desk, planId)
  batch.planId = planId
  const readings = openReadings(desk, signal)
  for (let index = 0; index < batch.files.length; index += 1) {
    signal?.throwIfAborted()
    const file = batch.files[index] as BatchFile
    // A file that was accepted, or could not be read, keeps its word; the rest are compared with what is in force now.
    if (file.preview === null) {
      const reading = readings.take(file)
      const next = batch.files.slice(index + 1).find((one) => one.preview === null)
      if (next) readings.begin(next)
      const outcome = await reading
      // Lets the next request leave for the reading process, and others be answered, before the work here begins.
      await setImmediate()
      signal?.throwIfAborted()
      // Another run over the same batch was quicker: the files of this zip stand in its place already.
      if (!batch.files.includes(file)) {
        index -= 1
        continue
      }
      const archive = fill(file, outcome)
      if (archive) {
        unpack(batches, batch, file, archive)
        index -= 1
        continue
      }
    }
    if (file.workbook) file.preview = previewFile(desk, plan, batch, file)
    yield { done: index + 1, total: batch.files.length, fileName: file.name, file }
  }
  return batch
}

type Archive = Extract<ReadOutcome, { kind: 'archive' }>

/** Readings by file, some begun before they are asked for. */
function openReadings(desk: Desk, signal: AbortSignal | undefined) {
  const begun = new Map<BatchFile, Promise<ReadOutcome>>()
  const read = (file: BatchFile) => desk.reader.read({ name: file.name, bytes: file.bytes }, signal)
  return {
    begin(file: BatchFile): void {
      if (begun.has(file)) return
      const reading = read(file)
      // Whoever takes it gets the failure; of a run that ended before, nobody needs to hear.
      reading.catch(() => {})
      begun.set(file, reading)
    },
    take(file: BatchFile): Promise<ReadOutcome> {
      const reading = begun.get(file) ?? read(file)
      begun.delete(file)
      return reading
    },
  }
}

/** Fills the file's grid or its refusal; a zip is given back instead. */
function fill(file: BatchFile, outcome: ReadOutcome): Archive | null {
  if (outcome.kind === 'archive') return outcome
  if (outcome.kind === 'refused') {
    file.preview = unreadable(outcome.code, outcome.message, outcome.remedy)
    return null
  }
  file.workbook = outcome.workbook
  file.coveredCells = outcome.coveredCells
  return null
}

/** Every file of a zip takes the zip's place; what cannot be read inside it keeps its sentence. */
function unpack(batches: BatchRegistry, batch: Batch, zip: BatchFile, archive: Archive): void {
  const before = batch.files.length
  const inside = (name: string, bytes: Uint8Array) =>
    batches.add(batch, { name: name.split('/').at(-1) ?? name, relativePath: `${zip.relativePath}/${name}`, bytes })
  try {
    for (const file of archive.files) inside(file.name, file.bytes)
    for (const entry of archive.skipped) {
      const file = inside(entry.name, new Uint8Array())
      if (file) file.preview = unreadable(entry.code, entry.message, entry.remedy)
    }
  } catch (failure) {
    // Too much for one batch: the zip stays whole, never half of it.
    batch.files.splice(before)
    throw failure
  }
  const added = batch.files.splice(before)
  batch.files.splice(batch.files.indexOf(zip), 1, ...added)
}
