import { type Block, type DocumentContent, paragraph, type TableCell } from '../../documents/content.ts'
import { type LetterForm, letterFrame } from '../../documents/kinds/letters-form.ts'
import type { IsoDate } from '../../ids.ts'
import { compareVietnamese } from '../../text/collate.ts'
import { formatDate } from '../../time/iso-date.ts'
import { type FollowedConclusion, followedState, followUpCounts, followUpSummary } from './followed-conclusion.ts'

export interface FollowUpListFacts {
  readonly form: LetterForm
  /** "năm 2023", "các năm" */
  readonly years: string
  readonly day: IsoDate
  readonly rows: readonly FollowedConclusion[]
  /** Name of an agency on the day. */
  readonly nameOf: (code: string) => string
  readonly isIllustrative: boolean
}

const nobody = 'Chưa phân công'
const cell = (...lines: readonly string[]): TableCell => ({ lines: lines.length === 0 ? ['–'] : lines })

/** "Thông báo số 12/TB-BCĐ ngày 10/01/2023"; before it is issued: "Kết luận cuộc họp ngày 05/01/2023". */
export const followedSource = ({
  meeting,
}: {
  readonly meeting: Pick<FollowedConclusion['meeting'], 'notice' | 'day' | 'isConsultation'>
}): string =>
  meeting.notice === null
    ? `Kết luận ${meeting.isConsultation ? 'lấy ý kiến bằng văn bản' : 'cuộc họp'} ngày ${formatDate(meeting.day)}`
    : `Thông báo số ${meeting.notice.numberText} ngày ${formatDate(meeting.notice.date)}`

/** "trước 20/01/2023"; '' without a day. */
export const followedDue = ({
  task,
}: {
  readonly task: Pick<NonNullable<FollowedConclusion['task']>, 'due'> | null
}): string => (task?.due ? `${task.due.inclusive ? '' : 'trước '}${formatDate(task.due.date)}` : '')

/** "đang thực hiện", and below it how late, how far, and what was said last. */
export function followedProgress(row: FollowedConclusion): readonly string[] {
  const { task, isSettled, meetingsWaited } = row
  if (task === null) return [followedState(row)]
  const state = `${followedState(row)}${task.status === 'in_progress' && task.percent !== null ? ` ${task.percent}%` : ''}`
  return [
    state,
    ...(task.daysLate > 0 ? [`quá hạn ${task.daysLate} ngày`] : []),
    ...(isSettled || meetingsWaited === 0 ? [] : [`đã qua ${meetingsWaited} cuộc họp`]),
    ...(task.note === null ? [] : [task.note]),
  ]
}

/** "Bảng theo dõi thực hiện kết luận": how many are done, by agency, and each conclusion in a lying table. */
export function followUpListContent(facts: FollowUpListFacts): DocumentContent {
  const { form, years, day, rows } = facts
  const frame = letterFrame(form, Number(day.slice(0, 4)))
  return {
    ...frame,
    head: { ...frame.head, withoutNumber: true, date: day },
    documentType: 'Bảng theo dõi',
    subject: `Thực hiện kết luận của Ban Chỉ đạo ${years}`,
    addressees: null,
    blocks: [
      paragraph(`Tính đến ngày ${formatDate(day)}: ${followUpSummary(followUpCounts(rows))}`),
      ...byAgency(facts),
      paragraph('Từng kết luận và tình hình thực hiện nêu tại Phụ lục kèm theo.'),
    ],
    appendices: [
      {
        title: `Kết luận của Ban Chỉ đạo ${years} và tình hình thực hiện`,
        orientation: 'landscape',
        blocks: [conclusionTable(facts)],
      },
    ],
    isIllustrative: facts.isIllustrative,
  }
}

/** Tasks by the agency that leads them; of several each counts it. */
function byAgency({ rows, nameOf }: FollowUpListFacts): readonly Block[] {
  const parts = rows.flatMap((row) =>
    row.task === null
      ? []
      : (row.task.lead.length === 0 ? [nobody] : row.task.lead.map(nameOf)).map((name) => ({ name, row })),
  )
  if (parts.length === 0) return []
  const groups = [...Map.groupBy(parts, ({ name }) => name)].toSorted(([left], [right]) =>
    left === nobody ? 1 : right === nobody ? -1 : compareVietnamese(left, right),
  )
  return [
    {
      kind: 'table',
      title: 'Nhiệm vụ từ kết luận, theo cơ quan chủ trì',
      unitNote: null,
      columns: [
        { heading: 'TT', align: 'center', share: 8 },
        { heading: 'Cơ quan', align: 'left', share: 46 },
        { heading: 'Số nhiệm vụ', align: 'right', share: 14 },
        { heading: 'Hoàn thành', align: 'right', share: 14 },
        { heading: 'Chưa xong, chưa quá hạn', align: 'right', share: 16 },
        { heading: 'Chưa xong, quá hạn', align: 'right', share: 16 },
        { heading: 'Dừng', align: 'right', share: 10 },
      ],
      rows: groups.map(([name, own], index) => {
        const counts = followUpCounts(own.map(({ row }) => row))
        const done = counts.completed + counts.completedInTime + counts.completedLate
        const late = own.filter(({ row }) => !row.isSettled && row.task !== null && row.task.daysLate > 0).length
        return [
          index + 1,
          name,
          counts.tasks,
          done,
          counts.tasks - done - late - counts.stopped,
          late,
          counts.stopped,
        ].map((value) => cell(String(value)))
      }),
      notes: [
        'Nhiệm vụ có nhiều cơ quan cùng chủ trì tính cho từng cơ quan. “Hoàn thành”: đã được Tổ thư ký chấp nhận.',
      ],
    },
  ]
}

const conclusionTable = ({ rows, nameOf }: FollowUpListFacts): Block => ({
  kind: 'table',
  title: '',
  unitNote: null,
  columns: [
    { heading: 'TT', align: 'center', share: 9 },
    { heading: 'Văn bản, khoản', align: 'left', share: 28 },
    { heading: 'Nội dung kết luận', align: 'left', share: 70 },
    { heading: 'Chủ trì; phối hợp', align: 'left', share: 44 },
    { heading: 'Hạn', align: 'center', share: 24 },
    { heading: 'Sản phẩm', align: 'left', share: 26 },
    { heading: 'Tình hình thực hiện', align: 'left', share: 48 },
  ],
  rows: rows.map((row, index) => [
    cell(String(index + 1)),
    cell(followedSource(row), `khoản ${row.clause}`),
    cell(row.text),
    cell(...agenciesOf(row, nameOf)),
    cell(followedDue(row) || '–'),
    cell(row.task?.product ?? '–'),
    cell(...followedProgress(row)),
  ]),
  notes: [],
})

function agenciesOf({ task }: FollowedConclusion, nameOf: (code: string) => string): readonly string[] {
  if (task === null) return ['–']
  const lead = task.lead.length === 0 ? nobody : task.lead.map(nameOf).join('; ')
  return task.coordinating.length === 0 ? [lead] : [lead, `Phối hợp: ${task.coordinating.map(nameOf).join('; ')}`]
}
