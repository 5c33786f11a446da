import { SegmentedControl } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import {
  dueWords,
  lineNumbers,
  notInDocument,
  reportKindWords,
  reportPeriodText,
} from '../../../shared/domain/catalogue/plan-row-words.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { useFilter } from '../../lib/interface-state.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ReportCalendar } from './calendar/report-calendar.tsx'
import { agencyNames } from './plan-names.ts'
import { citation } from './plan-words.ts'
import classes from './plans.module.css'
import type { PlannedReport, PlanView } from './plans-data.ts'

/** Reports that the document obliges somebody to send: on the months of a year, or as a list. */
export function ObligationsTab({ plan }: { plan: PlanView }) {
  const [view, setView] = useFilter('ke-hoach.bao-cao.dang', 'lich')
  if (plan.obligations.length === 0) {
    return (
      <Panel title="Báo cáo phải gửi">
        <EmptyState
          title="Văn bản không nêu báo cáo phải gửi"
          sentence="Vẫn có thể soạn báo cáo kết quả năm ở màn hình Báo cáo."
        />
      </Panel>
    )
  }
  const viewSwitch = (
    <SegmentedControl
      aria-label="Cách trình bày"
      size="sm"
      value={view}
      onChange={setView}
      data={[
        { value: 'lich', label: 'Lịch' },
        { value: 'danh-sach', label: 'Danh sách' },
      ]}
    />
  )
  return view === 'danh-sach' ? (
    <ObligationList plan={plan} viewSwitch={viewSwitch} />
  ) : (
    <ReportCalendar plan={plan} viewSwitch={viewSwitch} />
  )
}

/** Who reports what to whom, for which period, due when: as the document obliges, before any calendar. */
function ObligationList({ plan, viewSwitch }: { plan: PlanView; viewSwitch: ReactNode }) {
  const { open, address } = useDrawerAddress()
  const columns = useMemo(() => columnsOf(plan), [plan])
  return (
    <Panel title="Báo cáo phải gửi" note={`${plan.obligations.length} báo cáo`} actions={viewSwitch} flush>
      <DataTable
        label="Báo cáo phải gửi"
        columns={columns}
        rows={plan.obligations}
        rowKey={({ id }) => id}
        onOpen={({ id }) => open('bao-cao-phai-gui', `${plan.meta.id}/${id}`)}
        isSelected={({ id }) => address?.kind === 'bao-cao-phai-gui' && address.id === `${plan.meta.id}/${id}`}
      />
    </Panel>
  )
}

function columnsOf(plan: PlanView): DataColumn<PlannedReport>[] {
  const nameOf = agencyNames(plan)
  const party = (id: 'from' | 'to', header: string): DataColumn<PlannedReport> => ({
    id,
    header,
    wrap: true,
    value: (report) => nameOrNull(report[id], nameOf),
    render: (report) => <span className={classes.party}>{nameOrNull(report[id], nameOf) ?? notInDocument}</span>,
  })
  return [
    {
      id: 'title',
      header: 'Báo cáo',
      wrap: true,
      value: ({ title }) => title,
      render: ({ title }) => <span className={classes.label}>{title}</span>,
    },
    { id: 'kind', header: 'Loại', value: ({ kind }) => reportKindWords[kind] },
    party('from', 'Nơi gửi'),
    party('to', 'Nơi nhận'),
    { id: 'period', header: 'Kỳ báo cáo', wrap: true, width: 120, value: reportPeriodText },
    {
      id: 'due',
      header: 'Hạn gửi',
      wrap: true,
      width: 180,
      value: ({ due }) => (due ? dueWords(due) : null),
      render: ({ due }) => (due ? dueWords(due) : <span className={classes.quiet}>văn bản không nêu hạn</span>),
    },
    {
      id: 'covers',
      header: 'Giai đoạn',
      value: ({ covers }) => covers,
      render: ({ covers }) => covers ?? '–',
    },
    {
      id: 'clause',
      header: 'Căn cứ',
      wrap: true,
      width: 130,
      value: citation,
      render: (report) => (
        <span className={classes.cell}>
          {citation(report)}
          <span className={classes.second}>{report.lines ? lineNumbers(report.lines) : null}</span>
        </span>
      ),
    },
  ]
}

const nameOrNull = (code: string | null, nameOf: (code: string) => string): string | null =>
  code === null ? null : nameOf(code)
