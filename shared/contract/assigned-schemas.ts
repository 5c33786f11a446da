import * as z from 'zod'
import { assignedMeasures, assignedSources } from '../domain/assigned/assigned-figure.ts'
import {
  comparatorSchema,
  exactValueSchema,
  fractionSchema,
  indicatorCodeSchema,
  isoDateSchema,
  planIdSchema,
  sha256Schema,
  unitCodeSchema,
  variableCodeSchema,
} from './schemas.ts'

export const assignedSourceSchema = z.enum(assignedSources)
export const assignedMeasureSchema = z.enum(assignedMeasures)
export const assignedYearSchema = z
  .int()
  .min(1990, { error: 'Năm phải từ 1990.' })
  .max(2199, { error: 'Năm phải trước 2200.' })

const agencyCodeSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'Mã cơ quan không đúng dạng.' })

export const assignedHolderSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unit'), code: unitCodeSchema }),
  z.object({ kind: z.literal('agency'), code: agencyCodeSchema }),
])

const originSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('typed') }),
  z.object({
    kind: z.literal('file'),
    fileName: z.string(),
    sha256: sha256Schema,
    sheet: z.string(),
    cell: z.string(),
  }),
])

/** One entry of a figure's history, as the store holds it. */
export const assignedFigureSchema = z.object({
  id: z.string(),
  holder: assignedHolderSchema,
  year: z.int(),
  variable: variableCodeSchema,
  measure: assignedMeasureSchema,
  source: assignedSourceSchema,
  /** Null: the figure no longer applies. */
  value: exactValueSchema.nullable(),
  decision: z.object({ number: z.string(), date: isoDateSchema, issuer: z.string() }),
  adjusts: z.string().nullable(),
  reason: z.string().nullable(),
  origin: originSchema,
  recordedAt: z.string(),
  recordedBy: z.string(),
})

export const achievementSchema = z.object({
  /** `% thực hiện kế hoạch`; of counts only. */
  percent: fractionSchema.nullable(),
  rate: fractionSchema.nullable(),
  distance: fractionSchema.nullable(),
  stillNeeded: z.bigint().nullable(),
  verdict: z.enum(['met', 'not_met', 'not_yet', 'no_data']),
})

const comparisonSchema = z.object({
  figure: assignedFigureSchema.extend({ value: exactValueSchema }),
  achievement: achievementSchema,
})

/** All that was assigned to one holder for one variable; `counting` is null while no source is official. */
export const assignedStandingSchema = z.object({
  counting: comparisonSchema.nullable(),
  isFallback: z.boolean(),
  figures: z.array(comparisonSchema).readonly(),
})

export const seriesDocumentSchema = z.object({
  type: z.string(),
  number: z.string(),
  date: isoDateSchema.nullable(),
  issuer: z.string(),
  subject: z.string(),
})

/** Targets that somebody above sets beside a plan's own. */
export const targetSeriesSchema = z.object({
  id: z.string(),
  document: seriesDocumentSchema,
  territory: unitCodeSchema,
  boundTo: z.array(planIdSchema).readonly(),
  targets: z
    .array(
      z.object({
        indicator: indicatorCodeSchema,
        year: z.int(),
        comparator: comparatorSchema,
        value: exactValueSchema,
        measure: z.literal('%'),
      }),
    )
    .readonly(),
  note: z.string().nullable(),
})

/** The result held against a target series that binds beside the plan. */
export const otherTargetSchema = z.object({
  series: z.string(),
  document: seriesDocumentSchema,
  target: exactValueSchema,
  comparator: comparatorSchema,
  verdict: z.enum(['met', 'not_met', 'not_yet', 'not_due', 'no_data', 'judged', 'needs_judgement']),
  distance: fractionSchema.nullable(),
  stillNeeded: z.bigint().nullable(),
})
