import { noLead } from '../../catalogue/plan-row-words.ts'
import { formatDate } from '../../time/iso-date.ts'
import { type Appendix, type Block, note, type TableBlock, type TableCell } from '../content.ts'
import { cell } from './period-tables.ts'
import { capitalised } from './period-wording.ts'
import type { ReviewSnapshot } from './review-snapshot.ts'
import type { NextTask } from './review-task-lists.ts'
import { directionYear, dutyWords, leadWords, shortDate } from './review-wording.ts'

/** Phụ lục: what is late, and what was done late: lateness stays. Requests are never on it. */
export function lateAppendix(snapshot: ReviewSnapshot): Appendix {
  const { late, asOf } = snapshot.tasks
  const rows = late.map((task, index): readonly TableCell[] => [
    cell(String(index + 1)),
    cell(task.title),
    cell(task.clause ?? '–'),
    cell(task.periodLabel),
    cell(task.lead.length > 0 ? task.lead.join('; ') : noLead),
    cell(formatDate(task.due)),
    cell(String(task.daysLate)),
    cell(task.isDone ? 'hoàn thành quá hạn' : `${task.status}, quá hạn`, ...(task.note === null ? [] : [task.note])),
  ])
  const table: TableBlock = {
    kind: 'table',
    title: `Nhiệm vụ quá hạn (tính đến ngày ${shortDate(asOf)})`,
    unitNote: null,
    columns: [
      { heading: 'TT', align: 'center', share: 9 },
      { heading: 'Nhiệm vụ', align: 'left', share: 78 },
      { heading: 'Điểm', align: 'center', share: 18 },
      { heading: 'Kỳ', align: 'center', share: 22 },
      { heading: 'Cơ quan chủ trì', align: 'left', share: 48 },
      { heading: 'Hạn', align: 'center', share: 22 },
      { heading: 'Số ngày quá hạn', align: 'right', share: 18 },
      { heading: 'Tình trạng', align: 'left', share: 32 },
    ],
    rows,
    notes: [],
  }
  return {
    title: 'Danh sách nhiệm vụ quá hạn',
    orientation: 'landscape',
    blocks: rows.length > 0 ? [table] : [note(noneLate(snapshot))],
  }
}

const noneLate = (snapshot: ReviewSnapshot): string =>
  snapshot.plan.isRequest
    ? 'Văn bản chỉ đề nghị nên không có nội dung quá hạn.'
    : `Đến ngày ${shortDate(snapshot.tasks.asOf)} không có nhiệm vụ quá hạn.`

/** Phần thứ hai: each duty with a day or a rhythm of its own, with lead and date. */
export function nextTaskBlocks(snapshot: ReviewSnapshot): readonly Block[] {
  const { next } = snapshot.tasks
  if (next.length === 0) return []
  const rows = next.map((task: NextTask, index): readonly TableCell[] => [
    cell(String(index + 1)),
    cell(task.clause === null ? task.title : `${task.title} (${task.clause})`),
    cell(
      `${task.isRequest && !snapshot.plan.isRequest ? 'Đề nghị ' : ''}${task.lead.length > 0 ? task.lead.join('; ') : noLead}`,
    ),
    cell(task.when),
  ])
  return [
    {
      kind: 'table',
      title: `${capitalised(dutyWords(snapshot))} đến năm ${directionYear(snapshot)}`,
      unitNote: null,
      columns: [
        { heading: 'TT', align: 'center', share: 10 },
        { heading: capitalised(dutyWords(snapshot)), align: 'left', share: 75 },
        { heading: capitalised(leadWords(snapshot)), align: 'left', share: 43 },
        { heading: 'Thời hạn', align: 'left', share: 32 },
      ],
      rows,
      notes: [],
    },
  ]
}
