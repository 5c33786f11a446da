import * as z from 'zod'
import {
  agencyKinds,
  assignmentModes,
  committeeRoles,
  leadStatuses,
  obligationKinds,
  recurrenceKinds,
  targetNatures,
} from '../domain/catalogue/plan.ts'
import { textEncodings } from '../domain/plan-import/draft-plan.ts'
import { comparatorSchema, exactValueSchema, indicatorCodeSchema, isoDateSchema, unitCodeSchema } from './schemas.ts'

const lines = z.tuple([z.int(), z.int()]).readonly()
const confidence = z.enum(['high', 'medium', 'low'])
const field = <Value extends z.ZodType>(value: Value) =>
  z.object({ value: value.nullable(), lines: lines.nullable(), confidence, reason: z.string().nullable() })
const row = {
  clause: z.string(),
  bullet: z.int().nullable(),
  lines,
  confidence,
  /** Why not sure, for people; null when it is. */
  reason: z.string().nullable(),
}
const codes = z.array(z.string()).readonly()
const due = z
  .object({ rule: z.string().nullable(), inclusive: z.boolean(), text: z.string(), reason: z.string().nullable() })
  .nullable()
const figureUnit = z.enum(['%', 'giờ'])

/** What an imported document proposes; the same shape as `DraftPlan` of the domain. */
export const planDraftSchema = z.object({
  /** The document's lines in Unicode, as `lines` counts them from 1. */
  text: z.array(z.string()).readonly(),
  encoding: z.enum(textEncodings),
  meta: z.object({
    number: field(z.string()),
    title: field(z.string()),
    subject: field(z.string()),
    documentType: field(z.string()),
    issuer: field(z.string()),
    date: field(isoDateSchema),
    signer: field(z.string()),
    signerPost: field(z.string()),
    locality: field(z.string()),
    territory: field(unitCodeSchema),
    parents: field(codes),
    yearFrom: field(z.int()),
    yearTo: field(z.int()),
    recipients: field(codes),
  }),
  outline: z.array(z.object({ clause: z.string(), bullet: z.int().nullable(), text: z.string(), lines })).readonly(),
  targets: z
    .array(
      z.object({
        ...row,
        id: z.string(),
        indicator: indicatorCodeSchema,
        yearFrom: z.int().nullable(),
        yearTo: z.int().nullable(),
        comparator: comparatorSchema.nullable(),
        value: exactValueSchema.nullable(),
        unit: figureUnit.nullable(),
        nature: z.enum(targetNatures),
        aspiration: z.boolean(),
        denominator: z.string().nullable(),
        subsetOf: z.string().nullable(),
        text: z.string(),
      }),
    )
    .readonly(),
  baselines: z
    .array(
      z.object({ ...row, indicator: indicatorCodeSchema, value: exactValueSchema, unit: figureUnit, text: z.string() }),
    )
    .readonly(),
  /** Percentages that are neither; a person decides. */
  unplaced: z.array(z.object({ ...row, figure: z.string(), text: z.string() })).readonly(),
  assignments: z
    .array(
      z.object({
        ...row,
        id: z.string(),
        title: z.string(),
        text: z.string(),
        lead: codes,
        coordinating: codes,
        implementers: codes,
        recipient: codes,
        leadStatus: z.enum(leadStatuses),
        mode: z.enum(assignmentModes),
        recurrence: z.object({
          kind: z.enum(recurrenceKinds),
          stated: z.boolean(),
        }),
        due,
        deliverable: z.string().nullable(),
        group: z.string(),
      }),
    )
    .readonly(),
  obligations: z
    .array(
      z.object({
        ...row,
        id: z.string(),
        kind: z.enum(obligationKinds),
        from: z.string().nullable(),
        to: z.string().nullable(),
        period: z.string().nullable(),
        due,
        text: z.string(),
      }),
    )
    .readonly(),
  groups: z.array(z.object({ ...row, id: z.string(), title: z.string() })).readonly(),
  committee: z
    .array(
      z.object({
        ...row,
        id: z.string(),
        role: z.enum(committeeRoles),
        agency: z.string().nullable(),
        post: z.string().nullable(),
        open: z.boolean(),
        text: z.string(),
      }),
    )
    .readonly(),
  agencies: z
    .array(
      z.object({
        code: z.string(),
        name: z.string(),
        kind: z.enum(agencyKinds),
        isClass: z.boolean(),
        /** The catalogue's list has it. */
        known: z.boolean(),
      }),
    )
    .readonly(),
  findings: z
    .array(
      z.object({
        code: z.string(),
        severity: z.enum(['error', 'warning', 'note']),
        message: z.string(),
        remedy: z.string(),
      }),
    )
    .readonly(),
})
export type PlanDraft = z.infer<typeof planDraftSchema>
