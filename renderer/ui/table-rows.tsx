import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, memo, type ReactNode } from 'react'
import { formatInteger } from '../../shared/domain/numbers/format-number.ts'
import classes from './data-table.module.css'
import { RowCheck } from './row-check.tsx'
import type { RowGroup } from './row-groups.ts'
import type { Picking } from './use-picking.ts'

/** What a row needs to know of a column. */
interface CellColumn<Row> {
  readonly id: string
  readonly align?: 'left' | 'right' | 'center'
  readonly wrap?: boolean
  readonly value: (row: Row) => string | number | null
  readonly render?: (row: Row) => ReactNode
}

interface DataRowProps<Row> {
  readonly row: Row
  /** Place among all lines, from 0: rows out of sight are not in the document. */
  readonly index: number
  readonly pick: Picking<Row> | null
  readonly onOpen: ((row: Row) => void) | undefined
  readonly isSelected: boolean
  readonly columns: readonly CellColumn<Row>[]
}

/** A row that Enter or a click opens, that Space picks, and from which the arrow keys lead to its neighbours. */
function PlainRow<Row>({ row, index, pick, onOpen, isSelected, columns }: DataRowProps<Row>) {
  const isPicked = pick?.isPicked(row) ?? false
  const press = (event: KeyboardEvent<HTMLTableRowElement>): void => {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter') onOpen?.(row)
    else if (event.key === ' ' && pick) pick.pickOne(row, !isPicked, event.shiftKey)
    else if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    else focusNeighbour(event.currentTarget, event.key === 'ArrowDown')
    event.preventDefault()
  }
  return (
    <tr
      aria-rowindex={index + 2}
      data-clickable={onOpen ? true : undefined}
      data-selected={isSelected || isPicked || undefined}
      tabIndex={onOpen ? 0 : undefined}
      onClick={onOpen ? () => onOpen(row) : undefined}
      onKeyDown={onOpen ? press : undefined}
    >
      {pick ? (
        // biome-ignore lint/a11y/useKeyWithClickEvents: only keeps a click beside the checkbox from opening the row
        <td className={classes.checkCell} onClick={(event) => event.stopPropagation()}>
          <RowCheck
            label={pick.labelOf(row)}
            state={isPicked ? 'all' : 'none'}
            onPick={(picked, withShift) => pick.pickOne(row, picked, withShift)}
          />
        </td>
      ) : null}
      {columns.map(({ id, align, wrap, value, render }) => (
        <td key={id} data-align={align} data-wrap={wrap || undefined}>
          {render ? render(row) : value(row)}
        </td>
      ))}
    </tr>
  )
}

/** Rows that stay in sight are not drawn anew while the table scrolls. */
export const DataRow = memo(PlainRow) as typeof PlainRow

interface GroupRowProps<Row> {
  readonly group: RowGroup
  readonly rows: readonly Row[]
  readonly index: number
  /** Cells of the table. */
  readonly columns: number
  readonly isClosed: boolean
  readonly pick: Picking<Row> | null
  readonly onToggle: () => void
}

/** The heading of a group with its count; it opens and closes the group, and picks all of it. */
export function GroupRow<Row>({ group, rows, index, columns, isClosed, pick, onToggle }: GroupRowProps<Row>) {
  const Chevron = isClosed ? IconChevronRight : IconChevronDown
  return (
    <tr aria-rowindex={index + 2} className={classes.group}>
      {pick ? (
        <td className={classes.checkCell}>
          <RowCheck
            label={`Chọn cả nhóm ${group.label}`}
            state={pick.stateOf(rows)}
            onPick={(picked) => pick.pickAll(rows, picked)}
          />
        </td>
      ) : null}
      <th scope="rowgroup" colSpan={pick ? columns - 1 : columns}>
        <button type="button" className={classes.sort} aria-expanded={!isClosed} onClick={onToggle}>
          <Chevron size={16} aria-hidden="true" />
          {group.label} <span className={classes.count}>({formatInteger(rows.length)})</span>
        </button>
      </th>
    </tr>
  )
}

function focusNeighbour(row: HTMLTableRowElement, below: boolean): void {
  let next = below ? row.nextElementSibling : row.previousElementSibling
  while (next instanceof HTMLElement && next.tabIndex < 0)
    next = below ? next.nextElementSibling : next.previousElementSibling
  if (next instanceof HTMLElement) next.focus()
}
