import { outlookRule, projectionMethod } from '../../indicators/projection-words.ts'
import { isoDate } from '../../time/iso-date.ts'
import { type Block, heading, note, paragraph } from '../content.ts'
import { capitalised, noFigure } from './period-wording.ts'
import { type JudgedYear, judgedYears } from './review-judgement.ts'
import { numbersTables } from './review-numbers-table.ts'
import { projectionTable } from './review-projection-table.ts'
import { yearsTables } from './review-result-tables.ts'
import type { ReviewSnapshot } from './review-snapshot.ts'
import { latestUnitBlocks } from './review-unit-tables.ts'
import { stageWords } from './review-wording.ts'

/** Part II of both reviews: targets through the years, people, units, projection. */
export function reviewResultBlocks(snapshot: ReviewSnapshot, missed: readonly Block[]): readonly Block[] {
  const projection = projectionTable(snapshot)
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    ['Kết quả thực hiện các chỉ tiêu qua các năm', yearBlocks(snapshot)],
    ['Số người tham gia, người hưởng, số tiền chậm đóng', numberBlocks(snapshot)],
    ['Kết quả theo đơn vị', latestUnitBlocks(snapshot)],
    ['Chỉ tiêu chưa đạt mục tiêu của năm', missed],
    ...(projection
      ? [
          [
            `Dự báo thực hiện mục tiêu năm ${snapshot.goalYear}`,
            [
              projection,
              note(projectionMethod(isoDate(`${snapshot.goalYear}-12-31`))),
              note(outlookRule(snapshot.goalYear)),
            ],
          ] as const,
        ]
      : []),
  ]
  return parts.flatMap(([title, blocks], index) => [heading(2, String(index + 1), title), ...blocks])
}

function yearBlocks(snapshot: ReviewSnapshot): readonly Block[] {
  if (snapshot.lines.length === 0)
    return [note(`${capitalised(snapshot.plan.documentType)} không đặt chỉ tiêu: không có trong văn bản.`)]
  const apart = snapshot.stages.length > 1
  return [
    ...judgedYears(snapshot).map((one) => paragraph(countWords(one))),
    ...snapshot.stages.flatMap((stage) =>
      yearsTables(
        snapshot,
        stage,
        apart
          ? `Kết quả thực hiện các chỉ tiêu, ${stageWords(snapshot, stage).toLocaleLowerCase('vi')}`
          : 'Kết quả thực hiện các chỉ tiêu qua các năm',
      ),
    ),
    ...(apart ? [note('Số liệu của hai địa giới được trình bày riêng, không cộng gộp.')] : []),
  ]
}

/** "Năm 2022: đạt 5/9 chỉ tiêu; 2 chỉ tiêu không đạt, 1 chưa có số liệu …" */
function countWords({ column, met, all, missed, incomplete, withoutFigures, toJudge }: JudgedYear): string {
  const rest: readonly (readonly [number, string])[] = [
    [missed, column.isPart ? 'chưa đạt mục tiêu của năm' : 'không đạt'],
    [incomplete, 'chưa đầy đủ số liệu'],
    [withoutFigures, noFigure],
    [toJudge, 'chờ Ban Chỉ đạo đánh giá'],
  ]
  const told = rest.filter(([count]) => count > 0).map(([count, words]) => `${count} chỉ tiêu ${words}`)
  return `${column.heading}: đạt ${met}/${all} chỉ tiêu của năm${told.length === 0 ? '' : `; ${told.join(', ')}`}.`
}

function numberBlocks(snapshot: ReviewSnapshot): readonly Block[] {
  const tables = snapshot.stages.flatMap((stage) => numbersTables(snapshot, stage))
  return tables.length > 0 ? tables : [note(`Số người tham gia, người hưởng, số tiền chậm đóng: ${noFigure}.`)]
}
