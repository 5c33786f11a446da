import { outlookWords } from '../../indicators/projection-words.ts'
import { field, type Narrative, type NarrativeBlock, remark, runsOf, said, sentence } from '../narrative.ts'
import { capitalised, distanceScaled } from './period-wording.ts'
import { reviewField } from './review-figures.ts'
import type { ReviewCell, ReviewColumn, ReviewLine, ReviewSnapshot } from './review-snapshot.ts'
import {
  cellAt,
  distanceWords,
  dutyWords,
  endsEarly,
  insideSentence,
  isMetCell,
  isMissedCell,
  latestColumn,
  shortDate,
  stillNeededWords,
  unitKinds,
  unitNames,
} from './review-wording.ts'

/** First drafts in officials' wording: what the data says, then what nobody has told yet. Nothing is made up. */

const stageOfColumn = (snapshot: ReviewSnapshot, column: ReviewColumn) =>
  snapshot.stages.find(({ columns }) => columns.includes(column))

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

interface Told {
  readonly line: ReviewLine
  readonly cell: ReviewCell
  readonly column: ReviewColumn
}

/** The latest result of every target, with the target of that year. */
function latestResults(snapshot: ReviewSnapshot): readonly Told[] {
  const column = latestColumn(snapshot)
  return column === null
    ? []
    : snapshot.lines.flatMap((line) => {
        const cell = cellAt(line, column)
        return cell ? [{ line, cell, column }] : []
      })
}

const when = ({ heading }: ReviewColumn): string => heading.toLocaleLowerCase('vi')

export function missedDraft(snapshot: ReviewSnapshot): Narrative {
  const missed = latestResults(snapshot).filter(({ cell }) => isMissedCell(cell))
  if (missed.length === 0)
    return [said('Không có chỉ tiêu nào được xác định là chưa đạt mục tiêu của năm trên số liệu đầy đủ.')]
  const items = missed.map(({ line, cell, column }) => {
    const parts = [distanceWords(cell, line), stillNeededWords(cell, line)].filter((part) => part !== null)
    const owner = cell.owner ?? 'văn bản không nêu cơ quan chủ trì'
    return runsOf`${line.label}, ${when(column)}: ${field(reviewField.result(line, column))} (${parts.join('; ')}). Cơ quan chịu trách nhiệm: ${owner}.`
  })
  return [
    { kind: 'list', items },
    remark('Nguyên nhân của từng chỉ tiêu chưa đạt: chưa có số liệu trong sổ theo dõi, Tổ thư ký bổ sung.'),
  ]
}

/** How chased tasks stand; what nothing is in is left out of the sentence. */
const stands = [
  ['completedInTime', 'hoàn thành đúng hạn'],
  ['completedLate', 'hoàn thành quá hạn'],
  ['completed', 'hoàn thành, không đặt hạn'],
  ['inProgress', 'đang thực hiện'],
  ['notStarted', 'chưa thực hiện'],
  ['openWithoutDue', 'chưa xong, không đặt hạn'],
  ['stopped', 'dừng thực hiện'],
] as const

export function tasksDraft(snapshot: ReviewSnapshot): Narrative {
  const { whole, asOf } = snapshot.tasks
  const duty = dutyWords(snapshot)
  const chased = stands.filter(([what]) => whole[what] > 0)
  const told: NarrativeBlock[] = []
  if (chased.length > 0)
    told.push({
      kind: 'paragraph',
      runs: [
        { text: `Đến ngày ${shortDate(asOf)}, trong các nhiệm vụ có sản phẩm, định kỳ hoặc thời hạn: ` },
        ...chased.flatMap(
          ([what, words], index) => runsOf`${index === 0 ? '' : ', '}${field(reviewField.tasks(what))} lượt ${words}`,
        ),
        ...(whole.late > 0 ? runsOf`; chưa xong và đã quá hạn: ${field(reviewField.tasks('late'))} lượt` : []),
        { text: '.' },
      ],
    })
  if (whole.standing > 0)
    told.push(
      sentence`${capitalised(duty)} thường xuyên: ${field(reviewField.tasks('standing'))} lượt, đã đánh giá ${field(reviewField.tasks('standingJudged'))} lượt.`,
    )
  if (whole.requests > 0)
    told.push(
      sentence`Nội dung đề nghị các cơ quan quan tâm, phối hợp: ${field(reviewField.tasks('requests'))} lượt, đã có kết quả ${field(reviewField.tasks('requestsDone'))} lượt.`,
    )
  return told.length > 0 ? told : [remark(`Kết quả thực hiện ${duty}: chưa có số liệu.`)]
}

