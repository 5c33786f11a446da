import { formatValue } from '../../numbers/format-number.ts'
import { foldWords } from '../../text/fold-text.ts'
import { withCapital } from '../../text/initial-letter.ts'
import type { Block, TableBlock } from '../content.ts'
import { type Narrative, remark, runsOf, said } from '../narrative.ts'
import { type OutlinePart, part, words } from '../report-outline.ts'
import type { PeriodSnapshot, SnapshotResult } from './period-snapshot.ts'
import { cell } from './period-tables.ts'
import { measureSign, resultText as rateText, targetWords, verdictWords } from './period-wording.ts'
import type { SnapshotTask } from './snapshot-tasks.ts'
import { resultText, stateText } from './task-appendix.ts'
import { countTasks, isOpenLate, type TaskCounts } from './task-counts.ts'
import { agencyName, agencyTable, clauseText, dueText, lateTable } from './task-tables.ts'

/** Tasks in which one of these agencies has a part, as lead or beside the lead. */
export const tasksOf = (snapshot: PeriodSnapshot, agencies: readonly string[]): readonly SnapshotTask[] =>
  snapshot.tasks.filter(({ lead, coordinating }) => [...lead, ...coordinating].some((code) => agencies.includes(code)))

const led = (tasks: readonly SnapshotTask[], agencies: readonly string[]): readonly SnapshotTask[] =>
  tasks.filter(({ lead }) => lead.some((code) => agencies.includes(code)))

const countText = (counts: TaskCounts): string => {
  const parts: readonly (readonly [number, string])[] = [
    [counts.completedInTime, 'hoàn thành đúng hạn'],
    [counts.completedLate, 'hoàn thành quá hạn'],
    [counts.completed, 'hoàn thành (không đặt hạn)'],
    [counts.inProgressInTime, 'đang thực hiện'],
    [counts.inProgressLate, 'đang thực hiện, quá hạn'],
    [counts.notStartedInTime, 'chưa thực hiện'],
    [counts.notStartedLate, 'chưa thực hiện, quá hạn'],
    [counts.stopped, 'đã dừng'],
    [counts.standing, 'nhiệm vụ thường xuyên'],
    [counts.requests, 'nội dung đề nghị phối hợp'],
  ]
  return parts
    .filter(([number]) => number > 0)
    .map(([number, told]) => `${number} ${told}`)
    .join('; ')
}

function tasksDraft(snapshot: PeriodSnapshot, agencies: readonly string[]): Narrative {
  const { words: told } = snapshot.period
  const tasks = tasksOf(snapshot, agencies)
  if (agencies.length === 0)
    return [remark('Cơ quan báo cáo: danh mục chưa nêu được là những cơ quan nào, nên không trích được nhiệm vụ.')]
  if (tasks.length === 0) return [remark(`Văn bản không giao nhiệm vụ nào cho cơ quan báo cáo ${told}.`)]
  const own = led(tasks, agencies)
  const beside = tasks.length - own.length
  return [
    said(
      own.length === 0
        ? `${withCapital(told)} không chủ trì nhiệm vụ nào, phối hợp ${beside} nhiệm vụ.`
        : `${withCapital(told)} chủ trì ${own.length} lượt nhiệm vụ (${countText(countTasks(own))})${beside > 0 ? `; phối hợp ${beside} lượt nhiệm vụ` : ''}.`,
    ),
  ]
}

function taskTable(snapshot: PeriodSnapshot, tasks: readonly SnapshotTask[], agencies: readonly string[]): TableBlock {
  const duties = [...Map.groupBy(tasks, (task) => task.assignment ?? task.key).values()]
  return {
    kind: 'table',
    title: `Nhiệm vụ được giao và tình hình thực hiện ${snapshot.period.words}`,
    unitNote: null,
    columns: [
      { heading: 'TT', align: 'center', share: 8 },
      { heading: 'Nhiệm vụ', align: 'left', share: 52 },
      { heading: 'Vai trò', align: 'center', share: 18 },
      { heading: 'Thời hạn', align: 'center', share: 24 },
      { heading: 'Tình trạng', align: 'left', share: 28 },
      { heading: 'Kết quả, văn bản', align: 'left', share: 34 },
    ],
    rows: duties.flatMap((same, index) => {
      const [first] = same
      if (!first) return []
      const told = resultText(same)
      return [
        [
          cell(String(index + 1)),
          cell(`${first.title}${clauseText(first)}`),
          cell(first.lead.some((code) => agencies.includes(code)) ? 'Chủ trì' : 'Phối hợp'),
          cell([...new Set(same.map(dueText))].slice(0, 3).join('; ')),
          cell(stateText(same)),
          told.length > 0 ? cell(...told) : { lines: ['chưa có số liệu'], italic: true },
        ],
      ]
    }),
    notes: [],
  }
}

