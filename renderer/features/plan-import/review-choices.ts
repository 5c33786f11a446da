import { createContext, useContext } from 'react'
import type { PlanAgency } from '../../../shared/domain/catalogue/plan.ts'
import type { IndicatorCode } from '../../../shared/domain/ids.ts'
import type { DraftAgency } from '../../../shared/domain/plan-import/draft-plan.ts'
import type { PlanChoices } from './plan-import-data.ts'
import type { RowOf } from './review.ts'

/** What the fields of a row may name. */
export interface ReviewChoices {
  readonly indicators: readonly { readonly code: IndicatorCode; readonly label: string }[]
  /** Agencies of the document, as corrected. */
  readonly listed: readonly DraftAgency[]
  /** Agencies of every plan at hand. */
  readonly known: readonly PlanAgency[]
  readonly territories: PlanChoices['territories']
  readonly targets: readonly RowOf<'targets'>[]
  readonly groups: readonly RowOf<'groups'>[]
  readonly lineCount: number
  /** First year of the plan as far as it is known, else the year of the document: where dates start from. */
  readonly planYear: number
}

export const ReviewChoicesContext = createContext<ReviewChoices | null>(null)

export function useReviewChoices(): ReviewChoices {
  const choices = useContext(ReviewChoicesContext)
  if (!choices) throw new Error('useReviewChoices outside of a review')
  return choices
}
