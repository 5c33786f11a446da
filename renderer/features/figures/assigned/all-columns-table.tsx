import { useMemo } from 'react'
import { type AssignedHolder, holderText, sameHolder } from '../../../../shared/domain/assigned/assigned-figure.ts'
import { formatValue } from '../../../../shared/domain/numbers/format-number.ts'
import { useDrawerAddress } from '../../../lib/drawer-address.ts'
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx'
import { inUnitOrder } from '../../../ui/unit-order.ts'
import classes from './assigned.module.css'
import {
  type AssignedCell,
  type AssignedColumn,
  type AssignedHolderRow,
  type AssignedTable,
  columnKey,
  isOfColumn,
} from './assigned-data.ts'
import { assignedText, countedText, differenceText, neededText, shareText } from './assigned-text.ts'
import { historyAddress } from './holder-text.ts'
import { Nothing } from './standing-cells.tsx'

/** Units × what was assigned: the assigned figure, and below it the share reached and who is still to win. */
export function AllColumnsTable({ table }: { table: AssignedTable }) {
  const rows = useMemo(
    () => [
      ...inUnitOrder(table.rows.filter(({ holder }) => holder.kind === 'unit')),
      ...table.rows.filter(({ holder }) => holder.kind === 'agency'),
    ],
    [table],
  )
  const columns = useMemo<readonly DataColumn<AssignedHolderRow>[]>(
    () => [
      { id: 'name', header: 'Nơi được giao', value: ({ name }) => name },
      ...table.columns.map(
        (column): DataColumn<AssignedHolderRow> => ({
          id: columnKey(column),
          header: column.label,
          align: 'right',
          value: ({ holder }) => sortValue(cellOf(table, holder, column)),
          render: ({ holder, reports }) => {
            const cell = cellOf(table, holder, column)
            return cell?.standing ? (
              <CellButton cell={cell} year={table.year} label={column.label} />
            ) : (
              <Nothing reports={reports && holder.kind === 'unit'} />
            )
          },
        }),
      ),
    ],
    [table],
  )
  return (
    <DataTable
      label={`Chỉ tiêu giao năm ${table.year}`}
      columns={columns}
      rows={rows}
      rowKey={({ holder }) => holderText(holder)}
      footer={<Footer table={table} />}
    />
  )
}

const cellOf = (table: AssignedTable, holder: AssignedHolder, column: AssignedColumn): AssignedCell | undefined =>
  table.cells.find((cell) => isOfColumn(column, cell) && sameHolder(cell.holder, holder))

const sortValue = (cell: AssignedCell | undefined): number | null => {
  const value = cell?.standing?.counting?.figure.value
  return value ? value.amount / 10 ** value.scale : null
}

function CellButton({ cell, year, label }: { cell: AssignedCell; year: number; label: string }) {
  const { open } = useDrawerAddress()
  return (
    <button
      type="button"
      className={classes.cell}
      aria-label={`${label}: xem lịch sử chỉ tiêu giao`}
      onClick={() => open('chi-tieu-giao', historyAddress(cell.holder, cell.variable, year))}
    >
      <span className={classes.value}>{valueText(cell)}</span>
      <span className={classes.quiet}>{reachText(cell)}</span>
    </button>
  )
}

function valueText({ standing }: AssignedCell): string {
  const shown = standing?.counting ? [standing.counting] : (standing?.figures ?? [])
  return shown.map(({ figure }) => assignedText(figure.value, figure.measure)).join(' | ')
}

function reachText({ standing }: AssignedCell): string {
  if (!standing?.counting) return 'chưa chọn nguồn chính thức'
  const { verdict } = standing.counting.achievement
  if (verdict === 'no_data') return 'chưa có số liệu'
  const needed = neededText(standing)
  const rest = verdict === 'met' ? 'đạt' : `còn ${needed ?? '–'}`
  const share = shareText(standing)
  return share ? `${share} · ${rest}` : rest
}

function Footer({ table }: { table: AssignedTable }) {
  return (
    <>
      <tr>
        <th scope="row">Cộng các đơn vị</th>
        {table.totals.map((total) => (
          <td key={columnKey(total)} data-align="right">
            {total.sum ? formatValue(total.sum) : '–'}
            {total.sum && total.missing.length > 0 ? (
              <span className={classes.quiet}> chưa đầy đủ ({countedText(total)})</span>
            ) : null}
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">Giao chung {table.territory.name}</th>
        {table.territoryCells.map((own) => (
          <td key={columnKey(own)} data-align="right">
            {own.standing ? valueText(own) : '–'}
          </td>
        ))}
      </tr>
      {table.totals.some(({ difference }) => difference !== null) ? (
        <tr>
          <th scope="row">Giao chung so với tổng</th>
          {table.totals.map((total) => (
            <td key={columnKey(total)} data-align="right">
              {total.difference ? differenceText(total.difference) : '–'}
            </td>
          ))}
        </tr>
      ) : null}
    </>
  )
}
