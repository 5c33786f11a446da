import type { IndicatorRow } from '../../shared/domain/indicators/indicator-row.ts'
import { coverageText, verdictState } from './indicator-figures.ts'
import { StateChip } from './state-chip.tsx'

type Row = Pick<IndicatorRow, 'verdict' | 'incomplete' | 'reported' | 'missing'>

/** The verdict; a total with units missing says so beside it. */
export function VerdictChip({ row }: { row: Row }) {
  const [tone, word] = verdictState(row.verdict)
  return (
    <span style={{ display: 'inline-flex', gap: 6, flexWrap: 'wrap' }}>
      <StateChip tone={tone}>{word}</StateChip>
      {row.incomplete && row.verdict !== 'no_data' ? (
        <StateChip tone="partial">Chưa đầy đủ ({coverageText(row)} đơn vị)</StateChip>
      ) : null}
    </span>
  )
}
