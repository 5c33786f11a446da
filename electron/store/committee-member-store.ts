import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { CommitteeStore, MemberVersion, StoredMember } from './committee-records.ts'
import type { CommitteeMemberVersionTable } from './committee-tables.ts'
import type { Connection } from './connection.ts'
import { queries } from './schema.ts'

type MemberPart = Pick<CommitteeStore, 'appendMember' | 'saveContact' | 'members' | 'memberById' | 'memberHistory'>

export function createCommitteeMemberStore(connection: Connection, now: () => number): MemberPart {
  const versions = queries.selectFrom('committee_member_version').selectAll()
  const contactOf = (id: string) =>
    connection.first(queries.selectFrom('committee_contact').selectAll().where('member_id', '=', id))
  const withContact = (version: MemberVersion): StoredMember => {
    const contact = contactOf(version.id)
    return {
      ...version,
      email: contact ? contact.email : null,
      phone: contact ? contact.phone : null,
      contactRevision: contact ? contact.revision : 0,
    }
  }
  const memberById = (id: string): StoredMember | null => {
    const row = connection.first(versions.where('member_id', '=', id).orderBy('revision', 'desc').limit(1))
    return row && withContact(versionOf(row))
  }

  return {
    memberById,
    members(scope) {
      // A map keeps the place of the first version, and the content of the last.
      const newest = new Map<string, MemberVersion>()
      for (const row of connection.all(versions.where('scope', '=', scope).orderBy('sequence')))
        newest.set(row.member_id, versionOf(row))
      return [...newest.values()].map(withContact)
    },
    memberHistory: (id) =>
      connection.all(versions.where('member_id', '=', id).orderBy('revision', 'desc')).map(versionOf),

    appendMember({ id, scope, term, withdrawn, reason, person, expectedRevision }) {
      const before = id === null ? null : memberById(id)
      if ((before ? before.revision : 0) !== expectedRevision) return null
      const memberId = id ?? randomUUID()
      connection.run(
        queries.insertInto('committee_member_version').values({
          member_id: memberId,
          revision: expectedRevision + 1,
          scope,
          name: term.name.toWellFormed(),
          role: term.role,
          place: term.place,
          agency_post: term.agencyPost,
          agency: term.agency,
          valid_from: term.validFrom,
          valid_to: term.validTo,
          delegate_name: term.delegate ? term.delegate.name : null,
          delegate_post: term.delegate ? term.delegate.post : null,
          note: term.note,
          replaces: term.replaces,
          withdrawn: withdrawn ? 1 : 0,
          reason,
          at: new Date(now()).toISOString(),
          person_id: person.id,
          person_name: person.name,
        }),
      )
      return memberById(memberId)
    },

    saveContact(id, { email, phone }, expectedRevision, person) {
      const before = contactOf(id)
      if ((before ? before.revision : 0) !== expectedRevision) return null
      const revision = expectedRevision + 1
      const row = { email, phone, revision, updated_at: new Date(now()).toISOString(), updated_by: person.name }
      connection.run(
        queries
          .insertInto('committee_contact')
          .values({ member_id: id, ...row })
          .onConflict((conflict) => conflict.column('member_id').doUpdateSet(row)),
      )
      return revision
    },
  }
}

const versionOf = (row: Selectable<CommitteeMemberVersionTable>): MemberVersion => ({
  id: row.member_id,
  scope: row.scope,
  name: row.name,
  role: row.role,
  place: row.place,
  agencyPost: row.agency_post,
  agency: row.agency,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  delegate: row.delegate_name === null ? null : { name: row.delegate_name, post: row.delegate_post },
  note: row.note,
  replaces: row.replaces,
  revision: row.revision,
  withdrawn: row.withdrawn === 1,
  reason: row.reason,
  at: row.at,
  personName: row.person_name,
})
