import * as z from 'zod'
import { agencyCodeSchema, agencyRowSchema, agencyTypeSchema } from './agency-rows.ts'
import { editBasisSchema } from './plan-edits.ts'
import { committeeRoleSchema } from './plan-rows.ts'
import { command, query } from './procedure.ts'
import { isoDateSchema, planIdSchema, reasonSchema, unitCodeSchema, unitSchema } from './schemas.ts'

/** Null: the committee's own territory. */
const territory = unitCodeSchema.nullable()
/** Null: today. */
const day = isoDateSchema.nullable()

const namedAgencySchema = z.object({
  code: agencyCodeSchema,
  /** As borne on the day asked for; of an agency at an end, its last name. */
  name: z.string(),
  shortName: z.string().nullable(),
})

const successorSchema = namedAgencySchema.extend({
  /** Empty: everything that no other successor took. */
  functions: z.array(z.string()).readonly(),
  from: isoDateSchema,
})

/** `made`: drawn from the list of units; `own`: of the secretariat; `changed`: of the catalogue, changed here. */
const standingSchema = z.enum(['catalogue', 'made', 'own', 'changed'])

const agencySummarySchema = namedAgencySchema.extend({
  type: agencyTypeSchema,
  state: z.enum(['at_work', 'ended', 'not_yet']),
  unit: z.object({ code: unitCodeSchema, fullName: z.string() }).nullable(),
  validFrom: isoDateSchema.nullable(),
  validTo: isoDateSchema.nullable(),
  /** Lines of succession as recorded, whatever the day. */
  successors: z.array(successorSchema).readonly(),
  /** Other names, earlier ones included: what a search looks through. */
  otherNames: z.array(z.string()).readonly(),
  standing: standingSchema,
})

const signatureSchema = z.object({
  change: z.enum(['put', 'withdraw', 'restore']),
  basis: editBasisSchema.nullable(),
  reason: z.string(),
  person: z.string(),
  at: z.string(),
})

const planRolesSchema = z.object({
  planId: planIdSchema,
  planName: z.string(),
  lead: z.int(),
  coordinating: z.int(),
  implementing: z.int(),
  receiving: z.int(),
  seats: z.array(committeeRoleSchema).readonly(),
  /** Classes of the plan through which it is meant. */
  classes: z.array(z.string()).readonly(),
})

const entrySchema = z.object({
  /** Code in the plan's own list. */
  code: z.string(),
  name: z.string(),
  isClass: z.boolean(),
  members: z
    .array(
      namedAgencySchema.extend({
        type: agencyTypeSchema,
        unit: unitCodeSchema.nullable(),
        /** The agency that the plan means and whose whole work passed to this one. */
        inPlaceOf: namedAgencySchema.extend({ endedOn: isoDateSchema.nullable() }).nullable(),
      }),
    )
    .readonly(),
  /** Meant, and at an end by the day, with those who took over parts of the work: a person decides. */
  former: z
    .array(
      namedAgencySchema.extend({ endedOn: isoDateSchema.nullable(), successors: z.array(successorSchema).readonly() }),
    )
    .readonly(),
  /** The text leaves room for more members. */
  open: z.boolean(),
  note: z.string().nullable(),
  /** Why nobody can be named; null where somebody can. */
  notListed: z.string().nullable(),
  basis: z.enum(['catalogue', 'committee', 'name']),
  /** What the committee decided, as stored, for its form; null: it decided nothing. */
  decision: z
    .object({ agencies: z.array(agencyCodeSchema).readonly(), open: z.boolean(), note: z.string().nullable() })
    .nullable(),
  /** Newest first. */
  history: z.array(signatureSchema).readonly(),
  /** What the next change must say it saw. */
  lastChange: z.int(),
})

export const agenciesContract = {
  /** Every agency of a territory with its life, sorted by name. */
  list: query.input(z.object({ territory, day })).output(
    z.object({
      territory: unitSchema,
      day: isoDateSchema,
      agencies: z.array(agencySummarySchema),
      /** Own rows that the secretariat took back. */
      withdrawn: z.array(namedAgencySchema.extend({ lastChange: z.int() })),
    }),
  ),
  show: query.input(z.object({ territory, code: agencyCodeSchema, day })).output(
    z.object({
      territory: unitSchema,
      day: isoDateSchema,
      summary: agencySummarySchema,
      row: agencyRowSchema,
      predecessors: z.array(successorSchema),
      /** Who is in charge of its work on the day, along the whole chain. */
      inCharge: z.array(successorSchema),
      roles: z.array(planRolesSchema),
      /** Changes of the secretariat, newest first. */
      history: z.array(signatureSchema),
      /** The catalogue changed the row after the secretariat did. */
      catalogueMoved: z.boolean(),
      lastChange: z.int(),
      /** Units that it can be tied to. */
      units: z.array(unitSchema),
    }),
  ),
  /** Whom each entry of a plan's list of agencies means on a day. */
  members: query
    .input(z.object({ planId: planIdSchema, day }))
    .output(z.object({ territory: unitSchema, day: isoDateSchema, entries: z.array(entrySchema) })),
  /** The agency that a text names; several are for a person to choose from. */
  find: query
    .input(z.object({ territory, text: z.string().min(1).max(300), day }))
    .output(z.object({ found: z.array(namedAgencySchema), certain: z.boolean() })),

  /** Adds an agency (code null: the backend gives one) or lays a new version over one. */
  save: command
    .input(
      z.object({
        territory,
        code: agencyCodeSchema.nullable(),
        row: agencyRowSchema,
        basis: editBasisSchema.nullable(),
        reason: reasonSchema,
        expectedSequence: z.int(),
      }),
    )
    .output(z.object({ code: agencyCodeSchema, sequence: z.int() })),
  /**
   * Takes the secretariat's last step back: a changed row of the catalogue returns to it, an own one is withdrawn, a
   * withdrawn one comes back.
   */
  takeBack: command
    .input(z.object({ territory, code: agencyCodeSchema, reason: reasonSchema, expectedSequence: z.int() }))
    .output(z.object({ sequence: z.int() })),
  /** The committee's own decision on whom an entry means; null goes back to the catalogue's reading. */
  setMembers: command
    .input(
      z.object({
        planId: planIdSchema,
        entry: z.string().min(1).max(120),
        decision: z
          .object({
            agencies: z.array(agencyCodeSchema).min(1, { error: 'Chọn ít nhất một cơ quan.' }).max(400),
            open: z.boolean(),
            note: z.string().trim().max(500, { error: 'Ghi chú dài quá 500 ký tự.' }).nullable(),
          })
          .nullable(),
        reason: reasonSchema,
        expectedSequence: z.int(),
      }),
    )
    .output(z.object({ sequence: z.int() })),
}
