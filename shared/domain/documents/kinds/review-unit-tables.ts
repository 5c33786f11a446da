import { type Appendix, type Block, note, type TableBlock, type TableCell } from '../content.ts'
import { bold, cell, emptyCell } from './period-tables.ts'
import {
  capitalised,
  countWords,
  distanceText,
  noFigure,
  notOccurring,
  resultText,
  targetText,
} from './period-wording.ts'
import type { ReviewCell, ReviewColumn, ReviewLine, ReviewSnapshot, SnapshotStage } from './review-snapshot.ts'
import { cellAt, latestColumn, stageWords } from './review-wording.ts'

/** More columns than this do not fit beside the names on an upright page. */
const linesPerTable = 6

const percentAt = (snapshot: ReviewSnapshot, unit: string, line: ReviewLine, column: ReviewColumn) =>
  snapshot.unitCells.find((one) => one.unit === unit && one.line === line.id && one.column === column.key)?.percent ??
  null

/** A unit's rate, with its distance to the territory's target of the year in brackets. */
function rateCell(snapshot: ReviewSnapshot, unit: string, line: ReviewLine, column: ReviewColumn): TableCell {
  const judged = { percent: percentAt(snapshot, unit, line, column), target: cellAt(line, column)?.target ?? null }
  const text = resultText(judged)
  if (text === null) return emptyCell
  const distance = distanceText(judged)
  return cell(text, ...(distance === null ? [] : [`(${distance})`]))
}

/** On the wide pages of the appendices both stand on one line where there is room. */
const wide = (one: TableCell): TableCell => ({ ...one, lines: [one.lines.join(' ')] })

function totalCell(result: ReviewCell | null): TableCell {
  const text = result && resultText(result)
  if (!result || !text) return { ...emptyCell, bold: true }
  const distance = distanceText(result)
  return bold(
    text,
    ...(distance === null ? [] : [`(${distance})`]),
    ...(result.incomplete ? [`chưa đầy đủ (${countWords(result)})`] : []),
  )
}

const targetCell = (result: ReviewCell | null): TableCell => ({
  lines: [result?.target ? targetText(result.target, result.comparator) : '–'],
  italic: true,
})

/** Lines that some unit has figures for in one of the columns. */
const unitLines = (snapshot: ReviewSnapshot, columns: readonly ReviewColumn[]): readonly ReviewLine[] =>
  snapshot.lines.filter((line) =>
    snapshot.unitCells.some(
      (one) => one.line === line.id && one.percent !== null && columns.some(({ key }) => key === one.column),
    ),
  )

const wholeName = ({ territory }: ReviewSnapshot): string => `Toàn ${territory.typeName}`

/** None where the years shown have no target. */
const distanceNotes = (
  { territory }: ReviewSnapshot,
  lines: readonly ReviewLine[],
  columns: readonly ReviewColumn[],
): readonly string[] =>
  lines.some((line) => columns.some((column) => cellAt(line, column)?.target))
    ? [
        `Trong ngoặc: chênh lệch với mục tiêu chung của ${territory.typeName} trong năm (điểm %), không phải chỉ tiêu giao cho đơn vị.`,
      ]
    : []

/** The latest figures of every unit, six indicators a table. */
export function latestUnitBlocks(snapshot: ReviewSnapshot): readonly Block[] {
  const column = latestColumn(snapshot)
  const stage = snapshot.stages.find(({ columns }) => columns.some((one) => one === column))
  const lines = column ? unitLines(snapshot, [column]) : []
  if (!column || !stage || lines.length === 0) return [note(`Kết quả theo đơn vị: ${noFigure}.`)]
  const tables: Block[] = []
  for (let start = 0; start < lines.length; start += linesPerTable)
    tables.push(unitTable(snapshot, stage, column, lines.slice(start, start + linesPerTable)))
  return tables
}

