import { signerOf } from '../../usecases/desk.ts'
import { acceptRegisterSheet } from '../../usecases/registers/accept-register-sheet.ts'
import {
  addEntry,
  changeEntry,
  requireEntry,
  restoreEntry,
  withdrawEntry,
} from '../../usecases/registers/change-entry.ts'
import { exportRegister } from '../../usecases/registers/export-register.ts'
import { fingerprintOf, outcomeOf, previewRegisterSheet } from '../../usecases/registers/preview-register-sheet.ts'
import type { BackendContext } from '../context.ts'
import { procedures } from '../procedures.ts'
import { blobOf, workbookType } from './figure-routes.ts'

type SheetInput = Parameters<Parameters<typeof procedures.registers.preview.handler>[0]>[0]['input']

async function readSheet({ desk }: BackendContext, input: SheetInput, signal: AbortSignal | undefined) {
  const file = { name: input.name, bytes: new Uint8Array(await input.file.arrayBuffer()) }
  return { file, preview: await previewRegisterSheet(desk, input.register, file, signal) }
}

/** Runs a change signed by the acting person and tells every screen. */
function changing<Result>(
  { desk, session, changes }: BackendContext,
  work: (person: ReturnType<typeof signerOf>) => Result,
) {
  const result = work(signerOf(desk, session.personId))
  changes.announce('registers')
  return result
}

export const registerRoutes = {
  list: procedures.registers.list.handler(({ context, input }) => [
    ...context.desk.store.registers.list(input.register),
  ]),
  history: procedures.registers.history.handler(({ context: { desk }, input }) => {
    requireEntry(desk, input.id)
    return [...desk.store.registers.history(input.id)]
  }),
  add: procedures.registers.add.handler(({ context, input }) =>
    changing(context, (person) => addEntry(context.desk, input, person)),
  ),
  change: procedures.registers.change.handler(({ context, input }) =>
    changing(context, (person) => changeEntry(context.desk, input, person)),
  ),
  withdraw: procedures.registers.withdraw.handler(({ context, input }) =>
    changing(context, (person) => withdrawEntry(context.desk, input, person)),
  ),
  restore: procedures.registers.restore.handler(({ context, input }) =>
    changing(context, (person) => restoreEntry(context.desk, input, person)),
  ),
  export: procedures.registers.export.handler(async ({ context, input }) => {
    const { name, bytes } = await exportRegister(context.desk, input.register, input.year)
    return { name, file: blobOf(bytes, workbookType) }
  }),
  preview: procedures.registers.preview.handler(async ({ context, input, signal }) => {
    const { preview } = await readSheet(context, input, signal)
    const { sha256, rows, refusedRows, findings, accounting } = preview
    return {
      fileName: input.name,
      sha256,
      outcome: outcomeOf(preview),
      rows: rows.map(({ sheet, row, outcome, entry }) => ({ sheet, row, outcome, entry })),
      refusedRows,
      findings: [...findings],
      accounting,
      fingerprint: fingerprintOf(preview),
    }
  }),
  accept: procedures.registers.accept.handler(async ({ context, input, signal }) => {
    // Who signs is asked before the file is read.
    signerOf(context.desk, context.session.personId)
    const { file, preview } = await readSheet(context, input, signal)
    const { planId, fingerprint, warningReason } = input
    return changing(context, (person) =>
      acceptRegisterSheet(context.desk, file, preview, { planId, fingerprint, warningReason }, person),
    )
  }),
}
