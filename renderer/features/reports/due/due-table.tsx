import { useMemo } from 'react'
import { compareDates } from '../../../../shared/domain/time/iso-date.ts'
import { useDrawerAddress } from '../../../lib/drawer-address.ts'
import { clauseText } from '../../../ui/clause-text.ts'
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx'
import { obligationState } from '../../../ui/obligation-state.ts'
import { StateChip } from '../../../ui/state-chip.tsx'
import type { DraftEntry, Obligation } from '../reports-data.ts'
import { draftFor, draftText, dueText, issuedText, periodText } from './due-words.ts'

interface DueTableProps {
  readonly obligations: readonly Obligation[]
  readonly drafts: readonly DraftEntry[]
}

/** Reports that must be sent, the one due first on top; a row opens what it still lacks. */
export function DueTable({ obligations, drafts }: DueTableProps) {
  const { open, address } = useDrawerAddress()
  const columns = useMemo(() => dueColumns(drafts), [drafts])
  const rows = useMemo(
    () =>
      [...obligations].sort((left, right) =>
        left.due === null || right.due === null
          ? Number(left.due === null) - Number(right.due === null)
          : compareDates(left.due, right.due),
      ),
    [obligations],
  )
  return (
    <DataTable
      label="Báo cáo phải gửi"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      onOpen={({ id }) => open('lap-bao-cao', id)}
      isSelected={({ id }) => address?.kind === 'lap-bao-cao' && address.id === id}
    />
  )
}

const dueColumns = (drafts: readonly DraftEntry[]): readonly DataColumn<Obligation>[] => [
  {
    id: 'title',
    header: 'Báo cáo',
    wrap: true,
    value: ({ title }) => title,
    render: ({ title }) => <span style={{ display: 'block', minWidth: 280 }}>{title}</span>,
  },
  { id: 'period', header: 'Kỳ báo cáo', value: ({ period }) => period, render: ({ period }) => periodText(period) },
  { id: 'clause', header: 'Căn cứ', value: ({ clause }) => clauseText(clause) },
  {
    id: 'due',
    header: 'Hạn gửi',
    value: ({ due }) => due,
    render: (obligation) => <span title={obligation.dueText ?? ''}>{dueText(obligation)}</span>,
  },
  {
    id: 'state',
    header: 'Tình trạng',
    value: ({ daysLeft }) => daysLeft,
    copied: (obligation) => obligationState(obligation)[1],
    render: (obligation) => {
      const [tone, word] = obligationState(obligation)
      return <StateChip tone={tone}>{word}</StateChip>
    },
  },
  {
    id: 'document',
    header: 'Văn bản',
    value: (obligation) => documentText(drafts, obligation),
    render: (obligation) => documentText(drafts, obligation) ?? '–',
  },
]

function documentText(drafts: readonly DraftEntry[], obligation: Obligation): string | null {
  const draft = draftFor(drafts, obligation)
  return issuedText(obligation) ?? (draft && draftText(draft))
}
