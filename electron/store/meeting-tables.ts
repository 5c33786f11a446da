import type { Generated } from 'kysely'
import type { IsoDate, PlanId, Sha256 } from '../../shared/domain/ids.ts'

export interface MeetingTable {
  sequence: Generated<number>
  id: string
  plan_id: PlanId
  year: number
  follows: string | null
  created_at: string
  created_by: string
}

export interface MeetingEventTable {
  sequence: Generated<number>
  meeting_id: string
  kind: string
  /** JSON. */
  data: string
  sha256: Sha256 | null
  at: string
  day: IsoDate
  person_id: string
  person_name: string
}

export interface MeetingNoteTable {
  meeting_id: string
  item_id: string
  text: string
  revision: number
  updated_at: string
  updated_by: string
}
