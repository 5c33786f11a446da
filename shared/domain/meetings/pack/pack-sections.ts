import { type Block, heading, note, paragraph } from '../../documents/content.ts'
import { timetable } from '../../documents/kinds/meeting-programme.ts'
import { personWords, whenWords, whereWords } from '../../documents/kinds/meeting-wording.ts'
import { figuresAppendix } from '../../documents/kinds/period-appendices.ts'
import { targetTable } from '../../documents/kinds/period-tables.ts'
import { unitResultBlocks } from '../../documents/kinds/period-unit-results.ts'
import { capitalised, standWords } from '../../documents/kinds/period-wording.ts'
import { submissionMatrixKind } from '../../documents/kinds/submission-matrix.ts'
import { sheetAppendix } from '../../documents/kinds/target-sheet-table.ts'
import { dutiesAppendix } from '../../documents/kinds/task-appendix.ts'
import { isOpenLate } from '../../documents/kinds/task-counts.ts'
import { agencyTable, groupTable, lateTable, nextTable, undirected } from '../../documents/kinds/task-tables.ts'
import { formatDate } from '../../time/iso-date.ts'
import type { PackSection } from './pack-content.ts'
import type { PackFacts } from './pack-facts.ts'

/** What the app itself puts into a pack, in the order in which it is read at the table. */
export const packSectionIds = [
  'agenda',
  'agencies',
  'late',
  'targets',
  'units',
  'receipts',
  'duties',
  'plan_targets',
  'figures',
] as const
export type PackSectionId = (typeof packSectionIds)[number]

export const packSectionLabels: Readonly<Record<PackSectionId, string>> = {
  agenda: 'Chương trình họp',
  agencies: 'Tiến độ theo cơ quan',
  late: 'Nhiệm vụ quá hạn, nhiệm vụ kỳ tới',
  targets: 'Chỉ tiêu so với mục tiêu',
  units: 'Kết quả theo đơn vị',
  receipts: 'Tình hình gửi báo cáo',
  duties: 'Tình hình từng nhiệm vụ',
  plan_targets: 'Chỉ tiêu của kế hoạch theo năm',
  figures: 'Số liệu theo đơn vị',
}

type Build = (facts: PackFacts) => readonly PackSection[]

const upright = (title: string, blocks: readonly Block[]): readonly PackSection[] => [
  { title, orientation: 'portrait', blocks },
]

function agenda({ details, agenda: items }: PackFacts): readonly PackSection[] {
  const chair = details.chair === null ? [] : [paragraph(`Chủ trì: ${personWords(details.chair)}.`)]
  return upright('Chương trình họp', [
    paragraph(`Thời gian: ${whenWords(details)}.`),
    paragraph(`Địa điểm: ${whereWords(details)}.`),
    ...chair,
    items.length === 0 ? note('Chương trình của cuộc họp chưa được lập.') : timetable(items, details),
  ])
}

function agencies({ figures: { period } }: PackFacts): readonly PackSection[] {
  const title = `Tiến độ thực hiện nhiệm vụ ${period.period.words} theo cơ quan`
  if (period.tasks.length === 0)
    return upright(title, [note(`Văn bản không giao nhiệm vụ nào cho ${period.period.words}.`)])
  return upright(title, [agencyTable(period), groupTable(period), ...undirected(period)])
}

/** What is late, and what falls due until the committee meets again. */
function late({ figures: { period } }: PackFacts): readonly PackSection[] {
  const tasks = period.tasks.filter(isOpenLate)
  const dated = period.nextTasks.filter(({ due, standing, request }) => due !== null && !standing && !request)
  const { nextWords } = period.period
  return upright(`Nhiệm vụ quá hạn và nhiệm vụ có thời hạn trong ${nextWords}`, [
    heading(2, '1', 'Nhiệm vụ quá hạn chưa hoàn thành'),
    tasks.length === 0
      ? paragraph(`Đến ngày ${formatDate(period.tasksOn)} không có nhiệm vụ nào quá hạn chưa hoàn thành.`)
      : lateTable(period, tasks),
    heading(2, '2', `Nhiệm vụ có thời hạn trong ${nextWords}`),
    dated.length === 0
      ? note(`Nhiệm vụ có thời hạn trong ${nextWords}: không có trong văn bản.`)
      : nextTable(period, dated),
  ])
}

const builders: Readonly<Record<PackSectionId, Build>> = {
  agenda,
  agencies,
  late,
  targets: ({ figures: { period } }) =>
    upright(`Kết quả thực hiện các chỉ tiêu so với mục tiêu năm ${period.year}`, [targetTable(period)]),
  units: ({ figures: { period } }) =>
    upright(`${capitalised('kết quả')} theo đơn vị ${standWords(period)}`, unitResultBlocks(period)),
  receipts: ({ figures: { receipts } }) => submissionMatrixKind.content(receipts).appendices,
  duties: ({ figures: { period } }) => (period.tasks.length === 0 ? [] : [dutiesAppendix(period)]),
  plan_targets: ({ figures: { targets } }) => (targets.targets.length === 0 ? [] : [sheetAppendix(targets)]),
  figures: ({ figures: { period } }) => figuresAppendix(period),
}

/** The chosen sections in the pack's own order. */
export const packSections = (facts: PackFacts, chosen: readonly PackSectionId[]): readonly PackSection[] =>
  packSectionIds.filter((id) => chosen.includes(id)).flatMap((id) => builders[id](facts))
