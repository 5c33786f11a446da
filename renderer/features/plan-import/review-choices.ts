import { createContext, useContext, useMemo, useState } from 'react'
import type { PlanAgency } from '../../../shared/domain/catalogue/plan.ts'
import type { IndicatorCode } from '../../../shared/domain/ids.ts'
import type { DraftAgency } from '../../../shared/domain/plan-import/draft-plan.ts'
import { type AgencyOptions, agencyOptions } from './agency-choice.ts'
import type { PlanChoices } from './plan-import-data.ts'
import { type Review, type ReviewSection, type RowOf, rowsOf } from './review.ts'

/** What the fields of a row may name. */
export interface ReviewChoices {
  readonly indicators: readonly { readonly code: IndicatorCode; readonly label: string }[]
  /** Agencies of the document, as corrected. */
  readonly listed: readonly DraftAgency[]
  /** Agencies of every plan at hand. */
  readonly known: readonly PlanAgency[]
  readonly agencyOptions: AgencyOptions
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

/** What the review offers its fields; the same object for as long as a correction leaves all of it alone. */
export function useChoicesOf(review: Review, { indicators, agencies, territories }: PlanChoices): ReviewChoices {
  const lineCount = review.text.length
  const facts = useSection(review, 'meta')
  const agencyRows = useSection(review, 'agencies')
  const targets = useSection(review, 'targets')
  const groups = useSection(review, 'groups')
  const planYear = useMemo(() => firstYear(facts), [facts])
  const listed = useMemo(() => agencyRows.map(({ value }) => value), [agencyRows])
  const options = useMemo(() => agencyOptions(listed, agencies), [listed, agencies])
  return useMemo(
    () => ({
      indicators,
      listed,
      known: agencies,
      agencyOptions: options,
      territories,
      targets,
      groups,
      lineCount,
      planYear,
    }),
    [indicators, listed, agencies, options, territories, targets, groups, lineCount, planYear],
  )
}

/** The rows of one section; the same array while a correction is made elsewhere. */
function useSection<Section extends ReviewSection>(review: Review, section: Section): readonly RowOf<Section>[] {
  const rows = rowsOf(review, section)
  const [kept, keep] = useState(rows)
  if (kept.length === rows.length && rows.every((row, index) => row === kept[index])) return kept
  keep(rows)
  return rows
}

function firstYear(facts: readonly RowOf<'meta'>[]): number {
  const year = facts.flatMap(({ value }) =>
    value.field === 'yearFrom' && value.value !== null ? [value.value] : [],
  )[0]
  const issued = facts.flatMap(({ value }) =>
    value.field === 'date' && value.value !== null ? [Number(value.value.slice(0, 4))] : [],
  )[0]
  return year ?? issued ?? 2000
}
