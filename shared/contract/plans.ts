import * as z from 'zod'
import { openQuery, query } from './procedure.ts'
import {
  comparatorSchema,
  exactValueSchema,
  indicatorCodeSchema,
  isoDateSchema,
  periodKeySchema,
  planIdSchema,
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

const planTargetSchema = z.object({
  id: z.string(),
  indicator: indicatorCodeSchema,
  label: z.string(),
  clause: z.string(),
  yearFrom: z.int(),
  yearTo: z.int(),
  comparator: comparatorSchema.nullable(),
  value: exactValueSchema.nullable(),
  unit: z.string().nullable(),
  nature: z.enum(['quantitative', 'qualitative', 'conditional']),
  note: z.string().nullable(),
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
  show: openQuery
    .input(z.object({ planId: planIdSchema }))
    .output(z.object({ summary: planSummarySchema, targets: z.array(planTargetSchema), units: z.array(unitSchema) })),
  obligations: query.input(z.object({ planId: planIdSchema })).output(z.array(obligationSchema)),
}
