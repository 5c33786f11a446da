import * as z from 'zod'
import { agendaKinds } from '../domain/meetings/meeting.ts'
import { proposalKinds } from '../domain/registers/register-entry.ts'
import type { TaskKey } from '../domain/tasks/occurrence.ts'
import { indicatorRowSchema } from './indicators.ts'
import { narrativeSchema } from './narrative-schema.ts'
import { query } from './procedure.ts'
import {
  comparatorSchema,
  exactValueSchema,
  fractionSchema,
  indicatorCodeSchema,
  isoDateSchema,
  periodKeySchema,
  planIdSchema,
  unitCodeSchema,
} from './schemas.ts'

/** What a meeting looks at: the figures of a period, and tasks, reports and registers as of its day. */
const scopeShape = { planId: planIdSchema, period: periodKeySchema, day: isoDateSchema }

const taskKeySchema = z.custom<TaskKey>((value) => typeof value === 'string' && value.length > 0 && value.length <= 400)
const partySchema = z.object({
  code: z.string().nullable(),
  name: z.string(),
  shortName: z.string(),
  isAsked: z.boolean(),
})
const unitNameSchema = z.object({ code: unitCodeSchema, name: z.string() })
const dueSchema = z.object({ date: isoDateSchema, inclusive: z.boolean() })

const answeringSchema = z.object({
  body: partySchema,
  office: partySchema.nullable(),
  contact: z
    .object({
      personName: z.string().nullable(),
      post: z.string().nullable(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
    })
    .nullable(),
})

const baselineSchema = z.object({
  label: z.string(),
  percent: fractionSchema.nullable(),
  numerator: z.bigint().nullable(),
  incomplete: z.boolean(),
  change: fractionSchema.nullable(),
})

const gapsSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('by_unit'),
    below: z
      .array(
        z.object({
          unit: unitCodeSchema,
          name: z.string(),
          people: z.bigint(),
          share: fractionSchema,
          percent: fractionSchema.nullable(),
          answering: answeringSchema,
        }),
      )
      .readonly(),
    total: z.bigint(),
    unknown: z.array(unitNameSchema).readonly(),
  }),
  z.object({ kind: z.literal('not_by_unit'), why: z.enum(['downward', 'undivided', 'no_target']) }),
])

const indicatorBriefingSchema = z.object({
  id: z.string(),
  row: indicatorRowSchema,
  shortLabel: z.string(),
  counted: z.string().nullable(),
  measure: z.string(),
  aspiration: z.boolean(),
  reported: z.array(unitNameSchema).readonly(),
  missing: z.array(unitNameSchema).readonly(),
  lastYear: baselineSchema.nullable(),
  lastYearEnd: baselineSchema.nullable(),
  owner: partySchema.nullable(),
  gaps: gapsSchema,
})

const arrearsSchema = z.object({
  rankedBy: z.literal('unit'),
  beforeLabel: z.string(),
  total: z.object({ amount: z.bigint(), scale: z.int() }).nullable(),
  largest: z
    .array(
      z.object({
        unit: unitCodeSchema,
        name: z.string(),
        amount: exactValueSchema,
        threeMonths: exactValueSchema.nullable(),
        employers: exactValueSchema.nullable(),
        before: exactValueSchema.nullable(),
        share: fractionSchema.nullable(),
        answering: answeringSchema,
      }),
    )
    .readonly(),
  reported: z.array(unitNameSchema).readonly(),
  missing: z.array(unitNameSchema).readonly(),
})

const lateReporterSchema = partySchema.extend({
  kind: z.enum(['unit', 'agency']),
  owes: z.array(z.string()).readonly(),
  periodLabel: z.string(),
  daysLate: z.int().nullable(),
  roundId: z.string().nullable(),
})

export const chairBriefingSchema = z.object({
  ...scopeShape,
  planName: z.string(),
  territory: unitNameSchema.extend({ typeName: z.string() }),
  periodLabel: z.string(),
  year: z.int(),
  figuresOn: isoDateSchema,
  baselineLabel: z.string(),
  indicators: z.array(indicatorBriefingSchema).readonly(),
  arrears: arrearsSchema,
  receipts: z.string(),
  lateReporters: z.array(lateReporterSchema).readonly(),
  standingAgency: partySchema.nullable(),
})

const earlierConclusionSchema = z.object({
  meetingId: z.string().min(1).max(100),
  meetingDate: isoDateSchema,
  noticeNumber: z.string().max(60).nullable(),
  clause: z.int().min(1),
  text: z.string().max(8000),
  lead: z.array(partySchema).readonly(),
  due: dueSchema.nullable(),
  stateLabel: z.string().max(120),
  isSettled: z.boolean(),
  isRequest: z.boolean(),
  daysLate: z.int().min(0),
  meetingsWaited: z.int().min(0),
  taskKey: z.string().max(400).nullable(),
})

const scriptItemShape = {
  id: z.string().min(1).max(100),
  kind: z.enum(agendaKinds),
  title: z.string().max(500),
  basis: z.string().max(4000),
  minutes: z.int().min(0).max(1440),
  presenter: z.string().max(200),
  decisionAsked: z.string().max(2000),
}

const proposedItemSchema = z.object({
  ...scriptItemShape,
  links: z.array(z.object({ kind: z.string(), id: z.string(), label: z.string() })).readonly(),
  presenterAgency: z.string().nullable(),
  lines: z.array(z.string()).readonly(),
  speakers: z.array(partySchema).readonly(),
})

