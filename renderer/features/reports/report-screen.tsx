import { Anchor } from '@mantine/core'
import { Link, useParams } from 'react-router'
import type { PeriodKey } from '../../../shared/domain/ids.ts'
import { parsePeriod, periodKey } from '../../../shared/domain/time/period.ts'
import { describeError } from '../../lib/describe-error.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { ReportEditor } from './report-editor.tsx'
import { useDraft } from './reports-data.ts'

/** The annual review of one year: form at the left, the very PDF at the right. */
export function ReportScreen() {
  const period = parsePeriod(useParams().year ?? '')
  if (period?.kind !== 'year') {
    return (
      <EmptyState
        title="Không có báo cáo năm ở địa chỉ này"
        sentence="Địa chỉ phải nêu một năm, ví dụ 2022. Mở danh sách báo cáo để chọn."
        action={
          <Anchor component={Link} to="/bao-cao">
            Danh sách báo cáo
          </Anchor>
        }
      />
    )
  }
  return <DraftOf key={period.year} period={periodKey(period)} />
}

function DraftOf({ period }: { period: PeriodKey }) {
  const query = useDraft(period)
  if (query.data) return <ReportEditor draft={query.data} />
  if (query.error) {
    return (
      <ErrorState
        title={`Không mở được dự thảo báo cáo năm ${period}.`}
        {...describeError(query.error)}
        onRetry={() => void query.refetch()}
      />
    )
  }
  return <LoadingState lines={10} label="Đang mở dự thảo…" />
}
