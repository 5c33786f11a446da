import { useMemo } from 'react'
import { approximate } from '../../../shared/domain/numbers/fraction.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { levelOf, useSession } from '../../lib/use-session.ts'
import { clauseText } from '../../ui/clause-text.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import {
  coverageText,
  distanceText,
  resultNumber,
  resultText,
  stillNeededText,
  targetText,
} from '../../ui/indicator-figures.ts'
import { Missing } from '../../ui/missing.tsx'
import { VerdictChip } from '../../ui/verdict-chip.tsx'
import { OtherTargetLine } from './other-target.tsx'
import { lastYearOf, type Overview, type Row, rowId, useTargetMeasures } from './overview-data.ts'

const dash = '–'

/** Indicators of the city against the plan's targets; a row opens where its figure comes from. */
export function IndicatorTable({ overview }: { overview: Overview }) {
  const { open, address } = useDrawerAddress()
  const measureOf = useTargetMeasures()
  const session = useSession()
  const { territory } = session
  const level = levelOf(session)
  const opened = address?.kind === 'chi-tieu' ? address.id : null

  const columns = useMemo<DataColumn<Row>[]>(
    () => [
      {
        id: 'label',
        header: 'Chỉ tiêu',
        wrap: true,
        value: ({ label }) => label,
        render: (row) => (
          <span style={{ display: 'block', minWidth: 220, maxWidth: 460 }}>
            {row.label}
            <span style={{ color: 'var(--mantine-color-dimmed)', fontSize: 12 }}>
              {row.clause ? ` · ${clauseText(row.clause)}` : ''}
              {row.provisional ? ' · số liệu sơ bộ, xem ghi chú' : ''}
            </span>
            {row.otherTargets.map((other) => (
              <OtherTargetLine key={other.series} row={row} other={other} />
            ))}
          </span>
        ),
      },
      {
        id: 'lastYear',
        header: 'Năm trước',
        align: 'right',
        value: (row) => percentOf(lastYearOf(overview, row)),
        render: (row) => {
          const before = lastYearOf(overview, row)
          return (before && resultText(before, measureOf(row.targetId))) ?? dash
        },
      },
      {
        id: 'target',
        header: 'Mục tiêu',
        align: 'right',
        value: ({ target }) => (target ? target.amount / 10 ** target.scale : null),
        render: (row) => targetText(row, measureOf(row.targetId)) ?? dash,
      },
      {
        id: 'value',
        header: 'Thực hiện',
        align: 'right',
        value: percentOf,
        render: (row) => {
          const text = resultText(row, measureOf(row.targetId))
          return text ? <strong style={{ fontWeight: 600 }}>{text}</strong> : <Missing />
        },
      },
      {
        id: 'distance',
        header: 'So với mục tiêu',
        align: 'right',
        value: ({ distance }) => (distance ? approximate(distance) : null),
        render: (row) => distanceText(row, measureOf(row.targetId)) ?? dash,
      },
      {
        id: 'needed',
        header: 'Còn thiếu',
        align: 'right',
        value: ({ stillNeeded }) => (stillNeeded === null ? null : Number(stillNeeded)),
        render: (row) => stillNeededText(row) ?? dash,
      },
      {
        id: 'coverage',
        header: 'Đơn vị đã báo cáo',
        align: 'center',
        value: coverageText,
        render: (row) => (isCityFigure(row, territory.code) ? `số ${level}` : coverageText(row)),
      },
      {
        id: 'verdict',
        header: 'Đánh giá',
        value: ({ verdict }) => verdict,
        render: (row) => <VerdictChip row={row} />,
      },
    ],
    [overview, measureOf, territory, level],
  )

  return (
    <DataTable
      label="Chỉ tiêu so với mục tiêu"
      columns={columns}
      rows={overview.table.city}
      rowKey={rowId}
      onOpen={(row) => open('chi-tieu', rowId(row))}
      isSelected={(row) => rowId(row) === opened}
    />
  )
}

const percentOf = (row: Row | null): number | null => (row ? resultNumber(row) : null)

/** A figure of the whole territory (a survey, a statistic), which no district is asked for. */
const isCityFigure = (row: Row, territory: string): boolean =>
  [...row.reported, ...row.missing].every((code) => code === territory)
