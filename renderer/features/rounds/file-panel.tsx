import { Button } from '@mantine/core'
import { IconFileZip } from '@tabler/icons-react'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { client } from '../../lib/client.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { type Round, useRoundFile } from './rounds-data.ts'

type Entry = Round['dossier'][number]

const columns: readonly DataColumn<Entry>[] = [
  { id: 'number', header: 'Số, ký hiệu', value: ({ number }) => number, render: ({ number }) => number ?? '–' },
  {
    id: 'date',
    header: 'Ngày',
    value: ({ date }) => date,
    copied: ({ date }) => formatDate(date),
    render: ({ date }) => formatDate(date),
  },
  { id: 'author', header: 'Tác giả', wrap: true, value: ({ author }) => author },
  { id: 'subject', header: 'Trích yếu', wrap: true, width: '36%', value: ({ subject }) => subject },
  { id: 'file', header: 'Tệp', wrap: true, value: ({ file }) => file?.name ?? 'bản giấy' },
]

/** Step 7: everything that the round sent and brought, as one package with its list. */
export function FilePanel({ round }: { round: Round }) {
  const packing = useRoundFile(() => client.rounds.dossier({ id: round.id }))
  return (
    <Panel
      title="Hồ sơ của đợt"
      note={`${round.dossier.length} văn bản, tài liệu`}
      actions={
        <Button
          size="xs"
          leftSection={<IconFileZip size={16} aria-hidden="true" />}
          loading={packing.isPending}
          onClick={() => packing.mutate(undefined)}
        >
          Xuất hồ sơ (.zip)
        </Button>
      }
      flush
    >
      {round.dossier.length === 0 ? (
        <EmptyState
          title="Hồ sơ chưa có văn bản nào"
          sentence="Công văn đã gửi, báo cáo và ý kiến nhận được, phiếu trình và báo cáo phát hành tự vào hồ sơ này."
        />
      ) : (
        <DataTable
          label="Hồ sơ của đợt"
          columns={columns}
          rows={round.dossier}
          rowKey={({ number, date, subject, file }) => `${number}/${date}/${subject}/${file?.sha256 ?? ''}`}
          maxHeight={520}
        />
      )}
    </Panel>
  )
}