function taskBlocks(snapshot: PeriodSnapshot, agencies: readonly string[]): readonly Block[] {
  const tasks = tasksOf(snapshot, agencies)
  if (tasks.length === 0) return []
  if (agencies.length > 1) return [agencyTable({ ...snapshot, tasks: led(tasks, agencies) })]
  return [taskTable(snapshot, tasks, agencies)]
}

/** Targets whose owner the plan names by one of these agencies' names. */
const ownedBy = (snapshot: PeriodSnapshot, agencies: readonly string[]): readonly SnapshotResult[] =>
  snapshot.results.filter(
    ({ owner }) =>
      owner !== null && agencies.some((code) => foldWords(owner).includes(foldWords(agencyName(snapshot, code)))),
  )

function targetsDraft(snapshot: PeriodSnapshot, agencies: readonly string[]): Narrative {
  const owned = ownedBy(snapshot, agencies)
  const assigned = snapshot.assigned.filter(({ holder }) => agencies.includes(holder))
  if (owned.length + assigned.length === 0)
    return [remark('Chỉ tiêu do cơ quan báo cáo phụ trách: không có trong văn bản.')]
  const items = owned.map((row) => {
    const goal =
      row.target === null ? 'mục tiêu định tính' : targetWords(row.target, row.comparator, row.measure, false)
    const text = rateText(row)
    const reached = text === null ? 'chưa có số liệu' : `${text}${measureSign(row.measure)}`
    return runsOf`${row.label}: mục tiêu ${goal}; thực hiện ${reached} – ${verdictWords[row.verdict].toLocaleLowerCase('vi')}.`
  })
  const given = assigned.map(({ variable, source, value, measure }) => {
    const label = snapshot.variables.find(({ code }) => code === variable)?.label ?? variable
    return runsOf`${label}: ${source} giao ${formatValue(value)}${measure === 'percent' ? '%' : ' người'}; thực hiện: chưa có số liệu.`
  })
  return [{ kind: 'list', items: [...items, ...given] }]
}

function openBlocks(snapshot: PeriodSnapshot, agencies: readonly string[]): readonly Block[] {
  const late = led(snapshot.tasks, agencies).filter(isOpenLate)
  return late.length > 0 ? [lateTable(snapshot, late)] : []
}

function openDraft(snapshot: PeriodSnapshot, agencies: readonly string[]): Narrative {
  const own = led(snapshot.tasks, agencies)
  const open = own.filter(
    ({ status, standing, request }) => !standing && !request && status !== 'completed' && status !== 'stopped',
  )
  if (open.length === 0) return [said('Không còn nhiệm vụ nào có thời hạn chưa hoàn thành.')]
  const late = open.filter(isOpenLate).length
  return [said(`Còn ${open.length} lượt nhiệm vụ chưa hoàn thành, trong đó ${late} lượt đã quá hạn.`)]
}

/** Khó khăn, kiến nghị that these agencies raised. */
function raisedDraft(snapshot: PeriodSnapshot, agencies: readonly string[]): Narrative {
  const names = agencies.map((code) => foldWords(agencyName(snapshot, code)))
  const raised = snapshot.citations.proposals.filter(({ raisedBy }) => names.includes(foldWords(raisedBy)))
  if (raised.length === 0)
    return [
      remark(
        `Khó khăn, vướng mắc, kiến nghị của cơ quan báo cáo: chưa có số liệu ${snapshot.period.words} trong sổ theo dõi.`,
      ),
    ]
  return [
    { kind: 'list', items: raised.map(({ addressedTo, content }) => [{ text: `${content} (gửi ${addressedTo}).` }]) },
  ]
}

/** One agency's part, or that of several that report together. */
export const agencyOutline = (snapshot: PeriodSnapshot, agencies: readonly string[]): readonly OutlinePart[] => [
  part(
    'Kết quả thực hiện nhiệm vụ được giao',
    words('tasks', tasksDraft(snapshot, agencies)),
    ...taskBlocks(snapshot, agencies),
  ),
  part('Chỉ tiêu phụ trách', words('targets', targetsDraft(snapshot, agencies))),
  part('Việc chưa hoàn thành', words('open', openDraft(snapshot, agencies)), ...openBlocks(snapshot, agencies)),
  part('Khó khăn, vướng mắc, kiến nghị', words('proposals', raisedDraft(snapshot, agencies))),
]