export function strengthsDraft(snapshot: ReviewSnapshot): Narrative {
  const met = latestResults(snapshot).filter(({ cell }) => isMetCell(cell))
  const trend = met.map(({ line, cell, column }) => {
    const distance = distanceWords(cell, line)
    return runsOf`${line.label}, ${when(column)}: ${field(reviewField.result(line, column))}${distance === null ? '' : `, ${distance} của năm`}.`
  })
  if (trend.length === 0)
    return [said('Chưa có chỉ tiêu nào được xác định là đạt mục tiêu của năm trên số liệu đầy đủ.')]
  return [said('Các chỉ tiêu đạt mục tiêu của năm gần nhất:'), { kind: 'list', items: trend }]
}

export function shortcomingsDraft(snapshot: ReviewSnapshot): Narrative {
  const latest = latestResults(snapshot)
  const missed = latest
    .filter(({ cell }) => isMissedCell(cell))
    .map(({ line, cell, column }) => {
      const parts = [distanceWords(cell, line), stillNeededWords(cell, line)].filter((part) => part !== null).join(', ')
      const below = unitsBelow(snapshot, line, cell, column)
      const where = below === '' ? '' : ` Đơn vị thấp hơn mục tiêu chung: ${below}.`
      return runsOf`${line.label}, ${when(column)} mới đạt ${field(reviewField.result(line, column))}, ${parts}.${where}`
    })
  const unlikely = snapshot.lines.filter(({ projection }) => projection?.outlook === 'unlikely')
  const partial = latest.filter(({ cell }) => cell.incomplete && cell.percent !== null)
  const none = latest.filter(({ cell }) => cell.verdict === 'no_data')
  const late = snapshot.tasks.whole.late
  const blocks: NarrativeBlock[] = missed.length === 0 ? [] : [{ kind: 'list', items: missed }]
  if (unlikely.length > 0)
    blocks.push(
      said(
        `Với tốc độ vừa qua, ${outlookWords.unlikely} mục tiêu năm ${snapshot.goalYear}: ${unlikely.map(({ label }) => label).join('; ')}.`,
      ),
    )
  if (partial.length > 0)
    blocks.push(said(`Số liệu chưa đầy đủ các đơn vị: ${partial.map(({ line }) => line.label).join('; ')}.`))
  if (none.length > 0)
    blocks.push(said(`Chưa có số liệu để đánh giá: ${none.map(({ line }) => line.label).join('; ')}.`))
  if (late > 0 && !snapshot.plan.isRequest)
    blocks.push(sentence`Còn ${field(reviewField.tasks('late'))} lượt nhiệm vụ chưa xong đã quá hạn (Phụ lục IV).`)
  if (endsEarly(snapshot) && blocks.length > 0)
    blocks.push(remark(`Đánh giá trên số liệu có đến nay, trước khi kết thúc năm ${snapshot.span.to}.`))
  return blocks.length > 0 ? blocks : [said('Không có chỉ tiêu nào được xác định là chưa đạt trên số liệu đầy đủ.')]
}

/** Units below the territory's target, for targets that should rise. */
function unitsBelow(snapshot: ReviewSnapshot, line: ReviewLine, cell: ReviewCell, column: ReviewColumn): string {
  const stage = stageOfColumn(snapshot, column)
  if (stage === undefined || (cell.comparator !== '>=' && cell.comparator !== '>')) return ''
  const below = snapshot.unitCells
    .filter((one) => one.line === line.id && one.column === column.key)
    .filter(({ percent }) => (distanceScaled({ percent, target: cell.target })?.scaled ?? 0n) < 0n)
  const reporting = stage.units.filter(({ reports }) => reports)
  if (below.length === reporting.length) return `tất cả ${reporting.length} đơn vị báo cáo`
  return unitNames(
    stage,
    below.map(({ unit }) => unit),
  )
}
