import type { DocumentKindId } from '../document-key.ts'
import type { DocumentKind } from '../document-kind.ts'
import { outlineSections } from '../report-outline.ts'
import { periodSnapshot } from './make-period-snapshot.ts'
import type { PeriodFacts } from './period-facts.ts'
import { periodFigures } from './period-figures.ts'
import { periodNeeds, type ReportBasis } from './period-needs.ts'
import type { PeriodSnapshot } from './period-snapshot.ts'
import { type ReportFrame, reportContent } from './report-frame.ts'

/** A kind of report on a period: what it is called, what it consists of, what it is drawn from. */
export interface ReportForm {
  readonly id: DocumentKindId
  readonly name: string
  frame(snapshot: PeriodSnapshot): ReportFrame
  /** What it is drawn from, and so what it can lack beside its form. */
  basis(facts: PeriodFacts): ReportBasis
}

export const reportKind = ({ id, name, frame, basis }: ReportForm): DocumentKind<PeriodFacts, PeriodSnapshot> => ({
  id,
  name,
  needs: (facts) => periodNeeds(facts, basis(facts)),
  snapshot: (facts) => periodSnapshot(facts, id),
  figures: periodFigures,
  sections: (snapshot) => outlineSections(frame(snapshot).outline),
  content: (snapshot) => reportContent(snapshot, frame(snapshot)),
})
