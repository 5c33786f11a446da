import * as z from 'zod'
import { taskStatuses, timelinessKinds } from '../domain/tasks/task-state.ts'
import { query } from './procedure.ts'
import { isoDateSchema, planIdSchema } from './schemas.ts'

const codes = z.array(z.string()).readonly()
/** Null: every year. */
const year = z.int().min(1990).max(2199).nullable()

export const followedConclusionSchema = z.object({
  meeting: z.object({
    id: z.string(),
    planId: planIdSchema,
    subject: z.string(),
    scope: z.string(),
    day: isoDateSchema,
    isConsultation: z.boolean(),
    notice: z.object({ id: z.string(), numberText: z.string(), date: isoDateSchema }).nullable(),
  }),
  conclusionId: z.string(),
  /** Its khoản, from 1. */
  clause: z.int(),
  text: z.string(),
  /** Null: it informs, and gave no work. */
  task: z
    .object({
      key: z.string(),
      title: z.string(),
      /** Agencies in charge now; empty: chưa phân công. */
      lead: codes,
      coordinating: codes,
      due: z.object({ date: isoDateSchema, inclusive: z.boolean() }).nullable(),
      product: z.string().nullable(),
      isRequest: z.boolean(),
      status: z.enum(taskStatuses),
      timeliness: z.enum(timelinessKinds),
      daysLate: z.int(),
      percent: z.int().nullable(),
      note: z.string().nullable(),
    })
    .nullable(),
  isSettled: z.boolean(),
  /** "đang thực hiện", "hoàn thành quá hạn", "thông tin". */
  stateLabel: z.string(),
  /** Meetings since then that found it open. */
  meetingsWaited: z.int(),
})

/** Conclusions of every meeting, and what became of them: part of the contract of meetings. */
export const followUpProcedures = {
  /** The latest meeting first, its conclusions in their order. */
  followUp: query.input(z.object({ year })).output(
    z.object({
      day: isoDateSchema,
      /** With a concluded meeting, latest first. */
      years: z.array(z.int()).readonly(),
      rows: z.array(followedConclusionSchema).readonly(),
      agencies: z.array(z.object({ code: z.string(), name: z.string(), shortName: z.string().nullable() })),
    }),
  ),
  /** These conclusions of the table in this order: a workbook, or a PDF to print. */
  exportFollowUp: query
    .input(
      z.object({
        year,
        conclusionIds: z.array(z.string().min(1).max(100)).min(1).max(20_000),
        format: z.enum(['xlsx', 'pdf']),
      }),
    )
    .output(z.object({ file: z.instanceof(Blob), name: z.string() })),
}
