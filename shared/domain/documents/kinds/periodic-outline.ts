import { type OutlinePart, part, partOf, words } from '../report-outline.ts'
import { proposalsPart, restOfYearDraft } from './assessment-parts.ts'
import { meetingsHeldPart, receivedPart } from './leadership-parts.ts'
import type { PeriodSnapshot } from './period-snapshot.ts'
import {
  assignedPart,
  flowsPart,
  missedPart,
  moneyPart,
  participantsPart,
  targetsPart,
  unitsPart,
} from './results-parts.ts'
import { agenciesPart, aheadBlocks, aheadDraft, groupsPart, latePart } from './task-parts.ts'

/** A report within the year: how far the targets are, what was due, what lies ahead. */
export const periodicOutline = (snapshot: PeriodSnapshot): readonly OutlinePart[] => [
  partOf(
    `Kết quả các chỉ tiêu ${snapshot.period.words}`,
    targetsPart(snapshot),
    unitsPart(snapshot),
    missedPart(snapshot),
    assignedPart(snapshot),
    participantsPart(snapshot),
    flowsPart(snapshot),
    receivedPart(snapshot),
  ),
  { ...moneyPart(snapshot, null), title: 'Thu, chậm đóng, trốn đóng' },
  partOf(
    `Kết quả thực hiện nhiệm vụ ${snapshot.period.words}`,
    ...meetingsHeldPart(snapshot),
    groupsPart(snapshot),
    agenciesPart(snapshot),
    latePart(snapshot),
  ),
  proposalsPart(snapshot, 'Khó khăn, vướng mắc và kiến nghị'),
  part(
    `Nhiệm vụ trọng tâm ${snapshot.period.nextWords}`,
    words('direction', [...restOfYearDraft(snapshot), ...aheadDraft(snapshot)]),
    ...aheadBlocks(snapshot),
  ),
]
