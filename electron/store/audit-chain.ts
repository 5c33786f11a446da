import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import type { AuditTable } from './schema.ts'

/** The last link: what an anchor outside the table remembers. Sequence 0 stands before the first row. */
export interface AuditHead {
  readonly sequence: number
  readonly hash: string
}

/** The hash before the first row names the store, so that a chain cannot be moved in from another one. */
export const chainStart = (storeId: string): AuditHead => ({
  sequence: 0,
  hash: createHash('sha256').update(`so-chi-dao audit chain of store ${storeId}`).digest('hex'),
})

/** SHA-256 over the canonical JSON of the row with the previous hash in it. */
export const linkHash = (row: Omit<AuditTable, 'hash'>): string =>
  createHash('sha256')
    .update(
      canonicalJson({
        sequence: row.sequence,
        at: row.at,
        personId: row.person_id,
        personName: row.person_name,
        personPost: row.person_post,
        action: row.action,
        subject: row.subject,
        // The stored text itself: a value that reads the same but is written otherwise is an edit too.
        before: row.before,
        after: row.after,
        previousHash: row.previous_hash,
      }),
    )
    .digest('hex')

/** Where a chain breaks; sequences as they stand in the table. */
export type ChainFault =
  | { readonly kind: 'edited'; readonly sequence: number }
  | { readonly kind: 'missing'; readonly from: number; readonly to: number }
  | { readonly kind: 'out_of_order'; readonly sequence: number }

/**
 * Walks the rows in order of sequence. A gap in the sequence is a deletion; a row that is whole but follows another
 * hash than its predecessor's was moved or put in; a row whose own hash is wrong was edited.
 */
export function findChainFaults(
  rows: Iterable<AuditTable>,
  start: AuditHead,
): { readonly faults: readonly ChainFault[]; readonly head: AuditHead } {
  const faults: ChainFault[] = []
  let head = start
  for (const row of rows) {
    if (row.sequence > head.sequence + 1)
      faults.push({ kind: 'missing', from: head.sequence + 1, to: row.sequence - 1 })
    else if (row.previous_hash !== head.hash) faults.push({ kind: 'out_of_order', sequence: row.sequence })
    if (linkHash(row) !== row.hash) faults.push({ kind: 'edited', sequence: row.sequence })
    head = { sequence: row.sequence, hash: row.hash }
  }
  return { faults, head }
}
