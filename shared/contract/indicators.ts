import * as z from 'zod'
import { assignedStandingSchema, otherTargetSchema } from './assigned-schemas.ts'
import { obligationSchema } from './plans.ts'
import { query } from './procedure.ts'
import {
  comparatorSchema,
  exactValueSchema,
  fractionSchema,
  indicatorCodeSchema,
  periodKeySchema,
  planIdSchema,
  unitCodeSchema,
  unitSchema,
} from './schemas.ts'

export const indicatorRowSchema = z.object({
  indicator: indicatorCodeSchema,
  label: z.string(),
  unit: unitCodeSchema,
  numerator: z.bigint().nullable(),
  denominator: z.bigint().nullable(),
  /** Both sides count in units of 10^−countScale; 0 for whole people. */
  countScale: z.int(),
  percent: fractionSchema.nullable(),
  targetId: z.string().nullable(),
  clause: z.string().nullable(),
  target: exactValueSchema.nullable(),
  comparator: comparatorSchema.nullable(),
  targetNature: z.enum(['quantitative', 'qualitative', 'conditional']).nullable(),
  verdict: z.enum(['met', 'not_met', 'not_yet', 'not_due', 'no_data', 'judged', 'needs_judgement']),
  distance: fractionSchema.nullable(),
  stillNeeded: z.bigint().nullable(),
  /** What numerator and stillNeeded count: "người", "hồ sơ"; null for a score or a plain value. */
  counted: z.string().nullable(),
  assigned: assignedStandingSchema.nullable(),
  otherTargets: z.array(otherTargetSchema).readonly(),
  incomplete: z.boolean(),
  reported: z.array(unitCodeSchema).readonly(),
  missing: z.array(unitCodeSchema).readonly(),
  provisional: z.boolean(),
  notes: z.array(z.string()).readonly(),
})

export const indicatorTableSchema = z.object({
  period: periodKeySchema,
  periodLabel: z.string(),
  units: z.array(unitSchema),
  /** The city against the plan's targets. */
  city: z.array(indicatorRowSchema),
  /** The same indicators one year before, where figures exist. */
  cityLastYear: z.array(indicatorRowSchema),
  /** Each district's own value with its distance to the city's target. */
  districts: z.array(indicatorRowSchema),
})

export const indicatorsContract = {
  table: query.input(z.object({ planId: planIdSchema, period: periodKeySchema })).output(indicatorTableSchema),
  /** Everything that Tổng quan shows, in one answer. */
  overview: query.input(z.object({ planId: planIdSchema, period: periodKeySchema })).output(
    z.object({
      table: indicatorTableSchema,
      /** "6/7 quận, huyện đã báo cáo; hạn 15/01/2023" */
      sentence: z.string(),
      reported: z.array(unitSchema),
      missing: z.array(unitSchema),
      /** Units that stay in the list without figures of their own. */
      notApplicable: z.array(unitSchema),
      obligations: z.array(obligationSchema),
      /** Periods that hold figures, newest first, for the period select. */
      periods: z.array(z.object({ period: periodKeySchema, label: z.string() })),
    }),
  ),
}
