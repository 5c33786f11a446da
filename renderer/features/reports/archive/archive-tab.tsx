import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconBuildingBank, IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { useDrawerAddress } from '../../../lib/drawer-address.ts'
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { StateChip } from '../../../ui/state-chip.tsx'
import { type Archived, useArchive, useTouched } from './archive-data.ts'
import { relationWords } from './archive-words.ts'
import { ClosedPeriods } from './closed-periods.tsx'

/** Văn bản đã phát hành: what was issued, found by any word, with what later corrections touch. */
export function ArchiveTab() {
  const { address, open } = useDrawerAddress()
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed, 200)
  const archive = useArchive(text)
  const touched = useTouched()
  const columns = useMemo(
    () => columnsWith(new Map(touched.data?.map(({ id, differences }) => [id, differences.length]))),
    [touched.data],
  )
  if (archive.error && !archive.data)
    return (
      <ErrorState
        title="Không tải được văn bản đã phát hành."
        {...describeError(archive.error)}
        onRetry={() => void archive.refetch()}
      />
    )
  if (!archive.data) return <LoadingState lines={8} />
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <TextInput
          aria-label="Tìm văn bản đã phát hành"
          placeholder="Tìm theo số, ngày, trích yếu, người ký"
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          w={360}
        />
        <Button
          variant="default"
          leftSection={<IconBuildingBank size={16} aria-hidden="true" />}
          onClick={() => open('ho-so-ban-hanh', 'bcd')}
        >
          Cơ quan ban hành
        </Button>
      </Group>
      <Panel title="Văn bản đã phát hành" note={`${archive.data.length} văn bản`} flush>
        {archive.data.length > 0 ? (
          <DataTable
            label="Văn bản đã phát hành"
            columns={columns}
            rows={archive.data}
            rowKey={({ id }) => id}
            onOpen={({ id }) => open('van-ban-phat-hanh', id)}
            isSelected={({ id }) => address?.kind === 'van-ban-phat-hanh' && address.id === id}
          />
        ) : typed === '' ? (
          <EmptyState
            title="Chưa có văn bản nào đã phát hành"
            sentence="Mở một dự thảo, trình ký, ghi nhận đã ký rồi phát hành với số và ngày do văn thư cấp."
          />
        ) : (
          <EmptyState title="Không có văn bản nào khớp" sentence={`Không có văn bản nào chứa mọi từ của “${typed}”.`} />
        )}
      </Panel>
      <ClosedPeriods />
    </Stack>
  )
}

const columnsWith = (touched: ReadonlyMap<string, number>): readonly DataColumn<Archived>[] => [
  { id: 'number', header: 'Số', value: ({ numberText }) => numberText },
  { id: 'date', header: 'Ngày', value: ({ date }) => date, render: ({ date }) => formatDate(date) },
  { id: 'subject', header: 'Trích yếu', wrap: true, value: ({ title, subject }) => `${title} ${subject}`.trim() },
  { id: 'signer', header: 'Người ký', value: ({ signerName }) => signerName },
  {
    id: 'relation',
    header: 'Quan hệ',
    wrap: true,
    value: (row) => relationWords(row).join('; ') || null,
    render: (row) => relationWords(row).join('; ') || '–',
  },
  {
    id: 'touched',
    header: 'Đối chiếu',
    value: ({ id }) => touched.get(id) ?? null,
    render: ({ id }) => {
      const count = touched.get(id)
      return count === undefined ? (
        <StateChip tone="met" quiet>
          còn đúng
        </StateChip>
      ) : (
        <StateChip tone="wrong">{count} số đã đổi</StateChip>
      )
    },
  },
]
