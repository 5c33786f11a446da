import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { openQuery, query } from './procedure.ts'

/** What changed, told to every open screen so that it fetches again. */
export const changeTopics = [
  'figures',
  'documents',
  'session',
  'agencies',
  'tasks',
  'registers',
  'rounds',
  'committee',
  'meetings',
] as const
export type ChangeTopic = (typeof changeTopics)[number]

export const upkeepContract = {
  verify: query.output(z.array(z.object({ name: z.string(), ok: z.boolean(), message: z.string() }))),
  audit: query.output(
    z.array(
      z.object({ sequence: z.int(), at: z.string(), person: z.string(), action: z.string(), subject: z.string() }),
    ),
  ),
  /** Tells open screens what changed, so that they fetch again. */
  changes: openQuery.output(eventIterator(z.object({ topic: z.enum(changeTopics) }))),
}
