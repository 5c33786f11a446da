import * as z from 'zod'
import { planDraftSchema } from './plan-draft.ts'
import { command, openQuery, query } from './procedure.ts'
import {
  comparatorSchema,
  exactValueSchema,
  indicatorCodeSchema,
  isoDateSchema,
  periodKeySchema,
  planIdSchema,
  unitCodeSchema,
  unitSchema,
} from './schemas.ts'

/** First and last line in the document's text, from 1; null where the row rests on another document. */
const linesSchema = z.tuple([z.int(), z.int()]).readonly().nullable()

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
})

const planMetaSchema = z.object({
  id: planIdSchema,
  number: z.string().nullable(),
  title: z.string(),
  subject: z.string().nullable(),
  documentType: z.string(),
  issuer: z.string().nullable(),
  date: isoDateSchema.nullable(),
  signer: z.string().nullable(),
  signerPost: z.string().nullable(),
  locality: z.string(),
  territory: unitCodeSchema,
  yearFrom: z.int(),
  yearTo: z.int(),
  parents: z.array(z.string()).readonly(),
  recipients: z.array(z.string()).readonly(),
  /** Gaps and slips of the source. */
  note: z.string().nullable(),
})

const planTargetSchema = z.object({
  id: z.string(),
  indicator: indicatorCodeSchema,
  /** Official name of the indicator. */
  label: z.string(),
  clause: z.string(),
  yearFrom: z.int(),
  yearTo: z.int(),
  comparator: comparatorSchema.nullable(),
  value: exactValueSchema.nullable(),
  unit: z.string().nullable(),
  nature: z.enum(['quantitative', 'qualitative', 'conditional']),
  aspiration: z.boolean(),
  denominator: z.string().nullable(),
  owner: z.string().nullable(),
  source: z.string().nullable(),
  subsetOf: z.string().nullable(),
  note: z.string().nullable(),
  sameAs: z.string().nullable(),
  lines: linesSchema,
})

/** A report as the plan obliges somebody to send it, before any calendar is made of it. */
const planObligationSchema = z.object({
  id: z.string(),
  clause: z.string(),
  document: z.string().nullable(),
  kind: z.enum(['annual', 'midterm', 'final', 'monthly', 'quarterly', 'half_year', 'nine_month', 'adhoc']),
  from: z.string().nullable(),
  to: z.string().nullable(),
  period: z.string().nullable(),
  due: z.object({ rule: z.string(), inclusive: z.boolean(), text: z.string() }).nullable(),
  covers: z.string().nullable(),
  title: z.string(),
  lines: linesSchema,
})

const planAssignmentSchema = z.object({
  id: z.string(),
  clause: z.string(),
  bullet: z.int().nullable(),
  title: z.string(),
  lead: z.array(z.string()).readonly(),
  coordinating: z.array(z.string()).readonly(),
  leadStatus: z.enum(['named', 'joint', 'class', 'implied', 'none']),
  mode: z.enum(['order', 'request']),
  implementers: z.array(z.string()).readonly(),
  recipient: z.array(z.string()).readonly(),
  sameAs: z.string().nullable(),
  recurrence: z.object({
    kind: z.enum([
      'once',
      'continuous',
      'monthly',
      'quarterly',
      'half_yearly',
      'yearly',
      'school_year',
      'per_term',
      'periodic_unspecified',
      'conditional',
      'event',
    ]),
    stated: z.boolean(),
  }),
  due: z.object({ rule: z.string(), inclusive: z.boolean(), text: z.string() }).nullable(),
  deliverable: z.string().nullable(),
  group: z.string(),
  lines: linesSchema,
})

const planBaselineSchema = z.object({
  indicator: indicatorCodeSchema,
  label: z.string(),
  value: exactValueSchema,
  unit: z.string(),
  asOf: z.string().nullable(),
  clause: z.string(),
  note: z.string().nullable(),
  lines: linesSchema,
})

const planCommitteeSchema = z.object({
  role: z.enum(['truong_ban', 'pho_truong_ban_thuong_truc', 'pho_truong_ban', 'uy_vien_thuong_truc', 'uy_vien']),
  agency: z.string().nullable(),
  post: z.string().nullable(),
  open: z.boolean(),
  lines: linesSchema,
})

const planAgencySchema = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  aliases: z.array(z.string()).readonly(),
  isClass: z.boolean(),
})

export const obligationSchema = z.object({
  id: z.string(),
  clause: z.string(),
  kind: z.enum(['annual', 'midterm', 'final', 'monthly', 'quarterly', 'half_year', 'nine_month', 'adhoc']),
  title: z.string(),
  period: periodKeySchema,
  /** Null: the plan names no day ("chưa đặt hạn"), never late. */
  due: isoDateSchema.nullable(),
  dueInclusive: z.boolean(),
  dueText: z.string().nullable(),
  /** Whole days until the last day that is still in time; negative when past; null without a due date. */
  daysLeft: z.int().nullable(),
  state: z.enum(['not_due', 'due_soon', 'overdue', 'no_due_date', 'drafted']),
})

export const plansContract = {
  list: openQuery.output(z.array(planSummarySchema)),
  show: openQuery.input(z.object({ planId: planIdSchema })).output(
    z.object({
      meta: planMetaSchema,
      targets: z.array(planTargetSchema),
      baselines: z.array(planBaselineSchema),
      assignments: z.array(planAssignmentSchema),
      obligations: z.array(planObligationSchema),
      committee: z.array(planCommitteeSchema),
      agencies: z.array(planAgencySchema),
      groups: z.array(z.object({ id: z.string(), title: z.string(), clause: z.string() })),
      units: z.array(unitSchema),
    }),
  ),
  /** Makes a plan the one this committee carries out; form and territory follow the plan until they are edited. */
  choose: command.input(z.object({ planId: planIdSchema })).output(z.void()),
  obligations: query.input(z.object({ planId: planIdSchema })).output(z.array(obligationSchema)),
  /** Reads the document of a new plan into a draft for a person to correct; nothing is stored. */
  draft: query.input(z.object({ file: z.instanceof(Blob), name: z.string().min(1).max(400) })).output(planDraftSchema),
}
