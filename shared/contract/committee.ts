import * as z from 'zod'
import { decisionKinds, meetingRhythms, signingForms } from '../domain/committee/committee-record.ts'
import { memberRoles } from '../domain/committee/member.ts'
import { committeeRoleSchema } from './plan-rows.ts'
import { command, query } from './procedure.ts'
import { isoDateSchema, nameSchema, planIdSchema, reasonSchema, sha256Schema, unitCodeSchema } from './schemas.ts'

const text = z.string().trim().min(1).max(300)
const longText = z.string().trim().min(1).max(4000)
const moment = { at: z.string(), personName: z.string() }

/** `own`, or the unit whose committee it is. */
export const committeeScopeSchema = z.union([z.literal('own'), unitCodeSchema])
export const memberRoleSchema = z.enum(memberRoles)

export const memberTermSchema = z.object({
  name: nameSchema,
  role: memberRoleSchema,
  place: z.int().min(1).max(999).nullable(),
  agencyPost: text.nullable(),
  agency: z.string().min(1).max(100).nullable(),
  validFrom: isoDateSchema.nullable(),
  validTo: isoDateSchema.nullable(),
  delegate: z.object({ name: nameSchema, post: text.nullable() }).nullable(),
  note: longText.nullable(),
  replaces: z.string().min(1).max(100).nullable(),
})

export const memberContactSchema = z.object({
  email: z.email({ error: 'Địa chỉ thư điện tử không đúng dạng.' }).max(200).nullable(),
  phone: z.string().trim().min(1).max(40).nullable(),
})

const version = { revision: z.int(), withdrawn: z.boolean(), reason: z.string().nullable(), ...moment }
const memberVersionSchema = memberTermSchema.extend({ id: z.string(), scope: committeeScopeSchema, ...version })

const memberSchema = memberVersionSchema.extend({
  email: z.string().nullable(),
  phone: z.string().nullable(),
  contactRevision: z.int(),
  /** As it was called on the day; null: no agency. */
  agencyName: z.string().nullable(),
  /** On the day that was asked; `ahead`: has not begun. */
  standing: z.enum(['in_office', 'past', 'ahead', 'withdrawn']),
  /** Whose seat this one took over, and who took it over since. */
  replacesName: z.string().nullable(),
  replacedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
})

const decisionSchema = z.object({
  kind: z.literal('decision'),
  decision: z.enum(decisionKinds),
  number: text,
  date: isoDateSchema,
  issuer: text,
  subject: longText,
})
const regulationsSchema = z.object({
  kind: z.literal('regulations'),
  number: text.nullable(),
  date: isoDateSchema.nullable(),
  issuer: text.nullable(),
  rhythm: z.enum(meetingRhythms),
  usualDay: text.nullable(),
  usualTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Giờ họp ghi dạng giờ:phút, ví dụ 08:00.' })
    .nullable(),
  usualPlace: text.nullable(),
  chairRole: memberRoleSchema,
  signing: z.array(z.object({ role: memberRoleSchema, form: z.enum(signingForms), papers: text })).max(20),
})
const predecessorSchema = z.object({
  kind: z.literal('predecessor'),
  name: text,
  from: isoDateSchema.nullable(),
  to: isoDateSchema.nullable(),
  decision: text.nullable(),
  note: longText.nullable(),
})
const recordSchema = z.discriminatedUnion('kind', [decisionSchema, regulationsSchema, predecessorSchema])

const fileSchema = z.object({ name: z.string(), sha256: sha256Schema }).nullable()
const recordVersion = { id: z.string(), scope: committeeScopeSchema, file: fileSchema, ...version }
const recordVersionSchema = z.object({ ...recordVersion, record: recordSchema })
const decisionVersionSchema = z.object({ ...recordVersion, record: decisionSchema })

const vacantSeatSchema = z.object({
  role: committeeRoleSchema,
  /** As the document states it. */
  post: z.string().nullable(),
  agencyName: z.string().nullable(),
  /** Agencies of the register that the text means. */
  choices: z.array(z.object({ code: z.string(), name: z.string() })),
})

const step = { id: z.string().min(1).max(100), expectedRevision: z.int().min(1) }
const memberInput = { term: memberTermSchema, contact: memberContactSchema }
const onDay = { day: isoDateSchema.nullable() }

