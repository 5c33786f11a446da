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
  standWords,
  withoutFigures,
} from './period-wording.ts'

const money = ['contributions_due', 'contributions_collected', 'arrears', 'arrears_3_months'] as const

function moneyTable(snapshot: PeriodSnapshot, appendix: string | null): TableBlock {
  const rate = (collected: ExactValue | null, due: ExactValue | null) => {
    const percent = collected && due ? percentOf(collected, due) : null
    return percent ? formatFraction(percent) : '–'
  }
  const rowOf = (
    name: string,
    amounts: readonly (ExactValue | null)[],
    make: typeof cell,
    rateable: boolean,
  ): readonly TableCell[] => {
    const [due = null, collected = null, ...rest] = amounts
    const print = (amount: ExactValue | null) => (amount ? make(formatMillions(amount)) : emptyCell)
    return [make(name), print(due), print(collected), make(rateable ? rate(collected, due) : '–'), ...rest.map(print)]
  }
  const totals = money.map((code) => totalOf(snapshot, 'this', code))
  const sameUnits = totals[0]?.reported.join() === totals[1]?.reported.join()
  const rows = snapshot.units.map((unit): readonly TableCell[] =>
    unit.reports
      ? rowOf(
          capitalised(unit.name),
          money.map((code) => amountOf(snapshot, 'this', unit.code, code)?.value ?? null),
          cell,
          true,
        )
      : [cell(capitalised(unit.name)), { lines: [notOccurring], italic: true, align: 'center', span: 5 }],
  )
  const labels = money.map((code) => snapshot.variables.find((one) => one.code === code)?.label ?? code)
  return {
    kind: 'table',
    title: `Thu và tình hình chậm đóng, trốn đóng ${standWords(snapshot)}`,
    unitNote: 'Đơn vị tính: triệu đồng',
    columns: [
      { heading: 'Đơn vị', align: 'left', share: 42 },
      { heading: labels[0] ?? '', align: 'right', share: 24 },
      { heading: labels[1] ?? '', align: 'right', share: 24 },
      { heading: 'Đã thu/phải thu (%)', align: 'right', share: 18 },
      { heading: labels[2] ?? '', align: 'right', share: 26 },
      { heading: labels[3] ?? '', align: 'right', share: 26 },
    ],
    rows: [
      ...rows,
      rowOf(
        `Toàn ${snapshot.territory.typeName}`,
        totals.map((total) => total.value),
        bold,
        sameUnits,
      ),
    ],
    notes: [
      `Số liệu làm tròn đến triệu đồng${appendix === null ? '' : `; số đến đồng tại ${appendix}`}.`,
      ...incompleteNotes(
        snapshot,
        totals.flatMap((total, index) => (total.value === null ? [] : [{ ...total, label: labels[index] ?? '' }])),
      ),
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
  const when = `cùng thời điểm năm ${snapshot.year - 1}`
  return [sentence`Số tiền chậm đóng, trốn đóng ${standWords(snapshot)}: ${now}${counted}; ${when}: ${then}.`]
}

/** @param appendix where the figures to the đồng stand; null: nowhere in this document */
export const moneyBlocks = (snapshot: PeriodSnapshot, appendix: string | null): readonly Block[] =>
  hasMoney(snapshot) ? [moneyTable(snapshot, appendix)] : []
