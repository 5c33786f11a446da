import * as z from 'zod'
import { ownTaskSources } from '../domain/tasks/task.ts'
import { taskStatuses, timelinessKinds } from '../domain/tasks/task-state.ts'
import { assignmentModeSchema } from './plan-rows.ts'
import { command, query } from './procedure.ts'
import { fractionSchema, isoDateSchema, planIdSchema, reasonSchema } from './schemas.ts'
import { decisionSchema, percentSchema, taskChangeSchema, taskKeySchema } from './task-changes.ts'

/** Null: today. */
const asOf = isoDateSchema.nullable()
const codes = z.array(z.string()).readonly()
const keyOut = z.string()

const taskDueSchema = z.object({
  date: isoDateSchema,
  inclusive: z.boolean(),
  /** What lateness is counted from. */
  lastDay: isoDateSchema,
  text: z.string(),
})

const lineSchema = z.object({
  /** `lead`, or the code of a coordinating agency. */
  line: z.string(),
  status: z.enum(taskStatuses),
  timeliness: z.enum(timelinessKinds),
  daysLate: z.int(),
  percent: z.int().nullable(),
  note: z.string().nullable(),
  product: z.string().nullable(),
  doneOn: isoDateSchema.nullable(),
  reportedOn: isoDateSchema.nullable(),
  returnedFor: z.string().nullable(),
  evidence: codes,
  updatedAt: z.string().nullable(),
  updatedBy: z.string().nullable(),
})

export const taskRowSchema = z.object({
  key: keyOut,
  planId: planIdSchema.nullable(),
  assignmentId: z.string().nullable(),
  title: z.string(),
  clause: z.string().nullable(),
  bullet: z.int().nullable(),
  group: z.string().nullable(),
  periodKey: z.string(),
  periodLabel: z.string(),
  opens: isoDateSchema,
  ends: isoDateSchema.nullable(),
  /** Agencies in charge now; empty: chưa phân công. */
  lead: codes,
  coordinating: codes,
  due: taskDueSchema.nullable(),
  deliverable: z.string().nullable(),
  /** Nhiệm vụ thường xuyên: judged, never late. */
  standing: z.boolean(),
  /** Đề nghị: never late, never chased. */
  request: z.boolean(),
  isOwn: z.boolean(),
  stopped: z.boolean(),
  extended: z.boolean(),
  /** The lead's part. */
  status: z.enum(taskStatuses),
  timeliness: z.enum(timelinessKinds),
  daysLate: z.int(),
  /** Whole days from the day looked at to the last day in time; negative when past; null without one. */
  daysLeft: z.int().nullable(),
  percent: z.int().nullable(),
  note: z.string().nullable(),
  /** Coordinating agencies whose part is not done. */
  coordinatingOpen: z.int(),
  /** Parts reported as done that the secretariat has not answered yet: `lead`, or codes of coordinating agencies. */
  awaiting: codes,
  /** Parts returned and not reported again. */
  returned: codes,
  /** Of a standing duty: reporting periods judged so far. */
  judgedPeriods: codes,
  revision: z.int(),
})

/** Names of every code that the rows mention, as borne on the day looked at. */
const agencyNamesSchema = z.array(z.object({ code: z.string(), name: z.string(), shortName: z.string().nullable() }))

const documentSchema = z.object({
  id: z.string(),
  number: z.string(),
  date: isoDateSchema,
  issuer: z.string(),
  subject: z.string(),
  arrivalNumber: z.string().nullable(),
  arrivalDate: isoDateSchema.nullable(),
  fileName: z.string().nullable(),
  enteredAt: z.string(),
  enteredBy: z.string(),
})

const documentInputSchema = decisionSchema.extend({
  subject: z
    .string()
    .trim()
    .min(1, { error: 'Chưa nhập trích yếu.' })
    .max(500, { error: 'Trích yếu dài quá 500 ký tự.' }),
  arrivalNumber: z.string().trim().min(1).max(60).nullable(),
  arrivalDate: isoDateSchema.nullable(),
})

const ownSourceSchema = decisionSchema.extend({ clause: z.string().trim().min(1).max(120).nullable() })

/** What a task rests on as it is told: a meeting whose notice is not issued has no number, and none is made up. */
const taskSourceSchema = z.union([
  z.object({
    documentType: z.string().optional(),
    number: z.string(),
    date: isoDateSchema,
    issuer: z.string(),
    clause: z.string().nullable(),
  }),
  z.object({
    number: z.null(),
    of: z.enum(['meeting', 'consultation']),
    date: isoDateSchema,
    clause: z.string().nullable(),
  }),
])

const ownTaskInputSchema = z.object({
  planId: planIdSchema.nullable(),
  title: z
    .string()
    .trim()
    .min(1, { error: 'Chưa nhập nội dung nhiệm vụ.' })
    .max(500, { error: 'Nội dung nhiệm vụ dài quá 500 ký tự.' }),
  sourceKind: z.enum(ownTaskSources),
  source: ownSourceSchema.nullable(),
  mode: assignmentModeSchema,
  lead: codes,
  coordinating: codes,
  due: z.object({ date: isoDateSchema, inclusive: z.boolean() }).nullable(),
  deliverable: z.string().trim().min(1).max(300).nullable(),
})

const scoreSchema = z.object({
  agency: z.string(),
  role: z.enum(['lead', 'coordinating']),
  completedInTime: z.int(),
  completedLate: z.int(),
  completed: z.int(),
  inProgressInTime: z.int(),
  inProgressLate: z.int(),
  notStartedInTime: z.int(),
  notStartedLate: z.int(),
  openWithoutDue: z.int(),
  stopped: z.int(),
  standing: z.int(),
  standingJudgedDone: z.int(),
  requests: z.int(),
  onTimeRate: fractionSchema.nullable(),
  meanDaysLate: fractionSchema.nullable(),
  smallNumber: z.boolean(),
})

