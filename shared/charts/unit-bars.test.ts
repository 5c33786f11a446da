import { describe, expect, it } from 'vitest'
import type { UnitBarsChart } from '../domain/documents/chart-data.ts'
import { printTheme, screenTheme } from './chart-theme.ts'
import { unitBarsHeight, unitBarsOption } from './unit-bars.ts'

const chart: UnitBarsChart = {
  kind: 'unit-bars',
  title: 'Tỷ lệ tham gia BHXH (%)',
  bars: [
    { label: 'Quận Hải Châu', value: 44.68, text: '44,68', isTotal: false },
    { label: 'Quận Liên Chiểu', value: null, text: 'chưa có số liệu', isTotal: false },
    { label: 'Toàn thành phố', value: 41.7, text: '41,70', isTotal: true },
  ],
  target: { value: 42, text: 'Mục tiêu 42' },
}

interface Drawn {
  readonly label: { readonly color?: string; readonly formatter: string; readonly position: string }
}
interface BarSeries {
  readonly data: readonly Drawn[]
  readonly markLine?: {
    readonly label: { readonly color?: string }
    readonly lineStyle: { readonly type: string }
    readonly data: readonly { xAxis: number }[]
  }
}
const seriesOf = (theme: typeof printTheme): BarSeries =>
  (unitBarsOption(chart, theme).series as readonly BarSeries[])[0] as BarSeries

describe.each([
  ['screen', screenTheme],
  ['print', printTheme],
])('bars by unit on %s', (_, theme) => {
  it('gives every label a colour, without which ECharts prints none', () => {
    const { data, markLine } = seriesOf(theme)
    for (const bar of data) expect(bar.label.color).toMatch(/^#[0-9a-f]{6}$/)
    expect(markLine?.label.color).toMatch(/^#[0-9a-f]{6}$/)
  })

  it('prints figures in Vietnamese form and words where there is none', () => {
    expect(seriesOf(theme).data.map((bar) => bar.label.formatter)).toEqual(['44,68', 'chưa có số liệu', '41,70'])
    expect(seriesOf(theme).data[1]?.label.position).toBe('right')
  })

  it('draws the target as a dashed line at its value', () => {
    expect(seriesOf(theme).markLine).toMatchObject({ lineStyle: { type: 'dashed' }, data: [{ xAxis: 42 }] })
  })

  it('grows with the number of units', () => {
    const more = { ...chart, bars: [...chart.bars, ...chart.bars] }
    expect(unitBarsHeight(more, theme) - unitBarsHeight(chart, theme)).toBe(3 * theme.rowHeight)
  })
})

it('writes axis marks with a comma and without idle zeros', () => {
  const axis = unitBarsOption(chart, printTheme).xAxis as { axisLabel: { formatter: (value: number) => string } }
  expect([0, 2.5, 10, 100, 1.25].map(axis.axisLabel.formatter)).toEqual(['0', '2,5', '10', '100', '1,25'])
})
