import { foldWords } from '../../text/fold-text.ts'
import type { Block } from '../content.ts'
import { type Narrative, remark } from '../narrative.ts'
import { type OutlinePart, part, words } from '../report-outline.ts'
import { unitFiguresTable } from './period-appendices.ts'
import type { PeriodSnapshot, SnapshotVariable } from './period-snapshot.ts'
import { cell } from './period-tables.ts'
import { standWords } from './period-wording.ts'
import { stateText } from './task-appendix.ts'
import { clauseText, leadsOf } from './task-tables.ts'

/** Sums that the system has beside a list of names that it has not, by words of the list's title. */
const relatedVariables: readonly (readonly [words: readonly string[], variables: readonly string[]])[] = [
  [
    ['no ', 'cham dong'],
    ['arrears', 'arrears_3_months', 'employers_in_arrears'],
  ],
  [['doanh nghiep'], ['employers_active', 'employers_participating', 'employees_not_participating']],
]

function related(snapshot: PeriodSnapshot, title: string): readonly SnapshotVariable[] {
  const folded = `${foldWords(title)} `
  const codes = relatedVariables.flatMap(([signs, variables]) =>
    signs.some((sign) => folded.includes(` ${sign}`) || folded.startsWith(sign)) ? variables : [],
  )
  return snapshot.variables.filter(
    ({ code }) => codes.includes(code) && snapshot.figures.some(({ variable }) => variable === code),
  )
}

/** The list itself is not in the system: the paper says so, and who has it. */
const listDraft = (subject: string, from: string | null): Narrative => [
  remark(
    `${subject}: chưa có số liệu trong hệ thống${from === null ? '' : `, do ${from} quản lý`}. Kèm danh sách của cơ quan báo cáo khi phát hành.`,
  ),
]

/** Duties of the clause that asks for the list: those of this very period, else whatever the clause holds. */
function clauseTasks(snapshot: PeriodSnapshot): readonly Block[] {
  const clause = snapshot.obligation?.clause
  const ofClause = snapshot.tasks.filter((task) => task.clause === clause)
  const ofPeriod = ofClause.filter(({ periodLabel, standing }) => !standing && periodLabel === snapshot.period.words)
  const duties = [
    ...Map.groupBy(ofPeriod.length > 0 ? ofPeriod : ofClause, (task) => task.assignment ?? task.key).values(),
  ]
  if (duties.length === 0)
    return [{ kind: 'note', text: `Nhiệm vụ nêu tại điểm ${clause}: không có trong kỳ báo cáo.` }]
  return [
    {
      kind: 'table',
      title: `Nhiệm vụ nêu tại điểm ${clause}, ${snapshot.period.words}`,
      unitNote: null,
      columns: [
        { heading: 'TT', align: 'center', share: 8 },
        { heading: 'Nhiệm vụ', align: 'left', share: 70 },
        { heading: 'Cơ quan chủ trì', align: 'left', share: 46 },
        { heading: 'Tình trạng', align: 'left', share: 36 },
      ],
      rows: duties.flatMap((same, index) => {
        const [first] = same
        if (!first) return []
        return [
          [
            cell(String(index + 1)),
            cell(`${first.title}${clauseText(first)}`),
            cell(leadsOf(snapshot, same)),
            cell(stateText(same)),
          ],
        ]
      }),
      notes: [],
    },
  ]
}

/** Information that one agency owes another. */
export function listOutline(snapshot: PeriodSnapshot, subject: string): readonly OutlinePart[] {
  const sums = related(snapshot, subject)
  return [
    part('Nội dung', words('list', listDraft(subject, snapshot.obligation?.from ?? null))),
    ...(sums.length > 0
      ? [
          part(
            'Số liệu tổng hợp có trong hệ thống',
            unitFiguresTable(snapshot, sums, `Số liệu theo đơn vị ${standWords(snapshot)}`),
          ),
        ]
      : []),
    part('Nhiệm vụ liên quan', ...clauseTasks(snapshot)),
  ]
}
