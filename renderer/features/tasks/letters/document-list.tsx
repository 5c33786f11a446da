import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMemo } from 'react'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { formatInstant } from '../../../lib/format-instant.ts'
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { saveDocument } from '../save-document.ts'
import { type OfficialDocument, useDocuments } from '../tasks-data.ts'

/** Documents entered as evidence, newest first, with their files. */
export function DocumentList() {
  const query = useDocuments()
  const columns = useMemo(documentColumns, [])
  if (query.error) return <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
  if (!query.data) return <LoadingState lines={6} />
  return (
    <Panel title="Văn bản đã nhập" note={`${query.data.length} văn bản`} flush>
      {query.data.length === 0 ? (
        <EmptyState
          title="Chưa nhập văn bản nào"
          sentence="Chọn “Nhập văn bản trả lời” để ghi một công văn trả lời cho nhiều nhiệm vụ cùng lúc."
        />
      ) : (
        <DataTable
          label="Văn bản đã nhập"
          columns={columns}
          rows={query.data}
          rowKey={({ id }) => id}
          maxHeight="calc(100vh - 260px)"
        />
      )}
    </Panel>
  )
}

const documentColumns = (): readonly DataColumn<OfficialDocument>[] => [
  { id: 'number', header: 'Số, ký hiệu', value: ({ number }) => number },
  {
    id: 'date',
    header: 'Ngày',
    value: ({ date }) => date,
    copied: ({ date }) => formatDate(date),
    render: ({ date }) => formatDate(date),
  },
  { id: 'issuer', header: 'Cơ quan ban hành', wrap: true, value: ({ issuer }) => issuer },
  { id: 'subject', header: 'Trích yếu', wrap: true, width: '30%', value: ({ subject }) => subject },
  {
    id: 'arrival',
    header: 'Số đến',
    value: ({ arrivalNumber }) => arrivalNumber,
    render: ({ arrivalNumber, arrivalDate }) =>
      arrivalNumber === null ? '–' : `${arrivalNumber}${arrivalDate === null ? '' : ` (${formatDate(arrivalDate)})`}`,
  },
  {
    id: 'entered',
    header: 'Người nhập',
    wrap: true,
    value: ({ enteredBy }) => enteredBy,
    render: ({ enteredBy, enteredAt }) => `${enteredBy}, ${formatInstant(enteredAt)}`,
  },
  {
    id: 'file',
    header: 'Tệp',
    value: ({ fileName }) => fileName,
    render: ({ id, fileName, number }) =>
      fileName === null ? (
        'không kèm tệp'
      ) : (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconDownload size={14} aria-hidden="true" />}
          aria-label={`Tải tệp ${fileName} của văn bản ${number}`}
          title={fileName}
          onClick={() => void saveDocument(id)}
        >
          Tải tệp
        </Button>
      ),
  },
]
