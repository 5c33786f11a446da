import * as z from 'zod'
import { mergedFields } from '../domain/slips/merge-row.ts'
import { answerColumns } from '../domain/slips/slip.ts'
import { taskStatuses } from '../domain/tasks/task-state.ts'
import { command, query } from './procedure.ts'
import { findingSchema, isoDateSchema, planIdSchema, sha256Schema } from './schemas.ts'

const agencyCode = z.string().min(1).max(120)
/** Null: every plan of the territory, and the committee's own tasks under no plan. */
const scopePlan = planIdSchema.nullable()
/** Null: everything that is open. */
const scopeYear = z.int().min(1900).max(2199).nullable()
const scope = z.object({ planId: scopePlan, year: scopeYear })

const changedBySchema = z.object({ personName: z.string(), at: z.string() })

/** A field of which the slip says something, in words that people read; null: nothing was said. */
const slipFieldSchema = z.object({
  field: z.enum(mergedFields),
  cell: z.string(),
  /** When the slip was made. */
  base: z.string().nullable(),
  now: z.string().nullable(),
  slip: z.string(),
  /**
   * same: it stands there already · kept: the slip repeats what it was made from, the store moved on · taken: only the
   * slip changed it · conflict: both did, to different values
   */
  outcome: z.enum(['same', 'kept', 'taken', 'conflict']),
  /** Who moved the task on meanwhile. */
  changedBy: changedBySchema.nullable(),
})

const slipRowSchema = z.object({
  token: z.string(),
  key: z.string(),
  /** `lead`, or the code of the coordinating agency. */
  line: z.string(),
  role: z.string(),
  clause: z.string(),
  title: z.string(),
  period: z.string(),
  due: z.string(),
  /** unchanged · changed · conflict: a person decides · fault: a cell makes no sense · blocked: the task is closed */
  state: z.enum(['unchanged', 'changed', 'conflict', 'fault', 'blocked']),
  fields: z.array(slipFieldSchema),
  document: z
    .object({ number: z.string(), date: isoDateSchema, cell: z.string(), outcome: z.enum(['taken', 'same']) })
    .nullable(),
  faults: z.array(
    z.object({
      column: z.enum(answerColumns),
      cell: z.string(),
      read: z.string().nullable(),
      message: z.string(),
      remedy: z.string(),
    }),
  ),
  blocked: z.object({ message: z.string(), remedy: z.string() }).nullable(),
  /** Where the task stands now. */
  statusNow: z.enum(taskStatuses),
  /** Where it will stand; null: it depends on what is decided. */
  statusAfter: z.enum(taskStatuses).nullable(),
})
export type SlipRowView = z.infer<typeof slipRowSchema>

const acceptedSlipSchema = z.object({
  id: z.string(),
  slipId: z.string(),
  agency: z.string(),
  planId: scopePlan,
  madeOn: isoDateSchema,
  fileName: z.string(),
  sha256: sha256Schema,
  changedTasks: z.int(),
  acceptedAt: z.string(),
  acceptedBy: z.string(),
})

const slipPreviewSchema = z.object({
  fileName: z.string(),
  sha256: sha256Schema,
  outcome: z.enum(['ready', 'needs_review', 'unchanged', 'rejected', 'duplicate']),
  slip: z
    .object({
      id: z.string(),
      agency: z.string(),
      agencyName: z.string(),
      planId: scopePlan,
      madeOn: isoDateSchema,
    })
    .nullable(),
  /** Rows of which the slip says something. */
  rows: z.array(slipRowSchema),
  /** Rows of the slip that say nothing. */
  untouched: z.int(),
  findings: z.array(findingSchema),
  duplicateOf: acceptedSlipSchema.nullable(),
  /** Stands for exactly this comparison; accepting names it. */
  fingerprint: z.string(),
})
export type SlipPreviewView = z.infer<typeof slipPreviewSchema>

const choice = z.enum(['slip', 'store'])

const slipFile = z.object({
  file: z.instanceof(Blob),
  name: z.string().min(1).max(400),
  /** Whose slip is expected; null: whosever it is. */
  agency: agencyCode.nullable(),
})

export const slipsContract = {
  /** Agencies that have something open, in the order of names. */
  agencies: query.input(scope).output(
    z.object({
      day: isoDateSchema,
      agencies: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          shortName: z.string().nullable(),
          lead: z.int(),
          coordinating: z.int(),
          late: z.int(),
        }),
      ),
    }),
  ),
  /** The status slip of one agency, as a workbook. */
  export: query
    .input(scope.extend({ agency: agencyCode }))
    .output(z.object({ file: z.instanceof(Blob), name: z.string(), rows: z.int() })),
  /** One slip for each agency, in one zip; null: for every agency that has something open. */
  exportAll: query.input(scope.extend({ agencies: z.array(agencyCode).min(1).max(1000).nullable() })).output(
    z.object({
      file: z.instanceof(Blob),
      name: z.string(),
      slips: z.array(z.object({ agency: z.string(), name: z.string(), rows: z.int() })),
    }),
  ),
  /** Compares a slip that came back with what is in force; nothing is stored. */
  preview: query.input(slipFile).output(slipPreviewSchema),
  /** Takes what a slip says, whole or nothing; refused when it would come to something else than what was shown. */
  accept: command
    .input(
      slipFile.extend({
        fingerprint: z.string(),
        decisions: z
          .array(
            z.object({
              token: z.string(),
              /** Nothing of this row is written. */
              leave: z.boolean(),
              choices: z.object({
                status: choice.optional(),
                percent: choice.optional(),
                doneOn: choice.optional(),
                product: choice.optional(),
                note: choice.optional(),
              }),
            }),
          )
          .max(10_000),
      }),
    )
    .output(z.object({ slip: acceptedSlipSchema, written: z.int(), left: z.int() })),
  /** Slips that were accepted, newest first, with the names of their agencies. */
  accepted: query.output(z.array(acceptedSlipSchema.extend({ agencyName: z.string() }))),
}
