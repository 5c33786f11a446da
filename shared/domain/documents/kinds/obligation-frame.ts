import { obligationSubject } from '../../obligations/obligation-scope.ts'
import { withSmallInitial } from '../../text/initial-letter.ts'
import type { OutlinePart } from '../report-outline.ts'
import { agencyOutline } from './agency-outline.ts'
import { causesPart, proposalsPart } from './assessment-parts.ts'
import { communicationPart } from './leadership-parts.ts'
import { listOutline } from './list-outline.ts'
import type { FactsObligation, PeriodFacts } from './period-facts.ts'
import type { ReportBasis } from './period-needs.ts'
import type { PeriodSnapshot } from './period-snapshot.ts'
import { planShortName } from './period-wording.ts'
import type { ReportFrame } from './report-frame.ts'
import { agenciesPart } from './task-parts.ts'

/** What a report of one matter is drawn from. */
const basisOf: Readonly<Record<Exclude<FactsObligation['scope'], 'plan'>, ReportBasis>> = {
  agencies: { figures: false, tasks: true, registers: ['proposals'] },
  communication: { figures: false, tasks: true, registers: ['communication', 'proposals'] },
  difficulties: { figures: false, tasks: false, registers: ['proposals'] },
  list: { figures: false, tasks: false, registers: [] },
}

export const obligationBasis = ({ obligation }: Pick<PeriodFacts, 'obligation'>, whole: ReportBasis): ReportBasis =>
  obligation === null || obligation.scope === 'plan' ? whole : basisOf[obligation.scope]

/** A report of one matter, or of those who send it; null: the report is on the whole plan, as its kind says. */
export function obligationFrame(snapshot: PeriodSnapshot): ReportFrame | null {
  const { obligation, period } = snapshot
  if (obligation === null || obligation.scope === 'plan') return null
  const matter = `${matterOf(obligation)} ${period.words}`
  return {
    subject: `${matter} theo ${planShortName(snapshot)}`,
    matter: withSmallInitial(matter),
    outline: outlineOf(snapshot, obligation, matter),
    appendices: [],
  }
}

function matterOf({ scope, title }: FactsObligation): string {
  if (scope === 'communication') return 'Kết quả thông tin, tuyên truyền'
  return scope === 'difficulties' ? 'Khó khăn, vướng mắc và hướng đề xuất' : obligationSubject(title)
}

function outlineOf(snapshot: PeriodSnapshot, obligation: FactsObligation, subject: string): readonly OutlinePart[] {
  switch (obligation.scope) {
    case 'agencies':
      return agencyOutline(snapshot, obligation.senders)
    case 'communication':
      return [
        { ...communicationPart(snapshot), title: 'Kết quả thông tin, tuyên truyền' },
        { ...agenciesPart(ofMatter(snapshot, /tuyên truyền/i)), title: 'Nhiệm vụ tuyên truyền theo cơ quan chủ trì' },
        proposalsPart(snapshot, 'Khó khăn, kiến nghị'),
      ]
    case 'difficulties':
      return [proposalsPart(snapshot, 'Khó khăn, vướng mắc và hướng đề xuất'), causesPart()]
    default:
      return listOutline(snapshot, subject)
  }
}

/** The snapshot with the tasks of groups whose title names a matter. */
function ofMatter(snapshot: PeriodSnapshot, matter: RegExp): PeriodSnapshot {
  const groups = snapshot.plan.groups.filter(({ title }) => matter.test(title)).map(({ id }) => id)
  return { ...snapshot, tasks: snapshot.tasks.filter(({ group }) => group !== null && groups.includes(group)) }
}
