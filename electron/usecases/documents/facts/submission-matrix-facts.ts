import { unitFullName } from '../../../../shared/domain/catalogue/unit.ts'
import type { SubmissionMatrixFacts } from '../../../../shared/domain/documents/kinds/submission-matrix.ts'
import { vietnameseDay } from '../../../../shared/domain/time/iso-date.ts'
import { formatPeriod } from '../../../../shared/domain/time/period.ts'
import type { Desk } from '../../desk.ts'
import { readReceiptGrid } from '../../figures/read-matrix.ts'
import type { DocumentRequest } from '../document-source.ts'

/** What had been received for the year of the period when the document was written, by unit and period. */
export function submissionMatrixFacts(desk: Desk, request: DocumentRequest): SubmissionMatrixFacts {
  const { plan, period, written, form, narrative, ownSubject } = request
  const { periods, rows } = readReceiptGrid(desk, plan, period.year, written.at)
  return {
    plan: plan.meta,
    year: period.year,
    day: written.day,
    periods: periods.map(formatPeriod),
    rows: rows.map(({ unit, cells }) => ({
      name: unitFullName(unit),
      marks: unit.reports
        ? cells.map(({ submission }) => ({
            receivedOn: submission && vietnameseDay(Date.parse(submission.receivedAt)),
            round: submission?.round ?? 1,
          }))
        : null,
    })),
    form,
    narrative,
    ownSubject,
    isIllustrative: desk.store.isDemo,
  }
}
