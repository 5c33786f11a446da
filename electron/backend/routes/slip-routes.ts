import { fieldText } from '../../../shared/domain/slips/field-words.ts'
import type { FieldMerge } from '../../../shared/domain/slips/merge-row.ts'
import { signerOf, todayOf } from '../../usecases/desk.ts'
import { acceptSlip } from '../../usecases/slips/accept-slip.ts'
import type { SlipRowPreview } from '../../usecases/slips/compare-rows.ts'
import { makeSlip, makeSlips } from '../../usecases/slips/make-slip.ts'
import { agenciesWithOpenLines, readAcceptedSlips } from '../../usecases/slips/open-lines.ts'
import { previewSlip } from '../../usecases/slips/preview-slip.ts'
import { procedures } from '../procedures.ts'
import { blobOf, workbookType } from './figure-routes.ts'

const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())

const presentField = ({ field, base, now, slip, outcome }: FieldMerge) => ({
  field,
  base: fieldText(field, base),
  now: fieldText(field, now),
  slip: fieldText(field, slip) ?? '',
  outcome,
})

const presentRow = ({ row, state, fields, document, faults, blocked, status, now }: SlipRowPreview) => ({
  token: row.token,
  key: row.key,
  line: row.line,
  role: row.printed.role,
  clause: row.printed.clause,
  title: row.printed.title,
  period: row.printed.period,
  due: row.printed.due,
  state,
  fields: fields.map(({ merge, cell, changedBy }) => ({ ...presentField(merge), cell, changedBy })),
  document,
  faults: [...faults],
  blocked,
  statusNow: now.status,
  statusAfter: status,
})

export const slipRoutes = {
  agencies: procedures.slips.agencies.handler(({ context: { desk }, input }) => {
    const day = todayOf(desk)
    return { day, agencies: [...agenciesWithOpenLines(desk, { ...input, day })] }
  }),

  export: procedures.slips.export.handler(async ({ context: { desk }, input }) => {
    const { agency, ...request } = input
    const { name, bytes, rows } = await makeSlip(desk, agency, request)
    return { name, rows, file: blobOf(bytes, workbookType) }
  }),
  exportAll: procedures.slips.exportAll.handler(async ({ context: { desk }, input }) => {
    const { agencies, ...request } = input
    const { name, bytes, slips } = await makeSlips(desk, agencies, request)
    return {
      name,
      file: blobOf(bytes, 'application/zip'),
      slips: slips.map((slip) => ({ agency: slip.agency, name: slip.name, rows: slip.rows })),
    }
  }),

  preview: procedures.slips.preview.handler(async ({ context: { desk }, input, signal }) => {
    const { file, name, agency } = input
    const preview = await previewSlip(desk, { name, bytes: await bytesOf(file) }, agency, signal)
    return { ...preview, rows: preview.rows.map(presentRow), findings: [...preview.findings] }
  }),
  accept: procedures.slips.accept.handler(async ({ context, input, signal }) => {
    const { desk, session, changes } = context
    const person = signerOf(desk, session.personId)
    const { file, name, ...acceptance } = input
    const outcome = await acceptSlip(desk, { name, bytes: await bytesOf(file) }, acceptance, person, signal)
    changes.announce('tasks')
    return outcome
  }),
  accepted: procedures.slips.accepted.handler(({ context: { desk } }) => [...readAcceptedSlips(desk)]),
}
