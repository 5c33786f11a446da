import { Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { backend } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { DetailDrawer } from '../../../ui/detail-drawer.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { IssuerForm } from './issuer-form.tsx'

/** Cơ quan ban hành: head, number series and signing form of each body that the committee issues documents for. */
export function IssuerDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useQuery(backend.issuing.issuers.queryOptions())
  const [chosen, setChosen] = useState(id)
  const issuer = query.data?.find((one) => one.id === chosen) ?? query.data?.[0]
  return (
    <DetailDrawer title="Cơ quan ban hành" onClose={onClose} width={560}>
      {query.data && issuer ? (
        <Stack gap="md">
          <Text size="sm">
            Dự thảo mới lấy đầu văn bản, dãy số, hình thức ký và nơi nhận từ đây, theo cơ quan mà kế hoạch giao báo cáo.
            Văn bản đã phát hành không đổi.
          </Text>
          <Select
            label="Hồ sơ"
            data={query.data.map((one) => ({ value: one.id, label: one.name }))}
            value={issuer.id}
            onChange={(value) => value && setChosen(value)}
            allowDeselect={false}
          />
          <IssuerForm key={issuer.id} issuer={issuer} />
        </Stack>
      ) : query.error ? (
        <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
      ) : (
        <LoadingState lines={10} />
      )}
    </DetailDrawer>
  )
}
