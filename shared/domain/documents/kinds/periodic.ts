import type { DocumentKindId } from '../document-key.ts'
import { obligationBasis, obligationFrame } from './obligation-frame.ts'
import { figuresAppendix } from './period-appendices.ts'
import type { PeriodSnapshot } from './period-snapshot.ts'
import { planShortName } from './period-wording.ts'
import { periodicOutline } from './periodic-outline.ts'
import type { ReportFrame } from './report-frame.ts'
import { reportKind } from './report-kind.ts'

const periodicFrame = (snapshot: PeriodSnapshot): ReportFrame => {
  const { words, nextWords } = snapshot.period
  return {
    subject: `Kết quả thực hiện ${planShortName(snapshot)} ${words} và nhiệm vụ trọng tâm ${nextWords}`,
    matter: `kết quả thực hiện ${words} và nhiệm vụ trọng tâm ${nextWords}`,
    outline: periodicOutline(snapshot),
    appendices: figuresAppendix(snapshot),
  }
}

/** Reports within the year share one outline; a report that the plan asks of an agency has that agency's. */
const periodicKind = (id: DocumentKindId, name: string) =>
  reportKind({
    id,
    name,
    frame: (snapshot) => obligationFrame(snapshot) ?? periodicFrame(snapshot),
    basis: (facts) => obligationBasis(facts, { figures: true, tasks: true, registers: ['proposals'] }),
  })

export const monthlyKind = periodicKind('monthly', 'Báo cáo tháng')
export const quarterlyKind = periodicKind('quarterly', 'Báo cáo quý')
export const halfYearKind = periodicKind('half_year', 'Báo cáo 6 tháng')
export const nineMonthKind = periodicKind('nine_month', 'Báo cáo 9 tháng')
