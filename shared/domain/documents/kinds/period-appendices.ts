import { formatInteger, formatValue } from '../../numbers/format-number.ts'
import { formatDate } from '../../time/iso-date.ts'
import type { Appendix, TableBlock, TableCell } from '../content.ts'
import type { PeriodSnapshot, SnapshotFigure, SnapshotUnit, SnapshotVariable } from './period-snapshot.ts'
import { bold, cell, emptyCell, footnotes } from './period-tables.ts'
import { figureOf, totalOf } from './period-totals.ts'
import { capitalised, countWords, incompleteNotes, notOccurring } from './period-wording.ts'

/** Columns of figures to the đồng that fit beside the names on a landscape page. */
const variablesPerTable = 6

const statusWords = { estimate: 'ước thực hiện', preliminary: 'sơ bộ', actual: null } as const

const isSummable = (variable: SnapshotVariable): boolean =>
  variable.nature !== 'survey' && variable.nature !== 'published' && variable.measure !== 'percent'

export function unitFiguresTable(
  snapshot: PeriodSnapshot,
  variables: readonly SnapshotVariable[],
  title: string,
): TableBlock {
  const marks = footnotes()
  const figureCell = (figure: SnapshotFigure | null): TableCell => {
    if (figure === null) return emptyCell
    const status = statusWords[figure.status]
    const late = figure.asOf === snapshot.cutOff ? null : `Số liệu đến ngày ${formatDate(figure.asOf)}.`
    return cell(
      `${formatValue(figure.value)}${late === null ? '' : ` ${marks.mark(late)}`}`,
      ...(status === null ? [] : [`(${status})`]),
    )
  }
  const rowOf = (unit: SnapshotUnit): readonly TableCell[] => {
    const name = cell(capitalised(unit.name))
    if (!unit.reports) return [name, { lines: [notOccurring], italic: true, align: 'center', span: variables.length }]
    return [name, ...variables.map((variable) => figureCell(figureOf(snapshot, unit.code, variable.code)))]
  }
  const total = variables.map((variable): TableCell => {
    if (!isSummable(variable)) return figureCell(figureOf(snapshot, snapshot.territory.code, variable.code))
    const sum = totalOf(snapshot, 'this', variable.code)
    if (sum.value === null) return emptyCell
    return bold(formatValue(sum.value), ...(sum.missing.length > 0 ? [`(${countWords(sum)})`] : []))
  })
  return {
    kind: 'table',
    title,
    unitNote: null,
    columns: [
      { heading: 'Đơn vị', align: 'left', share: 38 },
      ...variables.map((variable) => ({
        heading: `${variable.label} (${variable.measureLabel})`,
        align: 'right' as const,
        share: 209 / variables.length,
      })),
    ],
    rows: [...snapshot.units.map(rowOf), [bold(`Toàn ${snapshot.territory.typeName}`), ...total]],
    notes: [
      ...marks.list,
      ...incompleteNotes(
        snapshot,
        variables.filter(isSummable).flatMap((variable) => {
          const sum = totalOf(snapshot, 'this', variable.code)
          return sum.value === null ? [] : [{ ...sum, label: variable.label }]
        }),
      ),
    ],
  }
}

interface FigureTable {
  readonly title: string
  readonly variables: readonly SnapshotVariable[]
}

/**
 * The template's groups as tables of at most six columns: a longer group runs over several, one of a column or two joins
 * the group before it where there is room.
 */
function figureTables(used: readonly SnapshotVariable[]): readonly FigureTable[] {
  const tables: FigureTable[] = []
  for (const group of new Set(used.map((variable) => variable.group))) {
    const members = used.filter((variable) => variable.group === group)
    const last = tables[tables.length - 1]
    if (last && members.length <= 2 && last.variables.length + members.length <= variablesPerTable) {
      tables[tables.length - 1] = { title: `${last.title}; ${group}`, variables: [...last.variables, ...members] }
      continue
    }
    for (let start = 0; start < members.length; start += variablesPerTable) {
      const title = start === 0 ? group : `${group} (tiếp theo)`
      tables.push({ title, variables: members.slice(start, start + variablesPerTable) })
    }
  }
  return tables
}

/** Every figure in force, to the đồng, in tables by the template's groups; no appendix where there is none. */
export function figuresAppendix(snapshot: PeriodSnapshot): readonly Appendix[] {
  const used = snapshot.variables.filter((variable) => snapshot.figures.some((one) => one.variable === variable.code))
  const blocks = figureTables(used).map(({ title, variables }) => unitFiguresTable(snapshot, variables, title))
  if (blocks.length === 0) return []
  const title = `Số liệu theo đơn vị ${snapshot.period.words} của ${snapshot.territory.name}`
  return [{ title, orientation: 'landscape', blocks }]
}

const sourceOf = (figure: SnapshotFigure): readonly [string, string] =>
  figure.provenance.kind === 'file'
    ? [figure.provenance.fileName, figure.provenance.sheet]
    : [
        `Văn bản số ${figure.provenance.document.number} ngày ${formatDate(figure.provenance.document.date)} của ${figure.provenance.document.issuer}`,
        'nhập tay',
      ]

/** Where each figure was read: file, sheet and cell, or the letter it was entered from. */
export function sourcesAppendix(snapshot: PeriodSnapshot): readonly Appendix[] {
  const names = new Map([...snapshot.units, snapshot.territory].map((unit) => [unit.code, capitalised(unit.name)]))
  const labels = new Map(snapshot.variables.map((variable) => [variable.code, variable.label]))
  const ranks = new Map(snapshot.variables.map((variable, index) => [variable.code, index]))
  const owners = [...snapshot.units, snapshot.territory].map((unit) => unit.code)
  const rows = owners.flatMap((unit) => {
    const own = snapshot.figures
      .filter((figure) => figure.unit === unit)
      .sort((left, right) => (ranks.get(left.variable) ?? ranks.size) - (ranks.get(right.variable) ?? ranks.size))
    const sources = new Map<string, SnapshotFigure[]>()
    for (const figure of own) {
      const key = sourceOf(figure).join('\n')
      sources.set(key, [...(sources.get(key) ?? []), figure])
    }
    return [...sources.values()].map((figures): readonly TableCell[] => {
      const [source, sheet] = figures[0] ? sourceOf(figures[0]) : ['', '']
      const cells = figures.map((figure) => {
        const label = labels.get(figure.variable) ?? figure.variable
        return figure.provenance.kind === 'file' ? `${label}: ${figure.provenance.cell}` : label
      })
      return [cell(names.get(unit) ?? unit), cell(source), cell(sheet), cell(`${cells.join('; ')}.`)]
    })
  })
  const table: TableBlock = {
    kind: 'table',
    title: `Nguồn của ${formatInteger(snapshot.figures.length)} số liệu`,
    unitNote: null,
    columns: [
      { heading: 'Đơn vị', align: 'left', share: 32 },
      { heading: 'Tệp hoặc văn bản', align: 'left', share: 55 },
      { heading: 'Trang tính', align: 'left', share: 28 },
      { heading: 'Số liệu và ô', align: 'left', share: 132 },
    ],
    rows,
    notes: [],
  }
  return rows.length > 0 ? [{ title: 'Nguồn số liệu', orientation: 'landscape', blocks: [table] }] : []
}
