import { Alert, Button, Group, Stack, Tabs, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegisterPreview } from '../../../shared/contract/registers.ts'
import { formatInteger } from '../../../shared/domain/numbers/format-number.ts'
import { entryTitle } from '../../../shared/domain/registers/entry-identity.ts'
import type { RegisterId } from '../../../shared/domain/registers/register-entry.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { client } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { invalidate } from '../../lib/live-changes.ts'
import { notifyDone } from '../../lib/notify.ts'
import { useSession } from '../../lib/use-session.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FindingList } from '../../ui/finding-list.tsx'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import { StateChip } from '../../ui/state-chip.tsx'

type Row = RegisterPreview['rows'][number]

const outcomes = {
  new: ['met', 'Mới'],
  in_register: ['none', 'Đã có trong sổ, bỏ qua'],
  repeated: ['none', 'Lặp trong tệp, bỏ qua'],
} as const

const columns: readonly DataColumn<Row>[] = [
  {
    id: 'row',
    header: 'Dòng',
    align: 'right',
    value: ({ row }) => row,
    render: ({ row, sheet }) => `${sheet}: ${row}`,
  },
  {
    id: 'date',
    header: 'Ngày',
    value: ({ entry }) => entry.date,
    copied: ({ entry }) => formatDate(entry.date),
    render: ({ entry }) => formatDate(entry.date),
  },
  { id: 'title', header: 'Nội dung', wrap: true, width: '60%', value: ({ entry }) => entryTitle(entry) },
  {
    id: 'outcome',
    header: 'So với sổ',
    value: ({ outcome }) => outcomes[outcome][1],
    render: ({ outcome }) => <StateChip tone={outcomes[outcome][0]}>{outcomes[outcome][1]}</StateChip>,
  },
]

interface ImportReviewProps {
  readonly input: { readonly register: RegisterId; readonly file: File; readonly name: string }
  readonly preview: RegisterPreview
  readonly onDone: () => void
}

/** Rows accepted and refused, each finding at its cell, and the one button that records all or nothing. */
export function ImportReview({ input, preview, onDone }: ImportReviewProps) {
  const { store } = useSession()
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const { rows, findings, refusedRows, outcome, accounting } = preview
  const fresh = rows.filter((row) => row.outcome === 'new').length
  const asksReason = outcome === 'needs_review'
  const accepting = useMutation({
    mutationFn: () =>
      client.registers.accept({
        ...input,
        planId: null,
        fingerprint: preview.fingerprint,
        warningReason: asksReason ? reason : null,
      }),
    onSuccess: ({ recorded, passedOver }) => {
      notifyDone(`Đã ghi ${recorded} mục vào sổ${passedOver > 0 ? `; bỏ qua ${passedOver} mục đã có` : ''}.`)
      invalidate(queryClient, 'registers')
      onDone()
    },
  })
  const isReady = (outcome === 'ready' || (asksReason && reason.trim().length >= 5)) && !store.readOnly
  return (
    <Stack gap="sm">
      {outcome === 'rejected' ? (
        <Alert color="red" title={refusedRows > 0 ? `${refusedRows} dòng bị từ chối` : 'Bảng chưa đọc được'}>
          Chưa có gì được ghi. Sửa các ô nêu ở “Kết quả kiểm tra” rồi chọn lại tệp.
        </Alert>
      ) : null}
      {outcome === 'duplicate' ? (
        <Alert color="gray" title="Không có mục mới">
          Mọi dòng của tệp đã có trong sổ; không cần ghi lại.
        </Alert>
      ) : null}
      <Tabs defaultValue={outcome === 'rejected' ? 'kiem-tra' : 'dong'}>
        <Tabs.List>
          <Tabs.Tab value="dong">Mục đọc được ({rows.length})</Tabs.Tab>
          <Tabs.Tab value="kiem-tra">Kết quả kiểm tra ({findings.length})</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="dong" pt="xs">
          {rows.length > 0 ? (
            <DataTable
              label="Mục đọc được"
              columns={columns}
              rows={rows}
              rowKey={({ sheet, row }) => `${sheet}/${row}`}
              maxHeight={320}
            />
          ) : (
            <Text c="dimmed" py="md">
              Chưa có dòng nào đọc được trọn vẹn.
            </Text>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="kiem-tra" pt="xs">
          {findings.length > 0 ? (
            <FindingList findings={findings} />
          ) : (
            <Text c="dimmed" py="md">
              Không có lỗi, cảnh báo hay lưu ý nào.
            </Text>
          )}
        </Tabs.Panel>
      </Tabs>
      <Text size="sm" c="dimmed">
        Đối chiếu ô: đã đọc {formatInteger(accounting.read)}, đã dùng {formatInteger(accounting.used)}, bỏ qua{' '}
        {formatInteger(accounting.ignored)}, lỗi {formatInteger(accounting.errors)}.
      </Text>
      {asksReason ? (
        <GrowingTextarea
          label="Xác nhận cảnh báo: vì sao vẫn ghi"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={1000}
          required
        />
      ) : null}
      {accepting.error ? <ErrorState {...describeError(accepting.error)} /> : null}
      <Group justify="flex-end">
        <Button disabled={!isReady} loading={accepting.isPending} onClick={() => accepting.mutate()}>
          {fresh > 0 ? `Ghi ${fresh} mục vào sổ` : 'Ghi vào sổ'}
        </Button>
      </Group>
    </Stack>
  )
}