function unitTable(
  snapshot: ReviewSnapshot,
  stage: SnapshotStage,
  column: ReviewColumn,
  lines: readonly ReviewLine[],
): TableBlock {
  return {
    kind: 'table',
    title: `Kết quả theo đơn vị, ${column.heading.toLocaleLowerCase('vi')}`,
    unitNote: 'Đơn vị tính: %',
    columns: [
      { heading: 'Đơn vị', align: 'left', share: 42 },
      ...lines.map((line) => ({ heading: line.shortLabel, align: 'right' as const, share: 118 / lines.length })),
    ],
    rows: [
      [{ lines: ['Mục tiêu'], italic: true }, ...lines.map((line) => targetCell(cellAt(line, column)))],
      ...unitRows(stage, lines.length, (unit) => lines.map((line) => rateCell(snapshot, unit, line, column))),
      [bold(wholeName(snapshot)), ...lines.map((line) => totalCell(cellAt(line, column)))],
    ],
    notes: distanceNotes(snapshot, lines, [column]),
  }
}

function unitRows(
  { units }: SnapshotStage,
  width: number,
  cells: (unit: string) => readonly TableCell[],
): readonly (readonly TableCell[])[] {
  return units.map(({ code, name, reports }) =>
    reports
      ? [cell(capitalised(name)), ...cells(code)]
      : [cell(capitalised(name)), { lines: [notOccurring], italic: true, align: 'center', span: width }],
  )
}

const stageTitle = (snapshot: ReviewSnapshot, stage: SnapshotStage): string =>
  snapshot.stages.length === 1 ? '' : ` (${stageWords(snapshot, stage).toLocaleLowerCase('vi')})`

/** Phụ lục: one table for each indicator, units down, years across. */
export function indicatorAppendix(snapshot: ReviewSnapshot): Appendix {
  const tables = snapshot.stages.flatMap((stage) =>
    unitLines(snapshot, stage.columns).map((line): TableBlock => {
      const { columns } = stage
      return {
        kind: 'table',
        title: `${line.label}${stageTitle(snapshot, stage)}`,
        unitNote: 'Đơn vị tính: %',
        columns: [
          { heading: 'Đơn vị', align: 'left', share: 60 },
          ...columns.map(({ heading }) => ({ heading, align: 'right' as const, share: 187 / columns.length })),
        ],
        rows: [
          [{ lines: ['Mục tiêu'], italic: true }, ...columns.map((column) => targetCell(cellAt(line, column)))],
          ...unitRows(stage, columns.length, (unit) =>
            columns.map((column) => wide(rateCell(snapshot, unit, line, column))),
          ),
          [bold(wholeName(snapshot)), ...columns.map((column) => wide(totalCell(cellAt(line, column))))],
        ],
        notes: distanceNotes(snapshot, [line], columns),
      }
    }),
  )
  return {
    title: 'Kết quả từng chỉ tiêu qua các năm',
    orientation: 'landscape',
    blocks: tables.length > 0 ? tables : [note(`Kết quả từng chỉ tiêu theo đơn vị: ${noFigure}.`)],
  }
}

/** Phụ lục: every unit with all its indicators through the years. */
export function unitAppendix(snapshot: ReviewSnapshot): Appendix {
  const tables = snapshot.stages.flatMap((stage): Block[] => {
    const { columns } = stage
    const lines = unitLines(snapshot, columns)
    if (lines.length === 0) return []
    const rows = stage.units.flatMap(({ code, name, reports }): (readonly TableCell[])[] => {
      const called = bold(capitalised(name))
      const again = cell(capitalised(name))
      if (!reports)
        return [[called, { lines: [notOccurring], italic: true, align: 'center', span: columns.length + 1 }]]
      return lines.map((line, index) => [
        // A page may begin in the middle of a unit: every row names it.
        index === 0 ? called : again,
        cell(line.measure === '%' ? line.shortLabel : `${line.shortLabel} (${line.measure})`),
        ...columns.map((column) => wide(rateCell(snapshot, code, line, column))),
      ])
    })
    return [
      {
        kind: 'table',
        title: `Kết quả theo từng đơn vị${stageTitle(snapshot, stage)}`,
        unitNote: 'Đơn vị tính: %',
        columns: [
          { heading: 'Đơn vị', align: 'left', share: 42 },
          { heading: 'Chỉ tiêu', align: 'left', share: 50 },
          ...columns.map(({ heading }) => ({ heading, align: 'right' as const, share: 155 / columns.length })),
        ],
        rows,
        notes: distanceNotes(snapshot, lines, columns),
      },
    ]
  })
  return {
    title: 'Kết quả theo đơn vị',
    orientation: 'landscape',
    blocks: tables.length > 0 ? tables : [note(`Kết quả theo đơn vị: ${noFigure}.`)],
  }
}
