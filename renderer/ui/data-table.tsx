import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { compareVietnamese } from '../../shared/domain/text/collate.ts'
import { CopyTableButton } from './copy-table-button.tsx'
import classes from './data-table.module.css'
import { type RowGrouping, tableLines } from './row-groups.ts'
import { RowSpacer } from './row-spacer.tsx'
import { ScrollRegion } from './scroll-region.tsx'
import { type HeadCell, TableHead } from './table-head.tsx'
import { DataRow, GroupRow } from './table-rows.tsx'
import { type RowPicking, usePicking } from './use-picking.ts'
import { rowHeights, useRowWindow } from './use-row-window.ts'

export interface DataColumn<Row> {
  readonly id: string
  readonly header: string
  readonly align?: 'left' | 'right' | 'center'
  readonly width?: number | string
  /** What sorting and copying go by: texts in Vietnamese order, numbers by value; null is missing and sorts last. */
  readonly value: (row: Row) => string | number | null
  readonly render?: (row: Row) => ReactNode
  /** What copying takes where it is not what sorting goes by. */
  readonly copied?: (row: Row) => string | number | null
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
  /** Columns keep their widths whatever rows are in sight; what does not fit ends in an ellipsis. */
  readonly fixed?: boolean
  /** Rows of two lines: every cell of two lines must end them by itself. */
  readonly twoLines?: boolean
  /** Names what is shown: when it changes the table goes back to its top. */
  readonly viewKey?: string
  /** Headings between the rows; the heads still sort within each group. */
  readonly grouping?: RowGrouping<Row> | null
  /** A checkbox before each row. */
  readonly picking?: RowPicking<Row>
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })
type Features = typeof features

/** Above this many lines only those in sight are in the document. */
const virtualFrom = 200

/** Dense table: sorted on demand, sticky head and first column, rows opened with Enter, arrow keys between them. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, onOpen, isSelected, footer, maxHeight, copyable = true, fixed = false } = props
  const { grouping = null, picking, twoLines = false, viewKey = '' } = props
  const scroller = useRef<HTMLElement>(null)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())

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
          // The library looks at the first row alone, which may lack a value.
          sortDescFirst: holdsNumbers(rows, column.value),
          sortFn,
        }
      }),
    [columns, rows],
  )
  const table = useTable<Features, Row>({ features, columns: definitions, data: rows as Row[] })
  const sorted = table.getRowModel().rows
  const lines = useMemo(
    () =>
      tableLines(
        sorted.map(({ original }) => original),
        grouping,
        closed,
      ),
    [sorted, grouping, closed],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: newer rows of the same view leave the table where it is
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0
  }, [viewKey])
  const view = useRowWindow(
    scroller,
    lines.length,
    lines.length > virtualFrom,
    twoLines ? rowHeights.two : rowHeights.one,
  )
  const pick = usePicking(picking, lines, rowKey)
  const cellCount = columns.length + (picking ? 1 : 0)
  const heads = table.getFlatHeaders().flatMap((header): HeadCell[] => {
    const column = columns.find(({ id }) => id === header.column.id)
    if (!column) return []
    const { id, header: label, align, width } = column
    const onSort = header.column.getCanSort() ? (header.column.getToggleSortingHandler() ?? null) : null
    return [{ id, label, align, width, sorted: header.column.getIsSorted(), onSort }]
  })

  return (
    <div className={classes.frame}>
      {copyable ? (
        <CopyTableButton
          label={label}
          className={classes.copy}
          cells={() => [
            columns.map((column) => column.header),
            ...sorted.map(({ original }) => columns.map(({ value, copied = value }) => copied(original))),
          ]}
        />
      ) : null}
      <ScrollRegion label={label} className={classes.scroller} ref={scroller} style={{ maxHeight }}>
        <table
          className={classes.table}
          data-copyable={copyable || undefined}
          data-fixed={fixed || undefined}
          data-lines={twoLines ? 2 : 1}
          data-picking={picking ? true : undefined}
          aria-rowcount={lines.length + 1}
        >
          <TableHead cells={heads} pick={pick} />
          <tbody>
            <RowSpacer height={view.before} columns={cellCount} />
            {lines
              .slice(view.first, view.last)
              .map((line, index) =>
                line.kind === 'group' ? (
                  <GroupRow
                    key={`group/${line.group.key}`}
                    group={line.group}
                    rows={line.rows}
                    index={view.first + index}
                    columns={cellCount}
                    isClosed={closed.has(line.group.key)}
                    pick={pick}
                    onToggle={() => setClosed((before) => toggled(before, line.group.key))}
                  />
                ) : (
                  <DataRow
                    key={line.group === null ? rowKey(line.row) : `${line.group.key}/${rowKey(line.row)}`}
                    row={line.row}
                    index={view.first + index}
                    pick={pick}
                    onOpen={onOpen}
                    isSelected={isSelected?.(line.row) ?? false}
                    columns={columns}
                  />
                ),
              )}
            <RowSpacer height={view.after} columns={cellCount} />
          </tbody>
          {footer ? <tfoot>{footer}</tfoot> : null}
        </table>
      </ScrollRegion>
    </div>
  )
}

function holdsNumbers<Row>(rows: readonly Row[], cellValue: DataColumn<Row>['value']): boolean {
  const known = rows.find((row) => cellValue(row) !== null)
  return known !== undefined && typeof cellValue(known) === 'number'
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}

function compareCells(left: string | number | null, right: string | number | null): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return compareVietnamese(String(left ?? ''), String(right ?? ''))
}
