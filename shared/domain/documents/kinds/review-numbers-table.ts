import { formatFraction } from '../../numbers/format-number.ts'
import type { TableBlock, TableCell } from '../content.ts'
import { cell, emptyCell, footnotes } from './period-tables.ts'
import { countWords } from './period-wording.ts'
import { columnParts, partWords } from './review-columns.ts'
import type { ReviewColumn, ReviewSnapshot, SnapshotStage } from './review-snapshot.ts'
import { numberText, unitNames } from './review-wording.ts'

/** People and money through the years; long spans in several tables. */
export const numbersTables = (snapshot: ReviewSnapshot, stage: SnapshotStage): readonly TableBlock[] =>
  columnParts(stage.columns).flatMap((part) => numbersTable(snapshot, stage, part) ?? [])

function numbersTable(
  snapshot: ReviewSnapshot,
  stage: SnapshotStage,
  columns: readonly ReviewColumn[],
): TableBlock | null {
  const marks = footnotes()
  const told = snapshot.numbers.filter(({ cells }) => columns.some(({ key }) => cells[key] !== undefined))
  if (told.length === 0) return null
  const isLast = columns.at(-1) === stage.columns.at(-1)
  const share = (160 - 8 - 50) / (columns.length + (isLast ? 1 : 0))
  const rows = told.map((number, index): readonly TableCell[] => [
    cell(String(index + 1)),
    cell(`${number.label} (${number.measure})`),
    ...columns.map((column): TableCell => {
      const found = number.cells[column.key]
      if (found === undefined) return emptyCell
      const note =
        found.missing.length === 0
          ? []
          : [marks.mark(`Chưa đầy đủ (${countWords(found)}): chưa có số liệu của ${unitNames(stage, found.missing)}.`)]
      return cell([numberText(number, found), ...note].join(' '))
    }),
    ...(isLast ? [cell(changeText(number, stage))] : []),
  ])
  return {
    kind: 'table',
    title: `Người tham gia, người hưởng và số tiền chậm đóng qua các năm${partWords(columns, stage.columns)}`,
    unitNote: null,
    columns: [
      { heading: 'TT', align: 'center', share: 8 },
      { heading: 'Nội dung', align: 'left', share: 50 },
      ...columns.map((column) => ({ heading: column.heading, align: 'right' as const, share })),
      ...(isLast ? [{ heading: 'Tăng, giảm (%)', align: 'right' as const, share }] : []),
    ],
    rows,
    notes: [...(isLast ? [changeNote(stage)] : []), ...marks.list],
  }
}

const changeNote = ({ columns }: SnapshotStage): string =>
  `Tăng, giảm: số đầy đủ cuối cùng so với số đầy đủ đầu tiên${columns[0] ? ` từ ${columns[0].heading.toLocaleLowerCase('vi')}` : ''}; không tính với số lũy kế trong năm.`

function changeText({ cells, isFlow }: ReviewSnapshot['numbers'][number], { columns }: SnapshotStage): string {
  const known = columns.flatMap((column) => {
    const found = cells[column.key]
    return found && found.missing.length === 0 ? [found.value] : []
  })
  const [first, last] = [known[0], known.at(-1)]
  if (isFlow || known.length < 2 || !first || !last || first.amount === 0) return '–'
  const scale = Math.max(first.scale, last.scale)
  const [from, to] = [first, last].map(({ amount, scale: own }) => BigInt(amount) * 10n ** BigInt(scale - own))
  if (from === undefined || to === undefined) return '–'
  const change = { numerator: 100n * (to - from), denominator: from }
  return `${change.numerator > 0n ? '+' : ''}${formatFraction(change)}`
}
