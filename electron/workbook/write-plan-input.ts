import type { EditableCollection } from '../../shared/domain/catalogue/edited-plan.ts'
import type { Plan } from '../../shared/domain/catalogue/plan.ts'
import type { IndicatorCode } from '../../shared/domain/ids.ts'

/** A row that is no longer in force, kept to be read. */
export interface WithdrawnRow {
  readonly collection: EditableCollection
  readonly clause: string
  readonly title: string
  /** By which document or for which reason. */
  readonly reason: string
}

export interface PlanWorkbookInput {
  /** As it is in force. */
  readonly plan: Plan
  /** "Kế hoạch số 64/KH-UBND" */
  readonly planName: string
  readonly indicatorLabel: (code: IndicatorCode) => string
  /** Another row, `<plan id>#<row id>`, as people name it: "Nghị quyết số 03-NQ/TU, II.3". */
  readonly referenceText: (reference: string) => string
  /** By row id: how the row came to differ from the document. */
  readonly changes: Readonly<Record<EditableCollection, ReadonlyMap<string, string>>>
  readonly withdrawn: readonly WithdrawnRow[]
}
