import { createHash } from 'node:crypto'
import type { CataloguePlan } from '../../../shared/domain/catalogue/plan.ts'

/** SHA-256 over the document: tells whether a plan is the one that was stored. */
export const contentHash = (plan: CataloguePlan): string =>
  createHash('sha256').update(JSON.stringify(plan)).digest('hex')
