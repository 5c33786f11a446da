import { formatDocumentDate } from '../../time/iso-date.ts'
import { formatPeriod } from '../../time/period.ts'
import { type DocumentContent, paragraph } from '../content.ts'
import type { DocumentKind } from '../document-kind.ts'
import { type BoundFigure, field, remark, sentence } from '../narrative.ts'
import { type OutlinePart, outlineBlocks, outlineSections, part, words } from '../report-outline.ts'
import { formNeeds } from './period-needs.ts'
import { capitalised, noFigure, planShortName } from './period-wording.ts'
import { reportHead } from './report-head.ts'
import {
  type SheetTarget,
  sheetTarget,
  type TargetSheetFacts,
  type TargetSheetSnapshot,
} from './target-sheet-snapshot.ts'
import { sheetAppendix } from './target-sheet-table.ts'

const counted: readonly (readonly [key: string, label: string, test: (target: SheetTarget) => boolean])[] = [
  ['targets/all', 'Số chỉ tiêu của văn bản', () => true],
  ['targets/met', 'Số chỉ tiêu đạt', ({ verdict, incomplete }) => verdict === 'met' && !incomplete],
  ['targets/not_met', 'Số chỉ tiêu không đạt', ({ verdict, incomplete }) => verdict === 'not_met' && !incomplete],
]

const figures = ({ targets }: TargetSheetSnapshot): readonly BoundFigure[] =>
  counted.map(([key, label, test]) => ({
    key,
    label,
    text: String(targets.filter(test).length),
    source: null,
    names: [],
  }))

const outline = ({ targets, planName, periodWords }: TargetSheetSnapshot): readonly OutlinePart[] => [
  part(
    'Chỉ tiêu của văn bản',
    words(
      'targets',
      targets.length === 0
        ? [remark(`Chỉ tiêu: không có trong văn bản ${planName}.`)]
        : [
            sentence`${planName} đặt ${field('targets/all')} chỉ tiêu theo năm và theo giai đoạn; tính đến ${periodWords}: ${field('targets/met')} chỉ tiêu đạt, ${field('targets/not_met')} chỉ tiêu không đạt, số còn lại chưa đến thời điểm đánh giá, ${noFigure} hoặc chờ đánh giá. Chi tiết tại phụ lục chỉ tiêu kèm theo.`,
          ],
    ),
  ),
]

function content(snapshot: TargetSheetSnapshot): DocumentContent {
  const { form, planName, periodWords } = snapshot
  const matter = `chỉ tiêu của ${planName} theo năm và kết quả tính đến ${periodWords}`
  return {
    ...reportHead(form),
    subject: snapshot.ownSubject ?? capitalised(matter),
    addressees: null,
    blocks: [
      paragraph(`${form.issuingBody} báo cáo ${matter} (số liệu đến ${formatDocumentDate(snapshot.cutOff)}) như sau:`),
      ...outlineBlocks(outline(snapshot), snapshot.narrative, figures(snapshot)),
      paragraph(`Trên đây là ${matter}, ${form.issuingBody} báo cáo.`),
    ],
    appendices: snapshot.targets.length > 0 ? [sheetAppendix(snapshot)] : [],
    isIllustrative: snapshot.isIllustrative,
  }
}

/** Every target of a plan by year, with its clause, its words and how it stands. */
export const targetSheetKind: DocumentKind<TargetSheetFacts, TargetSheetSnapshot> = {
  id: 'target_sheet',
  name: 'Biểu chỉ tiêu',
  needs: formNeeds,
  snapshot: (facts) => ({
    kind: 'target_sheet',
    planName: planShortName({ plan: facts.plan }),
    periodWords: formatPeriod(facts.period),
    cutOff: facts.cutOff,
    labels: facts.labels,
    targets: facts.targets.map((target) => sheetTarget(target, facts)),
    form: facts.form,
    narrative: facts.narrative,
    ownSubject: facts.ownSubject,
    isIllustrative: facts.isIllustrative,
  }),
  figures,
  sections: (snapshot) => outlineSections(outline(snapshot)),
  content,
}