export const committeeContract = {
  /** One committee on a day (null: today); every term in the order of protocol, past and withdrawn ones too. */
  show: query.input(z.object({ scope: committeeScopeSchema, planId: planIdSchema, ...onDay })).output(
    z.object({
      scope: committeeScopeSchema,
      name: z.string(),
      day: isoDateSchema,
      members: z.array(memberSchema),
      /** Seats that the plan's text asks for and nobody holds. */
      vacant: z.array(vacantSeatSchema),
      decisions: z.array(decisionVersionSchema),
      /** Id of the decision that the composition rests on. */
      inForce: z.string().nullable(),
      regulations: z.object({ ...recordVersion, record: regulationsSchema }).nullable(),
      predecessors: z.array(z.object({ ...recordVersion, record: predecessorSchema })),
    }),
  ),
  /** The committees of the districts. */
  districts: query.input(z.object(onDay)).output(
    z.array(
      z.object({
        scope: committeeScopeSchema,
        name: z.string(),
        isInForce: z.boolean(),
        inOffice: z.int(),
        chair: z.string().nullable(),
        decision: decisionSchema.nullable(),
      }),
    ),
  ),
  /** One term with its versions, newest first, and everybody who held the seat, newest first. */
  member: query.input(z.object({ id: step.id, ...onDay })).output(
    z.object({
      committee: z.string(),
      member: memberSchema,
      versions: z.array(memberVersionSchema),
      line: z.array(memberSchema),
    }),
  ),
  /** Who left and who came between two days. */
  moved: query.input(z.object({ scope: committeeScopeSchema, from: isoDateSchema, to: isoDateSchema })).output(
    z.object({
      departures: z.array(z.object({ left: memberSchema, successor: memberSchema.nullable() })),
      joined: z.array(memberSchema),
    }),
  ),
  /** All of them or none; gives their ids. */
  add: command
    .input(z.object({ scope: committeeScopeSchema, members: z.array(z.object(memberInput)).min(1).max(100) }))
    .output(z.array(z.string())),
  change: command
    .input(z.object({ ...step, ...memberInput, expectedContact: z.int().min(0), reason: reasonSchema.nullable() }))
    .output(z.object({ revision: z.int() })),
  /** The member sits in the committee for the last time on `lastDay`. */
  end: command
    .input(z.object({ ...step, lastDay: isoDateSchema, reason: reasonSchema }))
    .output(z.object({ revision: z.int() })),
  /** Ends the term on the eve of `firstDay` and seats the successor. */
  replace: command
    .input(
      z.object({
        ...step,
        firstDay: isoDateSchema,
        reason: reasonSchema,
        successor: z.object({
          term: memberTermSchema.omit({ replaces: true, validFrom: true }),
          contact: memberContactSchema,
        }),
      }),
    )
    .output(z.object({ id: z.string() })),
  /** Entered by mistake: counts for nothing, its contact is wiped, its history stays. */
  withdraw: command.input(z.object({ ...step, reason: reasonSchema })).output(z.object({ revision: z.int() })),
  restore: command.input(z.object(step)).output(z.object({ revision: z.int() })),
  /** A decision, the working regulations or a predecessor committee. `file` null: none; 'keep': the one there is. */
  saveRecord: command
    .input(
      z.object({
        id: step.id.nullable(),
        expectedRevision: z.int().min(0),
        scope: committeeScopeSchema,
        record: recordSchema,
        file: z.union([
          z.literal('keep'),
          z.object({ file: z.instanceof(Blob), name: z.string().min(1).max(400) }),
          z.null(),
        ]),
      }),
    )
    .output(recordVersionSchema),
  withdrawRecord: command.input(z.object({ ...step, reason: reasonSchema })).output(z.object({ revision: z.int() })),
  /** Every version of a decision, the regulations or a predecessor, newest first. */
  recordHistory: query.input(z.object({ id: step.id })).output(z.array(recordVersionSchema)),
  /** The file of a decision or of the regulations, as it came. */
  file: query.input(z.object({ id: step.id })).output(z.object({ name: z.string(), file: z.instanceof(Blob) })),
}
