import * as z from 'zod'
import { type TaskKey, taskKey } from '../domain/tasks/occurrence.ts'
import type { TaskChange } from '../domain/tasks/task-event.ts'
import { isoDateSchema, reasonSchema } from './schemas.ts'

/** `<plan>/<assignment>/<period>[/<agency>]` or `rieng/<id>`. */
export const taskKeySchema = z
  .string()
  .regex(/^[\p{L}\p{N}._/-]{3,300}$/u, { error: 'Mã nhiệm vụ không đúng dạng.' })
  .transform((text): TaskKey => taskKey(text))

const note = z.string().trim().max(4000, { error: 'Nội dung dài quá 4.000 ký tự.' })
const requiredNote = note.min(1, { error: 'Chưa nhập nội dung.' })
const agencyCode = z.string().min(1).max(120)
const line = agencyCode
const product = requiredNote.nullable()
export const percentSchema = z
  .int({ error: 'Tiến độ là số nguyên từ 0 đến 100.' })
  .min(0, { error: 'Tiến độ là số nguyên từ 0 đến 100.' })
  .max(100, { error: 'Tiến độ là số nguyên từ 0 đến 100.' })
  .nullable()

export const decisionSchema = z.object({
  number: z
    .string()
    .trim()
    .min(1, { error: 'Chưa nhập số, ký hiệu văn bản.' })
    .max(60, { error: 'Số, ký hiệu dài quá 60 ký tự.' }),
  date: isoDateSchema,
  issuer: z
    .string()
    .trim()
    .min(1, { error: 'Chưa nhập cơ quan ban hành.' })
    .max(160, { error: 'Tên cơ quan dài quá 160 ký tự.' }),
})

/** One thing that is done to a task; what of it is allowed is the domain's to say. */
export const taskChangeSchema: z.ZodType<TaskChange> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), line, percent: percentSchema, note, product }),
  z.object({ kind: z.literal('reported'), line, doneOn: isoDateSchema, note, product }),
  z.object({ kind: z.literal('accepted'), line, note }),
  z.object({ kind: z.literal('returned'), line, reason: reasonSchema }),
  z.object({ kind: z.literal('stopped'), decision: decisionSchema, reason: reasonSchema }),
  z.object({ kind: z.literal('resumed'), decision: decisionSchema, reason: reasonSchema }),
  z.object({
    kind: z.literal('extended'),
    decision: decisionSchema,
    due: isoDateSchema,
    inclusive: z.boolean(),
    reason: reasonSchema,
  }),
  z.object({
    kind: z.literal('assigned'),
    lead: z.array(agencyCode).readonly(),
    coordinating: z.array(agencyCode).readonly(),
    decision: decisionSchema.nullable(),
    reason: reasonSchema,
  }),
  z.object({
    kind: z.literal('moved'),
    from: agencyCode,
    to: agencyCode,
    on: isoDateSchema,
    reason: reasonSchema,
  }),
  z.object({
    kind: z.literal('judged'),
    period: z.string().min(1).max(20),
    outcome: z.enum(['well_done', 'done', 'not_done']),
    note,
  }),
  z.object({ kind: z.literal('evidence'), line, documentId: z.string().min(1).max(60) }),
  z.object({ kind: z.literal('noted'), text: requiredNote }),
])
