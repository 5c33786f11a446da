import { noLead } from '../../catalogue/plan-row-words.ts'
import { formatInteger } from '../../numbers/format-number.ts'
import { type Appendix, type Block, note, paragraph, type TableBlock, type TableCell } from '../content.ts'
import { bold, cell } from './period-tables.ts'
import { capitalised } from './period-wording.ts'
import type { ReviewScore } from './review-scores.ts'
import type { ReviewSnapshot } from './review-snapshot.ts'
import { dutyWords, fractionText, leadWords, shortDate } from './review-wording.ts'

/** A column of counts; those that nothing is in are left out of the table. */
interface CountColumn {
  readonly heading: string
  readonly count: (score: ReviewScore) => number
}

const countColumns: readonly CountColumn[] = [
  { heading: 'Hoàn thành đúng hạn', count: (score) => score.completedInTime },
  { heading: 'Hoàn thành quá hạn', count: (score) => score.completedLate },
  { heading: 'Hoàn thành, không đặt hạn', count: (score) => score.completed },
  { heading: 'Đang thực hiện', count: (score) => score.inProgress },
  { heading: 'Chưa thực hiện', count: (score) => score.notStarted },
  { heading: 'Trong đó quá hạn', count: (score) => score.late },
  { heading: 'Chưa xong, không đặt hạn', count: (score) => score.openWithoutDue },
  { heading: 'Dừng', count: (score) => score.stopped },
  { heading: 'Đề nghị', count: (score) => score.requests },
  { heading: 'Đề nghị đã có kết quả', count: (score) => score.requestsDone },
  { heading: 'Thường xuyên', count: (score) => score.standing },
  { heading: 'Thường xuyên đã đánh giá', count: (score) => score.standingJudged },
]
/** Always shown where anything is chased at all. */
const always = new Set([
  'Hoàn thành đúng hạn',
  'Hoàn thành quá hạn',
  'Đang thực hiện',
  'Chưa thực hiện',
  'Trong đó quá hạn',
])

function scoreTable(
  rows: readonly ReviewScore[],
  whole: ReviewScore | null,
  words: { readonly title: string; readonly first: string; readonly width: number; readonly withRate: boolean },
): TableBlock {
  const chased = rows.some((row) => countColumns.some(({ heading, count }) => always.has(heading) && count(row) > 0))
  const shown = countColumns.filter(
    ({ heading, count }) => (chased && always.has(heading)) || rows.some((row) => count(row) > 0),
  )
  const rate = words.withRate && rows.some(({ onTimeRate }) => onTimeRate !== null)
  const nameShare = shown.length > 6 ? 40 : 56
  const share = (words.width - 8 - nameShare) / Math.max(1, shown.length + (rate ? 1 : 0))
  const rowOf = (score: ReviewScore, first: readonly TableCell[], make: typeof cell): readonly TableCell[] => [
    ...first,
    ...shown.map(({ count }) => make(formatInteger(count(score)))),
    ...(rate ? [make(rateText(score))] : []),
  ]
  return {
    kind: 'table',
    title: words.title,
    unitNote: null,
    columns: [
      { heading: 'TT', align: 'center', share: 8 },
      { heading: words.first, align: 'left', share: nameShare },
      ...shown.map(({ heading }) => ({ heading, align: 'center' as const, share })),
      ...(rate ? [{ heading: 'Tỷ lệ đúng hạn (%)', align: 'center' as const, share }] : []),
    ],
    rows: [
      ...rows.map((row, index) => rowOf(row, [cell(String(index + 1)), cell(capitalised(row.name))], cell)),
      ...(whole ? [rowOf(whole, [{ lines: [whole.name], bold: true, span: 2 }], bold)] : []),
    ],
    notes: [
      ...(shown.some(({ heading }) => heading === 'Thường xuyên')
        ? ['Thường xuyên: mỗi năm một lượt, không có hạn, không tính vào tỷ lệ đúng hạn.']
        : []),
      ...(shown.some(({ heading }) => heading === 'Đề nghị') ? ['Đề nghị: không tính quá hạn.'] : []),
    ],
  }
}

function rateText({ onTimeRate }: ReviewScore): string {
  if (onTimeRate === null) return '–'
  return fractionText({ ...onTimeRate, numerator: `${BigInt(onTimeRate.numerator) * 100n}` })
}

/** A longer list of agencies stands in the appendix alone. */
const mostAgencies = 20

/** III: by the plan's own groups, then by the agencies that lead. */
export function taskBlocks(snapshot: ReviewSnapshot): readonly Block[] {
  const { tasks } = snapshot
  const duty = dutyWords(snapshot)
  if (tasks.groups.length === 0)
    return [note(`Kết quả thực hiện ${duty}: chưa có ${duty} nào đến thời gian thực hiện.`)]
  const groups = scoreTable(tasks.groups, tasks.whole, {
    title: `Kết quả thực hiện theo nhóm ${duty} (đến ngày ${shortDate(tasks.asOf)})`,
    first: `Nhóm ${duty}`,
    width: 160,
    withRate: false,
  })
  const unassigned =
    tasks.unassigned === 0
      ? []
      : [paragraph(`Có ${formatInteger(tasks.unassigned)} lượt ${duty} mà ${noLead}; chưa phân công.`)]
  if (tasks.leads.length === 0) return [groups, ...unassigned, note(`Kết quả theo cơ quan: ${noLead}.`)]
  const leads = scoreTable(tasks.leads, null, {
    title: `Kết quả thực hiện ${duty} theo ${leadWords(snapshot)}`,
    first: 'Cơ quan',
    width: 160,
    withRate: false,
  })
  const whole = `Kết quả của ${tasks.leads.length} ${leadWords(snapshot)} và của các cơ quan phối hợp tại Phụ lục III.`
  return [groups, ...unassigned, ...(tasks.leads.length > mostAgencies ? [] : [leads]), paragraph(whole)]
}

/** Phụ lục: agencies as leads with their on-time rate, then as coordinating agencies. */
export function agencyAppendix(snapshot: ReviewSnapshot): Appendix {
  const { leads, coordinating } = snapshot.tasks
  const duty = dutyWords(snapshot)
  const blocks = [
    ...(leads.length === 0
      ? []
      : [
          scoreTable(leads, null, {
            title: capitalised(leadWords(snapshot)),
            first: 'Cơ quan',
            width: 247,
            withRate: true,
          }),
        ]),
    ...(coordinating.length === 0
      ? []
      : [scoreTable(coordinating, null, { title: 'Cơ quan phối hợp', first: 'Cơ quan', width: 247, withRate: true })]),
  ]
  return {
    title: `Kết quả thực hiện ${duty} theo cơ quan`,
    orientation: 'landscape',
    blocks: blocks.length > 0 ? blocks : [note(`Kết quả theo cơ quan: ${noLead}.`)],
  }
}
