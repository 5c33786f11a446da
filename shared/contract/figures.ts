import * as z from 'zod'
import { command, query } from './procedure.ts'
import {
  exactValueSchema,
  isoDateSchema,
  periodKeySchema,
  planIdSchema,
  reasonSchema,
  sha256Schema,
  unitCodeSchema,
  unitSchema,
  variableCodeSchema,
} from './schemas.ts'

export const provenanceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('file'),
    fileName: z.string(),
    sha256: sha256Schema,
    sheet: z.string(),
    cell: z.string(),
  }),
  z.object({
    kind: z.literal('manual'),
    document: z.object({ number: z.string(), date: isoDateSchema, issuer: z.string() }),
    reason: z.string(),
  }),
])

export const factSchema = z.object({
  id: z.string(),
  submissionId: z.string(),
  unit: unitCodeSchema,
  unitName: z.string(),
  variable: variableCodeSchema,
  label: z.string(),
  measure: z.string(),
  period: periodKeySchema,
  asOf: isoDateSchema,
  value: exactValueSchema,
  status: z.enum(['estimate', 'preliminary', 'actual']),
  provenance: provenanceSchema,
  acceptedAt: z.string(),
  acceptedBy: z.string(),
  /** Null while in force. */
  supersededAt: z.string().nullable(),
})

export const variableSchema = z.object({
  code: variableCodeSchema,
  label: z.string(),
  measure: z.string(),
  nature: z.enum(['stock', 'flow', 'survey', 'plan', 'published']),
  group: z.string(),
  fractional: z.boolean(),
})

/** One square of the matrix units × periods, from what was really received. */
export const matrixCellSchema = z.object({
  period: periodKeySchema,
  state: z.enum(['received', 'missing', 'not_applicable']),
  submissionId: z.string().nullable(),
  round: z.int().nullable(),
  receivedAt: z.string().nullable(),
  factCount: z.int().nullable(),
})

export const figuresContract = {
  /** Submission matrix of one year: rows are the units of the plan's territory, Hoàng Sa included. */
  matrix: query.input(z.object({ planId: planIdSchema, year: z.int() })).output(
    z.object({
      year: z.int(),
      periods: z.array(z.object({ period: periodKeySchema, label: z.string() })),
      rows: z.array(z.object({ unit: unitSchema, cells: z.array(matrixCellSchema) })),
      /** "6/7 quận, huyện đã báo cáo năm 2022; còn thiếu: …" */
      sentence: z.string(),
    }),
  ),
  /** Figures in force. */
  list: query
    .input(z.object({ planId: planIdSchema, period: periodKeySchema, unit: unitCodeSchema.nullable() }))
    .output(z.array(factSchema)),
  history: query
    .input(z.object({ unit: unitCodeSchema, variable: variableCodeSchema, period: periodKeySchema }))
    .output(z.array(factSchema)),
  variables: query.output(z.array(variableSchema)),
  /** A figure that came by letter: the document is its source. */
  enterManual: command
    .input(
      z.object({
        planId: planIdSchema,
        unit: unitCodeSchema,
        variable: variableCodeSchema,
        period: periodKeySchema,
        /** As typed, Vietnamese form: "615.976", "86,52". */
        text: z.string().trim().min(1).max(40),
        document: z.object({
          number: z.string().trim().min(1, { error: 'Chưa nhập số, ký hiệu văn bản.' }).max(60),
          date: isoDateSchema,
          issuer: z.string().trim().min(1, { error: 'Chưa nhập cơ quan ban hành.' }).max(160),
        }),
        reason: reasonSchema,
      }),
    )
    .output(factSchema),
  /** The original workbook behind a figure, byte for byte. */
  original: query
    .input(z.object({ sha256: sha256Schema }))
    .output(z.object({ file: z.instanceof(Blob), name: z.string() })),
  /** The committee's own report template for one unit and period. */
  template: query
    .input(z.object({ planId: planIdSchema, unit: unitCodeSchema, period: periodKeySchema }))
    .output(z.object({ file: z.instanceof(Blob), name: z.string() })),
}
