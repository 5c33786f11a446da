import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { command, query } from './procedure.ts'
import {
  accountingSchema,
  exactValueSchema,
  findingSchema,
  fractionSchema,
  indicatorCodeSchema,
  isoDateSchema,
  periodKeySchema,
  planIdSchema,
  reasonSchema,
  sha256Schema,
  unitCodeSchema,
  variableCodeSchema,
} from './schemas.ts'

/** Old → new of one figure, before anything is written. */
export const figureChangeSchema = z.object({
  variable: variableCodeSchema,
  label: z.string(),
  measure: z.string(),
  kind: z.enum(['new', 'changed', 'same']),
  before: exactValueSchema.nullable(),
  after: exactValueSchema,
  sheet: z.string(),
  cell: z.string(),
  /** The cell as it stands in the file. */
  read: z.string(),
})

export const previewSubmissionSchema = z.object({
  unit: unitCodeSchema,
  unitName: z.string(),
  period: periodKeySchema,
  periodLabel: z.string(),
  asOf: isoDateSchema,
  changes: z.array(figureChangeSchema),
  /** The accepted report of the same unit and period that this one would replace. */
  replaces: z
    .object({ submissionId: z.string(), round: z.int(), acceptedAt: z.string(), fileName: z.string().nullable() })
    .nullable(),
})

/** What accepting the file would do to the city's indicators. */
export const indicatorEffectSchema = z.object({
  indicator: indicatorCodeSchema,
  label: z.string(),
  period: periodKeySchema,
  /** Percentages, exact; null: no value. */
  before: fractionSchema.nullable(),
  after: fractionSchema.nullable(),
})

export const filePreviewSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  /** Path inside the dropped folder or zip, for the reader's orientation. */
  relativePath: z.string(),
  size: z.int(),
  sha256: sha256Schema,
  /**
   * ready: nothing stands against accepting · needs_review: warnings to tick, a question, or a report to replace ·
   * rejected: errors · duplicate: these bytes were accepted before · accepted: done in this batch
   */
  outcome: z.enum(['ready', 'needs_review', 'rejected', 'duplicate', 'accepted']),
  layout: z.enum(['template', 'tall', 'wide', 'unknown']).nullable(),
  submissions: z.array(previewSubmissionSchema),
  questions: z.array(
    z
      .object({
        about: z.enum(['unit', 'period']),
        message: z.string(),
        choices: z.array(z.object({ value: z.string(), label: z.string() }).readonly()).readonly(),
      })
      .readonly(),
  ),
  findings: z.array(findingSchema),
  accounting: accountingSchema.nullable(),
  effects: z.array(indicatorEffectSchema),
  duplicateOf: z.object({ acceptedAt: z.string(), acceptedBy: z.string(), fileName: z.string().nullable() }).nullable(),
})
export type FilePreview = z.infer<typeof filePreviewSchema>

export const intakeProgressSchema = z.object({
  done: z.int(),
  total: z.int(),
  /** The file that has just been read, as the user knows it. */
  fileName: z.string(),
})

/** One step of a preview: each file comes with its own step, so that no single message grows with the batch. */
export const previewProgressSchema = intakeProgressSchema.extend({ file: filePreviewSchema })

const acceptDecision = z.object({
  fileId: z.string(),
  /** Given when warnings were ticked; the written explanation where one is asked. */
  warningReason: reasonSchema.nullable(),
  /** Given when an earlier report of the same unit and period is to be replaced. */
  replaceReason: reasonSchema.nullable(),
})

export const acceptOutcomeSchema = z.object({
  fileId: z.string(),
  fileName: z.string(),
  accepted: z.boolean(),
  /** Why it was not accepted, a Vietnamese sentence; null when it was. */
  message: z.string().nullable(),
  submissions: z.int(),
  facts: z.int(),
})

export const intakeContract = {
  /**
   * Hands over one or more files; the first call opens a batch, later ones name it. Bytes wait in memory: nothing is
   * stored before it is accepted, so a store that is only read can be compared with as well.
   */
  upload: query
    .input(
      z.object({
        batchId: z.string().nullable(),
        files: z
          .array(
            z.object({
              file: z.instanceof(Blob),
              name: z.string().min(1).max(400),
              relativePath: z.string().max(1000),
            }),
          )
          .min(1)
          .max(50),
      }),
    )
    .output(z.object({ batchId: z.string(), fileCount: z.int() })),
  /** Reads, recognises and checks every file of the batch; streams each file's preview as it is done; cancellable. */
  preview: query
    .input(z.object({ batchId: z.string(), planId: planIdSchema }))
    .output(eventIterator(previewProgressSchema, z.object({ batchId: z.string(), skipped: z.int() }))),
  /** Answers what a file left open and reads it again. */
  answer: query
    .input(
      z.object({
        batchId: z.string(),
        fileId: z.string(),
        unit: unitCodeSchema.nullable(),
        period: periodKeySchema.nullable(),
      }),
    )
    .output(filePreviewSchema),
  /** One file, one transaction; a refused file does not stop the others. */
  accept: command
    .input(z.object({ batchId: z.string(), decisions: z.array(acceptDecision).min(1) }))
    .output(eventIterator(intakeProgressSchema, z.object({ outcomes: z.array(acceptOutcomeSchema) }))),
  discard: query.input(z.object({ batchId: z.string() })).output(z.void()),
}
