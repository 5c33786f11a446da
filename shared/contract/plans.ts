import * as z from 'zod'
import { openQuery, query } from './procedure.ts'
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

const planSummarySchema = z.object({
  id: planIdSchema,
  number: z.string().nullable(),
  title: z.string(),
  issuer: z.string().nullable(),
  date: isoDateSchema.nullable(),
  yearFrom: z.int(),
  yearTo: z.int(),
  targetCount: z.int(),
})

const planMetaSchema = z.object({
  id: planIdSchema,
  number: z.string().nullable(),
  title: z.string(),
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
      obligations: z.array(planObligationSchema),
      units: z.array(unitSchema),
    }),
  ),
  obligations: query.input(z.object({ planId: planIdSchema })).output(z.array(obligationSchema)),
}
