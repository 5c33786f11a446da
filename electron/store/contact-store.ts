import type { Connection } from './connection.ts'
import { queries } from './schema.ts'
import type { Contact, ContactStore } from './task-records.ts'

export function createContactStore(connection: Connection, now: () => number): ContactStore {
  const list = (): readonly Contact[] =>
    connection.all(queries.selectFrom('contact').selectAll().orderBy('holder_kind').orderBy('holder')).map((row) => ({
      holderKind: row.holder_kind,
      holder: row.holder,
      personName: row.person_name,
      post: row.post,
      email: row.email,
      phone: row.phone,
      revision: row.revision,
      updatedAt: row.updated_at,
      updatedBy: row.updated_by,
    }))

  return {
    list,

    save: ({ holderKind, holder, personName, post, email, phone }, expectedRevision, person) =>
      connection.transaction(() => {
        const before = list().find((one) => one.holderKind === holderKind && one.holder === holder)
        const known = before ? before.revision : 0
        if (known !== expectedRevision) return null
        const revision = known + 1
        const updatedAt = new Date(now()).toISOString()
        const row = {
          person_name: personName,
          post,
          email,
          phone,
          revision,
          updated_at: updatedAt,
          updated_by: person.name,
        }
        connection.run(
          queries
            .insertInto('contact')
            .values({ holder_kind: holderKind, holder, ...row })
            .onConflict((conflict) => conflict.columns(['holder_kind', 'holder']).doUpdateSet(row)),
        )
        return { holderKind, holder, personName, post, email, phone, revision, updatedAt, updatedBy: person.name }
      }),
  }
}
