import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { valuesOfEntry } from '../../../shared/domain/registers/check-entry.ts'
import { entryTitle } from '../../../shared/domain/registers/entry-identity.ts'
import { registerFields } from '../../../shared/domain/registers/register-fields.ts'
import { client } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { invalidate } from '../../lib/live-changes.ts'
import { notifyError } from '../../lib/notify.ts'
import { notifyUndo } from '../../lib/notify-undo.tsx'
import { useSession } from '../../lib/use-session.ts'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { EntryHistory } from './entry-history.tsx'
import { type RegisterRow, useEntryHistory } from './registers-data.ts'
import { shownValue } from './value-text.ts'

/** One entry with its history; it is changed, taken back or put in force again from here. */
export function EntryDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useEntryHistory(id)
  const [newest] = query.data ?? []
  return (
    <DetailDrawer title={newest ? entryTitle(newest.entry) : 'Mục của sổ theo dõi'} onClose={onClose}>
      {newest && query.data ? (
        <Stack gap="md">
          <Facts row={newest} />
          <Actions row={newest} />
          <Title order={3}>Lịch sử</Title>
          <EntryHistory versions={query.data} />
        </Stack>
      ) : query.error ? (
        <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
      ) : (
        <LoadingState lines={8} />
      )}
    </DetailDrawer>
  )
}

function Facts({ row }: { row: RegisterRow }) {
  const values = valuesOfEntry(row.entry)
  return (
    <>
      {row.withdrawn ? (
        <Alert color="gray" title="Đã thu hồi">
          Báo cáo không viện dẫn mục này nữa. Lý do: {row.reason}
        </Alert>
      ) : null}
      <FactList
        items={[
          ...registerFields[row.entry.register].map(
            (field) => [field.label, shownValue(field, values[field.key] ?? null) ?? '–'] as const,
          ),
          ...(row.origin
            ? [['Nguồn', `Tệp “${row.origin.fileName}”, trang “${row.origin.sheet}”, dòng ${row.origin.row}`] as const]
            : []),
        ]}
      />
    </>
  )
}

function Actions({ row }: { row: RegisterRow }) {
  const { store } = useSession()
  const { open } = useDrawerAddress()
  const queryClient = useQueryClient()
  const [withdrawing, setWithdrawing] = useState(false)
  const [reason, setReason] = useState('')
  const step = { id: row.id, expectedRevision: row.revision }
  const changed = () => invalidate(queryClient, 'registers')
  const restoring = useMutation({
    mutationFn: (revision: number) => client.registers.restore({ id: row.id, expectedRevision: revision }),
    onSuccess: changed,
    onError: notifyError,
  })
  const taking = useMutation({
    mutationFn: () => client.registers.withdraw({ ...step, reason }),
    onSuccess: ({ revision }) => {
      setWithdrawing(false)
      changed()
      notifyUndo(`Đã thu hồi “${entryTitle(row.entry)}”.`, () => restoring.mutate(revision))
    },
  })
  if (row.withdrawn)
    return (
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden="true" />}
          disabled={store.readOnly}
          loading={restoring.isPending}
          onClick={() => restoring.mutate(row.revision)}
        >
          Khôi phục
        </Button>
      </Group>
    )
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Button
          leftSection={<IconPencil size={16} aria-hidden="true" />}
          disabled={store.readOnly}
          onClick={() => open('ghi-so-theo-doi', `${row.entry.register}/${row.id}`)}
        >
          Sửa
        </Button>
        <Button variant="default" disabled={store.readOnly} onClick={() => setWithdrawing(!withdrawing)}>
          Thu hồi
        </Button>
      </Group>
      {withdrawing ? (
        <>
          <GrowingTextarea
            label="Lý do thu hồi"
            description="Báo cáo không viện dẫn mục này nữa; lịch sử vẫn giữ nguyên."
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={1000}
            required
          />
          {taking.error ? <ErrorState {...describeError(taking.error)} /> : null}
          <Group justify="flex-end">
            <Button disabled={reason.trim().length < 5} loading={taking.isPending} onClick={() => taking.mutate()}>
              Thu hồi mục này
            </Button>
          </Group>
        </>
      ) : null}
      {withdrawing ? (
        <Text size="sm" c="dimmed">
          Lý do có ít nhất 5 ký tự.
        </Text>
      ) : null}
    </Stack>
  )
}
