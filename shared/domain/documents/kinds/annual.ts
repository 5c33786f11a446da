import { registerIds } from '../../registers/register-entry.ts'
import { annualOutline } from './annual-outline.ts'
import { obligationBasis, obligationFrame } from './obligation-frame.ts'
import { figuresAppendix, sourcesAppendix } from './period-appendices.ts'
import type { PeriodSnapshot } from './period-snapshot.ts'
import { planShortName } from './period-wording.ts'
import type { ReportFrame } from './report-frame.ts'
import { reportKind } from './report-kind.ts'
import { dutiesAppendix } from './task-appendix.ts'

const nextYear = (snapshot: PeriodSnapshot): string => ` và nhiệm vụ trọng tâm năm ${snapshot.year + 1}`

export const annualFrame = (snapshot: PeriodSnapshot): ReportFrame => ({
  subject: `Kết quả thực hiện ${planShortName(snapshot)} năm ${snapshot.year}${nextYear(snapshot)}`,
  matter: `kết quả thực hiện năm ${snapshot.year}${nextYear(snapshot)}`,
  outline: annualOutline(snapshot),
  appendices: [
    ...figuresAppendix(snapshot),
    ...(snapshot.tasks.length > 0 ? [dutiesAppendix(snapshot)] : []),
    ...sourcesAppendix(snapshot),
  ],
})

/** Annual review of a plan (documents.md section 3), or the yearly report that one of its agencies owes. */
export const annualKind = reportKind({
  id: 'annual',
  name: 'Báo cáo năm',
  frame: (snapshot) => obligationFrame(snapshot) ?? annualFrame(snapshot),
  basis: (facts) => obligationBasis(facts, { figures: true, tasks: true, registers: registerIds }),
})
