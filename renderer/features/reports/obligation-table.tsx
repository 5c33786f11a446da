import { Anchor } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { formatPeriod, parsePeriod } from '../../../shared/domain/time/period.ts'
import { formatInstant } from '../../lib/format-instant.ts'
import { clauseText } from '../../ui/clause-text.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { obligationState } from '../../ui/obligation-state.ts'
import { StateChip } from '../../ui/state-chip.tsx'
import type { Obligation, useDrafts } from './reports-data.ts'

type Drafts = NonNullable<ReturnType<typeof useDrafts>['data']>

/** Obligations with their due date and days left; the annual ones lead to their draft. */
export function ObligationTable({ obligations, drafts }: { obligations: readonly Obligation[]; drafts: Drafts }) {
  const columns = useMemo<DataColumn<Obligation>[]>(
    () => [
      {
        id: 'title',
        header: 'Báo cáo',
        wrap: true,
        value: ({ title }) => title,
        render: ({ title, kind, period }) => (
          <span style={{ display: 'block', minWidth: 280 }}>
            {kind === 'annual' ? (
              <Anchor component={Link} to={`/bao-cao/thuong-nien/${period}`} inherit>
                {title}
              </Anchor>
            ) : (
              title
            )}
          </span>
        ),
      },
      {
        id: 'period',
        header: 'Kỳ báo cáo',
        value: ({ period }) => period,
        render: ({ period }) => {
          const parsed = parsePeriod(period)
          return parsed ? formatPeriod(parsed) : period
        },
      },
      { id: 'clause', header: 'Căn cứ', value: ({ clause }) => clauseText(clause) },
      {
        id: 'due',
        header: 'Hạn gửi',
        value: ({ due }) => due,
        render: ({ due, dueInclusive, dueText }) =>
          due ? (
            <span title={dueText ?? ''}>
              {dueInclusive ? '' : 'trước '}
              {formatDate(due)}
            </span>
          ) : (
            'chưa đặt hạn'
          ),
      },
      {
        id: 'state',
        header: 'Tình trạng',
        value: ({ daysLeft }) => daysLeft,
        render: (obligation) => {
          const [tone, word] = obligationState(obligation)
          return <StateChip tone={tone}>{word}</StateChip>
        },
      },
      {
        id: 'draft',
        header: 'Dự thảo',
        value: ({ period, kind }) => draftText(drafts, kind, period),
        render: ({ period, kind }) => draftText(drafts, kind, period) ?? '–',
      },
    ],
    [drafts],
  )
  return (
    <DataTable
      label="Báo cáo phải gửi"
      columns={columns}
      rows={obligations}
      rowKey={({ id, period }) => `${id}-${period}`}
    />
  )
}

function draftText(drafts: Drafts, kind: string, period: string): string | null {
  const draft = drafts.find((candidate) => candidate.kind === kind && candidate.period === period)
  return draft ? `${draft.updatedBy}, ${formatInstant(draft.updatedAt)}` : null
}
