import { formatInteger } from '../../numbers/format-number.ts'
import { compareVietnamese } from '../../text/collate.ts'
import { formatDate } from '../../time/iso-date.ts'
import { type Block, list, type TableBlock } from '../content.ts'
import type { PeriodSnapshot } from './period-snapshot.ts'
import { bold, cell } from './period-tables.ts'
import type { SnapshotTask } from './snapshot-tasks.ts'
import { countCells, countNotes, keptColumns } from './task-count-columns.ts'
import { countTasks, tasksByLead } from './task-counts.ts'

export const clauseText = ({ clause }: Pick<SnapshotTask, 'clause'>): string =>
  clause === null ? '' : ` (điểm ${clause})`

/** By the plan's own groups; the committee's own tasks last. */
export function groupTable(snapshot: PeriodSnapshot): TableBlock {
  const { tasks, plan } = snapshot
  const own = tasks.filter(({ group }) => !plan.groups.some(({ id }) => id === group))
  const lines = [
    ...plan.groups.map(({ id, title, clause }) => ({
      name: `${title} (mục ${clause})`,
      counts: countTasks(tasks.filter(({ group }) => group === id)),
    })),
    { name: 'Nhiệm vụ do Ban Chỉ đạo giao thêm', counts: countTasks(own) },
  ].filter(({ counts }) => counts.all > 0)
  const total = countTasks(tasks)
  const columns = keptColumns(total)
  return {
    kind: 'table',
    title: `Kết quả thực hiện nhiệm vụ ${snapshot.period.words} theo nhóm`,
    unitNote: 'Đơn vị tính: nhiệm vụ',
    columns: [{ heading: 'Nhóm nhiệm vụ', align: 'left', share: 44 }, ...columns.map(({ column }) => column)],
    rows: [
      ...lines.map(({ name, counts }) => [cell(name), ...countCells(columns, counts, cell)]),
      [bold('Cộng'), ...countCells(columns, total, bold)],
    ],
    notes: countNotes(total),
  }
}

export const agencyName = ({ agencyNames }: PeriodSnapshot, code: string): string => agencyNames[code] ?? code

/** A task that several lead counts for each: the rows need not add up to the tasks. */
export function agencyTable(snapshot: PeriodSnapshot): TableBlock {
  const byLead = tasksByLead(snapshot.tasks)
  const agencies = [...byLead]
    .filter(([code]) => code !== '')
    .map(([code, tasks]) => ({ name: agencyName(snapshot, code), counts: countTasks(tasks) }))
    .sort((left, right) => compareVietnamese(left.name, right.name))
  const nobody = byLead.get('') ?? []
  const columns = keptColumns(countTasks(snapshot.tasks))
  return {
    kind: 'table',
    title: `Kết quả thực hiện nhiệm vụ ${snapshot.period.words} theo cơ quan chủ trì`,
    unitNote: 'Đơn vị tính: nhiệm vụ',
    columns: [
      { heading: 'TT', align: 'center', share: 8 },
      { heading: 'Cơ quan chủ trì', align: 'left', share: 40 },
      ...columns.map(({ column }) => column),
    ],
    rows: [
      ...agencies.map(({ name, counts }, index) => [
        cell(String(index + 1)),
        cell(name),
        ...countCells(columns, counts, cell),
      ]),
      ...(nobody.length > 0
        ? [[cell(''), { lines: ['Chưa phân công'], italic: true }, ...countCells(columns, countTasks(nobody), cell)]]
        : []),
    ],
    notes: [
      ...(snapshot.tasks.some(({ lead }) => lead.length > 1)
        ? ['Nhiệm vụ do nhiều cơ quan cùng chủ trì được tính cho từng cơ quan.']
        : []),
      ...countNotes(countTasks(snapshot.tasks)),
    ],
  }
}

/** "văn bản không nêu cơ quan chủ trì": the committee must see what nobody leads. */
export function undirected(snapshot: PeriodSnapshot): readonly Block[] {
  const undirectedTasks = snapshot.tasks.filter(({ lead }) => lead.length === 0)
  const duties = new Map(undirectedTasks.map((task) => [task.assignment ?? task.key, task]))
  if (duties.size === 0) return []
  return [
    { kind: 'note', text: `Chưa phân công ${duties.size} nhiệm vụ do văn bản không nêu cơ quan chủ trì:` },
    list([...duties.values()].map((task) => `${task.title}${clauseText(task)}.`)),
  ]
}

