import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { sourceInFull } from '../../../../shared/domain/tasks/task-source.ts'
import { judgementWords } from '../../../../shared/domain/tasks/task-words.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { useDrawerAddress } from '../../../lib/drawer-address.ts'
import { clauseText } from '../../../ui/clause-text.ts'
import { FactList } from '../../../ui/fact-list.tsx'
import { daysLeftText, dueInFull } from '../task-standing.ts'
import type { Names, TaskDetail } from '../tasks-data.ts'
import classes from './detail.module.css'
import { documentText, periodText } from './history-words.ts'

/** Where a task comes from, what it is for and until when. */
export function TaskFacts({ task, names }: { task: TaskDetail; names: Names }) {
  const { row, extensions, stopped, judgements, movedFrom, source } = task
  const items: readonly (readonly [string, ReactNode])[] = [
    ['Căn cứ', row.isOwn ? ownSource(task) : <PlanRow key="row" task={task} />],
    ...(row.isOwn && source !== null && source.clause !== null ? [['Điểm, mục', source.clause] as const] : []),
    ['Kỳ thực hiện', row.periodLabel],
    ['Hạn', <Due key="due" task={task} />],
    ...extensions.map(({ before, decision, reason }, index): readonly [string, ReactNode] => [
      extensions.length === 1 ? 'Hạn cũ' : `Hạn cũ, lần ${index + 1}`,
      `${before === null ? 'không đặt hạn' : formatDate(before)}; gia hạn theo ${documentText(decision)}. Lý do: ${reason}`,
    ]),
    ['Sản phẩm', row.deliverable ?? (row.isOwn ? 'không nêu' : 'văn bản không nêu')],
    ...(row.request ? ([['Tính chất', 'đề nghị quan tâm phối hợp; không tính quá hạn, không đôn đốc']] as const) : []),
    ...(row.standing
      ? ([['Theo dõi', 'nhiệm vụ thường xuyên; đánh giá mỗi kỳ báo cáo, không tính đúng hạn']] as const)
      : []),
    ...judgements.map(({ period, outcome, note }): readonly [string, ReactNode] => [
      `Đánh giá ${periodText(period)}`,
      `${judgementWords[outcome]}${note === '' ? '' : `: ${note}`}`,
    ]),
    ...(stopped
      ? ([['Dừng thực hiện', `theo ${documentText(stopped.decision)}. Lý do: ${stopped.reason}`]] as const)
      : []),
    ...movedFrom.map(({ from, to, on }): readonly [string, ReactNode] => [
      `Chuyển từ ngày ${formatDate(on)}`,
      `${names.full(from)} → ${names.full(to)}`,
    ]),
  ]
  return <FactList items={items} />
}

const ownSource = ({ source }: TaskDetail): string =>
  source === null ? 'Tổ thư ký giao' : sourceInFull(source).replace(/^[vk]/, (letter) => letter.toUpperCase())

/** The clause leads to the plan's own row. */
function PlanRow({ task: { row } }: { task: TaskDetail }) {
  const { open } = useDrawerAddress()
  const text = `${row.clause === null ? 'kế hoạch' : clauseText(row.clause)}${row.bullet === null ? '' : `, gạch đầu dòng thứ ${row.bullet}`}`
  if (row.planId === null || row.assignmentId === null) return text
  return (
    <Anchor
      component="button"
      type="button"
      inherit
      onClick={() => open('nhiem-vu-ke-hoach', `${row.planId}/${row.assignmentId}`)}
    >
      {text}
    </Anchor>
  )
}

function Due({ task: { row, extensions } }: { task: TaskDetail }) {
  const { due, daysLeft, timeliness } = row
  if (due === null) return row.isOwn ? 'không đặt hạn' : 'văn bản không nêu hạn'
  // The plan's own words; what the secretariat set is told as it is.
  const isQuoted = !row.isOwn && extensions.length === 0
  const isAhead = timeliness === 'open_in_time' && daysLeft !== null
  return (
    <>
      {dueInFull(due)}
      {isAhead ? `, ${daysLeftText(daysLeft)}` : ''}
      <br />
      <span className={classes.source}>{isQuoted ? `“${due.text}”` : due.text}</span>
    </>
  )
}
