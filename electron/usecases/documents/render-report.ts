import { createHash } from 'node:crypto'
import type { ReportFields } from '../../../shared/contract/reports.ts'
import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import { annualReportFileName } from '../../../shared/domain/documents/file-name.ts'
import { annualKind } from '../../../shared/domain/documents/kinds/annual.ts'
import type { Sha256 } from '../../../shared/domain/ids.ts'
import { lastDay, type Period } from '../../../shared/domain/time/period.ts'
import type { Desk } from '../desk.ts'
import { annualReportFacts } from './annual-report-facts.ts'
import { findDraft, type ReportKind, refuseWrongPeriod } from './report-draft.ts'

export interface RenderedReport {
  readonly name: string
  readonly bytes: Uint8Array
  readonly pageCount: number
  readonly sha256: Sha256
}

/**
 * The report as a PDF: the bytes a person previews are the bytes that are saved. The same figures and fields give the
 * same bytes, since the file's creation date is the document's own (else the cut-off day).
 *
 * @param fields what a screen shows before it is saved; null takes the saved draft
 */
export async function renderReport(
  desk: Desk,
  plan: Plan,
  kind: ReportKind,
  period: Period,
  fields: ReportFields | null,
): Promise<RenderedReport> {
  refuseWrongPeriod(plan, period)
  const used = fields ?? findDraft(desk, plan, kind, period).fields
  const content = annualKind.content(annualKind.snapshot(annualReportFacts(desk, plan, period, used)))
  const { bytes, pageCount } = await desk.documents.renderPdf(content, { createdAt: used.date ?? lastDay(period) })
  const sha256 = createHash('sha256').update(bytes).digest('hex') as Sha256
  return { name: annualReportFileName(plan.meta, period), bytes, pageCount, sha256 }
}
