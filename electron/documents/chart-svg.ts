import echarts from 'echarts/dist/echarts.common.min.js'
import { printTheme } from '../../shared/charts/chart-theme.ts'
import { unitBarsHeight, unitBarsOption } from '../../shared/charts/unit-bars.ts'
import type { UnitBarsChart } from '../../shared/domain/documents/chart-data.ts'
import type { TextMeasure } from './text-measure.ts'

/** The chart drawn without a browser, as SVG text; `width` in points. Its labels are measured with the font that prints. */
export function chartSvg(chart: UnitBarsChart, width: number, measure: TextMeasure): string {
  echarts.setPlatformAPI({
    measureText: (text, font) => ({
      width: measure.width(text ?? '', sizeIn(font), { bold: /bold|[6-9]00/.test(font ?? '') }),
    }),
  })
  for (const text of [chart.title, chart.target?.text ?? '', ...chart.bars.flatMap((bar) => [bar.label, bar.text])]) {
    measure.requireGlyphs(text.normalize('NFC'), {})
  }
  const drawing = echarts.init(null, null, {
    renderer: 'svg',
    ssr: true,
    width,
    height: unitBarsHeight(chart, printTheme),
  })
  try {
    drawing.setOption(unitBarsOption(chart, printTheme))
    return drawing.renderToSVGString().normalize('NFC')
  } finally {
    drawing.dispose()
  }
}

const sizeIn = (font: string | undefined): number => Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? 12)
