import type { ReportingUnit } from '../catalogue/unit.ts'
import { matchUnit, namesWardOrCommune } from '../units/match-unit.ts'
import { cellKinds } from './grid.ts'
import type { Lexicon } from './lexicon.ts'
import { parseNumberText } from './parse-number.ts'
import type { SheetView } from './sheet-view.ts'

/** One table of a sheet: its head, its column codes and the rows below. Rows and columns count from 0. */
export interface Table {
  readonly headerFirst: number
  readonly headerLast: number
  /** The row "A, B, 1, 2, 10=9/(1-2)", or null. */
  readonly codeRow: number | null
  readonly firstRow: number
  readonly lastRow: number
  /** Holds the names of indicators (tall) or of units (wide). */
  readonly labelColumn: number
  readonly ordinalColumn: number | null
  readonly kind: 'indicators' | 'units'
  /** Columns beside those two that have a heading or cells, in order. */
  readonly columns: readonly number[]
}

const textKind = cellKinds.indexOf('text')
const longestHeading = 200

/** Finds the tables of a sheet by their heads; what their rows name decides between tall and wide. */
export function locateTables(view: SheetView, lexicon: Lexicon, units: readonly ReportingUnit[]): readonly Table[] {
  const heads: Head[] = []
  const lastRow = view.count === 0 ? -1 : view.rowOf(view.count - 1)
  for (let row = 0; row <= lastRow; row += 1) {
    const head = headAt(view, lexicon, row)
    if (!head) continue
    heads.push(head)
    row = head.codeRow ?? head.last
  }
  return heads.map((head, index): Table => {
    const firstRow = (head.codeRow ?? head.last) + 1
    const next = heads[index + 1]
    const bounds = { firstRow, lastRow: next ? next.first - 1 : lastRow }
    return {
      headerFirst: head.first,
      headerLast: head.last,
      codeRow: head.codeRow,
      ...bounds,
      labelColumn: head.labelColumn,
      ordinalColumn: head.ordinalColumn,
      kind: kindOf(view, lexicon, units, head, bounds),
      columns: columnsOf(view, head, bounds.lastRow),
    }
  })
}

interface Head {
  readonly first: number
  readonly last: number
  readonly codeRow: number | null
  readonly labelColumn: number
  readonly ordinalColumn: number | null
  readonly says: 'indicators' | 'units' | null
}

function headAt(view: SheetView, lexicon: Lexicon, row: number): Head | null {
  const { roles } = lexicon
  const [from, to] = view.rowRange(row)
  let indicator: number | null = null
  let unit: number | null = null
  let ordinal: number | null = null
  const others: number[] = []
  for (let index = from; index < to; index += 1) {
    if (view.isEmpty(index)) continue
    const column = view.columnOf(index)
    const text = view.sheet.cells.kind[index] === textKind ? (view.sheet.cells.text[index] ?? '') : ''
    if (text.length > longestHeading || isFigure(view, index)) return null
    if (text === '') others.push(index)
    else if (ordinal === null && roles.isOrdinalColumn(text)) ordinal = column
    else if (indicator === null && roles.isIndicatorColumn(text)) indicator = column
    else if (unit === null && roles.isUnitColumn(text)) unit = column
    else others.push(index)
  }
  if (indicator !== null && unit !== null) others.push(from)
  let labelColumn = indicator ?? unit
  let rest = others.length
  if (labelColumn === null && ordinal !== null) {
    const first = others.find(
      (index) => view.columnOf(index) > (ordinal ?? 0) && view.sheet.cells.kind[index] === textKind,
    )
    if (first === undefined) return null
    labelColumn = view.columnOf(first)
    rest -= 1
  }
  if (labelColumn === null) return null
  // "Đơn vị: | Quận Hải Châu" in a title is no head: something else in the row must be a column of a report.
  const hasRole = others.some((index) => roles.roleOf(view.textAt(row, view.columnOf(index))) !== null)
  if (rest === 0 || (ordinal === null && !hasRole && rest < 2)) return null
  const extent = extentOf(view, lexicon, row, labelColumn, ordinal)
  return {
    ...extent,
    codeRow: isCodeRow(view, extent.last + 1) ? extent.last + 1 : null,
    labelColumn,
    ordinalColumn: ordinal,
    says: indicator !== null ? 'indicators' : unit !== null ? 'units' : null,
  }
}

