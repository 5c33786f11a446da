import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import type { DocumentKindId } from '../../../shared/domain/documents/document-key.ts'
import { annualKind } from '../../../shared/domain/documents/kinds/annual.ts'
import { formatPeriod, type Period } from '../../../shared/domain/time/period.ts'
import { type DocumentSource, sourceOf } from './document-source.ts'
import { annualFacts } from './facts/annual-facts.ts'

/** Only a period of the right length inside the plan can be reported on. */
const within =
  (kind: Period['kind'], name: string): DocumentSource['refusal'] =>
  ({ meta: { yearFrom, yearTo } }: Plan, period) =>
    period.kind === kind && yearFrom <= period.year && period.year <= yearTo
      ? null
      : {
          message: `${name} của kế hoạch này chỉ lập cho các năm ${yearFrom}–${yearTo}, không lập cho ${formatPeriod(period)}.`,
          remedy: 'Chọn một kỳ trong giai đoạn của kế hoạch.',
        }

/** Every kind of document that can be drawn up. A new one is a file in `kinds`, the reading of its facts, and a line here. */
export const documentSources: Readonly<Partial<Record<DocumentKindId, DocumentSource>>> = {
  annual: sourceOf(annualKind, annualFacts, within('year', 'Báo cáo năm')),
}