export const taskSettingsSchema = z.object({
  dayOffRule: z.enum(['as_written', 'next_working_day']),
  holidays: z.array(isoDateSchema),
  noticeDays: z.array(z.int().min(0).max(365)),
})

export const tasksContract = {
  /** Tasks of a plan whose period touches a calendar year (null: all that have begun), with their state on a day. */
  list: query.input(z.object({ planId: planIdSchema, year: z.int().nullable(), asOf })).output(
    z.object({
      day: isoDateSchema,
      rows: z.array(taskRowSchema),
      agencies: agencyNamesSchema,
      groups: z.array(z.object({ id: z.string(), title: z.string(), clause: z.string() })),
    }),
  ),
  show: query.input(z.object({ key: taskKeySchema, asOf })).output(
    z.object({
      row: taskRowSchema,
      lines: z.array(lineSchema),
      extensions: z.array(
        z.object({
          decision: decisionSchema,
          before: isoDateSchema.nullable(),
          due: taskDueSchema,
          reason: z.string(),
        }),
      ),
      stopped: z.object({ decision: decisionSchema, reason: z.string() }).nullable(),
      judgements: z.array(
        z.object({ period: z.string(), outcome: z.enum(['well_done', 'done', 'not_done']), note: z.string() }),
      ),
      movedFrom: z.array(z.object({ from: z.string(), to: z.string(), on: isoDateSchema })).readonly(),
      source: taskSourceSchema.nullable(),
      /** Newest first. */
      history: z.array(
        z.object({
          sequence: z.int(),
          at: z.string(),
          day: isoDateSchema,
          personName: z.string(),
          change: taskChangeSchema,
        }),
      ),
      documents: z.array(documentSchema),
      agencies: agencyNamesSchema,
    }),
  ),
  /** One or several steps, all or none; the new revision of each. */
  change: command
    .input(
      z.object({
        steps: z
          .array(z.object({ key: taskKeySchema, change: taskChangeSchema, expectedRevision: z.int().min(0) }))
          .min(1)
          .max(500),
      }),
    )
    .output(z.object({ revisions: z.array(z.int()) })),
  create: command.input(ownTaskInputSchema).output(z.object({ key: keyOut })),
  scorecard: query.input(z.object({ planId: planIdSchema, year: z.int().nullable(), asOf })).output(
    z.object({
      day: isoDateSchema,
      rows: z.array(scoreSchema),
      /** Tasks that no agency leads. */
      unassigned: z.int(),
      /** Which agency's tasks passed to which one, each pair once with its first day. */
      moves: z.array(z.object({ from: z.string(), to: z.string(), on: isoDateSchema })),
      agencies: agencyNamesSchema,
    }),
  ),
  /** These tasks of the list in this order, as an Excel workbook. */
  export: query
    .input(
      z.object({
        planId: planIdSchema,
        year: z.int().nullable(),
        asOf,
        keys: z.array(taskKeySchema).min(1).max(50_000),
      }),
    )
    .output(z.object({ file: z.instanceof(Blob), name: z.string() })),

  /** For the bell: tasks whose last day is near (the notices of the settings), and what waits. */
  notices: query.input(z.object({ planId: planIdSchema })).output(
    z.object({
      dueCount: z.int(),
      /** The nearest ones. */
      due: z.array(z.object({ key: keyOut, title: z.string(), agency: z.string(), daysLeft: z.int() })),
      overdue: z.int(),
      awaiting: z.int(),
    }),
  ),

  documents: query.output(z.array(documentSchema)),
  /** One công văn with everything it answers, all or nothing. */
  answer: command
    .input(
      z.object({
        document: documentInputSchema,
        file: z.instanceof(Blob).nullable(),
        fileName: z.string().min(1).max(400).nullable(),
        answers: z
          .array(
            z.object({
              key: taskKeySchema,
              line: z.string().min(1),
              expectedRevision: z.int().min(0),
              step: z
                .discriminatedUnion('kind', [
                  z.object({ kind: z.literal('progress'), percent: percentSchema, note: z.string().trim().max(4000) }),
                  z.object({
                    kind: z.literal('reported'),
                    doneOn: isoDateSchema,
                    note: z.string().trim().max(4000),
                    accept: z.boolean(),
                  }),
                ])
                .nullable(),
            }),
          )
          .max(500),
      }),
    )
    .output(documentSchema),
  documentFile: query
    .input(z.object({ documentId: z.string().min(1) }))
    .output(z.object({ file: z.instanceof(Blob), name: z.string() })),

  /** Open tasks of an agency that ended by a day, each with the successors that may take it. */
  moves: query.input(z.object({ agency: z.string().min(1), asOf })).output(
    z.object({
      successors: z.array(z.object({ code: z.string(), name: z.string(), functions: codes, from: isoDateSchema })),
      rows: z.array(taskRowSchema),
      agencies: agencyNamesSchema,
    }),
  ),
  move: command
    .input(
      z.object({
        from: z.string().min(1),
        on: isoDateSchema,
        reason: reasonSchema,
        moves: z
          .array(z.object({ key: taskKeySchema, to: z.string().min(1), expectedRevision: z.int().min(0) }))
          .min(1)
          .max(2000),
      }),
    )
    .output(z.object({ moved: z.int() })),

  settings: query.output(taskSettingsSchema),
  saveSettings: command.input(taskSettingsSchema).output(taskSettingsSchema),
}
