import { ActionIcon, Button, Group, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { formatInteger } from '../../../shared/domain/numbers/format-number.ts'
import { isWeekend } from '../../../shared/domain/tasks/task-due.ts'
import { formatDate, isoDate, parseIsoDate } from '../../../shared/domain/time/iso-date.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { type KeyMeaning, usePageKeys } from '../../lib/page-keys.ts'
import { useSession } from '../../lib/use-session.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { DayCalendar } from '../../ui/day-calendar.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { isInMonth, monthAfter, monthOf } from '../../ui/month-weeks.ts'
import { Panel } from '../../ui/panel.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import { dayCounts, namedAtMost, tasksByDay } from './calendar-days.ts'
import { taskColumns } from './list/task-columns.tsx'
import { taskStanding } from './task-standing.ts'
import classes from './tasks.module.css'
import { type TaskList, type TaskRow, type TaskSettings, useNames, useTaskList } from './tasks-data.ts'

const calendarKeys: readonly KeyMeaning[] = [
  [['←', '→', '↑', '↓'], 'Đến ngày bên cạnh, tuần trước, tuần sau'],
  [['Home', 'End'], 'Đến đầu tuần, cuối tuần'],
  [['Page Up', 'Page Down'], 'Lùi, tiến bốn tuần'],
]

/** The due dates of a month; the day in the address (`ngay`) is shown in full below. */
export function CalendarTab({ settings }: { settings: TaskSettings }) {
  usePageKeys(calendarKeys)
  const { plan, today } = useSession()
  const [parameters, setParameters] = useSearchParams()
  const selected = parseIsoDate(parameters.get('ngay') ?? '') ?? today
  const query = useTaskList(plan.id, monthOf(selected).year)
  const select = (day: IsoDate): void =>
    setParameters(
      (before) => {
        before.set('ngay', day)
        return before
      },
      { replace: true },
    )
  if (query.data) return <Month list={query.data} settings={settings} selected={selected} onSelect={select} />
  if (query.error) return <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
  return <LoadingState lines={12} label="Đang xếp lịch…" />
}

interface MonthProps {
  readonly list: TaskList
  readonly settings: TaskSettings
  readonly selected: IsoDate
  readonly onSelect: (day: IsoDate) => void
}

function Month({ list, settings, selected, onSelect }: MonthProps) {
  const { today } = useSession()
  const { open, address } = useDrawerAddress()
  const names = useNames(list.agencies)
  const days = useMemo(() => tasksByDay(list.rows), [list.rows])
  const holidays = useMemo(() => new Set<string>(settings.holidays), [settings.holidays])
  const columns = useMemo(
    () => taskColumns(list.rows, names, settings.noticeDays),
    [list.rows, names, settings.noticeDays],
  )
  const month = monthOf(selected)
  const count = [...days].reduce((sum, [day, rows]) => sum + (isInMonth(day, month) ? rows.length : 0), 0)
  const rows = days.get(selected) ?? []
  const turn = (steps: number): void => {
    const next = monthAfter(month, steps)
    onSelect(isoDate(`${next.year}-${String(next.month).padStart(2, '0')}-01`))
  }
  const withTasks = [...days.keys()].sort()
  const before = withTasks.findLast((day) => day < selected)
  const after = withTasks.find((day) => day > selected)
  return (
    <div className={classes.stack}>
      <Panel
        title={`Tháng ${month.month}/${month.year}`}
        note={
          <span role="status">
            {count === 0 ? 'không có nhiệm vụ nào đến hạn' : `${formatInteger(count)} nhiệm vụ đến hạn`}
          </span>
        }
        actions={
          <Group gap={6} wrap="nowrap">
            {before === undefined ? null : (
              <Button variant="subtle" onClick={() => onSelect(before)}>
                Hạn trước: {formatDate(before)}
              </Button>
            )}
            {after === undefined ? null : (
              <Button variant="subtle" onClick={() => onSelect(after)}>
                Hạn sau: {formatDate(after)}
              </Button>
            )}
            <Button variant="default" onClick={() => onSelect(today)}>
              Hôm nay
            </Button>
            <Turn label="Tháng trước" icon={IconChevronLeft} onClick={() => turn(-1)} />
            <Turn label="Tháng sau" icon={IconChevronRight} onClick={() => turn(1)} />
          </Group>
        }
      >
        <DayCalendar
          label={`Lịch hạn tháng ${month.month}/${month.year}`}
          month={month}
          today={today}
          selected={selected}
          isOff={(day) => isWeekend(day) || holidays.has(day)}
          describeDay={(day) => describe(days.get(day) ?? [])}
          renderDay={(day) => <DayTasks rows={days.get(day) ?? []} noticeDays={settings.noticeDays} />}
          onSelect={onSelect}
        />
      </Panel>
      <Panel
        title={`Đến hạn ngày ${formatDate(selected)}`}
        note={rows.length === 0 ? 'không có nhiệm vụ nào' : `${formatInteger(rows.length)} nhiệm vụ`}
        flush
      >
        {rows.length === 0 ? null : (
          <DataTable
            label={`Đến hạn ngày ${formatDate(selected)}`}
            columns={columns}
            rows={rows}
            rowKey={({ key }) => key}
            onOpen={({ key }) => open('nhiem-vu', key)}
            isSelected={({ key }) => address?.kind === 'nhiem-vu' && address.id === key}
            maxHeight={480}
            fixed
            twoLines
          />
        )}
      </Panel>
    </div>
  )
}

/** A few tasks by name, many by count. */
function DayTasks({ rows, noticeDays }: { rows: readonly TaskRow[]; noticeDays: readonly number[] }) {
  if (rows.length <= namedAtMost) {
    return rows.map((row) => (
      <span key={row.key} className={classes.dayTask}>
        <StateChip tone={taskStanding(row, noticeDays).tone} quiet>
          <span className={classes.dayTitle}>{row.title}</span>
        </StateChip>
      </span>
    ))
  }
  return dayCounts(rows).map(({ tone, word, count }) => (
    <StateChip key={word} tone={tone} quiet>
      {formatInteger(count)} {word}
    </StateChip>
  ))
}

const describe = (rows: Parameters<typeof dayCounts>[0]): string =>
  rows.length === 0
    ? 'không có hạn'
    : dayCounts(rows)
        .map(({ word, count }) => `${count} ${word}`)
        .join(', ')

interface TurnProps {
  readonly label: string
  readonly icon: typeof IconChevronLeft
  readonly onClick: () => void
}

function Turn({ label, icon: Icon, onClick }: TurnProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size="lg" aria-label={label} onClick={onClick}>
        <Icon size={18} />
      </ActionIcon>
    </Tooltip>
  )
}
