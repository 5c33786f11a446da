import { Title } from '@mantine/core'
import { assignedSourceWords } from '../../../shared/domain/assigned/assigned-figure.ts'
import { formatFraction, formatInteger, formatValue } from '../../../shared/domain/numbers/format-number.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { verdictState } from '../../ui/indicator-figures.ts'
import { StateChip } from '../../ui/state-chip.tsx'
import type { Row } from './overview-data.ts'

type Standing = NonNullable<Row['assigned']>
type Comparison = Standing['figures'][number]

const dash = '–'

/** Figures assigned to the whole territory for what the indicator counts, each with its decision and what is reached. */
export function AssignedDetail({ standing }: { standing: Standing }) {
  const official = standing.counting?.figure.source ?? null
  const columns: readonly DataColumn<Comparison>[] = [
    {
      id: 'value',
      header: 'Chỉ tiêu giao',
      align: 'right',
      value: ({ figure }) => figure.value.amount / 10 ** figure.value.scale,
      render: ({ figure }) => `${formatValue(figure.value)}${figure.measure === 'percent' ? '%' : ' người'}`,
    },
    {
      id: 'source',
      header: 'Nguồn',
      wrap: true,
      value: ({ figure }) => assignedSourceWords[figure.source],
      render: ({ figure }) =>
        `${assignedSourceWords[figure.source]}, ${figure.decision.number} ngày ${formatDate(figure.decision.date)}`,
    },
    {
      id: 'percent',
      header: '% thực hiện',
      align: 'right',
      value: ({ achievement }) => (achievement.percent ? formatFraction(achievement.percent) : null),
      render: ({ achievement }) => (achievement.percent ? `${formatFraction(achievement.percent)}%` : dash),
    },
    {
      id: 'needed',
      header: 'Còn phải phát triển',
      align: 'right',
      value: ({ achievement }) => (achievement.stillNeeded === null ? null : Number(achievement.stillNeeded)),
      render: ({ achievement }) => (achievement.stillNeeded === null ? dash : formatInteger(achievement.stillNeeded)),
    },
    {
      id: 'verdict',
      header: 'Đánh giá',
      value: ({ achievement }) => achievement.verdict,
      render: ({ achievement, figure }) => (
        <Verdict verdict={achievement.verdict} counts={figure.source === official} />
      ),
    },
  ]
  return (
    <div>
      <Title order={3} mb="xs">
        Chỉ tiêu giao
      </Title>
      <DataTable label="Chỉ tiêu giao" columns={columns} rows={standing.figures} rowKey={({ figure }) => figure.id} />
    </div>
  )
}

/** A figure that does not count is compared but judges nobody. */
function Verdict({ verdict, counts }: { verdict: Comparison['achievement']['verdict']; counts: boolean }) {
  if (!counts) return <StateChip tone="none">Để đối chiếu</StateChip>
  const [tone, word] = verdictState(verdict)
  return <StateChip tone={tone}>{word}</StateChip>
}
