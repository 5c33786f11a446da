import * as z from 'zod'
import { command, query } from './procedure.ts'
import { isoDateSchema, periodKeySchema, planIdSchema } from './schemas.ts'

const holderKind = z.enum(['agency', 'unit'])
const optionalText = (longest: number) => z.string().trim().min(1).max(longest).nullable()

const contactFields = {
  holderKind,
  holder: z.string().min(1).max(120),
  personName: optionalText(120),
  post: optionalText(160),
  email: z
    .string()
    .trim()
    .max(200)
    .regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, { error: 'Địa chỉ thư điện tử không đúng dạng.' })
    .nullable(),
  phone: optionalText(40),
}
const contactSchema = z.object({
  ...contactFields,
  revision: z.int(),
  updatedAt: z.string(),
  updatedBy: z.string(),
})

const scope = {
  planId: planIdSchema,
  /** Null: today. */
  asOf: isoDateSchema.nullable(),
  /** Tasks that fall due within so many days are listed as well. */
  withinDays: z.int().min(0).max(365),
  /** A report that districts owe; null: tasks only. */
  report: z.object({ period: periodKeySchema, due: isoDateSchema, inclusive: z.boolean() }).nullable(),
}
const receiver = z.object({ kind: holderKind, code: z.string().min(1).max(120) })
const letter = {
  ...scope,
  receiver,
  answerBy: isoDateSchema,
}
const file = z.object({ file: z.instanceof(Blob), name: z.string() })

export const remindersContract = {
  /** Who is to be written to, most days late first. */
  list: query.input(z.object(scope)).output(
    z.object({
      day: isoDateSchema,
      receivers: z.array(
        z.object({
          kind: holderKind,
          code: z.string(),
          name: z.string(),
          /** No longer at work: its tasks pass to a successor first. */
          hasEnded: z.boolean(),
          late: z.int(),
          dueSoon: z.int(),
          requests: z.int(),
          reports: z.int(),
          mostDaysLate: z.int(),
          email: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** The letter to one receiver as a PDF: công văn đôn đốc, or the letter that asks. */
  letter: query.input(z.object(letter)).output(file),
  /** A mail draft (`.eml`) to the receiver's contact with the letter attached; nothing is sent. */
  mail: query.input(z.object(letter)).output(file),
  /** Letters and mail drafts of several receivers in one zip; one who owes nothing any more is named, not passed over. */
  pack: query
    .input(
      z.object({
        ...scope,
        answerBy: isoDateSchema,
        receivers: z.array(receiver).min(1).max(200),
      }),
    )
    .output(file.extend({ letters: z.int(), leftOut: z.array(z.string()) })),
  /** Due dates of open tasks as a calendar file for Outlook; null: of all agencies. */
  calendar: query
    .input(z.object({ planId: planIdSchema, agency: z.string().min(1).nullable(), asOf: isoDateSchema.nullable() }))
    .output(file),
  contacts: query.output(z.array(contactSchema)),
  saveContact: command.input(z.object({ ...contactFields, expectedRevision: z.int().min(0) })).output(contactSchema),
}
