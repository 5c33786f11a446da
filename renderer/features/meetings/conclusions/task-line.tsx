import type { ConclusionTask } from '../../../../shared/domain/meetings/conclusion.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { useAgencies } from '../agency-choices.ts'
import classes from './conclusions.module.css'

/** To whom a conclusion gives work, by when and with what product; that it gives none is said as well. */
export function TaskLine({ task }: { task: ConclusionTask | null }) {
  const { nameOf } = useAgencies()
  if (task === null) return <span className={classes.under}>Thông tin, không giao việc</span>
  const names = (codes: readonly string[]): string => codes.map(nameOf).join(', ')
  const told = [
    task.mode === 'request' ? 'Đề nghị' : 'Giao',
    task.lead.length === 0 ? 'chưa phân công' : `chủ trì: ${names(task.lead)}`,
    task.coordinating.length === 0 ? '' : `phối hợp: ${names(task.coordinating)}`,
    task.due === null
      ? 'không đặt hạn'
      : `${task.due.inclusive ? 'chậm nhất ngày' : 'trước ngày'} ${formatDate(task.due.date)}`,
    task.deliverable === null ? '' : `sản phẩm: ${task.deliverable}`,
  ]
  return <span className={classes.under}>{told.filter((one) => one !== '').join(' · ')}</span>
}
