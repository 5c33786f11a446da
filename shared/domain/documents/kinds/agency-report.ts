import { agencyOutline } from './agency-outline.ts'
import { obligationBasis, obligationFrame } from './obligation-frame.ts'
import type { PeriodSnapshot } from './period-snapshot.ts'
import { planShortName } from './period-wording.ts'
import type { ReportFrame } from './report-frame.ts'
import { reportKind } from './report-kind.ts'
import { agencyName } from './task-tables.ts'

function agencyFrame(snapshot: PeriodSnapshot): ReportFrame {
  const { words } = snapshot.period
  const { agency } = snapshot.about
  const agencies = agency === null ? (snapshot.obligation?.senders ?? []) : [agency]
  const whose = agency === null ? '' : ` của ${agencyName(snapshot, agency)}`
  return {
    subject: `Kết quả thực hiện ${planShortName(snapshot)} ${words}${whose}`,
    matter: `kết quả thực hiện ${words}${whose}`,
    outline: agencyOutline(snapshot, agencies),
    appendices: [],
  }
}

/** One agency's part of a plan: its tasks, the targets it answers for, what is still open. */
export const agencyReportKind = reportKind({
  id: 'agency_report',
  name: 'Báo cáo của cơ quan',
  frame: (snapshot) => obligationFrame(snapshot) ?? agencyFrame(snapshot),
  basis: (facts) => obligationBasis(facts, { figures: false, tasks: true, registers: ['proposals'] }),
})
