import * as z from 'zod'
import {
  communicationKinds,
  inspectionKinds,
  modelKinds,
  proposalKinds,
  proposalStates,
  registerIds,
} from '../domain/registers/register-entry.ts'
import { command, query } from './procedure.ts'
import { accountingSchema, findingSchema, isoDateSchema, planIdSchema, reasonSchema, sha256Schema } from './schemas.ts'

export const registerIdSchema = z.enum(registerIds)

const text = z.string().trim().min(1).max(300)
const longText = z.string().trim().min(1).max(4000)
const count = z.int().min(0)

export const registerEntrySchema = z.discriminatedUnion('register', [
  z.object({
    register: z.literal('directives'),
    date: isoDateSchema,
    documentType: text,
    number: text,
    issuer: text,
    subject: longText,
    note: longText.nullable(),
  }),
  z.object({
    register: z.literal('communication'),
    date: isoDateSchema,
    kind: z.enum(communicationKinds),
    host: text,
    content: longText,
    quantity: count,
    attendances: count.nullable(),
    note: longText.nullable(),
  }),
  z.object({
    register: z.literal('inspections'),
    date: isoDateSchema,
    kind: z.enum(inspectionKinds),
    body: text,
    inspected: text,
    units: count,
    content: longText,
    conclusion: text.nullable(),
    /** Whole đồng. */
    due: count.nullable(),
    recovered: count.nullable(),
    policeFiles: count.nullable(),
    note: longText.nullable(),
  }),
  z.object({
    register: z.literal('proposals'),
    date: isoDateSchema,
    kind: z.enum(proposalKinds),
    raisedBy: text,
    addressedTo: text,
    content: longText,
    document: text.nullable(),
    state: z.enum(proposalStates),
    answer: longText.nullable(),
    answerDocument: text.nullable(),
    answeredOn: isoDateSchema.nullable(),
  }),
  z.object({
    register: z.literal('models'),
    date: isoDateSchema,
    kind: z.enum(modelKinds),
    name: text,
    unit: text,
    content: longText,
    award: text.nullable(),
    decision: text.nullable(),
    collectives: count.nullable(),
    individuals: count.nullable(),
  }),
])

const versionSchema = z.object({
  id: z.string(),
  /** Null: for every plan of the committee. */
  planId: planIdSchema.nullable(),
  entry: registerEntrySchema,
  revision: z.int(),
  withdrawn: z.boolean(),
  reason: z.string().nullable(),
  /** The row of the sheet that brought it. */
  origin: z.object({ fileName: z.string(), sha256: sha256Schema, sheet: z.string(), row: z.int() }).nullable(),
  at: z.string(),
  personName: z.string(),
})

const step = { id: z.string().min(1).max(100), expectedRevision: z.int().min(1) }
const entryInput = { planId: planIdSchema.nullable(), entry: registerEntrySchema }
const sheetInput = z.object({ register: registerIdSchema, file: z.instanceof(Blob), name: z.string().min(1).max(400) })

export const registerPreviewSchema = z.object({
  fileName: z.string(),
  sha256: sha256Schema,
  /** ready: nothing stands against recording · needs_review: warnings · rejected: errors · duplicate: nothing new */
  outcome: z.enum(['ready', 'needs_review', 'rejected', 'duplicate']),
  rows: z.array(
    z.object({
      sheet: z.string(),
      row: z.int(),
      /** in_register: there already · repeated: stands above in the same sheet */
      outcome: z.enum(['new', 'in_register', 'repeated']),
      entry: registerEntrySchema,
    }),
  ),
  /** Rows whose cells the findings name. */
  refusedRows: z.int(),
  findings: z.array(findingSchema),
  accounting: accountingSchema,
  /** Stands for exactly these rows; recording them names it. */
  fingerprint: z.string(),
})
export type RegisterPreview = z.infer<typeof registerPreviewSchema>

export const registersContract = {
  /** The newest version of every entry of a register, oldest day first; withdrawn ones too. */
  list: query.input(z.object({ register: registerIdSchema })).output(z.array(versionSchema)),
  /** Every version of one entry, newest first. */
  history: query.input(z.object({ id: step.id })).output(z.array(versionSchema)),
  add: command.input(z.object(entryInput)).output(versionSchema),
  change: command.input(z.object({ ...step, ...entryInput, reason: reasonSchema.nullable() })).output(versionSchema),
  /** No report cites it any more; the history keeps it. */
  withdraw: command.input(z.object({ ...step, reason: reasonSchema })).output(versionSchema),
  restore: command.input(z.object(step)).output(versionSchema),
  /** As a workbook, which is the form for importing as well; null: every year. */
  export: query
    .input(z.object({ register: registerIdSchema, year: z.int().min(1990).max(2199).nullable() }))
    .output(z.object({ file: z.instanceof(Blob), name: z.string() })),
  /** Reads a sheet row by row; nothing is stored. */
  preview: query.input(sheetInput).output(registerPreviewSchema),
  /** Records every new row of a preview in one transaction; refused when it would be something else by now. */
  accept: command
    .input(
      sheetInput.extend({
        planId: planIdSchema.nullable(),
        fingerprint: z.string(),
        warningReason: reasonSchema.nullable(),
      }),
    )
    .output(z.object({ recorded: z.int(), passedOver: z.int() })),
}
