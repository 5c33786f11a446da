import type { TableBlock, TableCell } from '../content.ts'
import { bold, cell, footnotes } from './period-tables.ts'
import { countWords, noFigure, resultText, targetText } from './period-wording.ts'
import { columnParts, partWords } from './review-columns.ts'
import { judgedYears } from './review-judgement.ts'
import type { ReviewCell, ReviewColumn, ReviewLine, ReviewSnapshot, SnapshotStage } from './review-snapshot.ts'
import { asSentence, cellAt, fractionText, shortDate, shortVerdicts, unitNames } from './review-wording.ts'

type Marks = ReturnType<typeof footnotes>

/** Footnotes of one result: how it was computed, who is missing, what another document asks. */
function notesOf(result: ReviewCell, stage: SnapshotStage): readonly string[] {
  const own = result.notes.map(asSentence)
  const provisional = result.provisional
    ? own.length > 0
      ? own.map((one) => `Số liệu sơ bộ. ${one}`)
      : ['Số liệu sơ bộ.']
    : own
  const missing =
    result.incomplete && result.percent !== null
      ? [`Chưa đầy đủ (${countWords(result)}): chưa có số liệu của ${unitNames(stage, result.missing)}.`]
      : []
  const others =
    result.percent === null
      ? []
      : result.others.map(
          ({ document, target, comparator, verdict }) =>
            `${document} giao mục tiêu ${targetText(target, comparator)}%: ${result.incomplete ? 'chưa đầy đủ số liệu' : shortVerdicts[verdict]}.`,
        )
  return [...provisional, ...missing, ...others]
}

/** "40,12" · "MT 40" · "đạt": the result above its target above the verdict. */
function yearCell(line: ReviewLine, column: ReviewColumn, stage: SnapshotStage, marks: Marks): TableCell {
  const result = cellAt(line, column)
  if (result === null) return cell('–')
  const noted = notesOf(result, stage).map((text) => marks.mark(text))
  const value = resultText(result) ?? noFigure
  return cell([value, ...noted].join(' '), ...targetLines(result), ...verdictLines(result))
}

function targetLines(result: ReviewCell): readonly string[] {
  if (result.nature === null) return ['MT –']
  return [result.target === null ? 'MT định tính' : `MT ${targetText(result.target, result.comparator)}`]
}

function verdictLines(result: ReviewCell): readonly string[] {
  if (result.incomplete && result.percent !== null) return ['chưa đầy đủ']
  const words = shortVerdicts[result.verdict]
  return words === '' ? [] : [words]
}

/** The figures of the year before, else what the plan says of the state before it. */
function baseCell(line: ReviewLine, marks: Marks): TableCell {
  const own = line.base === null ? [] : [fractionText(line.base)]
  const told = line.base === null ? line.baselines : []
  const rates = told
    .filter(({ isRate }) => isRate)
    .map(({ text, note }) => `${text}${note === '' ? '' : ` ${marks.mark(asSentence(note))}`}`)
  // Numbers of people are too long for the column: they stand below the table.
  const counts = told
    .filter(({ isRate }) => !isRate)
    .map(({ text, note }) => marks.mark(asSentence(note === '' ? text : `${text}: ${note}`)))
  const lines = [...own, ...rates]
  return cell(...(lines.length > 0 ? lines : ['–']), ...(counts.length > 0 ? [counts.join(' ')] : []))
}

const hasBase = ({ lines }: ReviewSnapshot): boolean =>
  lines.some(({ base, baselines }) => base !== null || baselines.length > 0)

/** The state before · year by year against each year's target · the final year's target; long spans in several tables. */
export const yearsTables = (snapshot: ReviewSnapshot, stage: SnapshotStage, title: string): readonly TableBlock[] =>
  columnParts(stage.columns).map((part) =>
    yearsTable(snapshot, stage, part, `${title}${partWords(part, stage.columns)}`),
  )

