import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import { compareVietnamese } from '../../shared/domain/text/collate.ts'
import classes from './data-table.module.css'
import { RowSpacer } from './row-spacer.tsx'
import { ScrollRegion } from './scroll-region.tsx'
import { copyTable } from './table-clipboard.ts'
import { useRowWindow } from './use-row-window.ts'

export interface DataColumn<Row> {
  readonly id: string
  readonly header: string
  readonly align?: 'left' | 'right' | 'center'
  readonly width?: number | string
  /** What sorting and copying go by: texts in Vietnamese order, numbers by value; null is missing and sorts last. */
  readonly value: (row: Row) => string | number | null
  readonly render?: (row: Row) => ReactNode
  readonly sortable?: boolean
  /** Long text may break over lines; everything else stays on one. */
  readonly wrap?: boolean
}

interface DataTableProps<Row> {
  /** Names the table for screen readers and in the tooltip of the copy button. */
  readonly label: string
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly onOpen?: (row: Row) => void
  readonly isSelected?: (row: Row) => boolean
  /** Rows that stay in sight below, e.g. the total. */
  readonly footer?: ReactNode
  readonly maxHeight?: number | string
  readonly copyable?: boolean
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })
type Features = typeof features

/** Above this many rows only those in sight are in the document. */
const virtualFrom = 200

/** Dense table: sorted on demand, sticky head and first column, rows opened with Enter. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, onOpen, isSelected, footer, maxHeight, copyable = true } = props
  const scroller = useRef<HTMLElement>(null)
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no')

  const definitions = useMemo<ColumnDef<Features, Row>[]>(
    () =>
      columns.map((column) => {
        const sortFn: SortFn<Features, Row> = (left, right) =>
          compareCells(column.value(left.original), column.value(right.original))
        return {
          id: column.id,
          header: column.header,
          // `undefined` is what the table library sorts last in both directions.
          accessorFn: (row: Row) => column.value(row) ?? undefined,
          enableSorting: column.sortable !== false,
          sortUndefined: 'last' as const,
          sortFn,
        }
      }),
    [columns],
  )
  const table = useTable<Features, Row>({ features, columns: definitions, data: rows as Row[] })
  const sorted = table.getRowModel().rows
  const view = useRowWindow(scroller, sorted.length, sorted.length > virtualFrom)

  const copy = async (): Promise<void> => {
    try {
      await copyTable([
        columns.map((column) => column.header),
        ...sorted.map((row) => columns.map((column) => column.value(row.original))),
      ])
      setCopied('yes')
    } catch (error) {
      console.warn('The clipboard was refused.', error)
      setCopied('refused')
    }
  }

  const openOnEnter = (event: KeyboardEvent, row: Row): void => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return
    event.preventDefault()
    onOpen?.(row)
  }

  return (
    <div className={classes.frame}>
      {copyable ? (
        <Tooltip label={copyWords[copied]}>
          <ActionIcon
            variant="subtle"
            color="gray"
            className={classes.copy}
            aria-label={`Sao chép bảng “${label}” sang Excel`}
            onClick={() => void copy()}
            onMouseLeave={() => setCopied('no')}
          >
            <IconCopy size={16} />
          </ActionIcon>
        </Tooltip>
      ) : null}
      <ScrollRegion label={label} className={classes.scroller} ref={scroller} style={{ maxHeight }}>
        <table className={classes.table} data-copyable={copyable || undefined} aria-rowcount={sorted.length + 1}>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => {
                  const column = columns.find(({ id }) => id === header.column.id)
                  const direction = header.column.getIsSorted()
                  return (
                    <th
                      key={header.id}
                      scope="col"
                      data-align={column?.align}
                      style={{ width: column?.width }}
                      aria-sort={direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : undefined}
                    >
                      {header.column.getCanSort() ? (
                        <button
                          type="button"
                          className={classes.sort}
                          onClick={header.column.getToggleSortingHandler()}
                        >
                          {column?.header}
                          <span aria-hidden="true">{direction === 'asc' ? '↑' : direction === 'desc' ? '↓' : ''}</span>
                        </button>
                      ) : (
                        column?.header
                      )}
                    </th>
                  )
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            <RowSpacer height={view.before} columns={columns.length} />
            {sorted.slice(view.first, view.last).map((row) => (
              <tr
                key={rowKey(row.original)}
                data-clickable={onOpen ? true : undefined}
                data-selected={isSelected?.(row.original) || undefined}
                tabIndex={onOpen ? 0 : undefined}
                onClick={onOpen ? () => onOpen(row.original) : undefined}
                onKeyDown={onOpen ? (event) => openOnEnter(event, row.original) : undefined}
              >
                {columns.map((column) => (
                  <td key={column.id} data-align={column.align} data-wrap={column.wrap || undefined}>
                    {column.render ? column.render(row.original) : column.value(row.original)}
                  </td>
                ))}
              </tr>
            ))}
            <RowSpacer height={view.after} columns={columns.length} />
          </tbody>
          {footer ? <tfoot>{footer}</tfoot> : null}
        </table>
      </ScrollRegion>
    </div>
  )
}

const copyWords = {
  no: 'Sao chép bảng sang Excel',
  yes: 'Đã sao chép bảng',
  refused: 'Trình duyệt không cho phép sao chép',
} as const

function compareCells(left: string | number | null, right: string | number | null): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return compareVietnamese(String(left ?? ''), String(right ?? ''))
}
