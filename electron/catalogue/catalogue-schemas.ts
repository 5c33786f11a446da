import * as z from 'zod'
import { ratioFormulaSchema } from '../../shared/contract/plan-document.ts'
import {
  indicatorCodeSchema,
  isoDateSchema,
  unitCodeSchema,
  variableCodeSchema,
} from '../../shared/contract/schemas.ts'
import type { ReportingUnit } from '../../shared/domain/catalogue/unit.ts'
import type { Variable } from '../../shared/domain/catalogue/variable.ts'
import type { IndicatorDefinition } from '../../shared/domain/indicators/definition.ts'

export const text = z.string().min(1)
export const year = z.int().min(1990).max(2199)

export const variablesSchema: z.ZodType<readonly Variable[]> = z.array(
  z.strictObject({
    code: variableCodeSchema,
    label: text,
    measure: z.enum(['person', 'dong', 'file', 'service', 'employer', 'unit', 'visit', 'hour', 'percent', 'ballot']),
    nature: z.enum(['stock', 'flow', 'survey', 'plan', 'published']),
    templateOrder: z.int().nullable(),
    group: text,
    fractional: z.boolean(),
    required: z.boolean(),
  }),
)

export const unitsSchema: z.ZodType<readonly ReportingUnit[]> = z.array(
  z.strictObject({
    code: unitCodeSchema,
    name: text,
    type: z.enum([
      'province',
      'municipality',
      'urban_district',
      'rural_district',
      'town',
      'provincial_city',
      'ward',
      'commune',
      'special_zone',
      'insurance_office',
      'other',
    ]),
    parent: unitCodeSchema.nullable(),
    validFrom: isoDateSchema.nullable(),
    validTo: isoDateSchema.nullable(),
    reports: z.boolean(),
    aliases: z.array(text),
  }),
)

const indicatorBase = { code: indicatorCodeSchema, label: text, shortLabel: text, better: z.enum(['up', 'down']) }

export const indicatorSchema: z.ZodType<IndicatorDefinition> = z.discriminatedUnion('kind', [
  z.strictObject({
    ...indicatorBase,
    kind: z.literal('ratio'),
    formulas: z.array(ratioFormulaSchema).min(1),
  }),
  z.strictObject({
    ...indicatorBase,
    kind: z.literal('score'),
    score: variableCodeSchema,
    respondents: variableCodeSchema,
  }),
  z.strictObject({ ...indicatorBase, kind: z.literal('value'), variable: variableCodeSchema, measure: text }),
  z.strictObject({ ...indicatorBase, kind: z.literal('assigned'), variable: variableCodeSchema }),
])
