import type { ReportFields } from '../../../shared/contract/reports.ts'
import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import { annualReportFileName } from '../../../shared/domain/documents/file-name.ts'
import { annualKind } from '../../../shared/domain/documents/kinds/annual.ts'
import { annualNarrativeSections } from '../../../shared/domain/documents/kinds/annual-narrative.ts'
import { formatPeriod, type Period } from '../../../shared/domain/time/period.ts'
import type { Desk } from '../desk.ts'
import { annualReportFacts } from './annual-report-facts.ts'
import { findDraft, type ReportKind, refuseWrongPeriod } from './report-draft.ts'

export interface OpenedReport {
  readonly title: string
  readonly fields: ReportFields
  readonly revision: number
  readonly updatedAt: string | null
  readonly updatedBy: string | null
  /** What the report still lacks, and from whom. */
  readonly needs: readonly string[]
  readonly sections: readonly {
    readonly id: string
    readonly heading: string
    readonly drafted: readonly string[]
    readonly edited: readonly string[] | null
  }[]
  readonly fileName: string
}

/** A report as a person finds it: its fields, what it lacks, and each narrative part with its draft from the data. */
export function openReport(desk: Desk, plan: Plan, kind: ReportKind, period: Period): OpenedReport {
  refuseWrongPeriod(plan, period)
  const { draft, fields } = findDraft(desk, plan, kind, period)
  const facts = annualReportFacts(desk, plan, period, fields)
  return {
    title: `Báo cáo kết quả thực hiện ${formatPeriod(period)}`,
    fields,
    revision: draft?.revision ?? 0,
    updatedAt: draft?.updatedAt ?? null,
    updatedBy: draft?.updatedBy ?? null,
    needs: annualKind.needs(facts).map((need) => need.what),
    sections: annualNarrativeSections(annualKind.snapshot({ ...facts, narrative: {} })).map((section) => ({
      ...section,
      edited: fields.narrative[section.id] ?? null,
    })),
    fileName: annualReportFileName(plan.meta, period),
  }
}
