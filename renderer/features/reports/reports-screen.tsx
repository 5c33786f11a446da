import { Button } from '@mantine/core'
import { IconFilePencil } from '@tabler/icons-react'
import { Link } from 'react-router'
import { formatPeriod, parsePeriod } from '../../../shared/domain/time/period.ts'
import { describeError } from '../../lib/describe-error.ts'
import { usePeriod } from '../../lib/use-period.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ObligationTable } from './obligation-table.tsx'
import { type Obligation, useDrafts, useObligations } from './reports-data.ts'

/** Báo cáo: what must be sent and by when; drafts. */
export function ReportsScreen() {
  const { period } = usePeriod()
  const obligations = useObligations()
  const drafts = useDrafts()
  return (
    <>
      <PageHeader
        title="Báo cáo"
        sentence={obligations.data ? stateOf(obligations.data) : 'Các báo cáo mà kế hoạch yêu cầu Ban Chỉ đạo gửi.'}
        action={
          <Button
            component={Link}
            to={`/bao-cao/thuong-nien/${period.year}`}
            leftSection={<IconFilePencil size={18} aria-hidden="true" />}
          >
            Soạn báo cáo năm {period.year}
          </Button>
        }
      />
      <Panel title="Báo cáo phải gửi" note={obligations.data ? `${obligations.data.length} báo cáo` : null} flush>
        {obligations.data ? (
          obligations.data.length > 0 ? (
            <ObligationTable obligations={obligations.data} drafts={drafts.data ?? []} />
          ) : (
            <EmptyState
              title="Kế hoạch không nêu báo cáo phải gửi"
              sentence="Vẫn có thể soạn báo cáo kết quả năm bằng nút ở góc phải."
            />
          )
        ) : obligations.error ? (
          <ErrorState {...describeError(obligations.error)} onRetry={() => void obligations.refetch()} />
        ) : (
          <LoadingState lines={6} />
        )}
      </Panel>
      {drafts.error ? (
        <div style={{ marginTop: 16 }}>
          <ErrorState
            title="Không tải được danh sách dự thảo."
            {...describeError(drafts.error)}
            onRetry={() => void drafts.refetch()}
          />
        </div>
      ) : null}
    </>
  )
}

/** "1 báo cáo quá hạn; gần nhất: … , còn 12 ngày" */
function stateOf(obligations: readonly Obligation[]): string {
  const late = obligations.filter(({ state }) => state === 'overdue').length
  const next = obligations
    .filter(({ daysLeft }) => daysLeft !== null && daysLeft >= 0)
    .sort((left, right) => (left.daysLeft ?? 0) - (right.daysLeft ?? 0))[0]
  const parsed = next ? parsePeriod(next.period) : null
  const parts = [
    late > 0 ? `${late} báo cáo quá hạn` : 'Không có báo cáo quá hạn',
    next ? `gần nhất: báo cáo ${parsed ? formatPeriod(parsed) : next.title}, còn ${next.daysLeft} ngày` : '',
  ]
  return parts.filter(Boolean).join('; ')
}
