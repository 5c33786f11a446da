import * as z from 'zod'
import { openCommand, openQuery } from './procedure.ts'
import { isoDateSchema, nameSchema, periodKeySchema, personSchema, planIdSchema, unitSchema } from './schemas.ts'

export const sessionSchema = z.object({
  /** Null until somebody says who is acting: first run, or a new browser. */
  person: personSchema.nullable(),
  people: z.array(personSchema),
  store: z.object({
    /** Folder of the store, as messages name it. */
    directory: z.string(),
    /** Created for illustrative data only; real files are refused. */
    isDemo: z.boolean(),
    /** Some figure in it is illustrative: every screen says "số liệu minh họa". */
    holdsIllustrative: z.boolean(),
    readOnly: z.boolean(),
    schemaVersion: z.int(),
  }),
  /** The plan this committee carries out, and the period a new screen starts with. */
  plan: z.object({ id: planIdSchema, shortName: z.string(), title: z.string(), yearFrom: z.int(), yearTo: z.int() }),
  territory: unitSchema,
  committeeName: z.string(),
  currentPeriod: periodKeySchema,
  today: isoDateSchema,
  /** Catalogue files that break their rules, a sentence each: the app works without them, but never silently. */
  catalogueProblems: z.array(z.string()).readonly(),
  appVersion: z.string(),
  door: z.enum(['window', 'web', 'cli']),
})

export const sessionContract = {
  current: openQuery.output(sessionSchema),
  /** Adds a person and acts as that person. */
  addPerson: openCommand
    .input(z.object({ name: nameSchema, post: z.string().trim().min(1, { error: 'Chưa nhập chức vụ.' }).max(160) }))
    .output(personSchema),
  /**
   * Who acts in this session. A query: it changes nothing but the session, so that a read-only store can be read; the
   * window of a store that can be written also remembers its last person.
   */
  actAs: openQuery.input(z.object({ personId: z.string() })).output(personSchema),
}
