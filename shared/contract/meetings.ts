import * as z from 'zod'
import { agendaKinds, answerStances, attendanceStates, inviteeRoles, meetingKinds } from '../domain/meetings/meeting.ts'
import { meetingStages } from '../domain/meetings/meeting-state.ts'
import { followUpProcedures } from './meeting-follow-up.ts'
import { command, query } from './procedure.ts'
import { isoDateSchema, periodKeySchema, planIdSchema, sha256Schema, unitCodeSchema } from './schemas.ts'

const text = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, { error: `Nội dung dài quá ${longest} ký tự.` })
/** One line: a text pasted with line breaks would break the head of a paper or of a calendar entry. */
const line = (longest: number) => text(longest).transform((typed) => typed.replace(/\s+/gu, ' '))
const id = z.string().min(1).max(100)
/** "08:30"; the rules say what is wrong with another text. */
const time = z.string().trim().max(5).nullable()
const codes = z.array(z.string().min(1).max(120)).max(60).readonly()
/** A change names the last event that its person saw. */
const step = { id, expectedRevision: z.int().min(0) }
const done = z.object({ revision: z.int() })
const reason = text(1000)

export const meetingPersonSchema = z.object({ memberId: id.nullable(), name: line(120), post: line(200) })

export const meetingDetailsSchema = z.object({
  kind: z.enum(meetingKinds),
  subject: line(300),
  scope: z.union([z.literal('own'), unitCodeSchema]),
  date: isoDateSchema.nullable(),
  startTime: time,
  endTime: time,
  place: line(300),
  chair: meetingPersonSchema.nullable(),
  secretary: meetingPersonSchema.nullable(),
  figuresPeriod: periodKeySchema,
  answerBy: isoDateSchema.nullable(),
  invitationNote: text(2000),
  withQuorum: z.boolean(),
  withVotes: z.boolean(),
})

export const inviteeSchema = meetingPersonSchema.extend({
  id,
  role: z.enum(inviteeRoles),
  agency: z.string().min(1).max(120).nullable(),
})

export const agendaItemSchema = z.object({
  id,
  kind: z.enum(agendaKinds),
  title: line(500),
  basis: text(4000),
  minutes: z.int().min(0).max(1440),
  presenter: line(200),
  decisionAsked: text(2000),
  links: z
    .array(z.object({ kind: text(60), id: text(300), label: text(300) }))
    .max(200)
    .readonly(),
})

export const attendanceSchema = z.object({
  inviteeId: id,
  state: z.enum(attendanceStates),
  delegate: z.object({ name: line(120), post: line(200) }).nullable(),
  reason: text(500),
})

export const conclusionSchema = z.object({
  /** Its task is known by it, so it is one that a task's key can hold, and unique among all meetings. */
  id: z.string().regex(/^[\p{L}\p{N}._-]{1,100}$/u, { error: 'Mã kết luận không đúng dạng.' }),
  text: text(8000),
  task: z
    .object({
      title: line(500),
      mode: z.enum(['order', 'request']),
      lead: codes,
      coordinating: codes,
      due: z.object({ date: isoDateSchema, inclusive: z.boolean() }).nullable(),
      deliverable: text(300).nullable(),
    })
    .nullable(),
  itemId: id.nullable(),
})

const noteSchema = z.object({
  itemId: z.string(),
  text: z.string(),
  revision: z.int(),
  updatedAt: z.string(),
  updatedBy: z.string(),
})

const voteShape = {
  itemId: id,
  question: text(500),
  inFavour: z.int().min(0),
  against: z.int().min(0),
  abstained: z.int().min(0),
}
const answerShape = {
  inviteeId: id,
  stance: z.enum(answerStances),
  text: text(8000),
  answeredOn: isoDateSchema,
}
const signed = { at: z.string(), personName: z.string() }
const noticeSchema = z.object({ id: z.string(), numberText: z.string(), date: isoDateSchema })
const stageShape = { stage: z.enum(meetingStages), stageLabel: z.string() }

const listedSchema = z.object({
  id: z.string(),
  planId: planIdSchema,
  kind: z.enum(meetingKinds),
  subject: z.string(),
  scope: z.string(),
  date: isoDateSchema.nullable(),
  startTime: z.string().nullable(),
  endTime: z.string().nullable(),
  place: z.string(),
  chairName: z.string().nullable(),
  ...stageShape,
  invitees: z.int(),
  conclusions: z.int(),
  /** Conclusions that give work. */
  assignments: z.int(),
  /** Its day was moved since it was first entered. */
  postponed: z.boolean(),
  notice: noticeSchema.nullable(),
})

