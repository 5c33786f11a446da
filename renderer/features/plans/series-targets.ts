import { seriesDocumentName } from '../../../shared/domain/catalogue/target-series.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import type { PlanView } from './plans-data.ts'
import { targetWords } from './target-matrix.ts'

/** What somebody above asks of one indicator in one year, beside the plan's own target (product.md rule 10). */
export interface SeriesTargetView {
  readonly id: string
  readonly year: number
  /** "≥ 95%" */
  readonly words: string
  /** "546/QĐ-TTg" */
  readonly number: string
  /** "Quyết định số 546/QĐ-TTg ngày 29/04/2022 của Thủ tướng Chính phủ" */
  readonly document: string
}

/** Targets of bound series for an indicator, in the order of years; `year` null: of all years. */
export function seriesTargets(
  { targetSeries }: Pick<PlanView, 'targetSeries'>,
  indicator: string,
  year: number | null,
): readonly SeriesTargetView[] {
  return targetSeries
    .flatMap(({ id, document, targets }) =>
      targets
        .filter((target) => target.indicator === indicator && (year === null || target.year === year))
        .map((target) => ({
          id: `${id}/${target.year}`,
          year: target.year,
          words: targetWords({
            nature: 'quantitative',
            value: target.value,
            comparator: target.comparator,
            unit: target.measure,
          }),
          number: document.number,
          document: [
            seriesDocumentName(document),
            document.date === null ? '' : `ngày ${formatDate(document.date)}`,
            `của ${document.issuer}`,
          ]
            .filter((part) => part !== '')
            .join(' '),
        })),
    )
    .sort((left, right) => left.year - right.year)
}
