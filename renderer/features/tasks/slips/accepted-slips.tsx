import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { formatInstant } from '../../../lib/format-instant.ts'
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { useAcceptedSlips } from './slips-data.ts'

type AcceptedSlip = NonNullable<ReturnType<typeof useAcceptedSlips>['data']>[number]

const columns: readonly DataColumn<AcceptedSlip>[] = [
  {
    id: 'acceptedAt',
    header: 'Tiếp nhận lúc',
    value: ({ acceptedAt }) => acceptedAt,
    render: ({ acceptedAt }) => formatInstant(acceptedAt),
  },
  { id: 'agency', header: 'Cơ quan', wrap: true, value: ({ agencyName }) => agencyName },
  {
    id: 'madeOn',
    header: 'Phiếu lập ngày',
    value: ({ madeOn }) => madeOn,
    render: ({ madeOn }) => formatDate(madeOn),
  },
  { id: 'changed', header: 'Số nhiệm vụ', align: 'right', value: ({ changedTasks }) => changedTasks },
  { id: 'by', header: 'Người thực hiện', wrap: true, value: ({ acceptedBy }) => acceptedBy },
  { id: 'file', header: 'Tệp', wrap: true, value: ({ fileName }) => fileName },
]

/** Which slips came back so far, with their files. */
export function AcceptedSlips() {
  const query = useAcceptedSlips()
  return (
    <Panel title="Phiếu đã tiếp nhận" note={query.data ? `${query.data.length} phiếu` : null} flush>
      {query.error ? (
        <ErrorState
          title="Không tải được danh sách phiếu đã tiếp nhận."
          {...describeError(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : query.data === undefined ? (
        <LoadingState lines={3} />
      ) : query.data.length === 0 ? (
        <EmptyState
          title="Chưa tiếp nhận phiếu nào"
          sentence="Tải phiếu gửi cho cơ quan, rồi kéo thả phiếu gửi lại vào phần “Nhập phiếu gửi lại”."
        />
      ) : (
        <DataTable
          label="Phiếu đã tiếp nhận"
          columns={columns}
          rows={query.data}
          rowKey={({ id }) => id}
          maxHeight={320}
        />
      )}
    </Panel>
  )
}
