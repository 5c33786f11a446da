import { useMemo } from 'react'
import { Clamped } from '../../../ui/clamped.tsx'
import type { DataColumn } from '../../../ui/data-table.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { DetailDrawer } from '../../../ui/detail-drawer.tsx'
import { StandingCell } from '../standing-chip.tsx'
import { dueShort, standingText, taskStanding } from '../task-standing.ts'
import type { Names, TaskRow } from '../tasks-data.ts'
import { leadText } from './task-columns.tsx'
import { taskGrouping } from './task-grouping.ts'

/** The picked tasks by their due dates, month by month, to be read or copied. */
export function DueDatesDrawer({
  rows,
  names,
  noticeDays,
  onClose,
}: {
  rows: readonly TaskRow[]
  names: Names
  noticeDays: readonly number[]
  onClose: () => void
}) {
  const sorted = useMemo(
    () => rows.toSorted((left, right) => (left.due?.lastDay ?? '9999').localeCompare(right.due?.lastDay ?? '9999')),
    [rows],
  )
  const columns = useMemo<readonly DataColumn<TaskRow>[]>(
    () => [
      {
        id: 'due',
        header: 'Hạn',
        width: 140,
        value: ({ due }) => due?.lastDay ?? null,
        copied: ({ due }) => due && dueShort(due),
        render: ({ due }) => (due === null ? '–' : dueShort(due)),
      },
      { id: 'title', header: 'Nhiệm vụ', value: ({ title }) => title, render: ({ title }) => <Clamped text={title} /> },
      {
        id: 'lead',
        header: 'Chủ trì',
        width: 180,
        value: ({ lead }) => leadText(lead, names),
        render: ({ lead }) => <Clamped text={leadText(lead, names)} />,
      },
      {
        id: 'standing',
        header: 'Trạng thái',
        width: 164,
        value: (row) => standingText(taskStanding(row, noticeDays)),
        render: (row) => <StandingCell standing={taskStanding(row, noticeDays)} />,
      },
    ],
    [names, noticeDays],
  )
  const grouping = useMemo(() => taskGrouping('thang', [], names), [names])
  return (
    <DetailDrawer title={`${rows.length} nhiệm vụ đã chọn, theo hạn`} onClose={onClose} width={860}>
      <DataTable
        label="Nhiệm vụ đã chọn, theo hạn"
        columns={columns}
        rows={sorted}
        rowKey={({ key }) => key}
        grouping={grouping}
        maxHeight="calc(100vh - 110px)"
        fixed
        twoLines
      />
    </DetailDrawer>
  )
}
