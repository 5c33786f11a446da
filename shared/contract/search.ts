import * as z from 'zod'
import { query } from './procedure.ts'

const marked = z.array(z.object({ text: z.string(), hit: z.boolean() })).readonly()

export const searchKinds = [
  'plan',
  'assignment',
  'target',
  'obligation',
  'agency',
  'task',
  'document',
  'issued',
  'note',
  'register',
  'meeting',
] as const

export const searchContract = {
  /** Tasks, clauses, notes, documents, meetings and agencies; every word must occur, diacritics and case do not matter. */
  find: query.input(z.object({ text: z.string().max(200), limit: z.int().min(1).max(100) })).output(
    z.array(
      z.object({
        kind: z.enum(searchKinds),
        /** Id of the row, as its drawer or screen takes it. */
        ref: z.string(),
        title: marked,
        body: marked,
      }),
    ),
  ),
}
