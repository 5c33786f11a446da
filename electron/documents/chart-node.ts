import { printTheme } from '../../shared/charts/chart-theme.ts'
import { unitBarsHeight } from '../../shared/charts/unit-bars.ts'
import type { ChartBlock } from '../../shared/domain/documents/content.ts'
import { chartSvg } from './chart-svg.ts'
import { paragraphGap } from './page-form.ts'
import type { Piece } from './piece.ts'
import { centredLines, lineHeight, type TextFrame } from './text-frame.ts'

/** The chart as vectors with its caption below, on one page. */
export function chartPiece(frame: TextFrame, block: ChartBlock): Piece {
  const width = frame.page.textWidth
  const { sizes } = frame.form
  const caption = centredLines(frame, block.title, {
    size: sizes.caption,
    style: { italic: true },
    available: width * 0.95,
  })
  return {
    node: {
      unbreakable: true,
      stack: [
        { svg: chartSvg(block.chart, width, frame.measure), width, font: 'Tinos' },
        { stack: [...caption.nodes], margin: [0, 3, 0, 3] },
      ],
      margin: [0, paragraphGap, 0, paragraphGap],
    },
    room: unitBarsHeight(block.chart, printTheme) + caption.nodes.length * lineHeight(sizes.caption) + 2 * paragraphGap,
    keepWithNext: false,
  }
}
