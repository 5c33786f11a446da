import * as z from 'zod'
import { ratioFormulaSchema } from '../../shared/contract/plan-document.ts'
import type { ReportingUnit } from '../../shared/domain/catalogue/unit.ts'
import type { Variable } from '../../shared/domain/catalogue/variable.ts'
import {
  type IndicatorCode,
  type IsoDate,
  parseIndicatorCode,
  parseUnitCode,
  parseVariableCode,
  type UnitCode,
  type VariableCode,
} from '../../shared/domain/ids.ts'
import type { IndicatorDefinition } from '../../shared/domain/indicators/definition.ts'
import { parseIsoDate } from '../../shared/domain/time/iso-date.ts'

/** A branded id: the parser that mints it in the domain guards the file. */
export const branded = <Id extends string>(parse: (text: string) => unknown, what: string) =>
  z.custom<Id>((value) => typeof value === 'string' && parse(value) !== null, { error: `must be ${what}` })

export const unitCode = branded<UnitCode>(parseUnitCode, 'a unit code')
const variableCode = branded<VariableCode>(parseVariableCode, 'a variable code')
export const indicatorCode = branded<IndicatorCode>(parseIndicatorCode, 'an indicator code')
export const isoDate = branded<IsoDate>(parseIsoDate, 'a date YYYY-MM-DD')
export const text = z.string().min(1)
export const year = z.int().min(1990).max(2199)

export const variablesSchema: z.ZodType<readonly Variable[]> = z.array(
  z.strictObject({
    code: variableCode,
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
    code: unitCode,
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
    parent: unitCode.nullable(),
    validFrom: isoDate.nullable(),
    validTo: isoDate.nullable(),
    reports: z.boolean(),
    aliases: z.array(text),
  }),
)

const indicatorBase = { code: indicatorCode, label: text, shortLabel: text, better: z.enum(['up', 'down']) }

export const indicatorSchema: z.ZodType<IndicatorDefinition> = z.discriminatedUnion('kind', [
  z.strictObject({
    ...indicatorBase,
    kind: z.literal('ratio'),
    formulas: z.array(ratioFormulaSchema).min(1),
  }),
  z.strictObject({ ...indicatorBase, kind: z.literal('score'), score: variableCode, respondents: variableCode }),
  z.strictObject({ ...indicatorBase, kind: z.literal('value'), variable: variableCode, measure: text }),
  z.strictObject({ ...indicatorBase, kind: z.literal('assigned'), variable: variableCode }),
])
