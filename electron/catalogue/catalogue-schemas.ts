import * as z from 'zod'
import type { Plan } from '../../shared/domain/catalogue/plan.ts'
import type { ReportingUnit } from '../../shared/domain/catalogue/unit.ts'
import type { Variable } from '../../shared/domain/catalogue/variable.ts'
import {
  type IndicatorCode,
  type IsoDate,
  type PlanId,
  parseIndicatorCode,
  parsePlanId,
  parseUnitCode,
  parseVariableCode,
  type UnitCode,
  type VariableCode,
} from '../../shared/domain/ids.ts'
import type { IndicatorDefinition } from '../../shared/domain/indicators/definition.ts'
import { parseIsoDate } from '../../shared/domain/time/iso-date.ts'
import { parsePeriod } from '../../shared/domain/time/period.ts'

const branded = <Id extends string>(parse: (text: string) => unknown, what: string) =>
  z.custom<Id>((value) => typeof value === 'string' && parse(value) !== null, { error: `must be ${what}` })

const unitCode = branded<UnitCode>(parseUnitCode, 'a unit code')
const variableCode = branded<VariableCode>(parseVariableCode, 'a variable code')
const indicatorCode = branded<IndicatorCode>(parseIndicatorCode, 'an indicator code')
const isoDate = branded<IsoDate>(parseIsoDate, 'a date YYYY-MM-DD')
const text = z.string().min(1)
const year = z.int().min(1990).max(2199)

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

const term = z.strictObject({ variable: variableCode, sign: z.union([z.literal(1), z.literal(-1)]) })
const indicatorBase = { code: indicatorCode, label: text, shortLabel: text, better: z.enum(['up', 'down']) }

export const indicatorSchema: z.ZodType<IndicatorDefinition> = z.discriminatedUnion('kind', [
  z.strictObject({
    ...indicatorBase,
    kind: z.literal('ratio'),
    formulas: z
      .array(
        z.strictObject({
          numerator: z.array(term).min(1),
          denominator: z.array(term).min(1),
          provisional: z.boolean(),
          footnote: text.nullable(),
        }),
      )
      .min(1),
  }),
  z.strictObject({ ...indicatorBase, kind: z.literal('score'), score: variableCode, respondents: variableCode }),
  z.strictObject({ ...indicatorBase, kind: z.literal('value'), variable: variableCode, measure: text }),
])

const exactValue = z.strictObject({ amount: z.int(), scale: z.int().min(0).max(6) })

const target = z
  .strictObject({
    id: text,
    indicator: indicatorCode,
    clause: text,
    yearFrom: year,
    yearTo: year,
    comparator: z.enum(['>=', '>', '<=', '<', '=']).nullable(),
    value: exactValue.nullable(),
    unit: z.enum(['%', 'giờ', 'người']).nullable(),
    nature: z.enum(['quantitative', 'qualitative', 'conditional']),
    aspiration: z.boolean(),
    denominator: text.nullable(),
    owner: text.nullable(),
    source: text.nullable(),
    subsetOf: text.nullable(),
    note: text.nullable(),
  })
  .refine((one) => one.yearFrom <= one.yearTo, { error: 'yearFrom must not be after yearTo' })
  .refine((one) => one.nature !== 'quantitative' || (one.value !== null && one.comparator !== null), {
    error: 'a quantitative target needs comparator and value',
  })

const due = z.strictObject({
  rule: z
    .string()
    .refine(
      (rule) =>
        /^--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(rule) ||
        parseIsoDate(rule) !== null ||
        parsePeriod(rule) !== null,
      {
        error: 'must be --MM-DD, a date or a period',
      },
    ),
  inclusive: z.boolean(),
  text,
})

const obligation = z.strictObject({
  id: text,
  clause: text,
  document: text.nullable(),
  kind: z.enum(['annual', 'midterm', 'final', 'monthly', 'quarterly', 'half_year', 'nine_month', 'adhoc']),
  from: text.nullable(),
  to: text.nullable(),
  period: z
    .string()
    .refine((one) => parsePeriod(one) !== null, { error: 'must be a period' })
    .nullable(),
  due: due.nullable(),
  covers: text.nullable(),
  title: text,
})

export const planSchema: z.ZodType<Plan> = z
  .strictObject({
    meta: z.strictObject({
      id: branded<PlanId>(parsePlanId, 'a plan id'),
      number: text.nullable(),
      title: text,
      documentType: text,
      issuer: text.nullable(),
      date: isoDate.nullable(),
      signer: text.nullable(),
      signerPost: text.nullable(),
      locality: text,
      territory: unitCode,
      yearFrom: year,
      yearTo: year,
      parents: z.array(text),
      recipients: z.array(text),
    }),
    targets: z.array(target),
    obligations: z.array(obligation),
    officialFigures: z.record(z.string(), z.enum(['units', 'city'])),
  })
  .refine((plan) => new Set(plan.targets.map((one) => one.id)).size === plan.targets.length, {
    error: 'target ids must be unique',
  })
  .refine((plan) => new Set(plan.obligations.map((one) => one.id)).size === plan.obligations.length, {
    error: 'obligation ids must be unique',
  })
