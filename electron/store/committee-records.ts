import type { CommitteeRecord, CommitteeRecordKind } from '../../shared/domain/committee/committee-record.ts'
import type {
  CommitteeMember,
  CommitteeScope,
  MemberContact,
  MemberTerm,
} from '../../shared/domain/committee/member.ts'
import type { Sha256 } from '../../shared/domain/ids.ts'
import type { Person } from './person.ts'

interface Version {
  /** 1 for the first. */
  readonly revision: number
  /** Entered by mistake: counts for nothing and stays readable. */
  readonly withdrawn: boolean
  /** Why it was changed or taken back; null where nobody had to say. */
  readonly reason: string | null
  readonly at: string
  readonly personName: string
}

/** One version of a term in office, as it was saved. */
export interface MemberVersion extends MemberTerm, Version {
  readonly id: string
  readonly scope: CommitteeScope
}

/** The newest version of a term with whom to call. */
export interface StoredMember extends MemberVersion, CommitteeMember {
  /** Of the contact; 0: none was ever saved. */
  readonly contactRevision: number
}

export interface NewMemberVersion extends Pick<Version, 'withdrawn' | 'reason'> {
  /** Null: a new term. */
  readonly id: string | null
  readonly scope: CommitteeScope
  readonly term: MemberTerm
  readonly person: Person
  /** Of the version that the person saw; 0 for a new term. */
  readonly expectedRevision: number
}

export interface KeptFile {
  readonly name: string
  readonly sha256: Sha256
}

/** One version of what a committee rests on. */
export interface RecordVersion<Record extends CommitteeRecord = CommitteeRecord> extends Version {
  readonly id: string
  readonly scope: CommitteeScope
  readonly record: Record
  readonly file: KeptFile | null
}

export interface NewRecordVersion extends Pick<Version, 'withdrawn' | 'reason'> {
  /** Null: a new record. */
  readonly id: string | null
  readonly scope: CommitteeScope
  readonly record: CommitteeRecord
  /** Its bytes are kept before. */
  readonly file: KeptFile | null
  readonly person: Person
  readonly expectedRevision: number
}

export interface CommitteeStore {
  /** Adds a version; null when the newest is not `expectedRevision` any more. Call inside a transaction, with the audit row. */
  appendMember(version: NewMemberVersion): StoredMember | null
  /** Saves whom to call; null when the stored one is not `expectedRevision` (0: none) any more. */
  saveContact(id: string, contact: MemberContact, expectedRevision: number, person: Person): number | null
  /** The newest version of every term of a committee, in the order of entering; withdrawn ones too. */
  members(scope: CommitteeScope): readonly StoredMember[]
  memberById(id: string): StoredMember | null
  /** Every version of a term, newest first. */
  memberHistory(id: string): readonly MemberVersion[]
  appendRecord(version: NewRecordVersion): RecordVersion | null
  /** The newest version of every record of a kind, in the order of recording; withdrawn ones too. */
  records<Kind extends CommitteeRecordKind>(
    scope: CommitteeScope,
    kind: Kind,
  ): readonly RecordVersion<Extract<CommitteeRecord, { readonly kind: Kind }>>[]
  recordById(id: string): RecordVersion | null
  /** Every version of a record, newest first. */
  recordHistory(id: string): readonly RecordVersion[]
}
