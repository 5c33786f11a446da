import type { Generated } from 'kysely'
import type { CommitteeRecordKind } from '../../shared/domain/committee/committee-record.ts'
import type { CommitteeScope, MemberRole } from '../../shared/domain/committee/member.ts'
import type { IsoDate, Sha256 } from '../../shared/domain/ids.ts'

export interface CommitteeMemberVersionTable {
  sequence: Generated<number>
  member_id: string
  revision: number
  scope: CommitteeScope
  name: string
  role: MemberRole
  place: number | null
  agency_post: string | null
  agency: string | null
  valid_from: IsoDate | null
  valid_to: IsoDate | null
  delegate_name: string | null
  delegate_post: string | null
  note: string | null
  replaces: string | null
  /** 0 or 1. */
  withdrawn: number
  reason: string | null
  at: string
  person_id: string
  person_name: string
}

export interface CommitteeContactTable {
  member_id: string
  email: string | null
  phone: string | null
  revision: number
  updated_at: string
  updated_by: string
}

export interface CommitteeRecordVersionTable {
  sequence: Generated<number>
  record_id: string
  revision: number
  scope: CommitteeScope
  kind: CommitteeRecordKind
  /** JSON. */
  content: string
  /** 0 or 1. */
  withdrawn: number
  reason: string | null
  file_name: string | null
  sha256: Sha256 | null
  at: string
  person_id: string
  person_name: string
}