const meetingTaskSchema = z.object({
  key: taskKeySchema,
  title: z.string(),
  basis: z.string().nullable(),
  periodLabel: z.string(),
  lead: z.array(partySchema).readonly(),
  coordinating: z.array(partySchema).readonly(),
  due: dueSchema.nullable(),
  daysLate: z.int(),
  daysLeft: z.int().nullable(),
  deliverable: z.string().nullable(),
})

const agencyTasksSchema = z.object({
  agency: partySchema,
  tasks: z.array(meetingTaskSchema).readonly(),
  onTimeRate: fractionSchema.nullable(),
})

const proposedConclusionSchema = z.object({
  key: z.string(),
  itemId: z.string().nullable(),
  text: z.string(),
  dueRule: z.string().nullable(),
  task: z
    .object({
      title: z.string(),
      mode: z.enum(['order', 'request']),
      lead: z.array(z.string()).readonly(),
      coordinating: z.array(z.string()).readonly(),
      due: dueSchema.nullable(),
      deliverable: z.string().nullable(),
    })
    .nullable(),
})

const boundFigureSchema = z.object({
  key: z.string(),
  label: z.string(),
  text: z.string().nullable(),
  firstText: z.string().exactOptional(),
  source: z.string().nullable(),
  names: z.array(z.string()).readonly(),
})

const preparationSchema = z.object({
  briefing: chairBriefingSchema,
  agenda: z.array(proposedItemSchema).readonly(),
  overdue: z.array(agencyTasksSchema).readonly(),
  dueSoon: z.array(agencyTasksSchema).readonly(),
  requests: z.array(meetingTaskSchema).readonly(),
  unassigned: z.array(meetingTaskSchema).readonly(),
  proposals: z
    .array(
      z.object({
        id: z.string(),
        kind: z.enum(proposalKinds),
        raisedBy: z.string(),
        addressedTo: z.string(),
        addressee: partySchema.nullable(),
        content: z.string(),
        date: isoDateSchema,
        daysWaiting: z.int(),
      }),
    )
    .readonly(),
  script: narrativeSchema,
  speech: narrativeSchema,
  /** What the fields of script and speech print. */
  figures: z.array(boundFigureSchema).readonly(),
  conclusions: z.array(proposedConclusionSchema).readonly(),
})

const sidesSchema = z.object({ numerator: z.bigint(), denominator: z.bigint(), percent: fractionSchema })
const holderOutcomeSchema = z.object({
  unit: unitCodeSchema,
  name: z.string(),
  people: z.bigint(),
  before: sidesSchema,
  after: sidesSchema,
  goals: z
    .array(
      z.object({
        label: z.string(),
        measure: z.enum(['percent', 'count']),
        comparator: comparatorSchema,
        value: exactValueSchema,
        metBefore: z.boolean(),
        met: z.boolean(),
        stillNeededBefore: z.bigint().nullable(),
        stillNeeded: z.bigint().nullable(),
      }),
    )
    .readonly(),
})

/** More people than any territory has is a slip of the keyboard. */
const mostPeople = 1_000_000_000_000_000

export const meetingBriefingContract = {
  /** The chair's page: what is lacking, where, who answers; arrears; who has not reported. */
  chair: query.input(z.object(scopeShape)).output(chairBriefingSchema),
  /** Several additions together; refused with a sentence. Nothing is stored. */
  whatIf: query
    .input(
      z.object({
        planId: planIdSchema,
        period: periodKeySchema,
        additions: z
          .array(
            z.object({
              unit: unitCodeSchema,
              indicator: indicatorCodeSchema,
              /** Negative: fewer. */
              people: z
                .int()
                .min(-mostPeople, { error: 'Số người quá lớn.' })
                .max(mostPeople, { error: 'Số người quá lớn.' }),
              enters: z.enum(['numerator', 'both']),
            }),
          )
          .max(60, { error: 'Tính thử nhiều nhất 60 giả định một lần.' }),
      }),
    )
    .output(
      z.object({
        results: z
          .array(
            z.object({
              indicator: indicatorCodeSchema,
              label: z.string(),
              counted: z.string(),
              follows: z.boolean(),
              units: z.array(holderOutcomeSchema).readonly(),
              territory: holderOutcomeSchema,
              missing: z.array(z.string()).readonly(),
            }),
          )
          .readonly(),
        /** The same in words, a sentence for each indicator. */
        sentences: z.array(z.string()).readonly(),
      }),
    ),
  /** Proposed agenda, script, speech and draft conclusions; nothing of it is stored. */
  prepare: query
    .input(
      z.object({
        ...scopeShape,
        length: z.int().min(1).max(1440),
        starts: z
          .string()
          .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Giờ ghi như 08:00.' })
          .nullable(),
        /** Conclusions of earlier meetings, as they stand on the day. */
        earlier: z.array(earlierConclusionSchema).max(500).readonly(),
        /** The agenda as people left it, for the script; null: the proposed one. */
        items: z.array(z.object(scriptItemShape)).max(60).readonly().nullable(),
      }),
    )
    .output(preparationSchema),
  /** The same for a meeting that is kept: its day, figures, time and agenda, and the conclusions of those before it. */
  forMeeting: query.input(z.object({ id: z.string().min(1).max(100) })).output(preparationSchema),
  /** On what "what if" can be asked: units with figures, and indicators that count people. */
  choices: query.input(z.object({ planId: planIdSchema, period: periodKeySchema })).output(
    z.object({
      territory: unitNameSchema,
      indicators: z
        .array(
          z.object({
            indicator: indicatorCodeSchema,
            label: z.string(),
            counted: z.string(),
            canEnterBoth: z.boolean(),
            units: z.array(unitNameSchema).readonly(),
          }),
        )
        .readonly(),
    }),
  ),
}