function yearsTable(
  snapshot: ReviewSnapshot,
  stage: SnapshotStage,
  columns: readonly ReviewColumn[],
  title: string,
): TableBlock {
  const marks = footnotes()
  const isFirst = stage === snapshot.stages[0] && columns[0] === stage.columns[0]
  const withBase = isFirst && hasBase(snapshot)
  const goalShare = 17
  const baseShare = withBase ? 19 : 0
  const labelShare = columns.length > 3 ? 38 : 42
  const share = (160 - 8 - labelShare - goalShare - baseShare) / Math.max(1, columns.length)
  const rows = snapshot.lines.map((line, index): readonly TableCell[] => [
    cell(String(index + 1)),
    cell([labelOf(line), ...goalNotes(line).map((text) => marks.mark(text))].join(' ')),
    ...(withBase ? [baseCell(line, marks)] : []),
    ...columns.map((column) => yearCell(line, column, stage, marks)),
    goalCell(line),
  ])
  const untold = snapshot.lines.some(({ cells }) => columns.some(({ key }) => cells[key]?.nature === null))
  return {
    kind: 'table',
    title,
    unitNote: 'Đơn vị tính: % (trừ chỉ tiêu có ghi riêng)',
    columns: [
      { heading: 'TT', align: 'center', share: 8 },
      { heading: 'Chỉ tiêu', align: 'left', share: labelShare },
      ...(withBase
        ? [
            {
              heading: snapshot.baseYear === null ? 'Số liệu nền' : `Gốc (năm ${snapshot.baseYear})`,
              align: 'right' as const,
              share: baseShare,
            },
          ]
        : []),
      ...columns.map((column) => ({ heading: column.heading, align: 'center' as const, share })),
      { heading: `Mục tiêu năm ${snapshot.goalYear}`, align: 'center', share: goalShare },
    ],
    rows: [...rows, ...countRow(snapshot, columns, withBase)],
    notes: [
      'MT: mục tiêu của năm; kết quả so với mục tiêu trên số liệu chính xác, không làm tròn.',
      ...(untold ? ['MT –: mục tiêu của năm đó không có trong văn bản.'] : []),
      ...columns
        .filter(({ isPart, hasFigures }) => isPart && hasFigures)
        .map(({ heading, asOf }) => `${heading}: số liệu đến ngày ${shortDate(asOf)}.`),
      ...(withBase
        ? ['–: số liệu nền không có trong văn bản.']
        : isFirst
          ? ['Số liệu nền trước kỳ báo cáo: không có trong văn bản.']
          : []),
      ...marks.list,
    ],
  }
}

const labelOf = ({ label, measure }: ReviewLine): string =>
  measure === '' || measure === '%' ? label : `${label} (${measure})`

/** Who a group is, and what a target in words asks for. */
const goalNotes = ({ goal }: ReviewLine): readonly string[] =>
  goal?.note && (goal.isPart || goal.value === null) ? [asSentence(goal.note)] : []

const goalCell = ({ goal, measure }: ReviewLine): TableCell => {
  if (goal === null) return cell('–')
  if (goal.value === null) return cell('định tính')
  return cell(`${targetText(goal.value, goal.comparator)}${measure === '%' || measure === '' ? '' : ` ${measure}`}`)
}

/** "Số chỉ tiêu đạt/số chỉ tiêu của năm": x/y under each year. */
function countRow(
  snapshot: ReviewSnapshot,
  columns: readonly ReviewColumn[],
  withBase: boolean,
): readonly (readonly TableCell[])[] {
  const judged = new Map(judgedYears(snapshot).map((one) => [one.column.key, one]))
  if (!columns.some(({ key }) => judged.has(key))) return []
  return [
    [
      { lines: ['Số chỉ tiêu đạt/tổng số chỉ tiêu của năm'], bold: true, span: withBase ? 3 : 2 },
      ...columns.map(({ key }): TableCell => {
        const one = judged.get(key)
        return bold(one ? `${one.met}/${one.all}` : '–')
      }),
      cell(''),
    ],
  ]
}
