import { useMemo } from 'react'
import { holderText, sameHolder } from '../../../../shared/domain/assigned/assigned-figure.ts'
import { formatFraction, formatInteger, formatValue } from '../../../../shared/domain/numbers/format-number.ts'
import { approximate } from '../../../../shared/domain/numbers/fraction.ts'
import { useDrawerAddress } from '../../../lib/drawer-address.ts'
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx'
import { Missing } from '../../../ui/missing.tsx'
import { StateChip } from '../../../ui/state-chip.tsx'
import { inUnitOrder } from '../../../ui/unit-order.ts'
import { type AssignedCell, type AssignedColumn, type AssignedTable, isOfColumn } from './assigned-data.ts'
import { countedText, differenceText, neededText, reachedText, shareText, sourceText } from './assigned-text.ts'
import { historyAddress } from './holder-text.ts'
import { AssignedValues, Nothing, SourceChips, StandingChip } from './standing-cells.tsx'

interface Line {
  readonly name: string
  readonly reports: boolean
  readonly cell: AssignedCell
}

const dash = '–'

/** One thing that was assigned: every unit with its assigned figure, what it has reached and how many are still to win. */
export function ColumnTable({ table, column }: { table: AssignedTable; column: AssignedColumn }) {
  const { open } = useDrawerAddress()
  const lines = useMemo(() => linesOf(table, column), [table, column])
  const columns = useMemo(() => columnsOf(table), [table])
  return (
    <DataTable
      label={`Chỉ tiêu giao: ${column.label}`}
      columns={columns}
      rows={lines}
      rowKey={({ cell }) => holderText(cell.holder)}
      onOpen={({ cell }) => open('chi-tieu-giao', historyAddress(cell.holder, column.variable, table.year))}
      footer={<Totals table={table} column={column} />}
    />
  )
}

function linesOf(table: AssignedTable, column: AssignedColumn): readonly Line[] {
  const units = inUnitOrder(table.rows.filter(({ holder }) => holder.kind === 'unit'))
  const agencies = table.rows.filter(({ holder }) => holder.kind === 'agency')
  return [...units, ...agencies].flatMap(({ holder, name, reports }) => {
    const cell = table.cells.find((one) => isOfColumn(column, one) && sameHolder(one.holder, holder))
    // An agency that was given other figures has no row here.
    return cell && (holder.kind === 'unit' || cell.standing) ? [{ name, reports, cell }] : []
  })
}

function columnsOf({ period }: AssignedTable): readonly DataColumn<Line>[] {
  return [
    { id: 'name', header: 'Nơi được giao', value: ({ name }) => name },
    {
      id: 'assigned',
      header: 'Chỉ tiêu giao',
      align: 'right',
      value: ({ cell }) => sortValue(cell),
      render: ({ cell, reports }) =>
        cell.standing ? <AssignedValues standing={cell.standing} /> : <Nothing reports={reports} />,
    },
    {
      id: 'source',
      header: 'Nguồn',
      value: ({ cell }) => (cell.standing?.counting ? sourceText(cell.standing.counting.figure.source) : null),
      render: ({ cell }) => (cell.standing ? <SourceChips standing={cell.standing} /> : dash),
    },
    {
      id: 'actual',
      header: period ? `Thực hiện ${period.label}` : 'Thực hiện',
      align: 'right',
      value: ({ cell }) => (cell.actual ? cell.actual.amount / 10 ** cell.actual.scale : null),
      render: ({ cell, reports }) =>
        reachedText(cell) ?? <Missing word={reports ? 'chưa có số liệu' : 'không phát sinh'} />,
    },
    {
      id: 'share',
      header: '% thực hiện',
      align: 'right',
      value: ({ cell }) => {
        const percent = cell.standing?.counting?.achievement.percent
        return percent ? approximate(percent) : null
      },
      render: ({ cell }) => shareText(cell.standing) ?? dash,
    },
    {
      id: 'needed',
      header: 'Còn phải phát triển',
      align: 'right',
      value: ({ cell }) => {
        const needed = cell.standing?.counting?.achievement.stillNeeded
        return needed === null || needed === undefined ? null : Number(needed)
      },
      render: ({ cell }) => neededText(cell.standing) ?? dash,
    },
    {
      id: 'month',
      header: 'Mỗi tháng',
      align: 'right',
      value: ({ cell }) => (cell.perMonth === null ? null : Number(cell.perMonth)),
      render: ({ cell }) => (cell.perMonth === null ? dash : formatInteger(cell.perMonth)),
    },
    {
      id: 'verdict',
      header: 'Đánh giá',
      value: ({ cell }) => cell.standing?.counting?.achievement.verdict ?? null,
      render: ({ cell }) => (cell.standing ? <StandingChip standing={cell.standing} /> : dash),
    },
  ]
}

/** For sorting and copying only. */
const sortValue = ({ standing }: AssignedCell): number | null => {
  const value = standing?.counting?.figure.value
  return value ? value.amount / 10 ** value.scale : null
}

/** The sum of the units, the territory's own figure, and the difference: side by side, none hidden. */
function Totals({ table, column }: { table: AssignedTable; column: AssignedColumn }) {
  const total = table.totals.find((one) => isOfColumn(column, one))
  const own = table.territoryCells.find((one) => isOfColumn(column, one))
  const { open } = useDrawerAddress()
  if (!total || !own) return null
  const incomplete = total.missing.length > 0
  return (
    <>
      <tr>
        <th scope="row">Cộng các đơn vị</th>
        <td data-align="right">{total.sum ? formatValue(total.sum) : dash}</td>
        <td>{total.sources.map(sourceText).join(', ')}</td>
        <td data-align="right">{own.actual ? formatValue(own.actual) : dash}</td>
        <td data-align="right">
          {total.achieved.percent ? `${formatFraction(total.achieved.percent)}%` : dash}
          {total.achieved.percent && total.achieved.missing.length > 0
            ? ` (${countedText({ counted: total.achieved.reported, missing: total.achieved.missing })})`
            : ''}
        </td>
        <td />
        <td />
        <td>
          {incomplete && total.sum ? (
            <StateChip tone="partial">Chưa đầy đủ ({countedText(total)} đơn vị)</StateChip>
          ) : null}
        </td>
      </tr>
      <tr
        tabIndex={0}
        data-clickable
        onClick={() => open('chi-tieu-giao', historyAddress(own.holder, column.variable, table.year))}
        onKeyDown={(event) => {
          if (event.key === 'Enter') open('chi-tieu-giao', historyAddress(own.holder, column.variable, table.year))
        }}
      >
        <th scope="row">Giao chung {table.territory.name}</th>
        <td data-align="right">{own.standing ? <AssignedValues standing={own.standing} /> : <Nothing reports />}</td>
        <td>{own.standing ? <SourceChips standing={own.standing} /> : dash}</td>
        <td data-align="right">{reachedText(own) ?? <Missing />}</td>
        <td data-align="right">{shareText(own.standing) ?? dash}</td>
        <td data-align="right">{neededText(own.standing) ?? dash}</td>
        <td data-align="right">{own.perMonth === null ? dash : formatInteger(own.perMonth)}</td>
        <td>{own.standing ? <StandingChip standing={own.standing} /> : dash}</td>
      </tr>
      {total.difference ? (
        <tr>
          <th scope="row">Giao chung so với tổng</th>
          <td data-align="right">{differenceText(total.difference)}</td>
          <td colSpan={6}>{incomplete ? 'tổng các đơn vị chưa đầy đủ' : ''}</td>
        </tr>
      ) : null}
    </>
  )
}
