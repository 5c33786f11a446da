import type { EChartsOption } from 'echarts'
import type { UnitBar, UnitBarsChart } from '../domain/documents/chart-data.ts'
import { formatScaled } from '../domain/numbers/format-number.ts'
import type { ChartTheme } from './chart-theme.ts'

const footRoom = 6
/** Room above the bars for the target's label, and for the title where there is one. */
const headRoom = (theme: ChartTheme): number => 22 + (theme.titleSize === null ? 0 : theme.titleSize * 2)
const axisRoom = 24
/** No bar at all; its label says why. ECharts leaves out the label of an absent value. */
const barWithoutFigure = 0

/** Height that the chart needs, in the unit of the theme's sizes. */
export const unitBarsHeight = (chart: UnitBarsChart, theme: ChartTheme): number =>
  headRoom(theme) + footRoom + axisRoom + chart.bars.length * theme.rowHeight

/** "40" or "42,5": an axis mark; marks have at most two decimals. */
const axisMark = (value: number): string =>
  formatScaled(BigInt(Math.round(value * 100)), 2).replace(/,?0+$/, (zeros) =>
    zeros.startsWith(',') ? '' : zeros.replace(/0+$/, ''),
  )

/** Inside at the bar's foot, where the target's line does not cross it; beside a bar that is too short. */
function labelOf(bar: UnitBar, longest: number, theme: ChartTheme) {
  if (bar.value === null || bar.value < longest * 0.2) return { position: 'right' as const, color: theme.text }
  return {
    position: 'insideLeft' as const,
    color: bar.isTotal ? theme.textOnTotal : theme.text,
    fontWeight: bar.isTotal ? ('bold' as const) : ('normal' as const),
  }
}

/**
 * Horizontal bars by unit, the first one on top, each with its figure beside it, and the target as a dashed line with
 * its value. The axis begins at 0: the length of a bar is its figure.
 */
export function unitBarsOption(chart: UnitBarsChart, theme: ChartTheme): EChartsOption {
  const longest = Math.max(chart.target?.value ?? 1, ...chart.bars.map((bar) => bar.value ?? barWithoutFigure))
  const label = { color: theme.text, fontFamily: theme.fontFamily, fontSize: theme.fontSize }
  return {
    animation: false,
    textStyle: { fontFamily: theme.fontFamily, fontSize: theme.fontSize, color: theme.text },
    ...(theme.titleSize === null
      ? {}
      : {
          title: {
            text: chart.title,
            left: 'center',
            top: 0,
            textStyle: { ...label, fontSize: theme.titleSize, fontWeight: 'bold' as const },
          },
        }),
    grid: {
      left: 4,
      right: 56,
      top: headRoom(theme),
      bottom: footRoom,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'value',
      min: 0,
      axisLabel: { ...label, formatter: axisMark },
      axisLine: { show: true, lineStyle: { color: theme.axis } },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: chart.bars.map((bar) => bar.label),
      axisLabel: label,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.axis } },
    },
    series: [
      {
        type: 'bar',
        barWidth: '62%',
        data: chart.bars.map((bar) => ({
          value: bar.value === null ? barWithoutFigure : bar.value,
          itemStyle: { color: bar.isTotal ? theme.totalBar : theme.bar },
          label: { ...label, ...labelOf(bar, longest, theme), show: true, formatter: bar.text },
        })),
        ...(chart.target === null
          ? {}
          : {
              markLine: {
                silent: true,
                symbol: 'none',
                lineStyle: { type: 'dashed' as const, color: theme.target, width: 1.2 },
                label: { ...label, position: 'start' as const, formatter: chart.target.text, color: theme.target },
                data: [{ xAxis: chart.target.value }],
              },
            }),
      },
    ],
  }
}
