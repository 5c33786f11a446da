import { formatInteger } from '../../numbers/format-number.ts'
import { withCapital } from '../../text/initial-letter.ts'
import type { Appendix, TableCell } from '../content.ts'
import type { PeriodSnapshot } from './period-snapshot.ts'
import { cell } from './period-tables.ts'
import type { SnapshotTask } from './snapshot-tasks.ts'
import { countTasks, type TaskCounts } from './task-counts.ts'
import { clauseText, leadsOf } from './task-tables.ts'

const stateWords: readonly (readonly [keyof TaskCounts, string])[] = [
  ['completedInTime', 'hoàn thành đúng hạn'],
  ['completedLate', 'hoàn thành quá hạn'],
  ['completed', 'hoàn thành'],
  ['inProgressInTime', 'đang thực hiện'],
  ['inProgressLate', 'đang thực hiện, quá hạn'],
  ['notStartedInTime', 'chưa thực hiện'],
  ['notStartedLate', 'chưa thực hiện, quá hạn'],
  ['stopped', 'đã dừng'],
]

/** How the occurrences of one duty stand: "Hoàn thành đúng hạn" of one, with numbers of several. */
export function stateText(tasks: readonly SnapshotTask[]): string {
  const counts = countTasks(tasks)
  const parts = stateWords.filter(([what]) => counts[what] > 0).map(([what, told]) => [told, counts[what]] as const)
  const standing = counts.standing - counts.standingDone - counts.standingNotDone
  const all: readonly (readonly [string, number])[] = [
    ...parts,
    ...(counts.standingDone > 0 ? [['thường xuyên, có thực hiện', counts.standingDone] as const] : []),
    ...(counts.standingNotDone > 0 ? [['thường xuyên, chưa thực hiện', counts.standingNotDone] as const] : []),
    ...(standing > 0 ? [['thường xuyên, chưa đánh giá', standing] as const] : []),
    ...(counts.requestsDone > 0 ? [['đề nghị, đã thực hiện', counts.requestsDone] as const] : []),
    ...(counts.requests - counts.requestsDone > 0
      ? [['đề nghị, chưa có báo cáo', counts.requests - counts.requestsDone] as const]
      : []),
  ]
  const text = all.map(([told, number]) => (tasks.length === 1 ? told : `${told}: ${formatInteger(number)}`)).join('; ')
  return withCapital(text)
}

/** Beyond so many remarks of agencies on one duty the row would run over pages. */
const remarksInRow = 6

/** What agencies said of their work and what proves it, each once. */
export function resultText(tasks: readonly SnapshotTask[]): readonly string[] {
  const notes = [
    ...new Set(
      tasks.flatMap(({ note, product }) => [note, product]).filter((one) => one !== null && one.trim() !== ''),
    ),
  ]
  const evidence = [...new Set(tasks.flatMap((task) => task.evidence))]
  const shown = notes.slice(0, remarksInRow).map((one) => String(one))
  return [
    ...shown,
    ...(notes.length > remarksInRow ? [`và ${formatInteger(notes.length - remarksInRow)} nội dung khác`] : []),
    ...(evidence.length > 0 ? [`Văn bản: ${evidence.join('; ')}.`] : []),
  ]
}

/** Every duty of the plan with its standing, one row for all who have it and all its occurrences in the period. */
export function dutiesAppendix(snapshot: PeriodSnapshot): Appendix {
  const groups = [
    ...snapshot.plan.groups.map(({ id, title, clause }) => ({ id, name: `${title} (mục ${clause})` })),
    { id: null, name: 'Nhiệm vụ do Ban Chỉ đạo giao thêm' },
  ]
  const known = new Set(snapshot.plan.groups.map(({ id }) => id))
  const rows = groups.flatMap(({ id, name }): readonly (readonly TableCell[])[] => {
    const own = snapshot.tasks.filter(({ group }) => (id === null ? group === null || !known.has(group) : group === id))
    if (own.length === 0) return []
    const duties = [...Map.groupBy(own, (task) => task.assignment ?? task.key).values()]
    return [
      [{ lines: [name], bold: true, align: 'left', span: 5 }],
      ...duties.flatMap((tasks, index): readonly (readonly TableCell[])[] => {
        const [first] = tasks
        if (!first) return []
        const told = resultText(tasks)
        return [
          [
            cell(String(index + 1)),
            cell(`${first.title}${clauseText(first)}`),
            cell(leadsOf(snapshot, tasks)),
            cell(stateText(tasks)),
            told.length > 0 ? cell(...told) : { lines: ['chưa có số liệu'], italic: true },
          ],
        ]
      }),
    ]
  })
  return {
    title: `Tình hình thực hiện từng nhiệm vụ ${snapshot.period.words}`,
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        title: `Nhiệm vụ theo nhóm, ${snapshot.period.words}`,
        unitNote: null,
        columns: [
          { heading: 'TT', align: 'center', share: 9 },
          { heading: 'Nhiệm vụ', align: 'left', share: 80 },
          { heading: 'Cơ quan chủ trì', align: 'left', share: 55 },
          { heading: 'Tình trạng', align: 'left', share: 45 },
          { heading: 'Kết quả báo cáo, văn bản', align: 'left', share: 58 },
        ],
        rows,
        notes: [],
      },
    ],
  }
}
