import type { ReportingUnit } from '../catalogue/unit.ts'
import type { Variable } from '../catalogue/variable.ts'
import { cellKinds } from './grid.ts'
import type { RecognisedFigure, SideFigure } from './recognition.ts'
import {
  bookFigure,
  bookSideFigure,
  habitOfColumns,
  readMeasured,
  type SheetContext,
  type SheetFigures,
} from './sheet-context.ts'
import type { TemplateMap } from './template-map.ts'

const textKind = cellKinds.indexOf('text')

/** Reads the committee's own template by its hidden map: no wording takes part. */
export function readTemplateSheet(
  context: SheetContext,
  map: TemplateMap,
  unit: ReportingUnit,
  variables: readonly Variable[],
): SheetFigures {
  const { view, ledger, findings } = context
  const byCode = new Map<string, Variable>(variables.map((variable) => [variable.code, variable]))
  const cells = map.cells.map((cell) => ({ ...cell, place: placeOf(cell.cell) }))
  const habit = habitOfColumns(
    view,
    cells.map(({ place }) => place.column),
    0,
    view.sheet.rowCount - 1,
  )
  const figures: RecognisedFigure[] = []
  const sideFigures: SideFigure[] = []
  for (const { cell, variable: code, role, place } of cells) {
    const index = view.indexAt(place.row, place.column)
    if (index < 0) continue
    const variable = byCode.get(code)
    if (!variable) {
      ledger.ignore(index, 'chỉ tiêu của mẫu không còn trong danh mục')
      findings.add(
        'warning',
        'unknown_variable',
        { sheet: view.name, cell },
        `Ô ${cell}, trang “${view.name}”: chỉ tiêu “${code}” của mẫu không có trong danh mục hiện tại nên không dùng.`,
        'Dùng mẫu mới do phần mềm lập, hoặc bổ sung chỉ tiêu vào danh mục.',
      )
      continue
    }
    const reading = readMeasured(view.cell(index), { variable, measure: null }, habit)
    if (role) {
      const side = bookSideFigure(context, index, unit.code, variable, role, reading)
      if (side) sideFigures.push(side)
      continue
    }
    const figure = bookFigure(context, { index, unit: unit.code, variable, status: 'actual', inPeriod: false }, reading)
    if (figure) figures.push(figure)
  }
  for (let index = 0; index < view.count; index += 1) {
    if (!ledger.isOpen(index)) continue
    if (view.sheet.cells.kind[index] === textKind) ledger.use(index)
    else ledger.ignore(index, 'ô ngoài các ô nhập số liệu của mẫu')
  }
  return { figures, sideFigures }
}

/** "F8" → row 7, column 5. */
function placeOf(address: string): { readonly row: number; readonly column: number } {
  let column = 0
  for (const letter of address.replace(/\d/g, '')) column = column * 26 + (letter.charCodeAt(0) - 64)
  return { row: Number(address.replace(/\D/g, '')) - 1, column: column - 1 }
}
