import * as z from 'zod'
import { assignedImportContract } from './assigned-import.ts'
import {
  assignedFigureSchema,
  assignedHolderSchema,
  assignedMeasureSchema,
  assignedSourceSchema,
  assignedStandingSchema,
  assignedYearSchema,
} from './assigned-schemas.ts'
import { command, query } from './procedure.ts'
import {
  exactValueSchema,
  fractionSchema,
  isoDateSchema,
  periodKeySchema,
  planIdSchema,
  reasonSchema,
  unitCodeSchema,
  variableCodeSchema,
} from './schemas.ts'

export const decisionSchema = z.object({
  number: z.string().trim().min(1, { error: 'Chưa nhập số quyết định.' }).max(60),
  date: isoDateSchema,
  issuer: z.string().trim().min(1, { error: 'Chưa nhập cơ quan ban hành.' }).max(160),
})

const holderRowSchema = z.object({
  holder: assignedHolderSchema,
  name: z.string(),
  /** False for a unit that has no figures of its own ("không phát sinh"). */
  reports: z.boolean(),
})

const cellSchema = z.object({
  holder: assignedHolderSchema,
  variable: variableCodeSchema,
  measure: assignedMeasureSchema,
  actual: exactValueSchema.nullable(),
  /** Null: nothing was assigned. */
  standing: assignedStandingSchema.nullable(),
  perMonth: z.bigint().nullable(),
})

const totalSchema = z.object({
  variable: variableCodeSchema,
  measure: assignedMeasureSchema,
  /** Sum of the units' counts; complete only when `missing` is empty. */
  sum: exactValueSchema.nullable(),
  counted: z.array(unitCodeSchema).readonly(),
  missing: z.array(unitCodeSchema).readonly(),
  sources: z.array(assignedSourceSchema).readonly(),
  /** The territory's own count minus the sum. */
  difference: exactValueSchema.nullable(),
  achieved: z.object({
    percent: fractionSchema.nullable(),
    reported: z.array(unitCodeSchema).readonly(),
    missing: z.array(unitCodeSchema).readonly(),
  }),
})

const variableSchema = z.object({
  code: variableCodeSchema,
  label: z.string(),
  measure: z.string(),
  /** A rate of it can be assigned: the catalogue knows its denominator. */
  hasRate: z.boolean(),
})

const columnSchema = z.object({
  variable: variableCodeSchema,
  measure: assignedMeasureSchema,
  /** Official name of the count, or of the rate. */
  label: z.string(),
})

const periodSchema = z.object({ period: periodKeySchema, label: z.string() })

export const assignedTableSchema = z.object({
  year: z.int(),
  /** Whose figures are held against the assigned ones; null while the year has none. */
  period: periodSchema.nullable(),
  periods: z.array(periodSchema),
  monthsLeft: z.int(),
  official: assignedSourceSchema.nullable(),
  territory: holderRowSchema,
  rows: z.array(holderRowSchema),
  /** What has assigned figures in this year: persons, or a rate of them. */
  columns: z.array(columnSchema),
  cells: z.array(cellSchema).readonly(),
  territoryCells: z.array(cellSchema).readonly(),
  totals: z.array(totalSchema).readonly(),
})

const historyEntrySchema = assignedFigureSchema.extend({ isInForce: z.boolean() })

const key = {
  planId: planIdSchema,
  holder: assignedHolderSchema,
  year: assignedYearSchema,
  variable: variableCodeSchema,
}

export const assignedContract = {
  /** Chỉ tiêu giao of one year beside what a period (null: the latest with figures) reaches of it. */
  table: query
    .input(z.object({ planId: planIdSchema, year: assignedYearSchema, period: periodKeySchema.nullable() }))
    .output(assignedTableSchema),
  /** Every entry about one holder and variable, of all sources, the newest first. */
  history: query
    .input(z.object(key))
    .output(z.object({ holderName: z.string(), variable: variableSchema, entries: z.array(historyEntrySchema) })),
  /** Who can be given a figure, and for what. */
  choices: query
    .input(z.object({ planId: planIdSchema, year: assignedYearSchema }))
    .output(z.object({ holders: z.array(holderRowSchema), variables: z.array(variableSchema) })),
  /** Records a figure; a second one of the same source adjusts the first, with its reason. */
  enter: command
    .input(
      z.object({
        ...key,
        measure: assignedMeasureSchema,
        source: assignedSourceSchema,
        /** As typed, Vietnamese form: "12.500", "95,15". */
        text: z.string().trim().min(1, { error: 'Chưa nhập giá trị.' }).max(40),
        decision: decisionSchema,
        reason: reasonSchema.nullable(),
      }),
    )
    .output(assignedFigureSchema),
  /** The figure no longer applies; the history keeps it. */
  withdraw: command.input(z.object({ id: z.string(), reason: reasonSchema })).output(assignedFigureSchema),
  /** Names the source that counts where several stand side by side; null takes the choice back. */
  chooseSource: command.input(z.object({ source: assignedSourceSchema.nullable() })).output(z.void()),
  ...assignedImportContract,
}
