import { Anchor, Button } from '@mantine/core'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { formatInteger } from '../../../shared/domain/numbers/format-number.ts'
import { type TodayGroup, type TodayGroupKind, todayGroups } from '../../../shared/domain/tasks/today-groups.ts'
import { formatPeriod } from '../../../shared/domain/time/period.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { usePeriod } from '../../lib/use-period.ts'
import { useSession } from '../../lib/use-session.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { taskColumns } from './list/task-columns.tsx'
import type { TaskFilter } from './task-filter.ts'
import classes from './tasks.module.css'
import { type Names, type TaskList, type TaskRow, useNames } from './tasks-data.ts'
import { onlyThese, useTaskFilter } from './use-task-filter.ts'

/** Rows of a group that are shown here; the list has them all. */
const shownAtMost = 8

interface TodayTabProps {
  /** All that have begun, whatever their year: what is late stays to be done. */
  readonly list: TaskList
  readonly noticeDays: readonly number[]
}

/** What a secretariat sees to first: late, due soon, waiting for an answer, without a lead, to be judged. */
export function TodayTab({ list, noticeDays }: TodayTabProps) {
  const { period, key } = usePeriod()
  const names = useNames(list.agencies)
  const groups = useMemo(
    () => todayGroups(list.rows, { noticeDays, reportingPeriod: key }),
    [list.rows, noticeDays, key],
  )
  if (groups.length === 0) {
    return (
      <Panel title="Cần làm hôm nay">
        <EmptyState
          title="Không có việc nào cần xử lý hôm nay"
          sentence="Không có nhiệm vụ quá hạn, sắp đến hạn, chờ chấp nhận, bị trả lại, chưa phân công hay chưa đánh giá. Xem lịch để biết hạn sắp tới."
        />
      </Panel>
    )
  }
  return (
    <div className={classes.stack}>
      {groups.map((group) => (
        <Group
          key={`${group.kind}/${group.withinDays}`}
          group={group}
          title={titleOf(group, formatPeriod(period))}
          names={names}
          noticeDays={noticeDays}
        />
      ))}
    </div>
  )
}

interface GroupProps {
  readonly group: TodayGroup<TaskRow>
  readonly title: string
  readonly names: Names
  readonly noticeDays: readonly number[]
}

function Group({ group, title, names, noticeDays }: GroupProps) {
  const { plan } = useSession()
  const navigate = useNavigate()
  const { address, open } = useDrawerAddress()
  const [, , replace] = useTaskFilter(plan.id)
  const rows = useMemo(() => group.tasks.slice(0, shownAtMost), [group.tasks])
  const columns = useMemo(() => taskColumns(rows, names, noticeDays), [rows, names, noticeDays])
  const hidden = group.tasks.length - rows.length
  const showAll = (): void => {
    replace(onlyThese(filterOf[group.kind]))
    void navigate('/nhiem-vu/danh-sach?nam=tat-ca')
  }
  return (
    <Panel
      title={title}
      note={`${formatInteger(group.tasks.length)} nhiệm vụ`}
      actions={
        <Button size="xs" variant="default" onClick={showAll}>
          Mở trong danh sách
        </Button>
      }
      flush
    >
      <DataTable
        label={title}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        onOpen={({ key }) => open('nhiem-vu', key)}
        isSelected={({ key }) => address?.kind === 'nhiem-vu' && address.id === key}
        copyable={false}
        fixed
        twoLines
      />
      {hidden > 0 ? (
        <p className={classes.rest}>
          Còn {formatInteger(hidden)} nhiệm vụ khác.{' '}
          <Anchor component="button" type="button" inherit onClick={showAll}>
            Xem cả {formatInteger(group.tasks.length)} nhiệm vụ
          </Anchor>
        </p>
      ) : null}
    </Panel>
  )
}

function titleOf({ kind, withinDays }: TodayGroup<TaskRow>, periodLabel: string): string {
  switch (kind) {
    case 'overdue':
      return 'Quá hạn'
    case 'due_soon':
      return withinDays === 0 ? 'Đến hạn hôm nay' : `Đến hạn trong ${withinDays} ngày`
    case 'awaiting':
      return 'Báo cáo hoàn thành, chờ chấp nhận'
    case 'returned':
      return 'Đã trả lại, chưa báo cáo lại'
    case 'unassigned':
      return 'Chưa phân công'
    case 'to_judge':
      return `Thường xuyên, chưa đánh giá ${periodLabel}`
  }
}

/** The filter of the list that gives the same tasks. */
const filterOf: Readonly<Record<TodayGroupKind, Partial<TaskFilter>>> = {
  overdue: { timeliness: 'late' },
  due_soon: { timeliness: 'due_soon' },
  awaiting: { status: 'reported' },
  returned: { status: 'returned' },
  unassigned: { unassigned: 'yes' },
  to_judge: { kind: 'to_judge' },
}
