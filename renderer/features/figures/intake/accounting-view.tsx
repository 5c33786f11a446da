import { Text } from '@mantine/core'
import type { FilePreview } from '../../../../shared/contract/intake.ts'
import { formatInteger } from '../../../../shared/domain/numbers/format-number.ts'
import { FactList } from '../../../ui/fact-list.tsx'
import { StateChip } from '../../../ui/state-chip.tsx'

/** "Đối chiếu ô": every non-empty cell was used, ignored for a reason, or is in error — and the sum is shown. */
export function AccountingView({ accounting }: { accounting: FilePreview['accounting'] }) {
  if (!accounting) {
    return (
      <Text c="dimmed" py="md">
        Tệp không mở được nên chưa đọc ô nào.
      </Text>
    )
  }
  const { read, used, ignored, errors, ignoredReasons } = accounting
  const agrees = read === used + ignored + errors
  return (
    <>
      <FactList
        items={[
          ['Đã đọc', `${formatInteger(read)} ô`],
          ['Đã dùng', `${formatInteger(used)} ô`],
          ['Bỏ qua', `${formatInteger(ignored)} ô`],
          ['Lỗi', `${formatInteger(errors)} ô`],
        ]}
      />
      <Text my="sm" className="figure">
        {formatInteger(used)} + {formatInteger(ignored)} + {formatInteger(errors)} ={' '}
        {formatInteger(used + ignored + errors)}{' '}
        <StateChip tone={agrees ? 'met' : 'wrong'}>
          {agrees ? 'Khớp với số ô đã đọc' : `Không khớp với ${formatInteger(read)} ô đã đọc`}
        </StateChip>
      </Text>
      {ignoredReasons.map(({ reason, count, cells }) => (
        <details key={reason} style={{ padding: '6px 0', borderTop: '1px solid var(--line)' }}>
          <summary style={{ cursor: 'pointer' }}>
            {reason}: {formatInteger(count)} ô
          </summary>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {cells.join(', ')}
            {cells.length < count ? ' …' : ''}
          </Text>
        </details>
      ))}
    </>
  )
}
