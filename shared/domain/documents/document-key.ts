import type { PeriodKey, PlanId } from '../ids.ts'

/** Every kind of document that the committee draws up from its data. */
export const documentKindIds = [
  'annual',
  'monthly',
  'quarterly',
  'half_year',
  'nine_month',
  'midterm',
  'final',
  'adhoc',
  'agency_report',
  'submission_matrix',
  'target_sheet',
  // Papers of one meeting; `part` is its id, `period` the year in which it was entered.
  'meeting_invitation',
  'meeting_programme',
  'meeting_postponement',
  'meeting_briefing',
  'meeting_script',
  'meeting_minutes',
  'meeting_notice',
] as const
export type DocumentKindId = (typeof documentKindIds)[number]

/** One document to draw up: at most one draft of each stands at a time. */
export interface DocumentKey {
  readonly planId: PlanId
  readonly kind: DocumentKindId
  /** The period reported on; of a mid-term or final review the year it is due for. */
  readonly period: PeriodKey
  /**
   * Tells apart what shares kind and period: id of the plan's obligation (letter 40 asks for three quarterly reports),
   * code of an agency for its report; '' where there is one only.
   */
  readonly part: string
}

export const documentKeyText = ({ planId, kind, period, part }: DocumentKey): string =>
  [planId, kind, period, ...(part === '' ? [] : [part])].join('/')
