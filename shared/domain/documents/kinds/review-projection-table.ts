import { leavesShare } from '../../indicators/projection.ts'
import { noLineWords, outlookWords, paceText } from '../../indicators/projection-words.ts'
import type { TableBlock, TableCell } from '../content.ts'
import { formatChange } from '../exact-sum.ts'
import { readFraction } from '../stored-fraction.ts'
import { cell, emptyCell, footnotes } from './period-tables.ts'
import { capitalised, noFigure, resultText, targetText } from './period-wording.ts'
import type { ReviewLine, ReviewSnapshot, SnapshotProjection } from './review-snapshot.ts'
import { asSentence, shortDate } from './review-wording.ts'

type Marks = ReturnType<typeof footnotes>

/** From the latest result to the final year's target: distance, pace so far and needed, projection, verdict. */
export function projectionTable(snapshot: ReviewSnapshot): TableBlock | null {
  const marks = footnotes()
  const projected = snapshot.lines.flatMap((line) => {
    const { goal, projection } = line
    return goal?.value && projection && projection.noLine !== 'goal_day_passed' ? [{ line, projection, goal }] : []
  })
  if (projected.length === 0) return null
  const rows = projected.map(({ line, projection, goal }, index): readonly TableCell[] => [
    cell(String(index + 1)),
    cell(line.shortLabel),
    projection.latest === null
      ? emptyCell
      : cell(
          resultText({ percent: projection.latest.value, target: goal.value }) ?? noFigure,
          `(${shortDate(projection.latest.asOf)})`,
        ),
    cell(goal.value === null ? '–' : targetText(goal.value, goal.comparator)),
    cell(projection.line === null ? '–' : formatChange(readFraction(projection.line.perYear), 2)),
    cell(projection.neededPerYear === null ? '–' : paceText(readFraction(projection.neededPerYear))),
    cell(
      projection.line === null ? '–' : (resultText({ percent: projection.line.onGoalDay, target: goal.value }) ?? '–'),
    ),
    cell(outlookText(line, projection, snapshot, marks)),
  ])
  return {
    kind: 'table',
    title: `Dự báo thực hiện mục tiêu năm ${snapshot.goalYear}`,
    unitNote: 'Đơn vị tính: %; tốc độ: điểm % mỗi năm',
    columns: [
      { heading: 'TT', align: 'center', share: 8 },
      { heading: 'Chỉ tiêu', align: 'left', share: 25 },
      { heading: 'Kết quả gần nhất', align: 'right', share: 28 },
      { heading: `Mục tiêu năm ${snapshot.goalYear}`, align: 'right', share: 17 },
      { heading: 'Tốc độ vừa qua', align: 'right', share: 17 },
      { heading: 'Tốc độ cần đạt', align: 'right', share: 17 },
      { heading: `Dự báo năm ${snapshot.goalYear}`, align: 'right', share: 19 },
      { heading: 'Nhận định', align: 'center', share: 29 },
    ],
    rows,
    notes: marks.list,
  }
}

function outlookText(line: ReviewLine, projection: SnapshotProjection, snapshot: ReviewSnapshot, marks: Marks): string {
  const told = projection.outlook === null ? '–' : outlookWords[projection.outlook]
  return [capitalised(told), ...outlookNotes(line, projection, snapshot).map((text) => marks.mark(text))].join(' ')
}

function outlookNotes(
  line: ReviewLine,
  projection: SnapshotProjection,
  { goalYear }: ReviewSnapshot,
): readonly string[] {
  if (projection.noLine === 'anew') return ['Chỉ tiêu giao lại từng năm: không dự báo.']
  if (projection.noLine !== null) return [asSentence(noLineWords[projection.noLine])]
  if (projection.line === null) return []
  const { days, onGoalDay } = projection.line
  return [
    `Mốc số liệu: ${days.map(shortDate).join(', ')}.`,
    ...(projection.losesGoal
      ? [`Kết quả gần nhất đã đạt mục tiêu năm ${goalYear} nhưng xu hướng đang rời xa mục tiêu.`]
      : []),
    ...(line.measure === '%' && leavesShare(readFraction(onGoalDay))
      ? ['Giá trị tính theo đường thẳng vượt khoảng 0–100%, chỉ cho biết xu hướng.']
      : []),
  ]
}