export const meetingViewSchema = z.object({
  id: z.string(),
  planId: planIdSchema,
  year: z.int(),
  follows: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
  revision: z.int(),
  /** Of the reading, for what is late and what is to come. */
  day: isoDateSchema,
  ...stageShape,
  details: meetingDetailsSchema,
  invitees: z
    .array(
      inviteeSchema.extend({
        email: z.string().nullable(),
        /** No longer in office on the day of the meeting; `successor` null: nobody holds the seat. */
        left: z
          .object({
            on: isoDateSchema.nullable(),
            successor: meetingPersonSchema.nullable(),
          })
          .nullable(),
      }),
    )
    .readonly(),
  /** What the invitation cannot go out without. */
  invitationLacks: z.array(z.object({ message: z.string(), remedy: z.string() })).readonly(),
  agenda: z.array(agendaItemSchema).readonly(),
  schedule: z.object({
    slots: z
      .array(z.object({ itemId: z.string(), from: z.string().nullable(), to: z.string().nullable(), minutes: z.int() }))
      .readonly(),
    total: z.int(),
    available: z.int().nullable(),
    over: z.int().nullable(),
  }),
  invited: z
    .object({ on: isoDateSchema, number: z.string(), inviteeIds: z.array(z.string()).readonly(), ...signed })
    .nullable(),
  postponements: z
    .array(z.object({ from: isoDateSchema.nullable(), to: isoDateSchema.nullable(), reason: z.string(), ...signed }))
    .readonly(),
  cancelled: z.object({ reason: z.string(), ...signed }).nullable(),
  started: z.object({ time: z.string(), ...signed }).nullable(),
  current: z.object({ itemId: z.string().nullable(), since: z.string() }).nullable(),
  attendance: z.array(attendanceSchema).readonly(),
  /** Present or represented, of the members invited; whether more than half of them are there. */
  quorum: z.object({ present: z.int(), members: z.int(), reached: z.boolean() }),
  votes: z.array(z.object(voteShape)).readonly(),
  answers: z.array(z.object(answerShape)).readonly(),
  notes: z.array(noteSchema).readonly(),
  conclusions: z
    .array(
      conclusionSchema.extend({
        /** Its task among the tasks; null: it gives no work, or the meeting is not concluded. */
        taskKey: z.string().nullable(),
      }),
    )
    .readonly(),
  /** Conclusions that still name nobody, or no day. */
  conclusionLacks: z
    .array(z.object({ conclusionId: z.string(), index: z.int(), lack: z.enum(['lead', 'due']) }))
    .readonly(),
  concluded: z.object({ time: z.string(), reason: z.string(), ...signed }).nullable(),
  amendments: z
    .array(
      z.object({
        kind: z.enum(['amended', 'conclusions']),
        about: z.string(),
        text: z.string(),
        reason: z.string(),
        ...signed,
      }),
    )
    .readonly(),
  annexes: z
    .array(
      z.object({
        annexId: z.string(),
        title: z.string(),
        fileName: z.string(),
        sha256: sha256Schema,
        pageCount: z.int(),
        ...signed,
      }),
    )
    .readonly(),
  packs: z
    .array(
      z.object({
        title: z.string(),
        fileName: z.string(),
        sha256: sha256Schema,
        pageCount: z.int(),
        figuresHash: z.string(),
        ...signed,
      }),
    )
    .readonly(),
  notice: noticeSchema.nullable(),
  noticeOpen: z.boolean(),
  /** How `conclusions` differ from those of the issued notice: they count when the notice that is drawn up is issued. */
  pendingConclusions: z
    .array(
      z.object({
        conclusionId: z.string(),
        how: z.enum(['added', 'changed', 'moved', 'removed']),
        /** Khoản of the issued notice, and of the one that is drawn up; null: it is not in it. */
        clause: z.int().nullable(),
        nextClause: z.int().nullable(),
        text: z.string(),
      }),
    )
    .readonly(),
})
export type MeetingView = z.infer<typeof meetingViewSchema>

export const meetingsContract = {
  ...followUpProcedures,
  /** Every meeting, the latest day first; those without a day before them. */
  list: query.output(z.array(listedSchema)),
  show: query.input(z.object({ id })).output(meetingViewSchema),
  /** What a new meeting starts with: the next of the regular ones by the working regulations. */
  proposal: query.output(
    z.object({
      planId: planIdSchema,
      details: meetingDetailsSchema,
      /** The last regular meeting; null: there is none yet. */
      follows: z.string().nullable(),
      invitees: z.array(inviteeSchema).readonly(),
    }),
  ),
  create: command
    .input(
      z.object({
        planId: planIdSchema,
        details: meetingDetailsSchema,
        overlapReason: reason,
        follows: id.nullable(),
        invitees: z.array(inviteeSchema).max(500),
      }),
    )
    .output(z.object({ id: z.string() })),
  plan: command.input(z.object({ ...step, details: meetingDetailsSchema, overlapReason: reason })).output(done),
  setInvitees: command.input(z.object({ ...step, invitees: z.array(inviteeSchema).max(500) })).output(done),
  setAgenda: command.input(z.object({ ...step, items: z.array(agendaItemSchema).max(100) })).output(done),
  /** The invitations have left the office. */
  invited: command
    .input(z.object({ ...step, on: isoDateSchema, number: text(60), inviteeIds: z.array(id).max(500) }))
    .output(done),
  postpone: command
    .input(
      z.object({ ...step, date: isoDateSchema.nullable(), startTime: time, endTime: time, place: line(300), reason }),
    )
    .output(done),
  cancel: command.input(z.object({ ...step, reason })).output(done),
  start: command.input(z.object({ ...step, time: z.string().trim().max(5) })).output(done),
  /** Which item is dealt with from now on; null: a break. */
  goTo: command.input(z.object({ ...step, itemId: id.nullable() })).output(done),
  setAttendance: command.input(z.object({ ...step, attendance: z.array(attendanceSchema).max(500) })).output(done),
  vote: command.input(z.object({ ...step, ...voteShape })).output(done),
  answer: command.input(z.object({ ...step, ...answerShape })).output(done),
  /** Saved as they are typed; `revision` is that of the notes on this item. */
  saveNote: command
    .input(z.object({ id, itemId: id, text: z.string().max(200_000), expectedRevision: z.int().min(0) }))
    .output(noteSchema),
  setConclusions: command
    .input(z.object({ ...step, conclusions: z.array(conclusionSchema).max(200), reason }))
    .output(done),
  /** Closes notes and attendance; asks for a reason while conclusions name nobody. */
  conclude: command.input(z.object({ ...step, time: z.string().trim().max(5), reason })).output(done),
  /** A correction of closed minutes, which stays visible. */
  amend: command.input(z.object({ ...step, about: text(300), text: text(8000), reason })).output(done),
}
