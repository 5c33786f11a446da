import classes from './data-table.module.css'
import { RowCheck } from './row-check.tsx'
import type { Picking } from './use-picking.ts'

export interface HeadCell {
  readonly id: string
  readonly label: string
  readonly align: 'left' | 'right' | 'center' | undefined
  readonly width: number | string | undefined
  readonly sorted: 'asc' | 'desc' | false
  /** Null: nothing to sort by. */
  readonly onSort: ((event: unknown) => void) | null
}

/** The heads of a table, each sorting its column; a checkbox before them picks every row. */
export function TableHead<Row>({ cells, pick }: { cells: readonly HeadCell[]; pick: Picking<Row> | null }) {
  return (
    <thead>
      <tr>
        {pick ? (
          <th scope="col" className={classes.checkCell}>
            <RowCheck
              label="Chọn tất cả các dòng"
              state={pick.stateOf(pick.all)}
              onPick={(picked) => pick.pickAll(pick.all, picked)}
            />
          </th>
        ) : null}
        {cells.map(({ id, label, align, width, sorted, onSort }) => (
          <th
            key={id}
            scope="col"
            data-align={align}
            style={{ width }}
            aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined}
          >
            {onSort ? (
              <button type="button" className={classes.sort} onClick={onSort}>
                {label}
                <span aria-hidden="true">{sorted === 'asc' ? '↑' : sorted === 'desc' ? '↓' : ''}</span>
              </button>
            ) : (
              label
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}
