import { type OutlinePart, part, partOf, words } from '../report-outline.ts'
import {
  causesPart,
  modelsPart,
  nextGoalsDraft,
  proposalsPart,
  shortcomingsPart,
  strengthsPart,
} from './assessment-parts.ts'
import { communicationPart, directivesPart, inspectionsPart, meetingsPart, receivedPart } from './leadership-parts.ts'
import type { PeriodSnapshot } from './period-snapshot.ts'
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
import { agenciesPart, aheadBlocks, aheadDraft, groupsPart, latePart } from './task-parts.ts'

/** The annual review (documents.md section 3). */
export const annualOutline = (snapshot: PeriodSnapshot): readonly OutlinePart[] => [
  partOf(
    'Công tác lãnh đạo, chỉ đạo, triển khai',
    directivesPart(snapshot),
    meetingsPart(snapshot),
    communicationPart(snapshot),
    inspectionsPart(snapshot),
    receivedPart(snapshot),
  ),
  partOf(
    'Kết quả thực hiện các mục tiêu, chỉ tiêu',
    targetsPart(snapshot),
    unitsPart(snapshot),
    missedPart(snapshot),
    participantsPart(snapshot),
    assignedPart(snapshot),
    moneyPart(snapshot, 'Phụ lục I'),
    benefitsPart(snapshot),
    treatmentPart(snapshot),
  ),
  partOf('Kết quả thực hiện nhiệm vụ', groupsPart(snapshot), agenciesPart(snapshot), latePart(snapshot)),
  partOf('Đánh giá chung', strengthsPart(snapshot), shortcomingsPart(snapshot), causesPart(), modelsPart(snapshot)),
  part(
    `Phương hướng, nhiệm vụ ${snapshot.period.nextWords}`,
    words('direction', [...nextGoalsDraft(snapshot), ...aheadDraft(snapshot)]),
    ...aheadBlocks(snapshot),
  ),
  proposalsPart(snapshot, 'Kiến nghị, đề xuất'),
]
