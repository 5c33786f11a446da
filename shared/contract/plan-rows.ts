import * as z from 'zod'
import {
  agencyKinds,
  assignmentModes,
  baselineUnits,
  committeeRoles,
  countWords,
  leadStatuses,
  longestTitle,
  obligationKinds,
  recurrenceKinds,
  targetNatures,
  targetUnits,
} from '../domain/catalogue/plan.ts'
import { isDueRule } from '../domain/obligations/due-rule.ts'
import { parsePeriod } from '../domain/time/period.ts'
import { comparatorSchema, exactValueSchema, indicatorCodeSchema } from './schemas.ts'

export const planTextSchema = z
  .string()
  .trim()
  .min(1, { error: 'Nội dung để trống.' })
  .max(2000, { error: 'Nội dung dài quá 2.000 ký tự.' })
const planYearSchema = z.int().min(1990, { error: 'Năm phải từ 1990.' }).max(2199, { error: 'Năm phải trước 2200.' })
export const titleSchema = planTextSchema.refine((words) => countWords(words) <= longestTitle, {
  error: `Tên quá ${longestTitle} từ.`,
})
const line = z.int().min(1, { error: 'Dòng văn bản đếm từ 1.' })
/** First and last line in the document's text; null where the row rests on another document. */
export const linesSchema = z
  .tuple([line, line])
  .readonly()
  .refine(([first, last]) => first <= last, { error: 'Dòng đầu đứng sau dòng cuối.' })
  .nullable()
/** A row of another plan: `<plan id>#<row id>`. */
const referenceSchema = z
  .string()
  .regex(/^[a-z0-9-]+#[\p{L}\p{N}_.-]+$/u, { error: 'Phải có dạng <mã kế hoạch>#<mã mục>.' })
const codesSchema = z.array(planTextSchema).readonly()
/** The nth dash inside a clause, from 1. */
const bulletSchema = z.int().min(1, { error: 'Gạch đầu dòng đếm từ 1.' }).nullable()

export const recurrenceKindSchema = z.enum(recurrenceKinds)
export const recurrenceSchema = z.strictObject({ kind: recurrenceKindSchema, stated: z.boolean() })
export const leadStatusSchema = z.enum(leadStatuses)
export const assignmentModeSchema = z.enum(assignmentModes)
export const obligationKindSchema = z.enum(obligationKinds)
export const targetNatureSchema = z.enum(targetNatures)
export const committeeRoleSchema = z.enum(committeeRoles)
export const agencyKindSchema = z.enum(agencyKinds)

export const dueSchema = z.strictObject({
  rule: z.string().refine(isDueRule, { error: 'Quy tắc hạn không đúng dạng.' }),
  inclusive: z.boolean(),
  text: planTextSchema,
})

export const planTargetSchema = z
  .strictObject({
    id: planTextSchema,
    indicator: indicatorCodeSchema,
    clause: planTextSchema,
    yearFrom: planYearSchema,
    yearTo: planYearSchema,
    comparator: comparatorSchema.nullable(),
    value: exactValueSchema.nullable(),
    unit: z.enum(targetUnits).nullable(),
    nature: targetNatureSchema,
    aspiration: z.boolean(),
    denominator: planTextSchema.nullable(),
    owner: planTextSchema.nullable(),
    source: planTextSchema.nullable(),
    subsetOf: planTextSchema.nullable(),
    note: planTextSchema.nullable(),
    sameAs: referenceSchema.nullable(),
    lines: linesSchema,
  })
  .refine((one) => one.yearFrom <= one.yearTo, { error: 'Năm đầu đứng sau năm cuối.', path: ['yearFrom'] })
  .refine((one) => one.nature !== 'quantitative' || (one.value !== null && one.comparator !== null), {
    error: 'Mục tiêu định lượng phải có dấu so sánh và mức.',
    path: ['value'],
  })

export const planBaselineSchema = z.strictObject({
  indicator: indicatorCodeSchema,
  value: exactValueSchema,
  unit: z.enum(baselineUnits),
  asOf: planTextSchema.nullable(),
  clause: planTextSchema,
  note: planTextSchema.nullable(),
  lines: linesSchema,
})

export const planAssignmentSchema = z
  .strictObject({
    id: planTextSchema,
    clause: planTextSchema,
    bullet: bulletSchema,
    title: titleSchema,
    lead: codesSchema,
    coordinating: codesSchema,
    leadStatus: leadStatusSchema,
    mode: assignmentModeSchema,
    implementers: codesSchema,
    recipient: codesSchema,
    sameAs: referenceSchema.nullable(),
    recurrence: recurrenceSchema,
    due: dueSchema.nullable(),
    deliverable: planTextSchema.nullable(),
    group: planTextSchema,
    lines: linesSchema,
  })
  .refine((one) => (one.leadStatus === 'none') === (one.lead.length === 0), {
    error: 'Không có cơ quan chủ trì thì tình trạng là “văn bản không nêu”; có thì không.',
    path: ['leadStatus'],
  })

/** A report as the plan obliges somebody to send it, before any calendar is made of it. */
export const planObligationSchema = z.strictObject({
  id: planTextSchema,
  clause: planTextSchema,
  document: planTextSchema.nullable(),
  kind: obligationKindSchema,
  from: planTextSchema.nullable(),
  to: planTextSchema.nullable(),
  period: z
    .string()
    .refine((one) => parsePeriod(one) !== null, { error: 'Kỳ báo cáo không đúng dạng.' })
    .nullable(),
  due: dueSchema.nullable(),
  covers: planTextSchema.nullable(),
  title: titleSchema,
  lines: linesSchema,
})

export const planSeatSchema = z.strictObject({
  role: committeeRoleSchema,
  agency: planTextSchema.nullable(),
  post: planTextSchema.nullable(),
  open: z.boolean(),
  lines: linesSchema,
})

export const planAgencySchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'Mã cơ quan gồm các từ a–z, 0–9 nối bằng gạch ngang.' }),
  name: planTextSchema,
  kind: agencyKindSchema,
  aliases: z.array(planTextSchema).readonly(),
  isClass: z.boolean(),
})

export const planGroupSchema = z.strictObject({ id: planTextSchema, title: titleSchema, clause: planTextSchema })

export const planMetaFields = {
  number: planTextSchema.nullable(),
  title: titleSchema,
  subject: planTextSchema.nullable(),
  documentType: planTextSchema,
  issuer: planTextSchema.nullable(),
  signer: planTextSchema.nullable(),
  signerPost: planTextSchema.nullable(),
  locality: planTextSchema,
  yearFrom: planYearSchema,
  yearTo: planYearSchema,
  parents: codesSchema,
  recipients: codesSchema,
  note: planTextSchema.nullable(),
}
