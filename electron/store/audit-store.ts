import { type AuditHead, chainStart, linkHash } from './audit-chain.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Connection } from './connection.ts'
import { queries } from './schema.ts'
import type { AuditStore } from './store.ts'

export interface AuditStoreOptions {
  readonly storeId: string
  readonly now: () => number
  /** Called after each commit that added rows; may fail without harm to the change: the anchor then lags. */
  readonly anchor: (head: AuditHead) => void
}

export function createAuditStore(connection: Connection, { storeId, now, anchor }: AuditStoreOptions): AuditStore {
  return {
    append({ person, action, subject, before, after }) {
      connection.requireWriting()
      if (!connection.inTransaction)
        throw new Error('An audit row belongs into the transaction of the change it records')
      const head = auditHead(connection, storeId)
      const row = {
        sequence: head.sequence + 1,
        at: new Date(now()).toISOString(),
        person_id: person.id,
        person_name: person.name,
        person_post: person.post,
        action,
        subject,
        before: jsonOrNull(before),
        after: jsonOrNull(after),
        previous_hash: head.hash,
      }
      connection.run(queries.insertInto('audit').values({ ...row, hash: linkHash(row) }))
      connection.afterCommit('audit-anchor', () => anchor(auditHead(connection, storeId)))
    },

    /** Newest first. */
    list: (limit) =>
      connection.all(queries.selectFrom('audit').selectAll().orderBy('sequence', 'desc').limit(limit)).map((row) => ({
        sequence: row.sequence,
        at: row.at,
        person: row.person_name,
        action: row.action,
        subject: row.subject,
        before: row.before === null ? null : (JSON.parse(row.before) as unknown),
        after: row.after === null ? null : (JSON.parse(row.after) as unknown),
        hash: row.hash,
      })),
  }
}

/** The last link of the chain, or its start when nothing was recorded yet. */
export function auditHead(connection: Connection, storeId: string): AuditHead {
  const last = connection.first(
    queries.selectFrom('audit').select(['sequence', 'hash']).orderBy('sequence', 'desc').limit(1),
  )
  return last ?? chainStart(storeId)
}

/** The link with a sequence number, or null when the chain has none. */
export function auditLink(connection: Connection, storeId: string, sequence: number): AuditHead | null {
  if (sequence === 0) return chainStart(storeId)
  return connection.first(queries.selectFrom('audit').select(['sequence', 'hash']).where('sequence', '=', sequence))
}

const jsonOrNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : canonicalJson(value)
