import { meetingsNarrative } from '../../meetings/follow-up/period-meetings.ts'
import {
  communicationNarrative,
  directivesNarrative,
  inspectionsNarrative,
  modelsNarrative,
  proposalsNarrative,
} from '../../registers/register-narrative.ts'
import type { Block } from '../content.ts'
import type { NarrativeSection } from '../document-kind.ts'
import { type Narrative, printedNarrative, remark } from '../narrative.ts'
import { directionDraft, solutionsDraft } from './review-direction.ts'
import { missedDraft, shortcomingsDraft, strengthsDraft, tasksDraft } from './review-drafts.ts'
import { reviewFigures } from './review-figures.ts'
import { situationDraft } from './review-situation.ts'
import type { ReviewSnapshot } from './review-snapshot.ts'
import { directionYear, dutyWords } from './review-wording.ts'

/** What people add themselves: no list of the system holds it. */
const toAdd = (matter: string): Narrative => [
  remark(`${matter}: chưa có số liệu trong sổ theo dõi, Tổ thư ký bổ sung.`),
]

const causes = (): Narrative => toAdd('Nguyên nhân khách quan, chủ quan của những hạn chế')
const lessons = (): Narrative => toAdd('Bài học kinh nghiệm')

const dissemination = ({ registers, meetings }: ReviewSnapshot): Narrative => [
  ...directivesNarrative(registers),
  ...(meetings === undefined ? [] : meetingsNarrative(meetings)),
  ...communicationNarrative(registers),
  ...inspectionsNarrative(registers),
]

const proposals = ({ registers }: ReviewSnapshot): Narrative => proposalsNarrative(registers)

/** The register of models holds commendations too; each has its own place. */
const modelsOf =
  (kind: 'model' | 'commendation', empty: string) =>
  ({ registers }: ReviewSnapshot): Narrative => {
    const models = registers.models.filter((entry) => entry.kind === kind)
    if (models.length === 0) return [remark(`${empty}: chưa có số liệu ${registers.periodWords} trong sổ theo dõi.`)]
    return modelsNarrative({ ...registers, models })
  }

interface Section {
  readonly heading: (snapshot: ReviewSnapshot) => string
  readonly draft: (snapshot: ReviewSnapshot) => Narrative
}

const said = (heading: string, draft: Section['draft']): Section => ({ heading: () => heading, draft })

const results: Readonly<Record<string, Section>> = {
  dissemination: said('Phần thứ nhất, I. Công tác quán triệt, triển khai', dissemination),
  missed_targets: said('Phần thứ nhất, II. Nguyên nhân các chỉ tiêu chưa đạt', missedDraft),
  tasks: { heading: (snapshot) => `Phần thứ nhất, III. Kết quả thực hiện ${dutyWords(snapshot)}`, draft: tasksDraft },
}

const midterm: Readonly<Record<string, Section>> = {
  situation: said('Đặc điểm tình hình', situationDraft),
  ...results,
  strengths: said('Phần thứ nhất, IV.1. Ưu điểm', strengthsDraft),
  shortcomings: said('Phần thứ nhất, IV.2. Hạn chế', shortcomingsDraft),
  causes: said('Phần thứ nhất, IV.3. Nguyên nhân', causes),
  lessons: said('Phần thứ nhất, IV.4. Bài học kinh nghiệm', lessons),
  solutions: {
    heading: (snapshot) => `Phần thứ hai. Nhiệm vụ, giải pháp đến năm ${directionYear(snapshot)}`,
    draft: solutionsDraft,
  },
  proposals: said('Phần thứ ba. Kiến nghị, đề xuất', proposals),
}

const final: Readonly<Record<string, Section>> = {
  context: said('Bối cảnh, đặc điểm tình hình', situationDraft),
  ...results,
  models: said('Phần thứ nhất, IV. Mô hình, cách làm hay', modelsOf('model', 'Mô hình, cách làm hay cần nhân rộng')),
  strengths: said('Phần thứ nhất, V.1. Ưu điểm', strengthsDraft),
  shortcomings: said('Phần thứ nhất, V.2. Hạn chế', shortcomingsDraft),
  causes: said('Phần thứ nhất, V.3. Nguyên nhân', causes),
  lessons: said('Phần thứ nhất, V.4. Bài học kinh nghiệm', lessons),
  direction: {
    heading: (snapshot) => `Phần thứ hai. Phương hướng, nhiệm vụ đến năm ${directionYear(snapshot)}`,
    draft: directionDraft,
  },
  proposals: said('Phần thứ ba, I. Kiến nghị, đề xuất', proposals),
  commendations: said('Phần thứ ba, II. Khen thưởng', modelsOf('commendation', 'Khen thưởng')),
}

const sectionsOf = ({ kind }: ReviewSnapshot): Readonly<Record<string, Section>> =>
  kind === 'midterm' ? midterm : final

/** The parts people may write themselves, each with what the data alone gives. */
export const reviewSections = (snapshot: ReviewSnapshot): readonly NarrativeSection[] =>
  Object.entries(sectionsOf(snapshot)).map(([id, { heading, draft }]) => ({
    id,
    heading: heading(snapshot),
    drafted: draft(snapshot),
  }))

/** Prints sections by their id: the secretariat's own words where it has written any, else the first draft. */
export function sectionPrinter(snapshot: ReviewSnapshot): (id: string) => readonly Block[] {
  const figures = reviewFigures(snapshot)
  const sections = sectionsOf(snapshot)
  return (id) => {
    const section = sections[id]
    if (section === undefined) throw new Error(`A review has no section “${id}”`)
    return printedNarrative(snapshot.narrative[id] ?? section.draft(snapshot), figures)
  }
}
