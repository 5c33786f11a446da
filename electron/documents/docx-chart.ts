import { AlignmentType } from 'docx'
import { ChartRun } from 'docx/charts'
import { printTheme } from '../../shared/charts/chart-theme.ts'
import { unitBarsHeight } from '../../shared/charts/unit-bars.ts'
import type { ChartBlock } from '../../shared/domain/documents/content.ts'
import { centredText, wordFont, wordParagraph } from './docx-text.ts'
import { printable } from './inline-text.ts'
import { paragraphGap } from './page-form.ts'
import type { TextFrame } from './text-frame.ts'

/** Word measures charts in pixels of 1/96 inch. */
const pixels = (points: number): number => Math.round((points * 96) / 72)
const colour = (css: string): string => css.replace('#', '').toUpperCase()

/**
 * The chart as Word's own, so that the leader's office can edit it: bars with their printed figures, the target named
 * above them. Word puts the first category at the bottom; the order is turned.
 */
export function chartParts(frame: TextFrame, { title, chart }: ChartBlock) {
  const width = frame.page.textWidth
  const font = { size: printTheme.fontSize, color: '000000' }
  const target =
    chart.target === null ? {} : { title: { text: printable(chart.target.text), font: { ...font, bold: false } } }
  const run = new ChartRun({
    type: 'bar',
    categories: chart.bars.map(({ label }) => printable(label)),
    series: [
      {
        name: printable(chart.title),
        values: chart.bars.map(({ value }) => value),
        color: colour(printTheme.bar),
        colors: chart.bars.map(({ isTotal }) => (isTotal ? colour(printTheme.totalBar) : undefined)),
        pointLabels: chart.bars.map(({ text }) => ({ text: printable(text), position: 'outsideEnd' as const, font })),
      },
    ],
    categoryAxis: { reverseOrder: true, font },
    valueAxis: { minimum: 0, gridlines: false, visible: false, font },
    gapWidth: 60,
    legend: false,
    font: { name: wordFont },
    chartArea: { fill: 'none', border: 'none' },
    transformation: { width: pixels(width), height: pixels(unitBarsHeight(chart, printTheme)) },
    ...target,
  })
  const caption = centredText(
    frame,
    title,
    { size: frame.form.sizes.caption, italic: true, available: width * 0.95 },
    { before: 3, after: paragraphGap },
  )
  return [
    wordParagraph([run], { align: AlignmentType.CENTER, before: paragraphGap, keepNext: true }),
    caption.paragraph,
  ]
}
