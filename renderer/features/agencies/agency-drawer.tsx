import { Text } from '@mantine/core'
import { describeError } from '../../lib/describe-error.ts'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { useAgency } from './agencies-data.ts'
import { type AgencyAddress, readAgencyAddress } from './agency-address.ts'
import { AgencyDetailView } from './agency-detail.tsx'
import { useDay } from './use-day.ts'

/** `?xem=co-quan/<territory>/<code>`: one agency with its names, successors, roles and changes. */
export function AgencyDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const address = readAgencyAddress(id)
  return address ? (
    <KnownAgency address={address} onClose={onClose} />
  ) : (
    <DetailDrawer title="Cơ quan" onClose={onClose}>
      <Text>Không có cơ quan ở địa chỉ này. Đóng lại và chọn một dòng trong danh sách.</Text>
    </DetailDrawer>
  )
}

function KnownAgency({ address, onClose }: { address: AgencyAddress; onClose: () => void }) {
  const [day] = useDay()
  const query = useAgency(address.territory, address.code, day)
  return (
    <DetailDrawer title={query.data?.summary.name ?? 'Cơ quan'} onClose={onClose} width={560}>
      {query.data ? (
        <AgencyDetailView detail={query.data} />
      ) : query.error ? (
        <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
      ) : (
        <LoadingState lines={10} label="Đang mở cơ quan…" />
      )}
    </DetailDrawer>
  )
}
