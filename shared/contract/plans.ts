import * as z from 'zod'
import { targetSeriesSchema } from './assigned-schemas.ts'
import { planDocumentSchema } from './plan-document.ts'
import { planDraftSchema } from './plan-draft.ts'
import { catalogueEditSchema, editBasisSchema, markOf, toldEditSchema } from './plan-edits.ts'
import {
  obligationKindSchema,
  planAgencySchema,
  planAssignmentSchema,
  planBaselineSchema,
  planGroupSchema,
  planMetaFields,
  planObligationSchema,
  planSeatSchema,
  planTargetSchema,
} from './plan-rows.ts'
import { command, openQuery, query } from './procedure.ts'
import {
  indicatorCodeSchema,
  isoDateSchema,
  periodKeySchema,
  planIdSchema,
  reasonSchema,
  unitCodeSchema,
  unitSchema,
} from './schemas.ts'

const planSummarySchema = z.object({
  id: planIdSchema,
  number: z.string().nullable(),
  title: z.string(),
  issuer: z.string().nullable(),
  date: isoDateSchema.nullable(),
  yearFrom: z.int(),
  yearTo: z.int(),
  documentType: z.string(),
  targetCount: z.int(),
  assignmentCount: z.int(),
  obligationCount: z.int(),
  /** The committee of this store carries it out. */
  isChosen: z.boolean(),
  source: z.enum(['built_in', 'imported']),
  /** Rows that the secretariat changed, added or withdrew. */
  editCount: z.int(),
})

const planMetaSchema = z.object({
  id: planIdSchema,
  ...planMetaFields,
  date: isoDateSchema.nullable(),
  territory: unitCodeSchema,
})

const label = z.string()
/** Sequence of the row's last change, 0 for none; a restored row has one but no mark. */
const lastChange = z.int().min(0)
const shownTarget = planTargetSchema.safeExtend({ label, mark: markOf(planTargetSchema), lastChange })
const shownAssignment = planAssignmentSchema.safeExtend({ mark: markOf(planAssignmentSchema), lastChange })
const shownObligation = planObligationSchema.safeExtend({ mark: markOf(planObligationSchema), lastChange })
const shownBaseline = planBaselineSchema.safeExtend({ label })

export const obligationSchema = z.object({
  id: z.string(),
  /** The plan's own row, without a period. */
  obligationId: z.string(),
  clause: z.string(),
  kind: obligationKindSchema,
  title: z.string(),
  period: periodKeySchema,
  /** Tells the document that meets it from others of its kind and period. */
  part: z.string(),
  /** Who sends it and to whom, as the plan names them; null: the plan does not say. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Null: the plan names no day ("chưa đặt hạn"), never late. */
  due: isoDateSchema.nullable(),
  dueInclusive: z.boolean(),
  dueText: z.string().nullable(),
  /** Whole days until the last day that is still in time; negative when past; null without a due date. */
  daysLeft: z.int().nullable(),
  state: z.enum(['not_due', 'due_soon', 'overdue', 'no_due_date', 'drafted', 'issued', 'past']),
  /** The document that met it first; a later replacement does not make it late or in time. */
  issued: z.object({ id: z.string(), numberText: z.string(), date: isoDateSchema, late: z.boolean() }).nullable(),
})

export const plansContract = {
  list: openQuery.output(z.array(planSummarySchema)),
  /** A plan as it is in force: the catalogue's or imported rows with the secretariat's changes laid over them. */
  show: openQuery.input(z.object({ planId: planIdSchema })).output(
    z.object({
      source: z.enum(['built_in', 'imported']),
      meta: planMetaSchema,
      targets: z.array(shownTarget),
      baselines: z.array(shownBaseline),
      assignments: z.array(shownAssignment),
      obligations: z.array(shownObligation),
      committee: z.array(planSeatSchema),
      agencies: z.array(planAgencySchema),
      groups: z.array(planGroupSchema),
      /** No longer in force, kept to be read. */
      withdrawn: z.object({
        targets: z.array(shownTarget),
        assignments: z.array(shownAssignment),
        obligations: z.array(shownObligation),
      }),
      units: z.array(unitSchema),
      /** Series of targets that bind beside the plan. */
      targetSeries: z.array(targetSeriesSchema),
    }),
  ),
  /** Makes a plan the one this committee carries out; form and territory follow the plan until they are edited. */
  choose: command.input(z.object({ planId: planIdSchema })).output(z.void()),
  /** The whole plan as it is in force, as an Excel workbook. */
  export: openQuery
    .input(z.object({ planId: planIdSchema }))
    .output(z.object({ file: z.instanceof(Blob), name: z.string() })),
  obligations: query.input(z.object({ planId: planIdSchema })).output(z.array(obligationSchema)),
  /** Reads the document of a new plan into a draft for a person to correct; nothing is stored. */
  draft: query.input(z.object({ file: z.instanceof(Blob), name: z.string().min(1).max(400) })).output(planDraftSchema),
  /** What a row of a plan may name, for whoever corrects one: indicators, known agencies, territories. */
  choices: openQuery.output(
    z.object({
      indicators: z.array(z.object({ code: indicatorCodeSchema, label: z.string() })).readonly(),
      agencies: z.array(planAgencySchema).readonly(),
      territories: z.array(unitSchema).readonly(),
    }),
  ),
  /** Keeps an imported plan that a person has corrected, with its original file; the draft itself is never stored. */
  keep: command
    .input(z.object({ file: z.instanceof(Blob), name: z.string().min(1).max(400), document: planDocumentSchema }))
    .output(z.object({ planId: planIdSchema })),
  /** Takes an imported plan away on which nothing rests. */
  remove: command.input(z.object({ planId: planIdSchema, reason: reasonSchema })).output(z.void()),
  /** The wording of an imported plan, by line; null for a built-in one, whose text the store does not hold. */
  text: query.input(z.object({ planId: planIdSchema })).output(
    z
      .object({
        fileName: z.string(),
        lines: z.array(z.string()).readonly(),
        importedAt: z.string(),
        importedBy: z.string(),
      })
      .nullable(),
  ),
  /**
   * Changes, adds, withdraws or restores one row. With a basis it is an amendment by that document, without one a
   * correction or an own row. `expectedSequence` is the row's last change as the caller saw it, 0 for none.
   */
  edit: command
    .input(
      z.object({
        planId: planIdSchema,
        edit: catalogueEditSchema,
        basis: editBasisSchema.nullable(),
        reason: reasonSchema,
        expectedSequence: z.int().min(0),
      }),
    )
    .output(z.object({ rowId: z.string(), sequence: z.int() })),
  /** Every change ever made to the plan, newest first. */
  changes: query.input(z.object({ planId: planIdSchema })).output(z.array(toldEditSchema)),
}
