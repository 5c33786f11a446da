import type { BoundFigure } from '../narrative.ts'
import type { AnnualSnapshot } from './annual-snapshot.ts'
import { resultText } from './annual-wording.ts'

/** Figures that the sentences of an annual review can cite: the territory's indicators, this year and the year before. */
export function annualFigures(snapshot: AnnualSnapshot): readonly BoundFigure[] {
  return snapshot.results.flatMap((row): BoundFigure[] => {
    const sign = row.measure === '%' ? '%' : ` ${row.measure}`.trimEnd()
    const signed = (text: string | null): string | null => (text === null ? null : `${text}${sign}`)
    const names = [row.label, row.shortLabel]
    const figure = (year: number, text: string | null): BoundFigure => ({
      key: `${row.indicator}/${row.unit}/${year}`,
      label: `${row.label} năm ${year}`,
      text: signed(text),
      source: null,
      names,
    })
    return [
      figure(snapshot.year, resultText(row)),
      figure(snapshot.year - 1, resultText({ percent: row.previousPercent, target: null })),
    ]
  })
}