export const namesOf = (snapshot: PeriodSnapshot, codes: readonly string[]): string =>
  codes.length === 0 ? 'chưa phân công' : codes.map((code) => agencyName(snapshot, code)).join('; ')

/** Tasks of one duty that fall due on the same day stand in one row, with all who have them. */
function byDutyAndDay(tasks: readonly SnapshotTask[]): readonly (readonly [SnapshotTask, ...SnapshotTask[]])[] {
  const groups = Map.groupBy(tasks, (task) => `${task.assignment ?? task.key} ${task.due?.lastDay ?? ''}`)
  return [...groups.values()].flatMap(([first, ...rest]) => (first ? [[first, ...rest] as const] : []))
}

/** Beyond so many names a number says more. */
const namesInRow = 4

export function leadsOf(snapshot: PeriodSnapshot, tasks: readonly SnapshotTask[]): string {
  const codes = [...new Set(tasks.flatMap(({ lead }) => lead))]
  if (codes.length <= namesInRow) return namesOf(snapshot, codes)
  const [first = ''] = codes.map((code) => agencyName(snapshot, code)).sort(compareVietnamese)
  return `${formatInteger(codes.length)} cơ quan, đơn vị (${first}, …)`
}

export const dueText = ({ due }: SnapshotTask): string =>
  due === null ? 'không đặt hạn' : `${due.inclusive ? 'Chậm nhất' : 'Trước'} ngày ${formatDate(due.date)}`

const earliestFirst = (left: SnapshotTask, right: SnapshotTask): number => {
  const [from, to] = [left.due?.lastDay ?? '9999', right.due?.lastDay ?? '9999']
  return from < to ? -1 : from > to ? 1 : 0
}

export function lateTable(snapshot: PeriodSnapshot, late: readonly SnapshotTask[]): TableBlock {
  return {
    kind: 'table',
    title: `Nhiệm vụ quá hạn chưa hoàn thành, tính đến ngày ${formatDate(snapshot.tasksOn)}`,
    unitNote: null,
    columns: [
      { heading: 'TT', align: 'center', share: 8 },
      { heading: 'Nhiệm vụ', align: 'left', share: 58 },
      { heading: 'Cơ quan chủ trì', align: 'left', share: 48 },
      { heading: 'Thời hạn', align: 'center', share: 26 },
      { heading: 'Quá hạn (ngày)', align: 'right', share: 18 },
    ],
    rows: byDutyAndDay([...late].sort(earliestFirst)).map((tasks, index) => [
      cell(String(index + 1)),
      cell(`${tasks[0].title}${clauseText(tasks[0])}, ${tasks[0].periodLabel}`),
      cell(leadsOf(snapshot, tasks)),
      cell(dueText(tasks[0])),
      cell(formatInteger(Math.max(...tasks.map(({ daysLate }) => daysLate)))),
    ]),
    notes: [],
  }
}

export function nextTable(snapshot: PeriodSnapshot, next: readonly SnapshotTask[]): TableBlock {
  return {
    kind: 'table',
    title: `Nhiệm vụ có thời hạn trong ${snapshot.period.nextWords}`,
    unitNote: null,
    columns: [
      { heading: 'TT', align: 'center', share: 8 },
      { heading: 'Nhiệm vụ', align: 'left', share: 56 },
      { heading: 'Chủ trì', align: 'left', share: 38 },
      { heading: 'Phối hợp', align: 'left', share: 36 },
      { heading: 'Thời hạn', align: 'center', share: 24 },
    ],
    rows: byDutyAndDay([...next].sort(earliestFirst)).map((tasks, index) => [
      cell(String(index + 1)),
      cell(`${tasks[0].title}${clauseText(tasks[0])}`),
      cell(leadsOf(snapshot, tasks)),
      cell(coordinatingText(snapshot, tasks)),
      cell(dueText(tasks[0])),
    ]),
    notes: [],
  }
}

function coordinatingText(snapshot: PeriodSnapshot, tasks: readonly SnapshotTask[]): string {
  const codes = [...new Set(tasks.flatMap(({ coordinating }) => coordinating))]
  if (codes.length === 0) return '–'
  return codes.length <= namesInRow ? namesOf(snapshot, codes) : `${formatInteger(codes.length)} cơ quan, đơn vị`
}
