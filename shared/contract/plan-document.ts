import * as z from 'zod'
import type { CataloguePlan } from '../domain/catalogue/plan.ts'
import {
  planAgencySchema,
  planAssignmentSchema,
  planBaselineSchema,
  planGroupSchema,
  planMetaFields,
  planObligationSchema,
  planSeatSchema,
  planTargetSchema,
  planTextSchema,
} from './plan-rows.ts'
import { isoDateSchema, planIdSchema, unitCodeSchema, variableCodeSchema } from './schemas.ts'

const term = z.strictObject({ variable: variableCodeSchema, sign: z.union([z.literal(1), z.literal(-1)]) })
export const ratioFormulaSchema = z.strictObject({
  numerator: z.array(term).min(1),
  denominator: z.array(term).min(1),
  provisional: z.boolean(),
  footnote: planTextSchema.nullable(),
})

const unique = (ids: readonly string[]) => new Set(ids).size === ids.length
/** The row that repeats an id, named so that a person finds it. */
const repeated = (path: string, what: string) => ({ error: `${what} bị trùng mã.`, path: [path] })

/**
 * A whole plan as a file of the catalogue, a document in the store and the wizard's answer hold it; what the source
 * does not say is null, never a guess.
 */
export const planDocumentSchema: z.ZodType<CataloguePlan> = z
  .strictObject({
    meta: z.strictObject({
      id: planIdSchema,
      ...planMetaFields,
      date: isoDateSchema.nullable(),
      territory: unitCodeSchema.nullable(),
    }),
    targets: z.array(planTargetSchema),
    baselines: z.array(planBaselineSchema),
    assignments: z.array(planAssignmentSchema),
    obligations: z.array(planObligationSchema),
    committee: z.array(planSeatSchema),
    agencies: z.array(planAgencySchema),
    groups: z.array(planGroupSchema),
    officialFigures: z.record(z.string(), z.enum(['units', 'city'])),
    formulas: z.record(z.string(), z.array(ratioFormulaSchema).min(1)),
    labels: z.record(z.string(), planTextSchema).default({}),
  })
  .refine((plan) => plan.meta.yearFrom <= plan.meta.yearTo, {
    error: 'Năm đầu của kế hoạch đứng sau năm cuối.',
    path: ['meta', 'yearFrom'],
  })
  .refine((plan) => unique(plan.targets.map((one) => one.id)), repeated('targets', 'Mục tiêu'))
  .refine((plan) => unique(plan.assignments.map((one) => one.id)), repeated('assignments', 'Nhiệm vụ'))
  .refine((plan) => unique(plan.obligations.map((one) => one.id)), repeated('obligations', 'Báo cáo phải gửi'))
  .refine((plan) => unique(plan.agencies.map((one) => one.code)), repeated('agencies', 'Cơ quan'))
  .refine((plan) => unique(plan.groups.map((one) => one.id)), repeated('groups', 'Nhóm nhiệm vụ'))
