import { ActionIcon, Group, Select, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { datePartsOf } from '../../../../shared/domain/time/iso-date.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { useDrawerAddress } from '../../../lib/drawer-address.ts'
import { useSession } from '../../../lib/use-session.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { MonthCalendar } from '../../../ui/month-calendar.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { type DueReport, type PlanView, useDueReports } from '../plans-data.ts'
import classes from './calendar.module.css'
import { CalendarEntry } from './calendar-entry.tsx'
import { calendarYears, type DatedReport, reportYear, startingYear } from './report-year.ts'
import { UndatedReports } from './undated-reports.tsx'

/** The reports of a plan on the months of a year that stands in the address (`nam`). */
export function ReportCalendar({ plan, viewSwitch }: { plan: PlanView; viewSwitch: ReactNode }) {
  const query = useDueReports(plan.meta.id)
  if (query.data) return <Calendar plan={plan} occurrences={query.data} viewSwitch={viewSwitch} />
  if (query.error) {
    return (
      <ErrorState
        title="Không tải được lịch báo cáo."
        {...describeError(query.error)}
        onRetry={() => void query.refetch()}
      />
    )
  }
  return <LoadingState lines={10} label="Đang xếp lịch báo cáo…" />
}

interface CalendarProps {
  readonly plan: PlanView
  readonly occurrences: readonly DueReport[]
  readonly viewSwitch: ReactNode
}

function Calendar({ plan, occurrences, viewSwitch }: CalendarProps) {
  const { today } = useSession()
  const { open } = useDrawerAddress()
  const years = useMemo(() => calendarYears(plan, occurrences), [plan, occurrences])
  const [year, setYear] = useYear(years, startingYear(years, today))
  const { months, undated, dueCount } = useMemo(() => reportYear(plan, occurrences, year), [plan, occurrences, year])
  const now = datePartsOf(today)
  const show = (id: string): void => open('bao-cao-phai-gui', `${plan.meta.id}/${id}`)
  return (
    <div className={classes.stack}>
      <Panel
        title={`Lịch báo cáo năm ${year}`}
        note={
          <span role="status">{dueCount === 0 ? 'không có báo cáo nào đến hạn' : `${dueCount} báo cáo đến hạn`}</span>
        }
        actions={
          <Group gap="sm" wrap="nowrap">
            <YearSwitch years={years} year={year} onYear={setYear} />
            {viewSwitch}
          </Group>
        }
      >
        {dueCount === 0 ? (
          <p className={classes.nothing}>
            {undated.length === 0
              ? `Năm ${year}, văn bản không nêu báo cáo nào phải gửi theo lịch.`
              : `Năm ${year} không có báo cáo nào đến hạn theo ngày. Văn bản không nêu ngày gửi của ${undated.length} báo cáo dưới đây.`}
          </p>
        ) : (
          <MonthCalendar<DatedReport>
            key={year}
            label={`Lịch báo cáo năm ${year}`}
            year={year}
            months={months}
            entryKey={({ occurrence }) => occurrence.id}
            renderEntry={(entry) => <CalendarEntry plan={plan} entry={entry} />}
            onOpen={({ report }) => show(report.id)}
            emptyWord="không có hạn"
            today={year === now.year ? now.month - 1 : null}
            onYear={(next) => {
              if (years.includes(next)) setYear(next)
            }}
          />
        )}
      </Panel>
      <UndatedReports plan={plan} year={year} undated={undated} onOpen={show} />
    </div>
  )
}

function useYear(years: readonly number[], fallback: number): [number, (year: number) => void] {
  const [parameters, setParameters] = useSearchParams()
  const asked = Number(parameters.get('nam'))
  const setYear = (year: number): void =>
    setParameters(
      (before) => {
        before.set('nam', String(year))
        return before
      },
      { replace: true },
    )
  return [years.includes(asked) ? asked : fallback, setYear]
}

interface YearSwitchProps {
  readonly years: readonly number[]
  readonly year: number
  readonly onYear: (year: number) => void
}

function YearSwitch({ years, year, onYear }: YearSwitchProps) {
  const step = (by: -1 | 1, label: string, Icon: typeof IconChevronLeft) => (
    <Tooltip label={label}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={label}
        disabled={!years.includes(year + by)}
        onClick={() => onYear(year + by)}
      >
        <Icon size={18} />
      </ActionIcon>
    </Tooltip>
  )
  return (
    <div className={classes.switch}>
      {step(-1, 'Năm trước', IconChevronLeft)}
      <Select
        aria-label="Năm"
        data={years.map((one) => ({ value: String(one), label: `Năm ${one}` }))}
        value={String(year)}
        onChange={(value) => onYear(Number(value))}
        allowDeselect={false}
        w={120}
      />
      {step(1, 'Năm sau', IconChevronRight)}
    </div>
  )
}
