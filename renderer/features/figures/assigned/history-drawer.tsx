import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { holderText } from '../../../../shared/domain/assigned/assigned-figure.ts'
import { parseVariableCode } from '../../../../shared/domain/ids.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { backend, client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { useDrawerAddress } from '../../../lib/drawer-address.ts'
import { formatInstant } from '../../../lib/format-instant.ts'
import { invalidate } from '../../../lib/live-changes.ts'
import { notifyDone } from '../../../lib/notify.ts'
import { useSession } from '../../../lib/use-session.ts'
import { DetailDrawer } from '../../../ui/detail-drawer.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { StateChip } from '../../../ui/state-chip.tsx'
import classes from './assigned.module.css'
import { assignedText, sourceText } from './assigned-text.ts'
import { parseHolder } from './holder-text.ts'
import { OriginLine } from './origin-line.tsx'

type Address = Parameters<typeof client.assigned.history>[0]
type Entry = Awaited<ReturnType<typeof client.assigned.history>>['entries'][number]

/** Everything that was ever assigned to one holder for one variable and year; `id` is `unit:492/si_voluntary/2023`. */
export function AssignedHistoryDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { plan } = useSession()
  const [holderPart = '', variablePart = '', yearPart = ''] = id.split('/')
  const holder = parseHolder(holderPart)
  const variable = parseVariableCode(variablePart)
  const year = Number(yearPart)
  if (!holder || !variable || !Number.isInteger(year)) {
    return (
      <DetailDrawer title="Chỉ tiêu giao" onClose={onClose}>
        <Text>Địa chỉ này không chỉ đúng một chỉ tiêu giao. Đóng lại và chọn một dòng trong bảng.</Text>
      </DetailDrawer>
    )
  }
  return <History address={{ planId: plan.id, holder, variable, year }} onClose={onClose} />
}

function History({ address, onClose }: { address: Address; onClose: () => void }) {
  const query = useQuery(backend.assigned.history.queryOptions({ input: address }))
  const { open } = useDrawerAddress()
  return (
    <DetailDrawer title={query.data?.variable.label ?? 'Chỉ tiêu giao'} onClose={onClose}>
      {query.data ? (
        <Stack gap="md">
          <Text c="dimmed">
            {query.data.holderName}, năm {address.year}
          </Text>
          <Group>
            <Button
              variant="default"
              leftSection={<IconPencil size={16} aria-hidden="true" />}
              onClick={() =>
                open('nhap-chi-tieu-giao', `${holderText(address.holder)}/${address.variable}/${address.year}`)
              }
            >
              {query.data.entries.length > 0 ? 'Nhập quyết định điều chỉnh' : 'Nhập chỉ tiêu giao'}
            </Button>
          </Group>
          <div>
            <Title order={3}>Lịch sử chỉ tiêu giao</Title>
            {query.data.entries.length === 0 ? (
              <Text c="dimmed" py="sm">
                Chưa có chỉ tiêu nào được giao.
              </Text>
            ) : (
              <ol className={classes.history}>
                {query.data.entries.map((entry) => (
                  <HistoryEntry key={entry.id} entry={entry} measure={query.data.variable.measure} />
                ))}
              </ol>
            )}
          </div>
        </Stack>
      ) : query.error ? (
        <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
      ) : (
        <LoadingState lines={8} />
      )}
    </DetailDrawer>
  )
}

function HistoryEntry({ entry, measure }: { entry: Entry; measure: string }) {
  const [withdrawing, setWithdrawing] = useState(false)
  const { value, decision, source, reason, isInForce, recordedAt, recordedBy } = entry
  const shown = value && `${assignedText(value, entry.measure)}${entry.measure === 'count' ? ` ${measure}` : ''}`
  return (
    <li>
      <Group gap="xs">
        <Text fw={600} className="figure">
          {shown ?? 'Thôi áp dụng'}
        </Text>
        <StateChip tone={isInForce ? 'met' : 'none'}>{isInForce ? 'Đang áp dụng' : 'Không còn áp dụng'}</StateChip>
      </Group>
      <Text size="sm">
        {sourceText(source)}: {decision.number} ngày {formatDate(decision.date)}, {decision.issuer}
      </Text>
      {reason ? <Text size="sm">Lý do: {reason}</Text> : null}
      <OriginLine origin={entry.origin} />
      <Text size="sm" c="dimmed">
        Ghi lúc {formatInstant(recordedAt)}, {recordedBy}
      </Text>
      {isInForce && !withdrawing ? (
        <Button size="compact-sm" variant="subtle" color="gray" mt={4} onClick={() => setWithdrawing(true)}>
          Thôi áp dụng chỉ tiêu này…
        </Button>
      ) : null}
      {isInForce && withdrawing ? <WithdrawForm id={entry.id} onClose={() => setWithdrawing(false)} /> : null}
    </li>
  )
}

function WithdrawForm({ id, onClose }: { id: string; onClose: () => void }) {
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const withdrawing = useMutation({
    mutationFn: () => client.assigned.withdraw({ id, reason }),
    onSuccess: () => {
      notifyDone('Chỉ tiêu giao này thôi áp dụng; lịch sử vẫn giữ.')
      invalidate(queryClient, 'figures')
      onClose()
    },
  })
  return (
    <Stack gap="xs" mt="xs">
      <Alert color="gray">
        Dùng khi quyết định bị bãi bỏ hoặc đã nhập nhầm nguồn, đơn vị. Số cũ vẫn nằm trong lịch sử.
      </Alert>
      <GrowingTextarea
        label="Lý do thôi áp dụng"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={1000}
        required
      />
      {withdrawing.error ? <ErrorState {...describeError(withdrawing.error)} /> : null}
      <Group justify="flex-end" gap="xs">
        <Button size="xs" variant="default" onClick={onClose}>
          Hủy
        </Button>
        <Button
          size="xs"
          color="red"
          disabled={reason.trim().length < 5}
          loading={withdrawing.isPending}
          onClick={() => withdrawing.mutate()}
        >
          Thôi áp dụng
        </Button>
      </Group>
    </Stack>
  )
}
