import { obligationSubject } from '../../obligations/obligation-scope.ts'
import { registerIds } from '../../registers/register-entry.ts'
import { withSmallInitial } from '../../text/initial-letter.ts'
import { type OutlinePart, partOf } from '../report-outline.ts'
import { proposalsPart, shortcomingsPart, strengthsPart } from './assessment-parts.ts'
import { communicationPart, directivesPart, inspectionsPart, receivedPart } from './leadership-parts.ts'
import { obligationBasis, obligationFrame } from './obligation-frame.ts'
import { figuresAppendix } from './period-appendices.ts'
import type { PeriodSnapshot } from './period-snapshot.ts'
import { planShortName } from './period-wording.ts'
import type { ReportFrame } from './report-frame.ts'
import { reportKind } from './report-kind.ts'
import {
  assignedPart,
  benefitsPart,
  missedPart,
  moneyPart,
  participantsPart,
  targetsPart,
  treatmentPart,
  unitsPart,
} from './results-parts.ts'
import { agenciesPart, groupsPart, latePart } from './task-parts.ts'

/** Sections that a report on a free subject can be put together from, in the order in which they are printed. */
export const adhocSectionIds = [
  'leadership',
  'targets',
  'money',
  'benefits',
  'tasks',
  'assessment',
  'proposals',
] as const
export type AdhocSectionId = (typeof adhocSectionIds)[number]

const sections: Readonly<Record<AdhocSectionId, (snapshot: PeriodSnapshot) => OutlinePart>> = {
  leadership: (snapshot) =>
    partOf(
      'Công tác lãnh đạo, chỉ đạo, triển khai',
      directivesPart(snapshot),
      communicationPart(snapshot),
      inspectionsPart(snapshot),
      receivedPart(snapshot),
    ),
  targets: (snapshot) =>
    partOf(
      'Kết quả thực hiện các chỉ tiêu',
      targetsPart(snapshot),
      unitsPart(snapshot),
      missedPart(snapshot),
      assignedPart(snapshot),
      participantsPart(snapshot),
    ),
  money: (snapshot) => moneyPart(snapshot, 'phụ lục số liệu theo đơn vị kèm theo'),
  benefits: (snapshot) =>
    partOf('Giải quyết chế độ, khám chữa bệnh và quỹ', benefitsPart(snapshot), treatmentPart(snapshot)),
  tasks: (snapshot) =>
    partOf('Kết quả thực hiện nhiệm vụ', groupsPart(snapshot), agenciesPart(snapshot), latePart(snapshot)),
  assessment: (snapshot) => partOf('Đánh giá chung', strengthsPart(snapshot), shortcomingsPart(snapshot)),
  proposals: (snapshot) => proposalsPart(snapshot, 'Khó khăn, vướng mắc và kiến nghị'),
}

/**
 * The sections that a document's part names, joined by "+" ("targets+tasks"); '' names all. Null where one of them is no
 * section.
 */
export function adhocSectionsOf(part: string): readonly AdhocSectionId[] | null {
  if (part === '') return adhocSectionIds
  const named = part.split('+')
  const chosen = adhocSectionIds.filter((id) => named.includes(id))
  return chosen.length === new Set(named).size ? chosen : null
}

function adhocFrame(snapshot: PeriodSnapshot): ReportFrame {
  const { obligation, period } = snapshot
  const chosen = adhocSectionIds.filter((id) => snapshot.about.sections.includes(id))
  const asked = obligation === null ? `thực hiện ${planShortName(snapshot)}` : obligationSubject(obligation.title)
  const matter = `${/^tình hình|^kết quả/i.test(asked) ? asked : `Tình hình ${withSmallInitial(asked)}`} ${period.words}`
  return {
    subject: matter,
    matter: withSmallInitial(matter),
    outline: chosen.map((id) => sections[id](snapshot)),
    appendices: chosen.includes('money') || chosen.includes('targets') ? figuresAppendix(snapshot) : [],
  }
}

/** A report that no calendar knows: on a free subject, or one that a plan asks for when something happens. */
export const adhocKind = reportKind({
  id: 'adhoc',
  name: 'Báo cáo chuyên đề, đột xuất',
  frame: (snapshot) => obligationFrame(snapshot) ?? adhocFrame(snapshot),
  basis: (facts) => {
    const chosen = facts.obligation === null ? facts.about.sections : adhocSectionIds
    const has = (...ids: readonly AdhocSectionId[]) => ids.some((id) => chosen.includes(id))
    const registers = registerIds.filter((id) =>
      id === 'proposals' ? has('proposals') : id !== 'models' && has('leadership'),
    )
    return obligationBasis(facts, {
      figures: has('targets', 'money', 'benefits', 'assessment'),
      tasks: has('tasks'),
      registers,
    })
  },
})
