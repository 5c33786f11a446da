import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { openQuery, query } from './procedure.ts'

export const upkeepContract = {
  verify: query.output(z.array(z.object({ name: z.string(), ok: z.boolean(), message: z.string() }))),
  audit: query.output(
    z.array(
      z.object({ sequence: z.int(), at: z.string(), person: z.string(), action: z.string(), subject: z.string() }),
    ),
  ),
  /** Tells open screens what changed, so that they fetch again. */
  changes: openQuery.output(eventIterator(z.object({ topic: z.enum(['figures', 'reports', 'session', 'agencies']) }))),
}
