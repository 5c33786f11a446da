import type { ExactValue } from '../../numbers/exact-value.ts'
import { formatFraction } from '../../numbers/format-number.ts'
import type { TableBlock, TableCell, TableColumn } from '../content.ts'
import { formatChange, percentOf, subtractValues } from '../exact-sum.ts'
import type { PeriodSnapshot, SnapshotVariable } from './period-snapshot.ts'
import { bold, cell, totalCell } from './period-tables.ts'
import { completeTotal, type Total, totalOf } from './period-totals.ts'
import { capitalised, incompleteNotes, previousHeading, standWords } from './period-wording.ts'

const column = (heading: string, share: number): TableColumn => ({ heading, align: 'right', share })

/**
 * The territory's totals beside those of the same window a year before; a change only where both are complete. Within a
 * year the period before stands beside them, and of flows, which run on from New Year, what came in during the period
 * alone.
 */
export function comparisonTable(
  snapshot: PeriodSnapshot,
  variables: readonly SnapshotVariable[],
  title: string,
): TableBlock {
  const { period } = snapshot
  const withBefore = period.beforeWords !== null
  const withFlow = !period.beginsWithYear && variables.some(({ nature }) => nature === 'flow')
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
      ...(withBefore ? [totalCell(totalOf(snapshot, 'before', variable.code), cell)] : []),
      totalCell(now, bold),
      ...(withFlow
        ? [variable.nature === 'flow' ? totalCell(totalOf(snapshot, 'flow', variable.code), cell) : cell('–')]
        : []),
      cell(change ? formatChange(change, Math.max(from?.scale ?? 0, to?.scale ?? 0)) : '–'),
      cell(rate ? `${rate.numerator > 0n ? '+' : ''}${formatFraction(rate)}` : '–'),
    ]
  })
  const compared = period.kind === 'year' ? '' : ' so với cùng kỳ'
  return {
    kind: 'table',
    title,
    unitNote: null,
    columns: [
      { heading: 'TT', align: 'center', share: withBefore ? 9.5 : 8 },
      { heading: 'Nội dung', align: 'left', share: withFlow ? 32 : withBefore ? 38 : 52 },
      { heading: 'ĐVT', align: 'center', share: 13 },
      column(previousHeading(snapshot), 24),
      ...(withBefore ? [column(`Kỳ trước (${period.beforeWords})`, 24)] : []),
      column(capitalised(standWords(snapshot)), 26),
      ...(withFlow ? [column(`Riêng ${period.words}`, 22)] : []),
      column(`Tăng, giảm${compared}`, 19),
      column(`Tăng, giảm${compared} (%)`, 18),
    ],
    rows,
    notes: [
      ...(variables.some(({ nature }) => nature === 'flow') && period.kind !== 'year'
        ? ['Số phát sinh là lũy kế từ đầu năm.']
        : []),
      ...incompleteNotes(snapshot, partial),
    ],
  }
}
