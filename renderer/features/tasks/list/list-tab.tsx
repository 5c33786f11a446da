import { Button, Checkbox, Select } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { formatInteger } from '../../../../shared/domain/numbers/format-number.ts'
import { isUnassigned } from '../../../../shared/domain/tasks/today-groups.ts'
import { formatPeriod } from '../../../../shared/domain/time/period.ts'
import { useDrawerAddress } from '../../../lib/drawer-address.ts'
import { useFilter } from '../../../lib/interface-state.ts'
import { type KeyMeaning, usePageKeys } from '../../../lib/page-keys.ts'
import { usePeriod } from '../../../lib/use-period.ts'
import { useSession } from '../../../lib/use-session.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import type { Selection } from '../../../ui/table-selection.ts'
import { everyTask, filterTasks, isNarrowed } from '../task-filter.ts'
import classes from '../tasks.module.css'
import { type TaskList, type TaskRow, useNames } from '../tasks-data.ts'
import { useTaskFilter } from '../use-task-filter.ts'
import type { TaskYear } from '../use-task-year.ts'
import { BulkBar } from './bulk-bar.tsx'
import { ExportTasks } from './export-tasks.tsx'
import { SavedFilterMenu } from './saved-filter-menu.tsx'
import { taskColumns } from './task-columns.tsx'
import { TaskFilters } from './task-filters.tsx'
import { groupings, groupingWords, taskGrouping } from './task-grouping.ts'

interface ListTabProps {
  readonly list: TaskList
  readonly year: TaskYear
  readonly noticeDays: readonly number[]
}

const listKeys: readonly KeyMeaning[] = [
  [['↑', '↓'], 'Đến dòng trên, dòng dưới'],
  [['Phím cách'], 'Chọn hoặc bỏ chọn dòng'],
  [['Shift', 'Phím cách'], 'Chọn mọi dòng từ dòng chọn trước đến dòng này'],
]

/** Every task of the year: narrowed, grouped, picked, opened. */
export function ListTab({ list, year, noticeDays }: ListTabProps) {
  usePageKeys(listKeys)
  const { plan, store } = useSession()
  const { period, key } = usePeriod()
  const { address, open } = useDrawerAddress()
  const [filter, narrow, replace] = useTaskFilter(plan.id)
  const [chosen, setGrouping] = useFilter('nhiem-vu.nhom', 'khong')
  const grouping = groupings.find((one) => one === chosen) ?? 'khong'
  const [selection, setSelection] = useState<Selection>(new Set())
  const names = useNames(list.agencies)
  const wanted = useDeferredValue(filter)

  const rows = useMemo(
    () => filterTasks(list.rows, wanted, { names, noticeDays, reportingPeriod: key }),
    [list.rows, wanted, names, noticeDays, key],
  )
  const columns = useMemo(() => taskColumns(list.rows, names, noticeDays), [list.rows, names, noticeDays])
  const groups = useMemo(() => taskGrouping(grouping, list.groups, names), [grouping, list.groups, names])
  const without = useMemo(() => list.rows.filter(isUnassigned).length, [list.rows])
  const picked = useMemo(() => rows.filter(({ key: one }) => selection.has(one)), [rows, selection])

  return (
    <>
      <TaskFilters
        list={list}
        names={names}
        filter={filter}
        year={year}
        periodLabel={formatPeriod(period)}
        onChange={narrow}
      />
      <div className={classes.bar}>
        <p role="status">{countText(rows.length, list.rows.length)}</p>
        <Checkbox
          label={`Chưa phân công (${formatInteger(without)})`}
          checked={filter.unassigned === 'yes'}
          disabled={without === 0 && filter.unassigned === ''}
          onChange={(event) => narrow({ unassigned: event.currentTarget.checked ? 'yes' : '' })}
        />
        {isNarrowed(filter) ? (
          <Button variant="subtle" onClick={() => replace(everyTask)}>
            Bỏ lọc
          </Button>
        ) : null}
        <div className={classes.push}>
          <SavedFilterMenu planId={plan.id} filter={filter} onChoose={replace} />
          <Select
            aria-label="Nhóm các dòng"
            data={groupings.map((value) => ({ value, label: groupingWords[value] }))}
            value={grouping}
            onChange={(value) => value && setGrouping(value)}
            allowDeselect={false}
            w={180}
          />
          <ExportTasks planId={plan.id} year={year.year} rows={rows} />
        </div>
      </div>
      <div className={classes.framed}>
        {picked.length > 0 ? (
          <BulkBar
            noticeDays={noticeDays}
            rows={picked}
            names={names}
            reportingPeriod={key}
            readOnly={store.readOnly}
            onClear={() => setSelection(new Set())}
          />
        ) : null}
        {rows.length === 0 ? (
          <Nothing isEmpty={list.rows.length === 0} isFiltered={isNarrowed(filter)} year={year.year} />
        ) : (
          <DataTable<TaskRow>
            label="Danh sách nhiệm vụ"
            columns={columns}
            rows={rows}
            rowKey={({ key: one }) => one}
            onOpen={({ key: one }) => open('nhiem-vu', one)}
            isSelected={({ key: one }) => address?.kind === 'nhiem-vu' && address.id === one}
            maxHeight={picked.length > 0 ? 'calc(100vh - 344px)' : 'calc(100vh - 300px)'}
            grouping={groups}
            viewKey={`${year.year} ${grouping} ${JSON.stringify(wanted)}`}
            picking={{
              selection,
              onPick: setSelection,
              labelOf: ({ title, periodLabel }) => `Chọn ${title}, ${periodLabel}`,
            }}
            fixed
            twoLines
          />
        )}
      </div>
    </>
  )
}

const countText = (shown: number, all: number): string =>
  shown === all ? `${formatInteger(all)} nhiệm vụ` : `${formatInteger(shown)}/${formatInteger(all)} nhiệm vụ`

function Nothing({ isEmpty, isFiltered, year }: { isEmpty: boolean; isFiltered: boolean; year: number | null }) {
  if (!isEmpty && isFiltered) {
    return (
      <EmptyState
        title="Không có nhiệm vụ nào khớp với bộ lọc"
        sentence="Bấm “Bỏ lọc” hoặc đổi điều kiện để xem các nhiệm vụ khác."
      />
    )
  }
  return (
    <EmptyState
      title={year === null ? 'Chưa có nhiệm vụ nào' : `Năm ${year} không có nhiệm vụ nào`}
      sentence="Kế hoạch không giao nhiệm vụ cho năm này. Chọn năm khác, hoặc thêm nhiệm vụ riêng từ kết luận cuộc họp, văn bản."
    />
  )
}