/** A row with figures is no head, whatever its unit of measure is called; a year may head a column. */
function isFigure(view: SheetView, index: number): boolean {
  const cell = view.cell(index)
  if (cell.kind !== 'text')
    return cell.number === null || !Number.isInteger(cell.number) || cell.number < 1990 || cell.number > 2199
  return (
    /^\s*[-+(]?\d/.test(cell.text) &&
    parseNumberText(cell.text).kind === 'number' &&
    !/^\s*(?:19|20)\d{2}\s*$/.test(cell.text)
  )
}

/** First and last row of a head: merges of its label cell, group headings above, headings of the next rows. */
function extentOf(
  view: SheetView,
  lexicon: Lexicon,
  row: number,
  label: number,
  ordinal: number | null,
): { first: number; last: number } {
  const own = [view.mergeAt(row, label), ordinal === null ? null : view.mergeAt(row, ordinal)].flatMap(
    (merge) => merge ?? [],
  )
  let last = Math.max(row, ...own.map((merge) => merge.lastRow))
  let first = row
  const left = Math.min(label, ordinal ?? label)
  const cellsOf = (at: number) => {
    const [from, to] = view.rowRange(at)
    return Array.from({ length: to - from }, (_, offset) => from + offset).filter((index) => !view.isEmpty(index))
  }
  while (first > 0) {
    const above = cellsOf(first - 1)
    const isGroup = (index: number): boolean => {
      const column = view.columnOf(index)
      const merge = view.mergeAt(first - 1, column)
      return (
        column > label &&
        merge !== null &&
        merge.lastColumn > merge.firstColumn &&
        lexicon.headings.measuresOfTitle(view.textAt(first - 1, column)).length === 0
      )
    }
    if (above.length === 0 || !above.every(isGroup)) break
    first -= 1
  }
  while (last - first < 4 && view.textAt(last + 1, label) === '') {
    const below = cellsOf(last + 1)
    const isHeading = (index: number) =>
      view.columnOf(index) > left &&
      view.sheet.cells.kind[index] === textKind &&
      !/^[\s\d.,()%–-]+$/.test(view.sheet.cells.text[index] ?? '')
    if (below.length === 0 || !below.every(isHeading)) break
    last += 1
  }
  return { first, last }
}

const letterCode = /^\(?[A-Z]\)?$/
const numberCode = /^\(?(\d{1,3})\)?(?:\s*=.+)?$/

/** "A, B, 1, 2, 3=2/1": single letters and ascending numbers, nothing else. */
function isCodeRow(view: SheetView, row: number): boolean {
  const [from, to] = view.rowRange(row)
  let letters = 0
  let expected = 1
  for (let index = from; index < to; index += 1) {
    if (view.isEmpty(index)) continue
    const text = view.textAt(row, view.columnOf(index))
    const number = numberCode.exec(text)
    if (number && Number(number[1]) === expected) expected += 1
    else if (letterCode.test(text) && expected === 1) letters += 1
    else return false
  }
  return expected > 2 || (letters > 0 && expected > 1)
}

function kindOf(
  view: SheetView,
  lexicon: Lexicon,
  units: readonly ReportingUnit[],
  head: Head,
  bounds: { firstRow: number; lastRow: number },
): Table['kind'] {
  let unitRows = 0
  let indicatorRows = 0
  for (let row = bounds.firstRow; row <= Math.min(bounds.lastRow, bounds.firstRow + 80); row += 1) {
    const text = view.textAt(row, head.labelColumn)
    if (text === '' || lexicon.isTotal(text)) continue
    if (namesWardOrCommune(text) || matchUnit(text, units, null).length > 0) unitRows += 1
    else if (lexicon.resolve([lexicon.headings.heading(text).label], null).kind !== 'unknown') indicatorRows += 1
  }
  if (unitRows !== indicatorRows) return unitRows > indicatorRows ? 'units' : 'indicators'
  return head.says ?? 'indicators'
}

/** At most one pass over the table's cells. */
function columnsOf(view: SheetView, head: Head, lastRow: number): readonly number[] {
  const seen = new Set<number>()
  const [from] = view.rowRange(head.first)
  const [, to] = view.rowRange(lastRow)
  for (let index = from; index < to; index += 1) if (!view.isEmpty(index)) seen.add(view.columnOf(index))
  for (const merge of view.sheet.merges) {
    if (merge.firstRow < head.first || merge.lastRow > head.last) continue
    for (let column = merge.firstColumn; column <= merge.lastColumn; column += 1) seen.add(column)
  }
  return [...seen]
    .filter((column) => column !== head.labelColumn && column !== head.ordinalColumn)
    .sort((left, right) => left - right)
}

/**
 * The headings over a column, outermost first; what a vertical merge repeats stands once. A group heading that was
 * typed over its first column only, without a merge, also covers the empty places to its right.
 */
export function headingPath(view: SheetView, table: Table, column: number): readonly string[] {
  const path: string[] = []
  for (let row = table.headerFirst; row <= table.headerLast; row += 1) {
    const text = view.textAt(row, column) || (row < table.headerLast ? groupHeading(view, table, row, column) : '')
    if (text !== '' && path.at(-1) !== text) path.push(text)
  }
  return path
}

function groupHeading(view: SheetView, table: Table, row: number, column: number): string {
  if (view.indexAt(row + 1, column) < 0) return ''
  for (let left = column - 1; left > table.labelColumn; left -= 1) {
    if (view.mergeAt(row, left) !== null) return ''
    const index = view.indexAt(row, left)
    if (index >= 0) return view.indexAt(row + 1, left) >= 0 ? view.textAt(row, left) : ''
  }
  return ''
}
