import { BarChart, LineChart } from 'echarts/charts'
import {
  AriaComponent,
  GraphicComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components'
import { type EChartsCoreOption, type EChartsType, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

use([
  BarChart,
  LineChart,
  AriaComponent,
  GraphicComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  SVGRenderer,
])

/** A chart as vector drawing that follows its frame; `label` says in words what it shows. */
export function Chart({ option, height, label }: { option: EChartsCoreOption; height: number; label: string }) {
  const frame = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType | null>(null)

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const drawn = init(element, null, { renderer: 'svg', locale: 'EN' })
    chart.current = drawn
    const resized = new ResizeObserver(() => drawn.resize())
    resized.observe(element)
    return () => {
      resized.disconnect()
      drawn.dispose()
      chart.current = null
    }
  }, [])

  useEffect(() => {
    chart.current?.setOption({ animation: false, ...option }, { notMerge: true })
  }, [option])

  return <div ref={frame} role="img" aria-label={label} style={{ width: '100%', height }} />
}
