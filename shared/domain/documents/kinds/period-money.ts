import type { ExactValue } from '../../numbers/exact-value.ts'
import { formatFraction } from '../../numbers/format-number.ts'
import type { Block, TableBlock, TableCell } from '../content.ts'
import { formatMillions, percentOf } from '../exact-sum.ts'
import { field, type Narrative, remark, sentence } from '../narrative.ts'
import { figureKey } from './figure-keys.ts'
import type { PeriodSnapshot } from './period-snapshot.ts'
import { bold, cell, emptyCell } from './period-tables.ts'
import { amountOf, totalOf } from './period-totals.ts'
import {
  capitalised,
  incompleteNotes,
  incompleteWords,
  notOccurring,
  previousWords,
  standWords,
  withoutFigures,
} from './period-wording.ts'

const money = ['contributions_due', 'contributions_collected', 'arrears', 'arrears_3_months'] as const
type MoneyCode = (typeof money)[number]

interface MoneyColumn {
  readonly heading: string
  readonly share: number
  /** Of one unit. */
  readonly text: (unit: string) => string | null
  readonly total: () => string | null
}

/** What nobody has reported has no column; the note below the table names it. */
function moneyColumns(snapshot: PeriodSnapshot): readonly MoneyColumn[] {
  const reported = (unit: string, code: string) => amountOf(snapshot, 'this', unit, code)?.value ?? null
  const amount = (code: MoneyCode): MoneyColumn => ({
    heading: labelOf(snapshot, code),
    share: 25,
    text: (unit) => millions(reported(unit, code)),
    total: () => millions(totalOf(snapshot, 'this', code).value),
  })
  const [due, collected] = [
    totalOf(snapshot, 'this', 'contributions_due'),
    totalOf(snapshot, 'this', 'contributions_collected'),
  ]
  const rate: MoneyColumn = {
    heading: 'Đã thu/phải thu (%)',
    share: 18,
    text: (unit) => rateText(reported(unit, 'contributions_collected'), reported(unit, 'contributions_due')) ?? '–',
    // Sums over different units are no rate.
    total: () =>
      (due.reported.join() === collected.reported.join() ? rateText(collected.value, due.value) : null) ?? '–',
  }
  const kept = money.filter((code) => isReported(snapshot, code))
  const columns = kept.map(amount)
  const both = kept.includes('contributions_due') && kept.includes('contributions_collected')
  return both ? [...columns.slice(0, 2), rate, ...columns.slice(2)] : columns
}

const isReported = (snapshot: PeriodSnapshot, code: MoneyCode): boolean =>
  snapshot.figures.some((figure) => figure.variable === code)

const labelOf = (snapshot: PeriodSnapshot, code: MoneyCode): string =>
  snapshot.variables.find((one) => one.code === code)?.label ?? code

const millions = (amount: ExactValue | null): string | null => amount && formatMillions(amount)

function rateText(collected: ExactValue | null, due: ExactValue | null): string | null {
  const percent = collected && due ? percentOf(collected, due) : null
  return percent && formatFraction(percent)
}

function moneyTable(snapshot: PeriodSnapshot, appendix: string | null): TableBlock {
  const columns = moneyColumns(snapshot)
  const printed = (text: string | null, make: typeof cell): TableCell => (text === null ? emptyCell : make(text))
  const rows = snapshot.units.map((unit): readonly TableCell[] => {
    const name = cell(capitalised(unit.name))
    if (!unit.reports) return [name, { lines: [notOccurring], italic: true, align: 'center', span: columns.length }]
    return [name, ...columns.map(({ text }) => printed(text(unit.code), cell))]
  })
  const absent = money.filter((code) => !isReported(snapshot, code)).map((code) => labelOf(snapshot, code))
  const totals = money
    .map((code) => ({ ...totalOf(snapshot, 'this', code), label: labelOf(snapshot, code) }))
    .filter(({ value }) => value !== null)
  const isCumulative =
    snapshot.period.kind !== 'year' &&
    (isReported(snapshot, 'contributions_due') || isReported(snapshot, 'contributions_collected'))
  return {
    kind: 'table',
    title: `Thu và tình hình chậm đóng, trốn đóng ${standWords(snapshot)}`,
    unitNote: 'Đơn vị tính: triệu đồng',
    columns: [
      { heading: 'Đơn vị', align: 'left', share: 42 },
      ...columns.map(({ heading, share }) => ({ heading, share, align: 'right' as const })),
    ],
    rows: [
      ...rows,
      [bold(`Toàn ${snapshot.territory.typeName}`), ...columns.map(({ total }) => printed(total(), bold))],
    ],
    notes: [
      `Số liệu làm tròn đến triệu đồng${appendix === null ? '' : `; số đến đồng tại ${appendix}`}.`,
      ...(isCumulative ? ['Số phải thu, đã thu là lũy kế từ đầu năm.'] : []),
      ...absent.map((label) => withoutFigures(snapshot, label)),
      ...incompleteNotes(snapshot, totals),
    ],
  }
}

const hasMoney = (snapshot: PeriodSnapshot): boolean =>
  money.some((code) => snapshot.figures.some((figure) => figure.variable === code))

/** What is owed, beside the year before where both are complete. */
export function moneyDraft(snapshot: PeriodSnapshot): Narrative {
  if (!hasMoney(snapshot))
    return [remark(withoutFigures(snapshot, 'Số phải thu, đã thu và số tiền chậm đóng, trốn đóng'))]
  const arrears = totalOf(snapshot, 'this', 'arrears')
  if (arrears.value === null) return []
  const before = totalOf(snapshot, 'previous', 'arrears')
  const counted = arrears.missing.length > 0 ? `, ${incompleteWords(arrears)}` : ''
  const { key, previousKey } = snapshot.period
  const now = field(figureKey.total('arrears', key))
  if (before.value === null || before.missing.length > 0)
    return [sentence`Số tiền chậm đóng, trốn đóng ${standWords(snapshot)}: ${now}${counted}.`]
  const then = field(figureKey.total('arrears', previousKey))
  const when = previousWords(snapshot)
  return [sentence`Số tiền chậm đóng, trốn đóng ${standWords(snapshot)}: ${now}${counted}; ${when}: ${then}.`]
}

/** @param appendix where the figures to the đồng stand; null: nowhere in this document */
export const moneyBlocks = (snapshot: PeriodSnapshot, appendix: string | null): readonly Block[] =>
  hasMoney(snapshot) ? [moneyTable(snapshot, appendix)] : []
