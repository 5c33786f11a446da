import { paceText } from '../../indicators/projection-words.ts'
import { field, type Narrative, type NarrativeBlock, remark, runsOf, said, sentence } from '../narrative.ts'
import { readFraction } from '../stored-fraction.ts'
import { capitalised, targetWords } from './period-wording.ts'
import { reviewField } from './review-figures.ts'
import type { ReviewLine, ReviewSnapshot } from './review-snapshot.ts'
import { directionYear, dutyWords, insideSentence, planShortName } from './review-wording.ts'

/** What the final year asks for, with the pace it takes from here. */
function goalItems(snapshot: ReviewSnapshot): readonly NarrativeBlock[] {
  const goals = snapshot.lines.flatMap((line) => (line.goal ? [{ line, goal: line.goal }] : []))
  if (goals.length === 0) return [said(`${planShortName(snapshot)} không nêu chỉ tiêu cho năm ${snapshot.goalYear}.`)]
  const items = goals.map(({ line, goal }) =>
    goal.value === null
      ? runsOf`${line.label}: ${goal.note === null ? 'mục tiêu định tính' : insideSentence(goal.note.replace(/[.;]\s*$/, ''))} (${goal.clause})`
      : runsOf`${line.label}: ${goal.aspiration ? 'phấn đấu ' : ''}${targetWords(goal.value, goal.comparator, goal.measure, false)} (${goal.clause})${paceWords(line)}`,
  )
  return [
    said(`Phấn đấu thực hiện các mục tiêu năm ${snapshot.goalYear} của ${planShortName(snapshot)}:`),
    { kind: 'list', items: items.map((runs, index) => [...runs, { text: index === items.length - 1 ? '.' : ';' }]) },
  ]
}

/** ", cần tăng bình quân 4,14 điểm % mỗi năm": rounded up, so that the printed pace suffices. */
function paceWords({ projection, measure }: ReviewLine): string {
  if (!projection?.neededPerYear) return ''
  const pace = readFraction(projection.neededPerYear)
  const unit = measure === '%' ? 'điểm %' : measure
  return `, cần ${pace.numerator < 0n ? 'giảm' : 'tăng'} bình quân ${paceText(pace).replace(/^[+-]/, '')} ${unit} mỗi năm`
}

function dutyBlocks(snapshot: ReviewSnapshot): readonly NarrativeBlock[] {
  const { standingGroups, whole, next } = snapshot.tasks
  const duty = dutyWords(snapshot)
  const blocks: NarrativeBlock[] = []
  if (whole.late > 0)
    blocks.push(
      sentence`Tập trung hoàn thành ${field(reviewField.tasks('late'))} lượt nhiệm vụ đã quá hạn; cơ quan chủ trì và hạn của từng nhiệm vụ tại Phụ lục IV.`,
    )
  if (standingGroups.length > 0) {
    const asked = snapshot.plan.isRequest
      ? 'Đề nghị các cơ quan, đơn vị tiếp tục quan tâm, phối hợp thực hiện các nội dung thường xuyên:'
      : 'Tiếp tục thực hiện các nhiệm vụ thường xuyên:'
    const items = standingGroups.map(({ name, duties }, index) => [
      { text: `${name}: ${duties} ${duty}${index === standingGroups.length - 1 ? '.' : ';'}` },
    ])
    blocks.push(said(asked), { kind: 'list', items })
  }
  blocks.push(
    next.length === 0
      ? remark(
          `${capitalised(duty)} có thời hạn riêng, kèm cơ quan chủ trì: không có trong văn bản, Tổ thư ký bổ sung.`,
        )
      : said(`${capitalised(duty)} có thời hạn hoặc định kỳ, kèm cơ quan chủ trì, tại bảng dưới đây.`),
  )
  return blocks
}

export const solutionsDraft = (snapshot: ReviewSnapshot): Narrative => [...goalItems(snapshot), ...dutyBlocks(snapshot)]

/** After the plan's own end there are no targets of it any more; before it, the next stage's. */
export function directionDraft(snapshot: ReviewSnapshot): Narrative {
  const until = directionYear(snapshot)
  if (snapshot.goalYear < snapshot.plan.yearTo)
    return [
      said(`Tiếp tục thực hiện các mục tiêu đến năm ${until} của ${planShortName(snapshot)}.`),
      ...dutyBlocks(snapshot),
    ]
  return [
    said(
      `${planShortName(snapshot)} hết giai đoạn vào năm ${snapshot.plan.yearTo}; chỉ tiêu đến năm ${until}: không có trong văn bản, do cấp có thẩm quyền quyết định.`,
    ),
    ...unmetBlocks(snapshot),
    ...dutyBlocks(snapshot),
  ]
}

function unmetBlocks(snapshot: ReviewSnapshot): readonly NarrativeBlock[] {
  const column = snapshot.stages.at(-1)?.columns.at(-1)
  const unmet = column
    ? snapshot.lines.filter(({ cells }) => {
        const cell = cells[column.key]
        return cell !== undefined && (cell.verdict === 'not_met' || cell.verdict === 'not_yet') && !cell.incomplete
      })
    : []
  return unmet.length === 0
    ? []
    : [said(`Tiếp tục thực hiện các chỉ tiêu chưa đạt của giai đoạn: ${unmet.map(({ label }) => label).join('; ')}.`)]
}
