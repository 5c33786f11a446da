import type { Generated } from 'kysely'
import type { IsoDate, PeriodKey, PlanId, Sha256 } from '../../shared/domain/ids.ts'

export interface ReportRoundTable {
  sequence: Generated<number>
  id: string
  plan_id: PlanId
  obligation: string
  period: PeriodKey
  opened_at: string
  opened_by: string
}

export interface RoundEventTable {
  sequence: Generated<number>
  round_id: string
  kind: string
  /** JSON. */
  data: string
  at: string
  day: IsoDate
  person_id: string
  person_name: string
}

export interface RoundFileTable {
  sequence: Generated<number>
  event: number
  title: string
  file_name: string
  sha256: Sha256
}
