import type { RegisterId } from '../../registers/register-entry.ts'
import type { DocumentKindId } from '../document-key.ts'
import type { DocumentKind } from '../document-kind.ts'
import { outlineSections } from '../report-outline.ts'
import { periodSnapshot } from './make-period-snapshot.ts'
import type { PeriodFacts } from './period-facts.ts'
import { periodFigures } from './period-figures.ts'
import { formNeeds, periodNeeds } from './period-needs.ts'
import type { PeriodSnapshot } from './period-snapshot.ts'
import { type ReportFrame, reportContent } from './report-frame.ts'

/** A kind of report on a period: what it is called, what it consists of, which registers it draws from. */
export interface ReportForm {
  readonly id: DocumentKindId
  readonly name: string
  frame(snapshot: PeriodSnapshot): ReportFrame
  /** Registers that it cites; null: it is drawn from figures and tasks alone, and lacks only its form. */
  registers(facts: PeriodFacts): readonly RegisterId[] | null
}

export const reportKind = ({ id, name, frame, registers }: ReportForm): DocumentKind<PeriodFacts, PeriodSnapshot> => ({
  id,
  name,
  needs: (facts) => {
    const cited = registers(facts)
    return cited === null ? formNeeds(facts) : periodNeeds(facts, cited)
  },
  snapshot: (facts) => periodSnapshot(facts, id),
  figures: periodFigures,
  sections: (snapshot) => outlineSections(frame(snapshot).outline),
  content: (snapshot) => reportContent(snapshot, frame(snapshot)),
})
