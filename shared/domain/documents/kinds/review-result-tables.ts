import { leavesShare } from '../../indicators/projection.ts'
import { noLineWords, outlookWords, paceText } from '../../indicators/projection-words.ts'
import { formatFraction } from '../../numbers/format-number.ts'
import type { TableBlock, TableCell } from '../content.ts'
import { formatChange } from '../exact-sum.ts'
import { readFraction } from '../stored-fraction.ts'
import { bold, cell, emptyCell, footnotes } from './period-tables.ts'
import { capitalised, countWords, noFigure, resultText, targetText } from './period-wording.ts'
import { judgedYears } from './review-judgement.ts'
import type {
  ReviewCell,
  ReviewColumn,
  ReviewLine,
  ReviewSnapshot,
  SnapshotProjection,
  SnapshotStage,
} from './review-snapshot.ts'
import { cellAt, fractionText, numberText, shortDate, shortVerdicts, unitNames } from './review-wording.ts'

type Marks = ReturnType<typeof footnotes>

const sentence = (text: string): string => (/[.!?]$/.test(text) ? capitalised(text) : `${capitalised(text)}.`)

/** Footnotes of one result: how it was computed, who is missing, what another document asks. */
function notesOf(result: ReviewCell, stage: SnapshotStage): readonly string[] {
  const own = result.notes.map(sentence)
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

/** What the plan says of the state before it, and the figures of the year before. */
function baseCell(line: ReviewLine, marks: Marks): TableCell {
  const own = line.base === null ? [] : [fractionText(line.base)]
  const said = line.baselines.map(({ text, note }) => `${text}${note === '' ? '' : ` ${marks.mark(sentence(note))}`}`)
  const lines = [...own, ...said]
  return cell(...(lines.length > 0 ? lines : ['–']))
}

const hasBase = ({ lines }: ReviewSnapshot): boolean =>
  lines.some(({ base, baselines }) => base !== null || baselines.length > 0)

/** More years than this do not fit beside the names on an upright page. */
const columnsPerTable = 4

/** In parts of nearly equal length: five years as three and two. */
export function columnParts(columns: readonly ReviewColumn[]): readonly (readonly ReviewColumn[])[] {
  const parts = Math.max(1, Math.ceil(columns.length / columnsPerTable))
  const size = Math.max(1, Math.ceil(columns.length / parts))
  return Array.from({ length: parts }, (_, index) => columns.slice(index * size, (index + 1) * size))
}

/** " (2021 - 2023)" behind the title of a table that is one of several; '' for one alone. */
const partWords = (part: readonly ReviewColumn[], whole: readonly ReviewColumn[]): string => {
  const [first, last] = [part[0], part.at(-1)]
  if (part.length === whole.length || !first || !last) return ''
  return first.year === last.year ? ` (${first.year})` : ` (${first.year} - ${last.year})`
}

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
    cell(line.measure === '' || line.measure === '%' ? line.label : `${line.label} (${line.measure})`),
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
      ...(untold ? ['MT –: văn bản không đặt mục tiêu cho năm đó.'] : []),
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

/** From the latest result to the final year's target: distance, pace so far and needed, projection, verdict. */
export function projectionTable(snapshot: ReviewSnapshot): TableBlock | null {
  const marks = footnotes()
  const projected = snapshot.lines.flatMap((line) => {
    const { goal, projection } = line
    return goal?.value && projection && projection.noLine !== 'goal_day_passed' ? [{ line, projection, goal }] : []
  })
  if (projected.length === 0) return null
  const rows = projected.map(({ line, projection, goal }, index): readonly TableCell[] => [
    cell(String(index + 1)),
    cell(line.shortLabel),
    projection.latest === null
      ? emptyCell
      : cell(
          resultText({ percent: projection.latest.value, target: goal.value }) ?? noFigure,
          `(${shortDate(projection.latest.asOf)})`,
        ),
    cell(goal.value === null ? '–' : targetText(goal.value, goal.comparator)),
    cell(projection.line === null ? '–' : formatChange(readFraction(projection.line.perYear), 2)),
    cell(projection.neededPerYear === null ? '–' : paceText(readFraction(projection.neededPerYear))),
    cell(
      projection.line === null ? '–' : (resultText({ percent: projection.line.onGoalDay, target: goal.value }) ?? '–'),
    ),
    cell(outlookText(line, projection, snapshot, marks)),
  ])
  return {
    kind: 'table',
    title: `Dự báo thực hiện mục tiêu năm ${snapshot.goalYear}`,
    unitNote: 'Đơn vị tính: %; tốc độ: điểm % mỗi năm',
    columns: [
      { heading: 'TT', align: 'center', share: 8 },
      { heading: 'Chỉ tiêu', align: 'left', share: 27 },
      { heading: 'Kết quả gần nhất', align: 'right', share: 24 },
      { heading: `Mục tiêu năm ${snapshot.goalYear}`, align: 'right', share: 18 },
      { heading: 'Tốc độ vừa qua', align: 'right', share: 18 },
      { heading: 'Tốc độ cần đạt', align: 'right', share: 18 },
      { heading: `Dự báo năm ${snapshot.goalYear}`, align: 'right', share: 19 },
      { heading: 'Nhận định', align: 'center', share: 28 },
    ],
    rows,
    notes: marks.list,
  }
}

function outlookText(line: ReviewLine, projection: SnapshotProjection, snapshot: ReviewSnapshot, marks: Marks): string {
  const told = projection.outlook === null ? '–' : outlookWords[projection.outlook]
  return [capitalised(told), ...outlookNotes(line, projection, snapshot).map((text) => marks.mark(text))].join(' ')
}

function outlookNotes(
  line: ReviewLine,
  projection: SnapshotProjection,
  { goalYear }: ReviewSnapshot,
): readonly string[] {
  if (projection.noLine === 'anew') return ['Chỉ tiêu giao lại từng năm: không dự báo.']
  if (projection.noLine !== null) return [sentence(noLineWords[projection.noLine])]
  if (projection.line === null) return []
  const { days, onGoalDay } = projection.line
  return [
    `Mốc số liệu: ${days.map(shortDate).join(', ')}.`,
    ...(projection.losesGoal
      ? [`Kết quả gần nhất đã đạt mục tiêu năm ${goalYear} nhưng xu hướng đang rời xa mục tiêu.`]
      : []),
    ...(line.measure === '%' && leavesShare(readFraction(onGoalDay))
      ? ['Giá trị tính theo đường thẳng vượt khoảng 0–100%, chỉ cho biết xu hướng.']
      : []),
  ]
}

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
