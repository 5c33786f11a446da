import * as z from 'zod'
import { opinionOutcomes } from '../domain/rounds/round-event.ts'
import { stageIds } from '../domain/rounds/round-stages.ts'
import { documentKeyShape } from './documents.ts'
import { command, query } from './procedure.ts'
import { isoDateSchema, periodKeySchema, planIdSchema, reasonSchema, sha256Schema } from './schemas.ts'

const text = (longest: number) => z.string().trim().min(1).max(longest)
const receiverSchema = z.object({ kind: z.enum(['unit', 'agency']), code: z.string().min(1).max(120) })
const receiversSchema = z.array(receiverSchema).min(1, { error: 'Chưa chọn nơi nhận.' }).max(300)
const file = z.object({ file: z.instanceof(Blob), name: z.string() })
const idInput = z.object({ id: text(100) })
/** A change names the last event that its person saw. */
const step = { id: text(100), expectedRevision: z.int().min(0) }
const done = z.object({ revision: z.int() })

const planShape = {
  receivers: receiversSchema,
  deadline: isoDateSchema,
  inclusive: z.boolean(),
  outline: z.array(text(500)).min(1, { error: 'Đề cương chưa có mục nào.' }).max(60),
}

const stageSchema = z.object({
  id: z.enum(stageIds),
  state: z.enum(['waiting', 'active', 'done']),
  sentence: z.string(),
  lacking: z.array(z.object({ what: z.string(), from: z.string() })).readonly(),
})

const sentShape = { number: z.string(), date: isoDateSchema, receivers: z.array(receiverSchema).readonly() }

const incomingLetterSchema = z.object({
  number: text(60),
  date: isoDateSchema,
  issuer: text(160),
  subject: text(500),
  arrivalNumber: text(60).nullable(),
  arrivalDate: isoDateSchema.nullable(),
})
/** A letter that came in, with its scanned file where there is one. */
const incomingShape = {
  document: incomingLetterSchema,
  file: z.instanceof(Blob).nullable(),
  fileName: z.string().max(400).nullable(),
}

const outcomeSchema = z.enum(opinionOutcomes)
const opinionShape = {
  receiver: receiverSchema,
  about: z.string().trim().max(300),
  text: z.string().trim().max(8000),
  outcome: outcomeSchema,
  answer: z.string().trim().max(8000).nullable(),
}

const receivedLetterSchema = z.object({
  id: z.string(),
  number: z.string(),
  date: isoDateSchema,
  subject: z.string(),
  hasFile: z.boolean(),
})

const letterRequestShape = {
  /** ask: for reports · chase: those who are late · opinions: on the draft */
  letter: z.enum(['ask', 'chase', 'opinions']),
  /** Until when an answer is asked; of `ask` the plan of the round says. */
  answerBy: z.object({ date: isoDateSchema, inclusive: z.boolean() }).nullable(),
}
const issuedShape = z.object({ number: z.int().min(1).max(99999), date: isoDateSchema })

const submissionShape = {
  to: text(160),
  drafter: text(80).nullable(),
  head: text(80).nullable(),
  remarks: z.array(text(500)).max(20),
}

