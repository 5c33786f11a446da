import { useMemo } from 'react'
import { formatFraction, formatScaled, formatValue } from '../../../shared/domain/numbers/format-number.ts'
import { approximate } from '../../../shared/domain/numbers/fraction.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { distanceText, resultNumber, resultText, verdictState } from '../../ui/indicator-figures.ts'
import { Missing } from '../../ui/missing.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import { inUnitOrder } from '../../ui/unit-order.ts'
import type { Overview, Row } from './overview-data.ts'

interface Line {
  readonly code: string
  readonly name: string
  readonly row: Row | null
  readonly reports: boolean
}

/** One indicator by district, each with its own distance to the city's target; Hoàng Sa stays in the list. */
export function DistrictTable({ overview, row, measure }: { overview: Overview; row: Row; measure: string }) {
  const lines = useMemo<Line[]>(
    () =>
      inUnitOrder(overview.table.units.filter(({ code }) => code !== row.unit)).map(({ code, fullName, reports }) => ({
        code,
        name: fullName,
        reports,
        row:
          overview.table.districts.find(
            (district) =>
              district.unit === code && district.indicator === row.indicator && district.targetId === row.targetId,
          ) ??
          overview.table.districts.find((district) => district.unit === code && district.indicator === row.indicator) ??
          null,
      })),
    [overview, row],
  )
  const hasAssigned = lines.some((line) => line.row?.assigned)
  const columns = useMemo<DataColumn<Line>[]>(
    () => [
      { id: 'name', header: 'Đơn vị', value: ({ name }) => name },
      {
        id: 'numerator',
        header: 'Tử số',
        align: 'right',
        value: (line) => (line.row?.numerator == null ? null : Number(line.row.numerator) / 10 ** line.row.countScale),
        render: (line) => (line.row?.numerator == null ? '–' : formatScaled(line.row.numerator, line.row.countScale)),
      },
      {
        id: 'denominator',
        header: 'Mẫu số',
        align: 'right',
        value: (line) =>
          line.row?.denominator == null ? null : Number(line.row.denominator) / 10 ** line.row.countScale,
        render: (line) =>
          line.row?.denominator == null ? '–' : formatScaled(line.row.denominator, line.row.countScale),
      },
      {
        id: 'percent',
        header: 'Kết quả',
        align: 'right',
        value: (line) => (line.row ? resultNumber(line.row) : null),
        render: (line) =>
          (line.row && resultText(line.row, measure)) ?? (
            <Missing word={line.reports ? 'chưa có số liệu' : 'không phát sinh'} />
          ),
      },
      {
        id: 'distance',
        header: 'So với mục tiêu',
        align: 'right',
        value: (line) => (line.row?.distance ? approximate(line.row.distance) : null),
        render: (line) => (line.row && distanceText(line.row, measure)) ?? '–',
      },
      ...(hasAssigned ? assignedColumns : []),
    ],
    [measure, hasAssigned],
  )
  return <DataTable label="Theo đơn vị" columns={columns} rows={lines} rowKey={({ code }) => code} />
}

/** A district is met or not only against its own assigned figure. */
const assignedColumns: readonly DataColumn<Line>[] = [
  {
    id: 'assigned',
    header: 'Chỉ tiêu giao',
    align: 'right',
    value: (line) => {
      const figure = line.row?.assigned?.counting?.figure
      return figure ? figure.value.amount / 10 ** figure.value.scale : null
    },
    render: (line) => assignedText(line.row) ?? '–',
  },
  {
    id: 'verdict',
    header: 'So với chỉ tiêu giao',
    value: (line) => line.row?.assigned?.counting?.achievement.verdict ?? null,
    render: (line) => <AssignedVerdict row={line.row} />,
  },
]

function assignedText(row: Row | null): string | null {
  const figures = row?.assigned?.counting ? [row.assigned.counting] : (row?.assigned?.figures ?? [])
  const texts = figures.map(({ figure }) => `${formatValue(figure.value)}${figure.measure === 'percent' ? '%' : ''}`)
  return texts.length > 0 ? texts.join(' | ') : null
}

function AssignedVerdict({ row }: { row: Row | null }) {
  if (!row?.assigned) return '–'
  const { counting } = row.assigned
  if (!counting) return <StateChip tone="partial">Chưa chọn nguồn chính thức</StateChip>
  const [tone, word] = verdictState(counting.achievement.verdict)
  const { percent } = counting.achievement
  return (
    <StateChip tone={tone}>
      {word}
      {percent ? ` (${formatFraction(percent)}%)` : ''}
    </StateChip>
  )
}
