import { planOf, signerOf } from '../../usecases/desk.ts'
import { acceptFiles } from '../../usecases/intake/accept-files.ts'
import { previewBatch } from '../../usecases/intake/preview-batch.ts'
import { previewFile } from '../../usecases/intake/preview-file.ts'
import { Refusal } from '../../usecases/refusal.ts'
import { presentFile, readPeriod } from '../present.ts'
import { procedures, streamed } from '../procedures.ts'

export const intakeRoutes = {
  upload: procedures.intake.upload.handler(async ({ context, input }) => {
    const batch = context.batches.open(input.batchId)
    for (const { file, name, relativePath } of input.files) {
      context.batches.add(batch, { name, relativePath, bytes: new Uint8Array(await file.arrayBuffer()) })
    }
    return { batchId: batch.id, fileCount: batch.files.length }
  }),

  preview: procedures.intake.preview.handler(async function* ({ context, input, signal }) {
    const { desk, batches } = context
    const steps = streamed(previewBatch(desk, batches, input.batchId, input.planId, signal))
    let step = await steps.next()
    while (step.done !== true) {
      yield { ...step.value, file: presentFile(desk, step.value.file) }
      step = await steps.next()
    }
    return { batchId: step.value.id, skipped: step.value.skipped }
  }),

  answer: procedures.intake.answer.handler(({ context, input }) => {
    const { desk, batches } = context
    const batch = batches.get(input.batchId)
    const file = batches.file(input.batchId, input.fileId)
    if (!file.workbook || !batch.planId) {
      throw new Refusal('REFUSED', `Tệp “${file.name}” không còn chờ trả lời.`, 'Nhập lại tệp nếu cần.')
    }
    file.answers = {
      unit: input.unit ?? file.answers.unit,
      period: input.period ? readPeriod(input.period) : file.answers.period,
    }
    file.preview = previewFile(desk, planOf(desk, batch.planId), batch, file)
    return presentFile(desk, file)
  }),

  accept: procedures.intake.accept.handler(async function* ({ context, input, signal }) {
    const { desk, batches, changes, session } = context
    const person = signerOf(desk, session.personId)
    try {
      const outcomes = yield* streamed(acceptFiles(desk, batches, input.batchId, input.decisions, person, signal))
      return { outcomes: [...outcomes] }
    } finally {
      changes.announce('figures')
    }
  }),

  discard: procedures.intake.discard.handler(({ context, input }) => {
    context.batches.discard(input.batchId)
  }),
}