export const roundSchema = z.object({
  id: z.string(),
  planId: planIdSchema,
  obligationId: z.string(),
  period: periodKeySchema,
  title: z.string(),
  subject: z.string(),
  openedAt: z.string(),
  openedBy: z.string(),
  day: isoDateSchema,
  revision: z.int(),
  stages: z.array(stageSchema).readonly(),
  /** Null: nothing is planned; then `proposal` is where to begin. */
  plan: z
    .object({ ...planShape, receivers: z.array(receiverSchema).readonly(), outline: z.array(z.string()).readonly() })
    .nullable(),
  proposal: z.object({
    deadline: isoDateSchema.nullable(),
    inclusive: z.boolean(),
    outline: z.array(z.string()).readonly(),
  }),
  /** Whoever can be asked: districts, then agencies with a duty in the period. */
  choices: z
    .array(
      receiverSchema.extend({ name: z.string(), isRequest: z.boolean(), tasks: z.int(), email: z.string().nullable() }),
    )
    .readonly(),
  /** Those that are asked, with what came from each. */
  receivers: z
    .array(
      receiverSchema.extend({
        name: z.string(),
        /** Null: an agency is asked for no figures. */
        figures: z.enum(['received', 'missing']).nullable(),
        texts: z.array(receivedLetterSchema).readonly(),
        asked: z.boolean(),
        /** What of its report is still owed. */
        owed: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  daysLate: z.int(),
  asked: z.array(z.object(sentShape)).readonly(),
  chased: z.array(z.object(sentShape)).readonly(),
  opinionsAsked: z.array(z.object({ ...sentShape, deadline: isoDateSchema, inclusive: z.boolean() })).readonly(),
  opinions: z
    .array(
      z.object({ opinionId: z.string(), ...opinionShape, from: z.string(), letter: receivedLetterSchema.nullable() }),
    )
    .readonly(),
  submitted: z.object({ date: isoDateSchema, to: z.string() }).nullable(),
  document: z.object({
    ...documentKeyShape,
    part: z.string(),
    /** Null: nobody has opened a draft. */
    state: z.enum(['draft', 'for_signature', 'signed', 'issued', 'dropped']).nullable(),
    issued: z.object({ id: z.string(), numberText: z.string(), date: isoDateSchema }).nullable(),
  }),
  dossier: z
    .array(
      z.object({
        number: z.string().nullable(),
        date: isoDateSchema,
        author: z.string(),
        subject: z.string(),
        file: z.object({ name: z.string(), sha256: sha256Schema }).nullable(),
      }),
    )
    .readonly(),
})
export type RoundView = z.infer<typeof roundSchema>

export const roundsContract = {
  /** Rounds of a plan, newest first, and reports for which one can be opened. */
  list: query.input(z.object({ planId: planIdSchema })).output(
    z.object({
      rounds: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          obligationId: z.string(),
          period: periodKeySchema,
          at: stageSchema.nullable(),
        }),
      ),
      openable: z.array(
        z.object({
          obligationId: z.string(),
          period: periodKeySchema,
          title: z.string(),
          due: isoDateSchema.nullable(),
        }),
      ),
    }),
  ),
  /** Opens the round of a report, or gives the one that is open. */
  open: command
    .input(z.object({ planId: planIdSchema, obligationId: text(160), period: periodKeySchema }))
    .output(z.object({ id: z.string() })),
  show: query.input(idInput).output(roundSchema),
  /** Who is asked, for what and until when. */
  plan: command.input(z.object({ ...step, plan: z.object(planShape) })).output(done),
  /** The letter to one receiver as a PDF, number and date left blank. */
  letter: query.input(z.object({ id: text(100), receiver: receiverSchema, ...letterRequestShape })).output(file),
  /** A mail draft with the letter and what goes with it; nothing is sent. */
  mail: query.input(z.object({ id: text(100), receiver: receiverSchema, ...letterRequestShape })).output(file),
  /** Letters and mail drafts of several receivers in one zip. */
  pack: query
    .input(
      z.object({
        id: text(100),
        receivers: receiversSchema,
        ...letterRequestShape,
        /** As the clerk gave them; null: blanks. */
        issued: issuedShape.nullable(),
      }),
    )
    .output(file.extend({ letters: z.int(), leftOut: z.array(z.string()) })),
  /** The letters have left the office: their PDFs are kept with number and date. */
  sent: command
    .input(z.object({ ...step, receivers: receiversSchema, ...letterRequestShape, issued: issuedShape }))
    .output(done),
  /** A report in words came in. */
  receiveText: command.input(z.object({ ...step, receiver: receiverSchema, ...incomingShape })).output(done),
  withdrawText: command
    .input(z.object({ ...step, receiver: receiverSchema, documentId: text(100), reason: reasonSchema }))
    .output(done),
  /** An opinion, or what became of it. */
  putOpinion: command
    .input(
      z.object({
        ...step,
        opinionId: text(100).nullable(),
        ...opinionShape,
        letter: z.object(incomingShape).nullable(),
      }),
    )
    .output(done),
  withdrawOpinion: command.input(z.object({ ...step, opinionId: text(100), reason: reasonSchema })).output(done),
  /** Report with the "Bảng tổng hợp, tiếp thu, giải trình ý kiến góp ý" as its appendix. */
  opinionTable: query.input(idInput).output(file),
  /** The phiếu trình as a PDF. */
  submission: query.input(z.object({ id: text(100), ...submissionShape })).output(file),
  /** It was laid before the leader; the phiếu trình is kept as printed. */
  submit: command.input(z.object({ ...step, ...submissionShape })).output(done),
  /** Everything of the round as one zip, with its list. */
  dossier: query.input(idInput).output(file),
}
