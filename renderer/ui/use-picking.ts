import { useMemo, useRef } from 'react'
import type { TableLine } from './row-groups.ts'
import { pickedState, pickRow, pickRows, type Selection } from './table-selection.ts'

/** Rows that a person picks to do something with all of them. */
export interface RowPicking<Row> {
  readonly selection: Selection
  readonly onPick: (selection: Selection) => void
  /** Names a row's checkbox: "Chọn …". */
  readonly labelOf: (row: Row) => string
}

/** What the checkboxes of a table show and do. */
export interface Picking<Row> {
  readonly labelOf: (row: Row) => string
  readonly isPicked: (row: Row) => boolean
  readonly stateOf: (rows: readonly Row[]) => 'none' | 'some' | 'all'
  readonly pickOne: (row: Row, picked: boolean, withShift: boolean) => void
  readonly pickAll: (rows: readonly Row[], picked: boolean) => void
  /** Every row shown, closed groups included. */
  readonly all: readonly Row[]
}

/** Null where a table offers no picking. Shift takes in the rows since the one that was picked last. */
export function usePicking<Row>(
  picking: RowPicking<Row> | undefined,
  lines: readonly TableLine<Row>[],
  rowKey: (row: Row) => string,
): Picking<Row> | null {
  const anchor = useRef<string | null>(null)
  const all = useMemo(
    () => [...new Set(lines.flatMap((line) => (line.kind === 'group' ? line.rows : [line.row])))],
    [lines],
  )
  return useMemo(() => {
    if (!picking) return null
    const { selection, onPick, labelOf } = picking
    const keysOf = (rows: readonly Row[]): readonly string[] => rows.map(rowKey)
    return {
      labelOf,
      all,
      isPicked: (row) => selection.has(rowKey(row)),
      stateOf: (rows) => (selection.size === 0 ? 'none' : pickedState(selection, keysOf(rows))),
      pickAll: (rows, picked) => onPick(pickRows(selection, keysOf(rows), picked)),
      pickOne: (row, picked, withShift) => {
        const key = rowKey(row)
        const shown = lines.flatMap((line) => (line.kind === 'row' ? [rowKey(line.row)] : []))
        onPick(pickRow(selection, shown, { key, anchor: withShift ? anchor.current : null, picked }))
        anchor.current = key
      },
    }
  }, [picking, lines, all, rowKey])
}
