import type { Outlook } from '../../indicators/projection.ts'
import { field, type Narrative, type NarrativeBlock, remark, runsOf, said, sentence } from '../narrative.ts'
import { capitalised, distanceScaled } from './period-wording.ts'
import { reviewField } from './review-figures.ts'
import type { ReviewCell, ReviewColumn, ReviewLine, ReviewSnapshot } from './review-snapshot.ts'
import {
  cellAt,
  distanceWords,
  dutyWords,
  endsEarly,
  isMetCell,
  isMissedCell,
  latestColumn,
  shortDate,
  stageOfColumn,
  stillNeededWords,
  unitNames,
} from './review-wording.ts'

/** First drafts in officials' wording: what the data says, then what nobody has told yet. Nothing is made up. */

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
  const nothing = untold(latestResults(snapshot))
  if (nothing !== null) return [said(nothing)]
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
  const latest = latestResults(snapshot)
  const met = latest.filter(({ cell }) => isMetCell(cell))
  const items = met.map(({ line, cell, column }) => {
    const distance = distanceWords(cell, line)
    return runsOf`${line.label}, ${when(column)}: ${field(reviewField.result(line, column))}${distance === null ? '' : `, ${distance} của năm`}.`
  })
  const told: NarrativeBlock[] =
    items.length > 0
      ? [said('Các chỉ tiêu đạt mục tiêu của năm gần nhất:'), { kind: 'list', items }]
      : [said(untold(latest) ?? 'Chưa có chỉ tiêu nào được xác định là đạt mục tiêu của năm trên số liệu đầy đủ.')]
  return [...told, ...outlookSentence(snapshot, 'met'), ...outlookSentence(snapshot, 'likely')]
}

/** Where the document sets no target for the latest year there is nothing to reach or to miss in it. */
const untold = (latest: readonly Told[]): string | null => {
  const [first] = latest
  return first === undefined || latest.some(({ cell }) => cell.nature !== null)
    ? null
    : `Văn bản không đặt mục tiêu riêng cho năm ${first.column.year}.`
}

const outlookOpenings = {
  met: 'Kết quả gần nhất đã đạt mục tiêu năm',
  likely: 'Với tốc độ vừa qua, có khả năng đạt mục tiêu năm',
  unlikely: 'Với tốc độ vừa qua, khó đạt mục tiêu năm',
} as const

function outlookSentence(snapshot: ReviewSnapshot, outlook: Outlook): readonly NarrativeBlock[] {
  const lines = snapshot.lines.filter(
    ({ projection }) => projection?.outlook === outlook && projection.noLine !== 'goal_day_passed',
  )
  return lines.length === 0
    ? []
    : [said(`${outlookOpenings[outlook]} ${snapshot.goalYear}: ${lines.map(({ label }) => label).join('; ')}.`)]
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
  const partial = latest.filter(({ cell }) => cell.incomplete && cell.percent !== null)
  const none = latest.filter(({ cell }) => cell.verdict === 'no_data')
  const late = snapshot.tasks.whole.late
  const blocks: NarrativeBlock[] = missed.length === 0 ? [] : [{ kind: 'list', items: missed }]
  blocks.push(...outlookSentence(snapshot, 'unlikely'))
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
