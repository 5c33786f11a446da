import { assignedSourceWords } from '../../../shared/domain/assigned/assigned-figure.ts'
import type { AssignedStanding } from '../../../shared/domain/assigned/assigned-standing.ts'
import { verdictWords } from '../../../shared/domain/indicators/verdict-words.ts'
import { formatFraction, formatInteger, formatValue } from '../../../shared/domain/numbers/format-number.ts'
import { periodKey } from '../../../shared/domain/time/period.ts'
import { plainPercent, plainStanding } from '../assigned-json.ts'
import type { Command, CommandDesk } from '../command.ts'
import { plainNumber } from '../plain-number.ts'
import { optional, periodFrom, planIdFrom, yearFrom } from '../read-input.ts'
import { textTable } from '../text-table.ts'

type Table = Awaited<ReturnType<CommandDesk['client']['assigned']['table']>>

export const assignedListCommand: Command = {
  name: 'assigned list',
  form: '--plan ID --year Y [--period P]',
  summary: 'Chỉ tiêu giao, % thực hiện kế hoạch và số còn phải phát triển',
  access: 'read',
  run: async ({ client }, input) => {
    const period = optional(input, 'period') === null ? null : periodKey(periodFrom(input))
    const table = await client.assigned.table({ planId: planIdFrom(input), year: yearFrom(input), period })
    return { json: plainTable(table), text: tableText(table), refused: false }
  },
}

type Cell = Table['cells'][number]
type Column = Table['columns'][number]

const isOf = ({ variable, measure }: Pick<Column, 'variable' | 'measure'>, one: Pick<Column, 'variable' | 'measure'>) =>
  one.variable === variable && one.measure === measure

const plainCell = ({ holder, variable, measure, actual, standing, perMonth }: Cell) => ({
  holder,
  variable,
  measure,
  actual: actual && plainNumber(actual),
  assigned: plainStanding(standing),
  perMonth,
})

const plainTable = ({ year, period, monthsLeft, official, cells, territoryCells, totals }: Table) => ({
  year,
  period: period?.period ?? null,
  monthsLeft,
  officialSource: official,
  rows: cells.filter(({ standing }) => standing !== null).map(plainCell),
  territory: territoryCells.map(plainCell),
  totals: totals
    .filter(({ measure }) => measure === 'count')
    .map(({ variable, sum, counted, missing, difference, achieved }) => ({
      variable,
      sum: sum && plainNumber(sum),
      counted,
      missing,
      incomplete: missing.length > 0,
      difference: difference && plainNumber(difference),
      percent: plainPercent(achieved.percent),
      percentOver: achieved.reported,
    })),
})

const dash = '–'

function tableText(table: Table): string {
  if (table.columns.length === 0) return `Chưa có chỉ tiêu giao năm ${table.year}.`
  const blocks = table.columns.map((column) => {
    const own = table.territoryCells.find((cell) => isOf(column, cell))
    const lines = [
      ...table.rows.flatMap(({ holder, name }) => {
        const cell = table.cells.find(
          (one) => isOf(column, one) && one.holder.kind === holder.kind && one.holder.code === holder.code,
        )
        return cell?.standing ? [lineOf(name, cell)] : []
      }),
      ...(column.measure === 'count' ? [totalLine(table, column)] : []),
      ...(own?.standing ? [lineOf(`${table.territory.name} (giao chung)`, own)] : []),
    ]
    return `${column.label}\n${textTable(columns(table), lines)}${missingText(table, column)}`
  })
  const choice = table.official === null ? 'chưa chọn' : assignedSourceWords[table.official]
  return [...blocks, `Nguồn chính thức khi có nhiều nguồn giao: ${choice}.`].join('\n\n')
}

const columns = ({ year, period }: Table) =>
  [
    { head: 'Nơi được giao' },
    { head: `Giao năm ${year}`, align: 'right' },
    { head: 'Nguồn' },
    { head: period ? `Thực hiện ${period.label}` : 'Thực hiện', align: 'right' },
    { head: '% kế hoạch', align: 'right' },
    { head: 'Còn phải phát triển', align: 'right' },
    { head: 'Mỗi tháng', align: 'right' },
    { head: 'Đánh giá' },
  ] as const

function lineOf(name: string, { actual, standing, perMonth }: Cell): readonly string[] {
  const counting = standing?.counting
  const reached = counting?.achievement.rate
    ? `${formatFraction(counting.achievement.rate)}%`
    : actual
      ? formatValue(actual)
      : dash
  return [
    name,
    assignedText(standing),
    sourceText(standing),
    reached,
    counting?.achievement.percent ? `${formatFraction(counting.achievement.percent)}%` : dash,
    counting?.achievement.stillNeeded == null ? dash : formatInteger(counting.achievement.stillNeeded),
    perMonth === null ? dash : formatInteger(perMonth),
    counting ? verdictWords[counting.achievement.verdict] : 'chưa chọn nguồn chính thức',
  ]
}

const valueText = ({ figure: { value, measure } }: AssignedStanding['figures'][number]): string =>
  `${formatValue(value)}${measure === 'percent' ? '%' : ''}`

const assignedText = (standing: AssignedStanding | null): string =>
  standing?.counting ? valueText(standing.counting) : (standing?.figures.map(valueText).join(' | ') ?? dash)

const sourceText = (standing: AssignedStanding | null): string =>
  (standing?.counting ? [standing.counting] : (standing?.figures ?? []))
    .map(({ figure }) => `${assignedSourceWords[figure.source]} (${figure.decision.number})`)
    .join(' | ')

/** The sum of the units; one that lacks a unit says so. */
function totalLine({ totals }: Table, column: Column): readonly string[] {
  const total = totals.find((one) => isOf(column, one))
  const all = (total?.counted.length ?? 0) + (total?.missing.length ?? 0)
  const coverage = total && total.missing.length > 0 ? `chưa đầy đủ (${total.counted.length}/${all} đơn vị)` : ''
  const difference = total?.difference && total.difference.amount !== 0 ? total.difference : null
  return [
    'Cộng các đơn vị',
    total?.sum ? formatValue(total.sum) : dash,
    difference ? `lệch giao chung ${formatValue(difference)}` : '',
    '',
    total?.achieved.percent ? `${formatFraction(total.achieved.percent)}%` : dash,
    '',
    '',
    coverage,
  ]
}

/** Names the units that the sum lacks. */
function missingText({ totals, rows }: Table, column: Column): string {
  if (column.measure === 'percent') return ''
  const missing = totals.find((one) => isOf(column, one))?.missing ?? []
  const names = rows.filter(({ holder }) => missing.some((code) => code === holder.code)).map(({ name }) => name)
  return names.length === 0 ? '' : `\nChưa có chỉ tiêu giao: ${names.join(', ')}.`
}
