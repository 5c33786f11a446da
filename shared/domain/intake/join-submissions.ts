import type { Variable } from '../catalogue/variable.ts'
import { sameValue } from '../numbers/exact-value.ts'
import { formatValue } from '../numbers/format-number.ts'
import { atCell, type FindingList } from './finding-list.ts'
import type { RecognisedFigure, RecognisedSubmission, SideFigure } from './recognition.ts'
import type { SheetFigures } from './sheet-context.ts'

/** One submission per unit and period of the file; a variable that comes twice must come with one value. */
export function joinSubmissions(
  tables: readonly SheetFigures[],
  findings: FindingList,
  variables: readonly Variable[],
): readonly RecognisedSubmission[] {
  const groups = new Map<string, { figures: Map<string, RecognisedFigure>; sideFigures: SideFigure[] }>()
  const labels = new Map<string, string>(variables.map(({ code, label }) => [code, label]))
  for (const { figures, sideFigures } of tables) {
    for (const figure of figures) {
      const key = `${figure.unit} ${figure.period}`
      const group = groups.get(key) ?? { figures: new Map(), sideFigures: [] }
      groups.set(key, group)
      const name = `${figure.variable} ${figure.status}`
      const known = group.figures.get(name)
      if (known === undefined) group.figures.set(name, figure)
      else if (!sameValue(known.value, figure.value)) {
        findings.add(
          'error',
          'variable_twice',
          { sheet: figure.sheet, cell: figure.cell, read: figure.read },
          () =>
            `${atCell(figure.sheet, figure.cell)}: chỉ tiêu “${labels.get(figure.variable) ?? figure.variable}” ghi ${formatValue(figure.value)}, nhưng ô ${known.cell}, trang “${known.sheet}” ghi ${formatValue(known.value)}.`,
          'Giữ một số đúng trong tệp rồi nhập lại.',
        )
      }
    }
    // A table speaks of one period: its checks belong to the submissions that its own figures made.
    const own = new Map<string, string>(figures.map(({ unit, period }) => [unit, `${unit} ${period}`]))
    for (const side of sideFigures) groups.get(own.get(side.unit) ?? '')?.sideFigures.push(side)
  }
  return [...groups.values()].flatMap(({ figures, sideFigures }) => {
    const list = [...figures.values()]
    const [first] = list
    return first ? [{ unit: first.unit, period: first.period, asOf: first.asOf, figures: list, sideFigures }] : []
  })
}
