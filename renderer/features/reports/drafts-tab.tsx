import { Anchor } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { describeError } from '../../lib/describe-error.ts'
import { formatInstant } from '../../lib/format-instant.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import { documentAddress } from './document-address.ts'
import { draftText, periodText } from './due/due-words.ts'
import { LeaveButton, LeaveDialog } from './leave-draft.tsx'
import { type DraftEntry, useDrafts } from './reports-data.ts'

/** Documents on the desk: drafted, before the signer, or signed and waiting for their number. */
export function DraftsTab() {
  const navigate = useNavigate()
  const query = useDrafts()
  const [leaving, setLeaving] = useState<DraftEntry | null>(null)
  const columns = useMemo(() => columnsOf(setLeaving), [])
  if (query.error) {
    return (
      <ErrorState
        title="Không tải được danh sách dự thảo."
        {...describeError(query.error)}
        onRetry={() => void query.refetch()}
      />
    )
  }
  if (!query.data) return <LoadingState lines={6} />
  if (query.data.length === 0) {
    return (
      <EmptyState
        title="Chưa có dự thảo nào"
        sentence="Mở một báo cáo phải gửi rồi bấm “Soạn báo cáo”; dự thảo tự lưu khi có thay đổi đầu tiên."
        action={
          <Anchor component={Link} to="/bao-cao">
            Báo cáo phải gửi
          </Anchor>
        }
      />
    )
  }
  return (
    <Panel title="Dự thảo" note={`${query.data.length} văn bản`} flush>
      <DataTable
        label="Dự thảo"
        columns={columns}
        rows={query.data}
        rowKey={(draft) => documentAddress(draft)}
        onOpen={(draft) => void navigate(documentAddress(draft))}
      />
      {leaving ? <LeaveDialog draft={leaving} onClose={() => setLeaving(null)} /> : null}
    </Panel>
  )
}

const noLongerAsked = 'kế hoạch không còn yêu cầu'

const columnsOf = (onLeave: (draft: DraftEntry) => void): readonly DataColumn<DraftEntry>[] => [
  {
    id: 'title',
    header: 'Văn bản',
    wrap: true,
    value: ({ title }) => title,
    render: (draft) => (
      <Anchor component={Link} to={documentAddress(draft)} inherit style={{ display: 'block', minWidth: 280 }}>
        {draft.title}
      </Anchor>
    ),
  },
  { id: 'period', header: 'Kỳ báo cáo', value: ({ period }) => period, render: ({ period }) => periodText(period) },
  {
    id: 'state',
    header: 'Tình trạng',
    value: draftText,
    render: (draft) => (
      <>
        <StateChip tone={draft.state === 'draft' ? 'none' : 'partial'}>{draftText(draft)}</StateChip>
        {draft.refused ? <StateChip tone="wrong">{noLongerAsked}</StateChip> : null}
      </>
    ),
    copied: (draft) => (draft.refused ? `${draftText(draft)}, ${noLongerAsked}` : draftText(draft)),
  },
  { id: 'by', header: 'Người lưu', value: ({ updatedBy }) => updatedBy },
  {
    id: 'at',
    header: 'Lưu lúc',
    value: ({ updatedAt }) => updatedAt,
    render: ({ updatedAt }) => formatInstant(updatedAt),
  },
  {
    id: 'leave',
    header: 'Thao tác',
    sortable: false,
    value: () => null,
    render: (draft) => <LeaveButton draft={draft} onAsk={onLeave} />,
  },
]
