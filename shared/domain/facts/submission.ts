import type { IsoDate, PeriodKey, PlanId, Sha256, UnitCode } from '../ids.ts'

/** nháp, chờ kiểm tra, đã tiếp nhận, trả lại, đã thay thế */
export type SubmissionState = 'draft' | 'in_review' | 'accepted' | 'returned' | 'replaced'

export type SubmissionChannel = 'file' | 'manual'

/** One received report of one unit for one period; a wide sheet yields one per unit. */
export interface Submission {
  readonly id: string
  readonly planId: PlanId
  readonly unit: UnitCode
  readonly period: PeriodKey
  readonly asOf: IsoDate
  /** 1 for the first report of the unit and period, 2 for the second … ("lần") */
  readonly round: number
  readonly state: SubmissionState
  readonly channel: SubmissionChannel
  readonly fileName: string | null
  readonly sha256: Sha256 | null
  /** Instants in ISO 8601 UTC. */
  readonly receivedAt: string
  readonly acceptedAt: string | null
  readonly acceptedBy: string | null
  /** The submission this one replaces, with the reason given. */
  readonly replaces: string | null
  readonly replaceReason: string | null
  /** Why its warnings were accepted. */
  readonly warningReason: string | null
  readonly factCount: number
}
