import type { DraftAgency } from '../../../../shared/domain/plan-import/draft-plan.ts'
import type { ReviewSection, ReviewValues } from '../review.ts'

/** What a row's fields get and give; every change stands at once. */
export interface EditorProps<Section extends ReviewSection> {
  readonly value: ReviewValues[Section]
  /** `joining`: agencies that the row names and the document's list does not have yet. */
  readonly onChange: (value: ReviewValues[Section], joining?: readonly DraftAgency[]) => void
}
