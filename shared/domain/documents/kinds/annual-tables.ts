import type { ExactValue } from '../../numbers/exact-value.ts'
import { formatFraction, formatValue } from '../../numbers/format-number.ts'
import type { TableBlock, TableCell } from '../content.ts'
import { formatChange, percentOf, subtractValues } from '../exact-sum.ts'
import type { AnnualSnapshot, SnapshotResult, SnapshotVariable } from './annual-snapshot.ts'
import { completeTotal, type Total, totalOf } from './annual-totals.ts'
import {
  capitalised,
  countWords,
  distanceText,
  incompleteNotes,
  incompleteWords,
  noFigure,
  notOccurring,
  resultText,
  targetText,
  unitNames,
  verdictWords,
} from './annual-wording.ts'

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

function notesOf(row: SnapshotResult, snapshot: AnnualSnapshot): readonly string[] {
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
export function targetTable(snapshot: AnnualSnapshot): TableBlock {
  const marks = footnotes()
  const rows = snapshot.results.map((row, index): readonly TableCell[] => {
    const noted = notesOf(row, snapshot)
      .map((text) => marks.mark(text))
      .sort()
    const previous = row.previousPercent && resultText({ percent: row.previousPercent, target: null })
    return [
      cell(String(index + 1)),
      cell([row.label, ...noted].join(' ')),
      cell(row.measure === '' ? '–' : row.measure),
      cell(previous ?? noFigure),
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
    title: `Kết quả thực hiện các chỉ tiêu năm ${snapshot.year}`,
    unitNote: null,
    columns: [
      { heading: 'TT', align: 'center', share: 8 },
      { heading: 'Chỉ tiêu', align: 'left', share: 43 },
      { heading: 'ĐVT', align: 'center', share: 11 },
      { heading: `Năm ${snapshot.year - 1}`, align: 'right', share: 16 },
      { heading: `Mục tiêu năm ${snapshot.year}`, align: 'right', share: 18.5 },
      { heading: `Thực hiện năm ${snapshot.year}`, align: 'right', share: 19.5 },
      { heading: 'Chênh lệch (điểm %)', align: 'right', share: 20 },
      { heading: 'Kết quả', align: 'center', share: 24 },
    ],
    rows,
    notes: marks.list,
  }
}

/** Rates of every unit with the distance to the territory's target in brackets, and k/n in the total row. */
export function unitTable(snapshot: AnnualSnapshot, indicators: readonly SnapshotResult[]): TableBlock {
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
      return bold(resultText(row) ?? noFigure, ...(distance === null ? [] : [`(${distance})`]), countWords(row))
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
    title: `Kết quả theo đơn vị so với mục tiêu của ${snapshot.territory.typeName} năm ${snapshot.year}`,
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
      `So với mục tiêu chung của ${snapshot.territory.typeName}, không phải chỉ tiêu giao cho đơn vị.`,
      ...incompleteNotes(
        snapshot,
        indicators.map((row) => ({ ...row, label: row.shortLabel })),
      ),
    ],
  }
}

function totalCell(total: Total, make: typeof cell): TableCell {
  if (total.value === null) return emptyCell
  return make(formatValue(total.value), ...(total.missing.length > 0 ? [`(${countWords(total)})`] : []))
}

/** The territory's totals beside the year before; a change only where both years are complete. */
export function comparisonTable(
  snapshot: AnnualSnapshot,
  variables: readonly SnapshotVariable[],
  title: string,
): TableBlock {
  const partial: (Total & { readonly label: string })[] = []
  const rows = variables.map((variable, index): readonly TableCell[] => {
    const [before, now] = [totalOf(snapshot, 'previous', variable.code), totalOf(snapshot, 'this', variable.code)]
    const [from, to]: readonly (ExactValue | null)[] = [completeTotal(before), completeTotal(now)]
    const change = from && to ? subtractValues(to, from) : null
    const rate = change && from ? percentOf(change, from) : null
    if (now.value !== null) partial.push({ ...now, label: variable.label })
    return [
      cell(String(index + 1)),
      cell(variable.label),
      cell(variable.measureLabel),
      totalCell(before, cell),
      totalCell(now, bold),
      cell(change ? formatChange(change, Math.max(from?.scale ?? 0, to?.scale ?? 0)) : '–'),
      cell(rate ? `${rate.numerator > 0n ? '+' : ''}${formatFraction(rate)}` : '–'),
    ]
  })
  return {
    kind: 'table',
    title,
    unitNote: null,
    columns: [
      { heading: 'TT', align: 'center', share: 8 },
      { heading: 'Nội dung', align: 'left', share: 52 },
      { heading: 'ĐVT', align: 'center', share: 13 },
      { heading: `Năm ${snapshot.year - 1}`, align: 'right', share: 24 },
      { heading: `Năm ${snapshot.year}`, align: 'right', share: 26 },
      { heading: 'Tăng, giảm', align: 'right', share: 19 },
      { heading: 'Tăng, giảm (%)', align: 'right', share: 18 },
    ],
    rows,
    notes: incompleteNotes(snapshot, partial),
  }
}
