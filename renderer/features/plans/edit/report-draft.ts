import { obligationKinds, type PlanObligation } from '../../../../shared/domain/catalogue/plan.ts'
import type { PlannedReport } from '../plans-data.ts'
import { type DueDraft, dueFaults, dueFromDraft, freshDue, titleFault } from './duty-draft.ts'
import type { Faults } from './edit-draft.ts'
import { textOrNull } from './target-draft.ts'

/** A report that must be sent, as typed; empty texts stand for what is not said. */
export interface ReportDraft extends DueDraft {
  readonly title: string
  readonly clause: string
  readonly kind: PlanObligation['kind']
  readonly from: string
  readonly to: string
  /** Period key, or empty for every period of the kind. */
  readonly period: string
  readonly covers: string
}

export const freshReport = (report: PlanObligation | null): ReportDraft => ({
  title: report?.title ?? '',
  clause: report?.clause ?? '',
  kind: report?.kind ?? 'annual',
  from: report?.from ?? '',
  to: report?.to ?? '',
  period: report?.period ?? '',
  covers: report?.covers ?? '',
  ...freshDue(report?.due ?? null),
})

/** A stored draft may name what the lists no longer have. */
export const soundReport = (draft: ReportDraft): ReportDraft => ({
  ...draft,
  kind: obligationKinds.find((one) => one === draft.kind) ?? 'annual',
})

export const reportFaults = (draft: ReportDraft): Faults<ReportDraft> => ({
  ...titleFault(draft.title),
  ...(draft.clause.trim() ? {} : { clause: 'Chưa nhập mục của văn bản làm căn cứ.' }),
  ...dueFaults(draft),
})

/** Without what the screen is told beside the row. */
export function bareReport({ mark: _mark, lastChange: _lastChange, ...row }: PlannedReport): PlanObligation {
  return row
}

/** The row that a draft without faults stands for; what the form does not ask stays as it was. */
export const reportFromDraft = (draft: ReportDraft, before: PlanObligation | null): PlanObligation => ({
  id: before?.id ?? 'moi',
  clause: draft.clause.trim(),
  document: before?.document ?? null,
  kind: draft.kind,
  from: textOrNull(draft.from),
  to: textOrNull(draft.to),
  period: textOrNull(draft.period),
  due: dueFromDraft(draft),
  covers: textOrNull(draft.covers),
  title: draft.title.trim(),
  lines: before?.lines ?? null,
})
