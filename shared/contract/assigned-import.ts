import * as z from 'zod'
import {
  assignedHolderSchema,
  assignedMeasureSchema,
  assignedSourceSchema,
  assignedYearSchema,
} from './assigned-schemas.ts'
import { command, query } from './procedure.ts'
import {
  accountingSchema,
  exactValueSchema,
  findingSchema,
  isoDateSchema,
  planIdSchema,
  reasonSchema,
  sha256Schema,
  variableCodeSchema,
} from './schemas.ts'

const optionalText = (longest: number) => z.string().trim().min(1).max(longest).nullable()

/** What the person says of the sheet; what is null is looked for in the sheet. */
export const assignedSheetAnswersSchema = z.object({
  year: assignedYearSchema.nullable(),
  source: assignedSourceSchema.nullable(),
  decisionNumber: optionalText(60),
  decisionDate: isoDateSchema.nullable(),
  decisionIssuer: optionalText(160),
  /** Whose figures a sheet gives that names nobody. */
  holder: assignedHolderSchema.nullable(),
  /** What a sheet counts whose only column says "Chỉ tiêu giao". */
  variable: variableCodeSchema.nullable(),
})
export type AssignedSheetAnswers = z.infer<typeof assignedSheetAnswersSchema>

const sheetInput = z.object({
  planId: planIdSchema,
  file: z.instanceof(Blob),
  name: z.string().min(1).max(400),
  answers: assignedSheetAnswersSchema,
})

export const assignedChangeSchema = z.object({
  holder: assignedHolderSchema,
  holderName: z.string(),
  variable: variableCodeSchema,
  label: z.string(),
  measure: assignedMeasureSchema,
  /** restated: the same value under another decision · same: nothing to record */
  kind: z.enum(['new', 'changed', 'restated', 'same']),
  before: exactValueSchema.nullable(),
  /** Number of the decision in force; null for a new figure. */
  beforeDecision: z.string().nullable(),
  after: exactValueSchema,
  sheet: z.string(),
  cell: z.string(),
  /** The cell as it stands in the file. */
  read: z.string(),
})

export const assignedPreviewSchema = z.object({
  fileName: z.string(),
  sha256: sha256Schema,
  /** ready: nothing stands against recording · needs_review: warnings, or a question · rejected: errors · duplicate */
  outcome: z.enum(['ready', 'needs_review', 'rejected', 'duplicate']),
  /** What will be recorded: as the person said, else as the sheet says; null is still open. */
  year: z.int().nullable(),
  source: assignedSourceSchema.nullable(),
  decision: z.object({
    number: z.string().nullable(),
    date: isoDateSchema.nullable(),
    issuer: z.string().nullable(),
  }),
  /** What is still open, each a sentence. */
  questions: z.array(
    z.object({
      about: z.enum(['year', 'source', 'decision', 'holder', 'variable']),
      message: z.string(),
    }),
  ),
  changes: z.array(assignedChangeSchema),
  findings: z.array(findingSchema),
  accounting: accountingSchema.nullable(),
  /** An earlier figure is adjusted: a reason is asked. */
  needsReason: z.boolean(),
  /** Stands for exactly these changes; recording them names it. */
  fingerprint: z.string(),
})
export type AssignedPreview = z.infer<typeof assignedPreviewSchema>

export const assignedImportContract = {
  /** Reads a sheet of assigned figures and compares it with what is in force; nothing is stored. */
  preview: query.input(sheetInput).output(assignedPreviewSchema),
  /** Records what a preview showed, in one transaction; refused when it would be something else by now. */
  accept: command
    .input(
      sheetInput.extend({
        fingerprint: z.string(),
        /** Why earlier figures are adjusted. */
        reason: reasonSchema.nullable(),
        /** Why the warnings are accepted. */
        warningReason: reasonSchema.nullable(),
      }),
    )
    .output(z.object({ recorded: z.int(), unchanged: z.int() })),
}
