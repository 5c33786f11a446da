import type { QueryClient } from '@tanstack/react-query'
import type { FilePreview } from '../../../../shared/contract/intake.ts'
import type { PlanId } from '../../../../shared/domain/ids.ts'
import { compareVietnamese } from '../../../../shared/domain/text/collate.ts'
import { client } from '../../../lib/client.ts'
import { describeError, isAbort } from '../../../lib/describe-error.ts'
import type { PickedFile } from './collect-files.ts'
import { contractDecision } from './decisions.ts'
import { decisionOf, type IntakePhase, resetIntake, useIntake } from './intake-state.ts'
import { planUploads, readPicked } from './read-picked.ts'

/** The previews of a batch, as the backend gave them. */
export interface BatchPreview {
  readonly files: readonly FilePreview[]
  /** Files that are never reports (`~$…`, `Thumbs.db`) and were passed over. */
  readonly skipped: number
}

export const batchKey = (batchId: string) => ['intake', 'batch', batchId] as const

let running: AbortController | null = null

/** Stops the step in hand. Bytes that were uploaded wait in the batch; nothing is stored before it is accepted. */
export const cancelIntake = (): void => running?.abort()

/** Hands over what was picked in parts, then has everything read and checked. */
export async function importFiles(
  queryClient: QueryClient,
  planId: PlanId,
  picked: readonly PickedFile[],
): Promise<void> {
  if (picked.length === 0) return
  useIntake.setState({ tooLarge: [], unreadable: [], outcomes: null })
  await step('uploading', 'Gửi tệp', async (signal) => {
    const { chunks, total, tooLarge } = await planUploads(picked)
    useIntake.setState({ tooLarge })
    let done = 0
    for (const chunk of chunks) {
      showProgress(done, total, chunk[0]?.file.name ?? '')
      const { files, unreadable } = await readPicked(chunk)
      if (unreadable.length > 0) useIntake.setState((state) => ({ unreadable: [...state.unreadable, ...unreadable] }))
      signal.throwIfAborted()
      if (files.length > 0) {
        const { batchId } = await client.intake.upload(
          { batchId: useIntake.getState().batchId, files: [...files] },
          { signal },
        )
        useIntake.setState({ batchId })
      }
      done += chunk.length
      showProgress(done, total, chunk.at(-1)?.file.name ?? '')
    }
  })
  const { batchId, failure } = useIntake.getState()
  if (batchId && !failure) await readBatch(queryClient, planId, batchId)
}

/** Reads, recognises and checks every file of the batch; also after a reload, while the backend still holds it. */
export async function readBatch(queryClient: QueryClient, planId: PlanId, batchId: string): Promise<void> {
  useIntake.setState({ batchId })
  await step('reading', 'Đọc và kiểm tra tệp', async (signal) => {
    const events = await client.intake.preview({ batchId, planId }, { signal })
    const files: FilePreview[] = []
    for (;;) {
      const event = await events.next()
      if (event.done) {
        keepPreview(queryClient, batchId, { files, skipped: event.value.skipped })
        return
      }
      files.push(event.value.file)
      showProgress(event.value.done, event.value.total, event.value.fileName)
    }
  })
}

/** Answers what a file left open; the file is read again with the answer. */
export async function answerQuestion(
  queryClient: QueryClient,
  fileId: string,
  answer: Pick<Parameters<typeof client.intake.answer>[0], 'unit' | 'period'>,
): Promise<void> {
  const { batchId } = useIntake.getState()
  if (!batchId) return
  const preview = await client.intake.answer({ batchId, fileId, ...answer })
  replacePreviews(queryClient, batchId, (file) => (file.id === fileId ? preview : file))
}

/** Accepts the chosen files, one transaction each; a refused file does not stop the others. */
export async function acceptFiles(queryClient: QueryClient, files: readonly FilePreview[]): Promise<void> {
  const state = useIntake.getState()
  const { batchId } = state
  if (!batchId || files.length === 0) return
  const decisions = files.map((file) => contractDecision(file.id, file, decisionOf(state, file.id), state.common))
  await step('accepting', 'Tiếp nhận', async (signal) => {
    showProgress(0, files.length, files[0]?.fileName ?? '')
    const events = await client.intake.accept({ batchId, decisions }, { signal })
    for (;;) {
      const event = await events.next()
      if (event.done) {
        const { outcomes } = event.value
        const accepted = new Set(outcomes.filter((outcome) => outcome.accepted).map(({ fileId }) => fileId))
        replacePreviews(queryClient, batchId, (file) =>
          accepted.has(file.id) ? { ...file, outcome: 'accepted' as const } : file,
        )
        useIntake.setState({ outcomes })
        return
      }
      showProgress(event.value.done, event.value.total, event.value.fileName)
    }
  })
}

/** Ends the import: the batch is forgotten on both sides. */
export async function discardBatch(queryClient: QueryClient): Promise<void> {
  const { batchId } = useIntake.getState()
  running?.abort()
  resetIntake()
  if (!batchId) return
  queryClient.removeQueries({ queryKey: batchKey(batchId) })
  await client.intake.discard({ batchId })
}

/** Runs one step with its phase and cancel; what goes wrong is kept for the screen, cancelling is no error. */
async function step(phase: IntakePhase, name: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  running?.abort()
  const controller = new AbortController()
  running = controller
  useIntake.setState({ phase, failure: null, progress: { done: 0, total: 0, current: '' } })
  try {
    await work(controller.signal)
  } catch (error) {
    if (!controller.signal.aborted && !isAbort(error)) {
      useIntake.setState({ failure: { step: name, error } })
      // The backend was started anew and knows nothing of the batch: it has to be dropped again.
      if (describeError(error).code === 'NOT_FOUND') useIntake.setState({ batchId: null })
    } else if (running === controller) useIntake.setState({ failure: { step: name, error: null } })
  } finally {
    if (running === controller) {
      running = null
      useIntake.setState(({ batchId }) => ({ phase: batchId ? 'review' : 'idle' }))
    }
  }
}

function keepPreview(queryClient: QueryClient, batchId: string, preview: BatchPreview): void {
  const files = [...preview.files].sort((left, right) => compareVietnamese(left.relativePath, right.relativePath))
  queryClient.setQueryDefaults(batchKey(batchId), { gcTime: Number.POSITIVE_INFINITY })
  queryClient.setQueryData<BatchPreview>(batchKey(batchId), { files, skipped: preview.skipped })
  // What nothing speaks against is chosen from the start; the rest waits for a decision.
  useIntake.setState((state) => {
    const decisions = { ...state.decisions }
    for (const { id, outcome } of files) {
      if (outcome === 'ready' && !decisions[id]) decisions[id] = { ...decisionOf(state, id), selected: true }
    }
    return { decisions }
  })
}

function replacePreviews(queryClient: QueryClient, batchId: string, change: (file: FilePreview) => FilePreview): void {
  queryClient.setQueryData<BatchPreview>(batchKey(batchId), (batch) =>
    batch ? { ...batch, files: batch.files.map(change) } : batch,
  )
}

let lastShown = 0

/** At most twelve times a second: more than the eye needs, little enough for the page to stay quick. */
function showProgress(done: number, total: number, current: string): void {
  const now = performance.now()
  if (done < total && done > 0 && now - lastShown < 80) return
  lastShown = now
  useIntake.setState({ progress: { done, total, current } })
}
