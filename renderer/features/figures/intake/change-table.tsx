import { Text } from '@mantine/core'
import { useMemo } from 'react'
import type { FilePreview } from '../../../../shared/contract/intake.ts'
import { formatValue } from '../../../../shared/domain/numbers/format-number.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx'
import { StateChip } from '../../../ui/state-chip.tsx'

type Submission = FilePreview['submissions'][number]
type Change = Submission['changes'][number]

const kinds = {
  new: ['met', 'Mới'],
  changed: ['partial', 'Thay đổi'],
  same: ['none', 'Giữ nguyên'],
} as const

const number = (value: Change['after'] | null): number | null => (value ? value.amount / 10 ** value.scale : null)

const columns: readonly DataColumn<Change>[] = [
  {
    id: 'label',
    header: 'Số liệu',
    wrap: true,
    value: ({ label }) => label,
    render: ({ label, measure }) => (
      <span>
        {label} <span style={{ color: 'var(--mantine-color-dimmed)' }}>({measure})</span>
      </span>
    ),
  },
  {
    id: 'before',
    header: 'Đang có',
    align: 'right',
    value: ({ before }) => number(before),
    render: ({ before }) => (before ? formatValue(before) : '–'),
  },
  {
    id: 'after',
    header: 'Trong tệp',
    align: 'right',
    value: ({ after }) => number(after),
    render: ({ after }) => formatValue(after),
  },
  { id: 'read', header: 'Đọc được', align: 'right', value: ({ read }) => read },
  { id: 'cell', header: 'Ô', value: ({ cell, sheet }) => `${sheet}!${cell}` },
  {
    id: 'kind',
    header: 'So sánh',
    value: ({ kind }) => kinds[kind][1],
    render: ({ kind }) => <StateChip tone={kinds[kind][0]}>{kinds[kind][1]}</StateChip>,
  },
]

/** Old → new of every figure, with the cell it was read from. */
export function ChangeTable({ submissions }: { submissions: readonly Submission[] }) {
  const parts = useMemo(
    () => submissions.map((submission) => ({ ...submission, id: `${submission.unit}-${submission.period}` })),
    [submissions],
  )
  if (parts.length === 0) {
    return (
      <Text c="dimmed" py="md">
        Không đọc được số liệu nào từ tệp này.
      </Text>
    )
  }
  return parts.map(({ id, unitName, periodLabel, asOf, changes }) => (
    <div key={id} style={{ marginBottom: 16 }}>
      <Text fw={500} mb={4}>
        {unitName}, {periodLabel} (số liệu đến {formatDate(asOf)})
      </Text>
      <DataTable
        label={`Số liệu của ${unitName}, ${periodLabel}`}
        columns={columns}
        rows={changes}
        rowKey={({ variable, sheet, cell }) => `${variable}-${sheet}-${cell}`}
        maxHeight={480}
      />
    </div>
  ))
}
