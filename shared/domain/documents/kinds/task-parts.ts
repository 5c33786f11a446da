import { formatDate } from '../../time/iso-date.ts'
import { field, type Narrative, type NarrativeRun, remark, runsOf, said } from '../narrative.ts'
import { type OutlinePart, part, words } from '../report-outline.ts'
import { figureKey } from './figure-keys.ts'
import type { PeriodSnapshot } from './period-snapshot.ts'
import { joined } from './results-parts.ts'
import { countTasks, isOpenLate, type TaskCounts } from './task-counts.ts'
import { agencyTable, groupTable, lateTable, nextTable, undirected } from './task-tables.ts'

/** In the order and words of officials; what is nobody's is left out of the sentence. */
const stateWords: readonly (readonly [what: keyof TaskCounts, words: string])[] = [
  ['completedInTime', 'hoàn thành đúng hạn'],
  ['completedLate', 'hoàn thành quá hạn'],
  ['completed', 'hoàn thành (không đặt hạn)'],
  ['inProgressInTime', 'đang thực hiện trong hạn'],
  ['inProgressLate', 'đang thực hiện nhưng đã quá hạn'],
  ['notStartedInTime', 'chưa thực hiện, chưa đến hạn hoặc không đặt hạn'],
  ['notStartedLate', 'chưa thực hiện, đã quá hạn'],
  ['stopped', 'dừng thực hiện'],
]

const stateRuns = (counts: TaskCounts, group: string): readonly NarrativeRun[] =>
  joined(
    stateWords
      .filter(([what]) => counts[what] > 0)
      .map(([what, told]) => runsOf`${field(figureKey.tasks(what, group))} ${told}`),
    '; ',
  )

/** What one sentence says of a set of tasks: orders with their states, standing duties and requests apart. */
function countRuns(counts: TaskCounts, group: string): readonly NarrativeRun[] {
  const of = (what: keyof TaskCounts) => field(figureKey.tasks(what, group))
  const orders =
    counts.orders === 0
      ? []
      : [[...runsOf`${of('orders')} nhiệm vụ có thời hạn hoặc định kỳ (`, ...stateRuns(counts, group), { text: ')' }]]
  const standing =
    counts.standing === 0
      ? []
      : [
          counts.standingDone + counts.standingNotDone === 0
            ? runsOf`${of('standing')} nhiệm vụ thường xuyên`
            : runsOf`${of('standing')} nhiệm vụ thường xuyên (được đánh giá có thực hiện: ${of('standingDone')}; chưa thực hiện: ${of('standingNotDone')})`,
        ]
  const requests =
    counts.requests === 0
      ? []
      : [runsOf`${of('requests')} nội dung đề nghị phối hợp (đã thực hiện: ${of('requestsDone')})`]
  return joined([...orders, ...standing, ...requests], '; ')
}

function summaryDraft(snapshot: PeriodSnapshot): Narrative {
  const { words: told } = snapshot.period
  const counts = countTasks(snapshot.tasks)
  if (counts.all === 0) return [remark(`Văn bản không giao nhiệm vụ nào cho ${told}.`)]
  const day = formatDate(snapshot.tasksOn)
  const groups = snapshot.plan.groups.flatMap(({ id, title, clause }) => {
    const own = countTasks(snapshot.tasks.filter(({ group }) => group === id))
    return own.all === 0 ? [] : [[...runsOf`${title} (mục ${clause}): `, ...countRuns(own, id), { text: '.' }]]
  })
  const unjudged = counts.standing - counts.standingDone - counts.standingNotDone
  return [
    {
      kind: 'paragraph',
      runs: [
        ...runsOf`Tính đến ngày ${day}, ${told} theo dõi ${field(figureKey.tasks('all'))} lượt nhiệm vụ: `,
        ...countRuns(counts, ''),
        { text: '.' },
      ],
    },
    ...(groups.length === 0 ? [] : [said('Theo nhóm nhiệm vụ của văn bản:'), { kind: 'list' as const, items: groups }]),
    ...(unjudged > 0
      ? [remark(`Nhiệm vụ thường xuyên chưa được đánh giá cho ${told}: chưa có số liệu, do cơ quan chủ trì báo cáo.`)]
      : []),
  ]
}

export const groupsPart = (snapshot: PeriodSnapshot): OutlinePart =>
  part(
    'Theo nhóm nhiệm vụ',
    words('tasks', summaryDraft(snapshot)),
    ...(snapshot.tasks.length > 0 ? [groupTable(snapshot)] : []),
  )

/** What each agency leads; tasks that nobody leads are seen, never passed over. */
export const agenciesPart = (snapshot: PeriodSnapshot): OutlinePart =>
  part(
    'Theo cơ quan chủ trì',
    ...(snapshot.tasks.length > 0
      ? [agencyTable(snapshot)]
      : [{ kind: 'note' as const, text: `Văn bản không giao nhiệm vụ nào cho ${snapshot.period.words}.` }]),
    ...undirected(snapshot),
  )

export function latePart(snapshot: PeriodSnapshot): OutlinePart {
  const late = snapshot.tasks.filter(isOpenLate)
  const day = formatDate(snapshot.tasksOn)
  return part(
    'Nhiệm vụ quá hạn chưa hoàn thành',
    ...(late.length === 0
      ? [
          {
            kind: 'paragraph' as const,
            runs: [{ text: `Đến ngày ${day} không có nhiệm vụ nào quá hạn chưa hoàn thành.` }],
          },
        ]
      : [lateTable(snapshot, late)]),
  )
}

/** Tasks of the period ahead with lead and date; what the plan sets no day for is continued. */
export function aheadDraft(snapshot: PeriodSnapshot): Narrative {
  const { nextWords } = snapshot.period
  const dated = snapshot.nextTasks.filter(({ due, standing, request }) => due !== null && !standing && !request)
  const standing = new Set(snapshot.nextTasks.filter((task) => task.standing).map(({ assignment }) => assignment)).size
  const late = snapshot.tasks.filter(isOpenLate).length
  return [
    ...(late > 0 ? [said('Tập trung hoàn thành các nhiệm vụ đã quá hạn nêu tại báo cáo này.')] : []),
    ...(standing > 0 ? [said(`Tiếp tục thực hiện ${standing} nhiệm vụ thường xuyên theo phân công của văn bản.`)] : []),
    ...(dated.length > 0
      ? [said(`Thực hiện các nhiệm vụ có thời hạn trong ${nextWords} như bảng dưới đây.`)]
      : [remark(`Nhiệm vụ có thời hạn trong ${nextWords}: không có trong văn bản.`)]),
  ]
}

export const aheadBlocks = (snapshot: PeriodSnapshot) => {
  const dated = snapshot.nextTasks.filter(({ due, standing, request }) => due !== null && !standing && !request)
  return dated.length > 0 ? [nextTable(snapshot, dated)] : []
}
