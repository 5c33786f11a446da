import { Text } from '@mantine/core'
import type { FilePreview } from '../../../../shared/contract/intake.ts'
import { formatFraction } from '../../../../shared/domain/numbers/format-number.ts'
import { approximate, type Fraction, subtractFractions } from '../../../../shared/domain/numbers/fraction.ts'
import { formatPeriod, parsePeriod } from '../../../../shared/domain/time/period.ts'
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx'
import { distanceText } from '../../../ui/indicator-figures.ts'
import { Missing } from '../../../ui/missing.tsx'

type Effect = FilePreview['effects'][number]

const percent = (value: Fraction | null) => (value ? `${formatFraction(value)}%` : <Missing />)

const columns: readonly DataColumn<Effect>[] = [
  {
    id: 'label',
    header: 'Chỉ tiêu chung',
    wrap: true,
    value: ({ label }) => label,
    render: ({ label, period }) => {
      const parsed = parsePeriod(period)
      return `${label}${parsed ? `, ${formatPeriod(parsed)}` : ''}`
    },
  },
  {
    id: 'before',
    header: 'Hiện tại',
    align: 'right',
    value: ({ before }) => (before ? approximate(before) : null),
    render: ({ before }) => percent(before),
  },
  {
    id: 'after',
    header: 'Sau khi tiếp nhận',
    align: 'right',
    value: ({ after }) => (after ? approximate(after) : null),
    render: ({ after }) => percent(after),
  },
  {
    id: 'difference',
    header: 'Thay đổi',
    align: 'right',
    value: ({ before, after }) => (before && after ? approximate(subtractFractions(after, before)) : null),
    render: ({ before, after }) =>
      before && after ? changeText(subtractFractions(after, before)) : after ? 'có số liệu lần đầu' : '–',
  },
]

const changeText = (difference: Fraction): string =>
  difference.numerator === 0n
    ? 'không đổi'
    : (distanceText({ distance: difference }) ?? '–').replace('cao hơn', 'tăng').replace('thấp hơn', 'giảm')

/** What accepting this file would do to the city's indicators. */
export function EffectTable({ effects }: { effects: readonly Effect[] }) {
  if (effects.length === 0) {
    return (
      <Text c="dimmed" py="md">
        Tiếp nhận tệp này không làm thay đổi chỉ tiêu chung nào.
      </Text>
    )
  }
  return (
    <DataTable
      label="Ảnh hưởng chỉ tiêu"
      columns={columns}
      rows={effects}
      rowKey={({ indicator, period }) => `${indicator}-${period}`}
    />
  )
}
