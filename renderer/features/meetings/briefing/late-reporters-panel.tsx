import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { latenessWords } from '../../../../shared/domain/meetings/briefing/late-reporter.ts'
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { StateChip } from '../../../ui/state-chip.tsx'
import type { Briefing, Reporter } from './briefing-data.ts'

/** Whose report has not come, and how late it is where somebody set a day. */
export function LateReportersPanel({ briefing }: { briefing: Briefing }) {
  const columns = useMemo<DataColumn<Reporter>[]>(
    () => [
      { id: 'name', header: 'Nơi báo cáo', wrap: true, value: ({ name }) => name },
      { id: 'owes', header: 'Chưa gửi', wrap: true, value: ({ owes }) => owes.join(', ') },
      {
        id: 'late',
        header: 'Thời hạn',
        value: ({ daysLate }) => daysLate,
        copied: latenessWords,
        render: (one) => (
          <StateChip tone={(one.daysLate ?? 0) > 0 ? 'wrong' : 'partial'}>{latenessWords(one)}</StateChip>
        ),
      },
    ],
    [],
  )
  const { lateReporters, receipts } = briefing
  return (
    <Panel title="Chưa gửi báo cáo" note={briefing.periodLabel} flush={lateReporters.length > 0}>
      {lateReporters.length > 0 ? (
        <DataTable
          label="Chưa gửi báo cáo"
          columns={columns}
          rows={lateReporters}
          rowKey={({ kind, code, name }) => `${kind}/${code ?? name}`}
          maxHeight={320}
        />
      ) : (
        <Text>{receipts}</Text>
      )}
    </Panel>
  )
}
