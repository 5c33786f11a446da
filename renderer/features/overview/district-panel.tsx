import { Group, SegmentedControl, Select } from '@mantine/core'
import { lazy, Suspense, useMemo } from 'react'
import { screenTheme } from '../../../shared/charts/chart-theme.ts'
import { unitBarsHeight, unitBarsOption } from '../../../shared/charts/unit-bars.ts'
import { useFilter } from '../../lib/interface-state.ts'
import { useSession } from '../../lib/use-session.ts'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { districtChart } from './district-chart-data.ts'
import { DistrictTable } from './district-table.tsx'
import { type Overview, type Row, rowId, useTargetMeasures } from './overview-data.ts'

// The drawing library is large and not needed for the first sight of the page.
const Chart = lazy(() => import('../../ui/chart.tsx').then(({ Chart: component }) => ({ default: component })))

/** One indicator by district, chosen and remembered by each person. */
export function DistrictPanel({ overview }: { overview: Overview }) {
  const measureOf = useTargetMeasures()
  const [chosen, choose] = useFilter('tong-quan.chi-tieu', 'hi_coverage')
  const [view, setView] = useFilter('tong-quan.dang', 'bieu-do')
  const rows = overview.table.city
  const row = rows.find(({ indicator }) => indicator === chosen) ?? rows[0]
  if (!row) return null
  const options = rows
    .filter(({ indicator }, position) => rows.findIndex((other) => other.indicator === indicator) === position)
    .map(({ indicator, label }) => ({ value: indicator as string, label }))
  return (
    <Panel
      title="Theo đơn vị"
      actions={
        <Group gap="xs" wrap="nowrap">
          <Select
            aria-label="Chỉ tiêu theo đơn vị"
            data={options}
            value={row.indicator}
            onChange={(value) => value && choose(value)}
            allowDeselect={false}
            size="xs"
            w={280}
          />
          <SegmentedControl
            aria-label="Dạng trình bày"
            size="xs"
            value={view}
            onChange={setView}
            data={[
              { value: 'bieu-do', label: 'Biểu đồ' },
              { value: 'bang', label: 'Bảng' },
            ]}
          />
        </Group>
      }
      flush={view === 'bang'}
    >
      {view === 'bang' ? (
        <DistrictTable key={rowId(row)} overview={overview} row={row} measure={measureOf(row.targetId)} />
      ) : (
        <DistrictChart overview={overview} row={row} measure={measureOf(row.targetId)} />
      )}
    </Panel>
  )
}

function DistrictChart({ overview, row, measure }: { overview: Overview; row: Row; measure: string }) {
  const { territory } = useSession()
  const chart = useMemo(
    () => districtChart(overview.table, row, territory.fullName, measure),
    [overview, row, territory, measure],
  )
  const option = useMemo(() => unitBarsOption(chart, screenTheme), [chart])
  const spoken = chart.bars.map(({ label, text }) => `${label}: ${text}`).join('; ')
  return (
    <Suspense fallback={<LoadingState lines={8} />}>
      <Chart option={option} height={unitBarsHeight(chart, screenTheme)} label={`${chart.title}. ${spoken}`} />
    </Suspense>
  )
}
