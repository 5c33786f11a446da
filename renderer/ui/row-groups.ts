export interface RowGroup {
  readonly key: string
  readonly label: string
}

/** How rows are parted: a row may stand in several groups, e.g. under each agency that leads it. */
export interface RowGrouping<Row> {
  /** At least one group for each row. */
  readonly groupsOf: (row: Row) => readonly RowGroup[]
  readonly compare: (left: RowGroup, right: RowGroup) => number
}

/** A line of a table: a heading with the rows below it, or a row. */
export type TableLine<Row> =
  | { readonly kind: 'group'; readonly group: RowGroup; readonly rows: readonly Row[] }
  | { readonly kind: 'row'; readonly row: Row; readonly group: RowGroup | null }

/** The lines of a table in order; rows keep their own order within a group, and those of a closed group are left out. */
export function tableLines<Row>(
  rows: readonly Row[],
  grouping: RowGrouping<Row> | null,
  closed: ReadonlySet<string>,
): readonly TableLine<Row>[] {
  if (grouping === null) return rows.map((row) => ({ kind: 'row', row, group: null }))
  const groups = new Map<string, { readonly group: RowGroup; readonly rows: Row[] }>()
  for (const row of rows) {
    for (const group of grouping.groupsOf(row)) {
      const known = groups.get(group.key)
      if (known) known.rows.push(row)
      else groups.set(group.key, { group, rows: [row] })
    }
  }
  return [...groups.values()]
    .sort((left, right) => grouping.compare(left.group, right.group))
    .flatMap(({ group, rows: members }): TableLine<Row>[] => [
      { kind: 'group', group, rows: members },
      ...(closed.has(group.key) ? [] : members.map((row) => ({ kind: 'row' as const, row, group }))),
    ])
}
