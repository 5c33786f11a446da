import type { Content } from 'pdfmake/interfaces'
import type { ChartBlock } from '../../shared/domain/documents/content.ts'
import { chartSvg } from './chart-svg.ts'
import { paragraphGap } from './page-metrics.ts'
import { captionNode, type TextFrame } from './text-frame.ts'

/** The chart as vectors with its caption below, on one page. */
export function chartNode(frame: TextFrame, block: ChartBlock): Content {
  return {
    unbreakable: true,
    stack: [
      { svg: chartSvg(block.chart, frame.page.textWidth, frame.measure), width: frame.page.textWidth, font: 'Tinos' },
      captionNode(frame, block.title, { italic: true }, 'below'),
    ],
    margin: [0, paragraphGap, 0, paragraphGap * 1.5],
  }
}
