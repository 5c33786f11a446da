import { Checkbox } from '@mantine/core'
import { type KeyboardEvent, memo, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import { RowSpacer } from '../../ui/row-spacer.tsx'
import { type AgencyPlaces, placesOf } from './agency-places.ts'
import type { DeskStep } from './desk.ts'
import { rowMove } from './key-moves.ts'
import type { ListItem } from './listed-rows.ts'
import classes from './plan-import.module.css'
import type { ReviewRow } from './review.ts'
import { ReviewRowView, rowElementId } from './review-row.tsx'
import type { ReviewNames } from './row-summary.ts'
import rowClasses from './rows.module.css'
import { sameDues } from './same-dues.ts'
import { SectionBar } from './section-bar.tsx'
import { EmptySection, SectionHeading } from './section-heading.tsx'
import { useMeasuredWindow } from './use-measured-window.ts'

interface RowsPaneProps {
  /** What takes the keys. */
  readonly grid: RefObject<HTMLTableElement | null>
  readonly rows: readonly ReviewRow[]
  readonly items: readonly ListItem[]
  readonly names: ReviewNames
  readonly active: string | null
  readonly editing: string | null
  /** Rows that cite the lines marked at the left. */
  readonly citing: ReadonlySet<string>
  readonly onlyNeeding: boolean
  readonly dispatch: (step: DeskStep) => void
  readonly onAdd: () => void
  /** Left arrow: to the document. */
  readonly onLeave: () => void
}

/** What was read, section by section; one row is in hand, and its lines are lit at the left. */
export const RowsPane = memo(function RowsPane(props: RowsPaneProps) {
  const { grid, rows, items, names, active, editing, citing, onlyNeeding, dispatch } = props
  const scroller = useRef<HTMLDivElement>(null)
  const keys = useMemo(() => items.map(itemKey), [items])
  const guess = useCallback((index: number) => guessedHeight(items[index]), [items])
  const pinned = editing === null ? -1 : keys.indexOf(editing)
  const { first, last, before, after, measure, reveal } = useMeasuredWindow(scroller, keys, guess, pinned)
  const places = useMemo(() => placesOf(rows), [rows])
  const place = active === null ? -1 : keys.indexOf(active)
  // The heading of a section comes into sight with its first row.
  const start = items[place - 1]?.kind === 'heading' ? place - 1 : place

  // biome-ignore lint/correctness/useExhaustiveDependencies: a row whose fields open grows, and is brought into sight again
  useEffect(() => {
    if (place >= 0) reveal(start, place)
  }, [start, place, editing, reveal])

  const press = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.altKey) return
    if (act(event, rows.find(({ key }) => key === active) ?? null, props)) event.preventDefault()
  }

  return (
    <section className={classes.pane} aria-label="Nội dung đọc được">
      <div className={classes.paneHead}>
        <h2>Nội dung đọc được</h2>
        <Checkbox
          size="xs"
          label="Chỉ những mục cần xem"
          checked={onlyNeeding}
          onChange={({ currentTarget }) => dispatch({ do: 'filter', onlyNeeding: currentTarget.checked })}
        />
      </div>
      <SectionBar
        rows={rows}
        current={rows.find(({ key }) => key === active)?.section ?? null}
        onPick={(section) => {
          dispatch({ do: 'section', section })
          grid.current?.focus()
        }}
      />
      <div ref={scroller} className={classes.scroller}>
        <table
          ref={grid}
          className={rowClasses.grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen and edited in it
          role="grid"
          aria-label="Mục đọc được từ văn bản"
          aria-rowcount={items.length}
          aria-activedescendant={place >= 0 && active !== null ? rowElementId(active) : undefined}
          tabIndex={0}
          onKeyDown={press}
        >
          <tbody>
            <RowSpacer height={before} columns={1} />
            {items.slice(first, last).map((item, index) => {
              const position = first + index + 1
              const key = itemKey(item)
              if (item.kind === 'heading')
                return <SectionHeading key={key} item={item} position={position} measure={measure} />
              if (item.kind === 'none')
                return <EmptySection key={key} item={item} position={position} measure={measure} />
              return (
                <ReviewRowView
                  key={key}
                  row={item.row}
                  position={position}
                  names={names}
                  mentions={mentionsOf(item.row, places)}
                  isActive={key === active}
                  isCiting={citing.has(key)}
                  isEditing={key === editing}
                  sameDues={key === editing ? sameDues(rows, item.row) : 0}
                  dispatch={dispatch}
                  measure={measure}
                />
              )
            })}
            <RowSpacer height={after} columns={1} />
          </tbody>
        </table>
      </div>
    </section>
  )
})

const itemKey = (item: ListItem): string => (item.kind === 'row' ? item.row.key : `${item.kind}/${item.section}`)

const mentionsOf = (row: ReviewRow, places: ReadonlyMap<string, AgencyPlaces>): number =>
  row.section === 'agencies' ? (places.get(row.value.code)?.count ?? 0) : 0

/** Before a row was shown once. */
const guessedHeight = (item: ListItem | undefined): number => (item?.kind === 'row' ? 68 : 36)

/** What a key does in the list; false for a key that does nothing here. */
function act(event: KeyboardEvent, row: ReviewRow | null, { dispatch, onAdd, onLeave }: RowsPaneProps): boolean {
  const ctrl = event.ctrlKey || event.metaKey
  const move = rowMove(event.key, ctrl)
  if (move) {
    dispatch({ do: 'move', move })
    return true
  }
  if (ctrl) {
    if (event.key.toLowerCase() !== 'z') return false
    dispatch({ do: 'restore', key: null })
    return true
  }
  switch (event.key) {
    case 'n':
      dispatch({ do: 'nextNeeding' })
      return true
    case 'Insert':
    case '+':
      onAdd()
      return true
    case 'ArrowLeft':
      onLeave()
      return true
  }
  if (!row) return false
  switch (event.key) {
    case 'Enter':
      dispatch({ do: 'edit', key: row.key })
      return true
    case ' ':
      dispatch({ do: 'check', key: row.key, checked: !row.checked })
      return true
    case 'Delete':
      if (row.section !== 'meta') dispatch({ do: 'drop', key: row.key })
      return true
    default:
      return false
  }
}
