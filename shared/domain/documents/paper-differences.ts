import { missingFigure } from './narrative.ts'
import { dayInTitle, type FigureDifference, figureDifferences, type StatedFigure } from './stated-figures.ts'

/**
 * What differs between a paper and the one that it replaces or amends: every figure that both state differently, then
 * every row, column and whole table that only one of them has. A figure in a sentence alone is no row: people word
 * sentences anew, and the figure may stand in a table of both.
 */
export function paperDifferences(
  before: readonly StatedFigure[],
  after: readonly StatedFigure[],
): readonly FigureDifference[] {
  const former = tablesOf(before)
  const here = tablesOf(after)
  const pairs = pairedTables([...former.keys()], [...here.keys()])
  const counterparts = new Map([...pairs].map(([left, right]) => [right, left]))
  return [
    ...figureDifferences(before, after),
    ...[...former].flatMap(([title, table]) => onlyIn('before', table, here.get(pairs.get(title) ?? ''))),
    ...[...here].flatMap(([title, table]) => onlyIn('after', table, former.get(counterparts.get(title) ?? ''))),
  ]
}

/** What one side says of a difference, in print and on screens. */
export function differenceText({ before, after, onlyIn: side }: FigureDifference, of: 'before' | 'after'): string {
  if (side !== undefined && side !== of)
    return of === 'before' ? 'không có trong văn bản cũ' : 'không có trong văn bản mới'
  return (of === 'before' ? before : after) ?? missingFigure
}

interface StatedCell {
  readonly row: string
  readonly column: string
  readonly text: string | null
}

interface StatedTable {
  readonly title: string
  readonly cells: readonly StatedCell[]
}

/** By title; a table without one (the list of differences itself) is no table of figures. */
function tablesOf(figures: readonly StatedFigure[]): ReadonlyMap<string, StatedTable> {
  const cells = new Map<string, StatedCell[]>()
  for (const { key, label, text } of figures) {
    if (!key.startsWith('table:') || key.startsWith('table:/')) continue
    // "row · column · table", of which only a row may bear the sign itself.
    const parts = label.split(' · ')
    const title = parts.pop()
    const column = parts.pop()
    if (title === undefined || column === undefined || parts.length === 0) continue
    const times = /#(\d+)$/.exec(key)?.[1]
    const row = `${parts.join(' · ')}${times === undefined ? '' : ` (dòng thứ ${times})`}`
    const known = cells.get(title)
    if (known === undefined) cells.set(title, [{ row, column, text }])
    else known.push({ row, column, text })
  }
  return new Map([...cells].map(([title, own]) => [title, { title, cells: own }]))
}

/** Tables of one title; what finds none under its own title, by the title without its day. */
function pairedTables(before: readonly string[], after: readonly string[]): ReadonlyMap<string, string> {
  const pairs = new Map(before.filter((title) => after.includes(title)).map((title) => [title, title]))
  const left = after.filter((title) => !pairs.has(title))
  for (const title of before) {
    if (pairs.has(title)) continue
    const index = left.findIndex((other) => undated(other) === undated(title))
    const [found] = index < 0 ? [] : left.splice(index, 1)
    if (found !== undefined) pairs.set(title, found)
  }
  return pairs
}

const undated = (title: string): string => `table:${title}`.replace(dayInTitle, '$1')

function onlyIn(side: 'before' | 'after', table: StatedTable, other: StatedTable | undefined): FigureDifference[] {
  const told = (what: string, text: string): FigureDifference => ({
    what,
    before: side === 'before' ? text : null,
    after: side === 'after' ? text : null,
    onlyIn: side,
  })
  if (other === undefined) return [told(`Bảng “${table.title}”`, `${grouped(table, 'row').size} dòng`)]
  const rows = new Set(other.cells.map(({ row }) => row))
  const columns = new Set(other.cells.map(({ column }) => column))
  const rowsOnly = [...grouped(table, 'row')].filter(([row]) => !rows.has(row))
  const columnsOnly = [...grouped(table, 'column')].filter(([column]) => !columns.has(column))
  return [
    ...rowsOnly.map(([row, cells]) =>
      told(
        `${row} · ${table.title}`,
        cells.map(({ column, text }) => `${column}: ${text ?? missingFigure}`).join('; '),
      ),
    ),
    ...columnsOnly.map(([column, cells]) => told(`Cột “${column}” · ${table.title}`, `${cells.length} dòng`)),
  ]
}

function grouped({ cells }: StatedTable, by: 'row' | 'column'): ReadonlyMap<string, readonly StatedCell[]> {
  return Map.groupBy(cells, (cell) => cell[by])
}
