import { field, type Narrative, type NarrativeBlock, remark, runsOf, said } from '../narrative.ts'
import { capitalised } from './period-wording.ts'
import { reviewField } from './review-figures.ts'
import type { ReviewColumn, ReviewSnapshot } from './review-snapshot.ts'
import { insideSentence, latestColumn, shortDate, stageOfColumn, unitKinds } from './review-wording.ts'

/** Đặc điểm tình hình: units, people at the latest figures, a change of territory. */
export function situationDraft(snapshot: ReviewSnapshot): Narrative {
  const column = latestColumn(snapshot)
  const stage = (column && stageOfColumn(snapshot, column)) ?? snapshot.stages.at(-1)
  const reporting = stage?.units.filter(({ reports }) => reports) ?? []
  const others = stage?.units.filter(({ reports }) => !reports).map(({ name }) => name) ?? []
  const without = others.length === 0 ? '' : `; không phát sinh số liệu: ${others.join(', ')}`
  const reportingWords =
    others.length === 0 ? 'đều báo cáo số liệu' : `trong đó ${reporting.length} đơn vị báo cáo số liệu`
  const place = capitalised(snapshot.territory.name)
  const units =
    stage === undefined || stage.units.length === 0
      ? remark(`Đơn vị hành chính của ${snapshot.territory.name} trong kỳ: chưa có trong danh mục.`)
      : said(`${place} có ${stage.units.length} ${unitKinds(stage)}, ${reportingWords}${without}.`)
  return [
    units,
    ...peopleSentence(snapshot, column),
    ...changeSentence(snapshot),
    remark('Thuận lợi, khó khăn chung về kinh tế - xã hội: chưa có số liệu trong sổ theo dõi, Tổ thư ký bổ sung.'),
  ]
}

function peopleSentence(snapshot: ReviewSnapshot, column: ReviewColumn | null): readonly NarrativeBlock[] {
  if (column === null) return []
  const told = snapshot.numbers.filter(({ cells, isMoney, isFlow }) => cells[column.key] && !isMoney && !isFlow)
  if (told.length === 0) return []
  const items = told.flatMap(({ code, label }, index) => [
    ...runsOf`${index === 0 ? '' : '; '}${insideSentence(label)}: ${field(reviewField.number(code, column))}`,
  ])
  return [{ kind: 'paragraph', runs: [{ text: `Đến ngày ${shortDate(column.asOf)}: ` }, ...items, { text: '.' }] }]
}

const changeSentence = ({ stages }: ReviewSnapshot): readonly NarrativeBlock[] =>
  stages
    .slice(1)
    .map(({ from }) =>
      said(
        `Từ ngày ${shortDate(from)} địa giới và đơn vị hành chính thay đổi: số liệu trước và sau ngày này được trình bày riêng, không cộng gộp, không nối thành một xu hướng.`,
      ),
    )
