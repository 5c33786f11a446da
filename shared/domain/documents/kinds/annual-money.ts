import type { ExactValue } from '../../numbers/exact-value.ts'
import { formatFraction, formatValue } from '../../numbers/format-number.ts'
import { type Block, note, paragraph, type TableBlock, type TableCell } from '../content.ts'
import { formatMillions, percentOf } from '../exact-sum.ts'
import type { AnnualSnapshot } from './annual-snapshot.ts'
import { bold, cell, emptyCell } from './annual-tables.ts'
import { figureOf, totalOf } from './annual-totals.ts'
import { capitalised, incompleteNotes, incompleteWords, notOccurring, withoutFigures } from './annual-wording.ts'

const money = ['contributions_due', 'contributions_collected', 'arrears', 'arrears_3_months'] as const

function moneyTable(snapshot: AnnualSnapshot): TableBlock {
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
          money.map((code) => figureOf(snapshot, 'this', unit.code, code)?.value ?? null),
          cell,
          true,
        )
      : [cell(capitalised(unit.name)), { lines: [notOccurring], italic: true, align: 'center', span: 5 }],
  )
  const labels = money.map((code) => snapshot.variables.find((one) => one.code === code)?.label ?? code)
  return {
    kind: 'table',
    title: `Thu và tình hình chậm đóng, trốn đóng năm ${snapshot.year}`,
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
      'Số liệu làm tròn đến triệu đồng; số đến đồng tại Phụ lục I.',
      ...incompleteNotes(
        snapshot,
        totals.flatMap((total, index) => (total.value === null ? [] : [{ ...total, label: labels[index] ?? '' }])),
      ),
    ],
  }
}

export function moneyBlocks(snapshot: AnnualSnapshot): readonly Block[] {
  if (!money.some((code) => snapshot.figures.some((figure) => figure.variable === code)))
    return [note(withoutFigures(snapshot, 'Số phải thu, đã thu và số tiền chậm đóng, trốn đóng'))]
  const arrears = totalOf(snapshot, 'this', 'arrears')
  const before = totalOf(snapshot, 'previous', 'arrears')
  if (arrears.value === null) return [moneyTable(snapshot)]
  const counted = arrears.missing.length > 0 ? `, ${incompleteWords(arrears)}` : ''
  const then =
    before.value && before.missing.length === 0
      ? `; cùng thời điểm năm ${snapshot.year - 1}: ${formatValue(before.value)} đồng`
      : ''
  return [
    paragraph(`Số tiền chậm đóng, trốn đóng: ${formatValue(arrears.value)} đồng${counted}${then}.`),
    moneyTable(snapshot),
  ]
}
