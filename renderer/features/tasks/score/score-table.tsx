import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { compareVietnamese } from '../../../../shared/domain/text/collate.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { CopyTableButton } from '../../../ui/copy-table-button.tsx'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import type { Names, Score } from '../tasks-data.ts'
import classes from './score.module.css'
import { headGroups, type ScoreColumn, scoreColumns } from './score-columns.ts'

interface Move {
  readonly from: string
  readonly to: string
  readonly on: Parameters<typeof formatDate>[0]
}

interface ScoreTableProps {
  readonly label: string
  readonly rows: readonly Score[]
  readonly moves: readonly Move[]
  readonly names: Names
  readonly onOpen: (score: Score) => void
}

interface Order {
  /** Null: by name. */
  readonly column: ScoreColumn | null
  readonly down: boolean
}

const heads = headGroups(scoreColumns)

/** Counts of each agency; the heads sort, a row opens the agency's tasks. */
export function ScoreTable({ label, rows, moves, names, onOpen }: ScoreTableProps) {
  const scroller = useRef<HTMLElement>(null)
  const [order, setOrder] = useState<Order>({ column: null, down: false })
  const sorted = useMemo(() => rows.toSorted(comparing(order, names)), [rows, order, names])
  const sortBy = (column: ScoreColumn | null): void =>
    setOrder((before) => ({ column, down: before.column === column ? !before.down : column !== null }))
  const sortState = (column: ScoreColumn | null) =>
    order.column === column ? (order.down ? 'descending' : 'ascending') : undefined

  return (
    <div className={classes.frame}>
      <CopyTableButton
        label={label}
        className={classes.copy}
        cells={() => [
          ['Cơ quan', ...scoreColumns.map(({ group, label: own }) => (group === null ? own : `${group} ${own}`))],
          ...sorted.map((score) => [names.full(score.agency), ...scoreColumns.map((column) => copied(column, score))]),
        ]}
      />
      <ScrollRegion
        label={label}
        className={classes.scroller}
        ref={scroller}
        style={{ maxHeight: 'calc(100vh - 250px)' }}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className={classes.name} aria-sort={sortState(null)}>
                <SortButton label="Cơ quan" state={sortState(null)} onClick={() => sortBy(null)} />
              </th>
              {heads.map(({ group, ids }) =>
                group === null ? (
                  ids.map((id) => <SoleHead key={id} id={id} stateOf={sortState} onSort={sortBy} />)
                ) : (
                  <th key={group} scope="colgroup" colSpan={ids.length} className={classes.group}>
                    {group}
                  </th>
                ),
              )}
            </tr>
            <tr>
              {scoreColumns
                .filter(({ group }) => group !== null)
                .map((column) => (
                  <th key={column.id} scope="col" className={classes.under} aria-sort={sortState(column)}>
                    <SortButton label={column.label} state={sortState(column)} onClick={() => sortBy(column)} />
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((score) => (
              <tr
                key={`${score.role}/${score.agency}`}
                tabIndex={0}
                onClick={() => onOpen(score)}
                onKeyDown={(event: KeyboardEvent) => {
                  if (event.key === 'Enter') onOpen(score)
                }}
              >
                <th scope="row" className={classes.name}>
                  {names.full(score.agency)}
                  <MoveWords agency={score.agency} moves={moves} names={names} />
                </th>
                {scoreColumns.map((column) => (
                  <td
                    key={column.id}
                    data-quiet={column.text(score) === '0' || column.isMissing(score) || undefined}
                    data-wrong={(column.wrong && column.text(score) !== '0') || undefined}
                  >
                    {column.text(score)}
                    {column.id === 'onTimeRate' ? <RateNote score={score} /> : null}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  )
}

/** What stands behind a rate, with a caution where it is too little to compare by. */
function RateNote({ score: { onTimeRate, smallNumber } }: { score: Score }) {
  if (onTimeRate === null) return null
  const behind = `${onTimeRate.numerator}/${onTimeRate.denominator}`
  return (
    <span className={classes.few} title={smallNumber ? 'Số ít, chưa nên so sánh' : 'đúng hạn/tổng số đã đến hạn'}>
      {smallNumber ? `${behind}, số ít` : behind}
    </span>
  )
}

type SortState = 'ascending' | 'descending' | undefined

function SoleHead({
  id,
  stateOf,
  onSort,
}: {
  id: string
  stateOf: (column: ScoreColumn | null) => SortState
  onSort: (column: ScoreColumn) => void
}) {
  const column = scoreColumns.find((one) => one.id === id)
  if (!column) return null
  return (
    <th scope="col" rowSpan={2} aria-sort={stateOf(column)}>
      <SortButton label={column.label} state={stateOf(column)} onClick={() => onSort(column)} />
    </th>
  )
}

function SortButton({ label, state, onClick }: { label: string; state: SortState; onClick: () => void }) {
  return (
    <button type="button" className={classes.sort} onClick={onClick}>
      {label}
      <span aria-hidden="true">{state === 'ascending' ? ' ↑' : state === 'descending' ? ' ↓' : ''}</span>
    </button>
  )
}

/** Both names where tasks passed from one agency to another. */
function MoveWords({ agency, moves, names }: { agency: string; moves: readonly Move[]; names: Names }) {
  const words = moves.flatMap(({ from, to, on }) => {
    if (to === agency) return [`nhận nhiệm vụ của ${names.full(from)} từ ngày ${formatDate(on)}`]
    return from === agency ? [`đã chuyển nhiệm vụ sang ${names.full(to)} từ ngày ${formatDate(on)}`] : []
  })
  return words.map((text) => (
    <span key={text} className={classes.moved}>
      {text}
    </span>
  ))
}

/** Counts stay numbers in Excel. */
const copied = (column: ScoreColumn, score: Score): string | number => {
  const text = column.text(score)
  return /^\d+$/.test(text) ? Number(text) : text
}

function comparing({ column, down }: Order, names: Names): (left: Score, right: Score) => number {
  const byName = (left: Score, right: Score) => compareVietnamese(names.full(left.agency), names.full(right.agency))
  const sign = down ? -1 : 1
  if (column === null) return (left, right) => sign * byName(left, right)
  return (left, right) =>
    Number(column.isMissing(left)) - Number(column.isMissing(right)) ||
    sign * column.compare(left, right) ||
    byName(left, right)
}
