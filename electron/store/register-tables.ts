import type { Generated } from 'kysely'
import type { IsoDate, PlanId, Sha256 } from '../../shared/domain/ids.ts'
import type { RegisterId } from '../../shared/domain/registers/register-entry.ts'

export interface RegisterVersionTable {
  sequence: Generated<number>
  entry_id: string
  revision: number
  register: RegisterId
  plan_id: PlanId | null
  day: IsoDate
  /** JSON. */
  content: string
  /** 0 or 1. */
  withdrawn: number
  reason: string | null
  file_name: string | null
  sha256: Sha256 | null
  sheet: string | null
  sheet_row: number | null
  at: string
  person_id: string
  person_name: string
}
