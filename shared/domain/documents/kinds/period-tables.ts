import { formatValue } from '../../numbers/format-number.ts'
import type { TableBlock, TableCell } from '../content.ts'
import type { PeriodSnapshot, SnapshotResult } from './period-snapshot.ts'
import type { Total } from './period-totals.ts'
import {
  capitalised,
  countWords,
  distanceText,
  incompleteNotes,
  incompleteWords,
  noFigure,
  notOccurring,
  previousHeading,
  resultText,
  standWords,
  targetText,
  unitNames,
  verdictWords,
} from './period-wording.ts'

export const cell = (...lines: readonly string[]): TableCell => ({ lines })
export const bold = (...lines: readonly string[]): TableCell => ({ lines, bold: true })

export const emptyCell: TableCell = { lines: [noFigure], italic: true }

/** Numbers the footnotes of one table; the same text gets the same mark. */
export function footnotes(): { mark(text: string): string; readonly list: readonly string[] } {
  const texts: string[] = []
  return {
    mark(text) {
      if (!texts.includes(text)) texts.push(text)
      return `(${texts.indexOf(text) + 1})`
    },
    get list() {
      return texts.map((text, index) => `(${index + 1}) ${text}`)
    },
  }
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? capitalised(text) : `${capitalised(text)}.`)

function notesOf(row: SnapshotResult, snapshot: PeriodSnapshot): readonly string[] {
  const notes = row.notes.map(sentence)
  const provisional = row.provisional
    ? notes.length > 0
      ? notes.map((one) => `Số liệu sơ bộ. ${one}`)
      : ['Số liệu sơ bộ.']
    : notes
  if (!row.incomplete || row.percent === null) return provisional
  return [
    ...provisional,
    `${capitalised(incompleteWords(row))}: chưa có số liệu của ${unitNames(snapshot, row.missing)}.`,
  ]
}

/** "chỉ tiêu, ĐVT, năm trước, mục tiêu năm, thực hiện, chênh lệch điểm %, đạt/không đạt" (documents.md section 3, II). */
export function targetTable(snapshot: PeriodSnapshot): TableBlock {
  const marks = footnotes()
  const { period } = snapshot
  const withBefore = period.beforeWords !== null
  const rows = snapshot.results.map((row, index): readonly TableCell[] => {
    const noted = notesOf(row, snapshot)
      .map((text) => marks.mark(text))
      .sort()
    return [
      cell(String(index + 1)),
      cell([row.label, ...noted].join(' ')),
      cell(row.measure === '' ? '–' : row.measure),
      earlierCell(row.previousPercent),
      ...(withBefore ? [earlierCell(row.beforePercent)] : []),
      cell(row.target === null ? '–' : targetText(row.target, row.comparator)),
      row.percent === null ? emptyCell : bold(resultText(row) ?? noFigure),
      cell(distanceText(row) ?? '–'),
      row.incomplete && row.percent !== null
        ? cell('Chưa đầy đủ', `(${countWords(row)})`)
        : cell(verdictWords[row.verdict]),
    ]
  })
  return {
    kind: 'table',
    title: `Kết quả thực hiện các chỉ tiêu ${standWords(snapshot)}`,
    unitNote: null,
    columns: [
      { heading: 'TT', align: 'center', share: 8 },
      { heading: 'Chỉ tiêu', align: 'left', share: withBefore ? 33 : 42 },
      { heading: 'ĐVT', align: 'center', share: 12 },
      { heading: previousHeading(snapshot), align: 'right', share: withBefore ? 18 : 16 },
      ...(withBefore ? [{ heading: `Kỳ trước (${period.beforeWords})`, align: 'right' as const, share: 18 }] : []),
      { heading: `Mục tiêu năm ${snapshot.year}`, align: 'right', share: withBefore ? 16 : 18.5 },
      { heading: `Thực hiện ${standWords(snapshot)}`, align: 'right', share: withBefore ? 18 : 19.5 },
      { heading: 'Chênh lệch (điểm %)', align: 'right', share: 20 },
      { heading: 'Kết quả', align: 'center', share: withBefore ? 19 : 24 },
    ],
    rows,
    notes: marks.list,
  }
}

const earlierCell = (percent: SnapshotResult['percent']): TableCell => {
  const text = resultText({ percent, target: null })
  return text === null ? emptyCell : cell(text)
}

/** Rates of every unit with the distance to the territory's target in brackets, and k/n in the total row. */
export function unitTable(snapshot: PeriodSnapshot, indicators: readonly SnapshotResult[]): TableBlock {
  const rowOf = (unit: string, indicator: string) =>
    snapshot.unitResults.find((row) => row.unit === unit && row.indicator === indicator)
  const rateCell = (row: SnapshotResult | undefined, target: SnapshotResult): TableCell => {
    const judged = row && { percent: row.percent, target: target.target }
    const text = judged && resultText(judged)
    if (!text) return emptyCell
    const distance = distanceText(judged)
    return cell(text, ...(distance === null ? [] : [`(${distance})`]))
  }
  const unitRows = snapshot.units.map((unit): readonly TableCell[] => {
    const name = cell(capitalised(unit.name))
    if (!unit.reports) return [name, { lines: [notOccurring], italic: true, align: 'center', span: indicators.length }]
    return [name, ...indicators.map((target) => rateCell(rowOf(unit.code, target.indicator), target))]
  })
  const total: readonly TableCell[] = [
    bold(`Toàn ${snapshot.territory.typeName}`),
    ...indicators.map((row): TableCell => {
      const distance = distanceText(row)
      return bold(
        resultText(row) ?? noFigure,
        ...(distance === null ? [] : [`(${distance})`]),
        `${row.reported.length}/${row.reported.length + row.missing.length}`,
      )
    }),
  ]
  const targets: readonly TableCell[] = [
    { lines: ['Mục tiêu'], italic: true },
    ...indicators.map(
      (row): TableCell => ({
        lines: [row.target === null ? '–' : targetText(row.target, row.comparator)],
        italic: true,
      }),
    ),
  ]
  return {
    kind: 'table',
    title: `Kết quả ${standWords(snapshot)} theo đơn vị so với mục tiêu năm ${snapshot.year} của ${snapshot.territory.typeName}`,
    unitNote: 'Đơn vị tính: %; trong ngoặc: chênh lệch với mục tiêu, điểm %',
    columns: [
      { heading: 'Đơn vị', align: 'left', share: 42 },
      ...indicators.map((row) => ({
        heading: row.shortLabel,
        align: 'right' as const,
        share: 118 / indicators.length,
      })),
    ],
    rows: [targets, ...unitRows, total],
    notes: [
      'Dòng cuối của ô tổng: số đơn vị đã có số liệu trên số đơn vị báo cáo.',
      `So với mục tiêu chung của ${snapshot.territory.typeName}, không phải chỉ tiêu giao cho đơn vị.`,
      ...incompleteNotes(
        snapshot,
        indicators.map((row) => ({ ...row, label: row.shortLabel })),
      ),
    ],
  }
}

export function totalCell(total: Total, make: typeof cell): TableCell {
  if (total.value === null) return emptyCell
  return make(formatValue(total.value), ...(total.missing.length > 0 ? [`(${countWords(total)})`] : []))
}
