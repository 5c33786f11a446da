import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { Link } from 'react-router'
import { formatPeriod } from '../../../shared/domain/time/period.ts'
import { describeError } from '../../lib/describe-error.ts'
import { usePeriod } from '../../lib/use-period.ts'
import { useSession } from '../../lib/use-session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { DistrictPanel } from './district-panel.tsx'
import { IndicatorTable } from './indicator-table.tsx'
import { NextMeetingPanel } from './next-meeting-panel.tsx'
import { ObligationsPanel } from './obligations-panel.tsx'
import classes from './overview.module.css'
import { type Overview, useOverview } from './overview-data.ts'
import { ReportingPanel } from './reporting-panel.tsx'

/** What needs doing today, and where the city stands against its plan. */
export function OverviewScreen() {
  const { period } = usePeriod()
  const query = useOverview()
  const importing = (
    <Button component={Link} to="/so-lieu/tiep-nhan" leftSection={<IconFileImport size={18} aria-hidden="true" />}>
      Nhập báo cáo
    </Button>
  )
  return (
    <>
      <PageHeader
        title="Tổng quan"
        sentence={query.data?.sentence ?? `Số liệu ${formatPeriod(period)}`}
        action={importing}
      />
      {query.data ? (
        <OverviewContent overview={query.data} />
      ) : query.error ? (
        <ErrorState
          title={`Không tải được tổng quan ${formatPeriod(period)}.`}
          {...describeError(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <Panel title="Chỉ tiêu so với mục tiêu">
          <LoadingState lines={8} label="Đang tải tổng quan…" />
        </Panel>
      )}
    </>
  )
}

function OverviewContent({ overview }: { overview: Overview }) {
  const { table } = overview
  const { territory } = useSession()
  const empty = table.city.every(({ numerator, percent }) => numerator === null && percent === null)
  return (
    <div className={classes.grid}>
      <div className={classes.table}>
        <Panel title="Chỉ tiêu so với mục tiêu" note={`${table.periodLabel}, ${territory.fullName}`} flush>
          {empty ? (
            <EmptyState
              title={`Chưa có số liệu ${table.periodLabel}`}
              sentence="Nhập tệp báo cáo của các đơn vị; chỉ tiêu được tính ngay khi tiếp nhận. Số liệu đến bằng văn bản (lực lượng lao động, mức độ hài lòng) nhập tay kèm số văn bản."
              action={
                <Button component={Link} to="/so-lieu/tiep-nhan">
                  Nhập báo cáo của đơn vị
                </Button>
              }
            />
          ) : null}
          {table.city.length > 0 ? <IndicatorTable overview={overview} /> : null}
        </Panel>
      </div>
      <div className={classes.chart}>
        <DistrictPanel overview={overview} />
      </div>
      <div className={classes.side}>
        <NextMeetingPanel />
        <ReportingPanel overview={overview} />
        <ObligationsPanel obligations={overview.obligations} />
      </div>
    </div>
  )
}
