import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import classes from './month-calendar.module.css'

interface MonthCalendarProps<Entry> {
  /** Names the calendar for screen readers. */
  readonly label: string
  readonly year: number
  /** Twelve lists, January first. */
  readonly months: readonly (readonly Entry[])[]
  readonly entryKey: (entry: Entry) => string
  readonly renderEntry: (entry: Entry) => ReactNode
  readonly onOpen: (entry: Entry) => void
  /** Stands in a month without entries. */
  readonly emptyWord: string
  /** Index of the month that today is in, where it is one of this year. */
  readonly today: number | null
  readonly onYear: (year: number) => void
}

/** A quarter stands in each row. */
const columns = 3
const monthIndexes = Array.from({ length: 12 }, (_, index) => index)
const quarters = [0, 1, 2, 3].map((quarter) => monthIndexes.slice(quarter * columns, (quarter + 1) * columns))

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -columns,
  ArrowDown: columns,
}

/**
 * A year by months, a quarter in each row. Arrow keys move from month to month, Home and End to the first and last,
 * Page Up and Page Down by years; Tab goes through the entries of a month, Enter opens one.
 */
export function MonthCalendar<Entry>(props: MonthCalendarProps<Entry>) {
  const { label, year, months, entryKey, renderEntry, onOpen, emptyWord, today, onYear } = props
  const grid = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(() => firstMonth(months, today))

  const move = (event: KeyboardEvent): void => {
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault()
      onYear(event.key === 'PageUp' ? year - 1 : year + 1)
      return
    }
    const next = targetOf(event.key, active)
    if (next === null) return
    event.preventDefault()
    setActive(next)
    focusMonth(grid.current, next)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot hold twelve months as one composite widget
    <div ref={grid} role="grid" aria-label={label} className={classes.grid} onKeyDown={move} tabIndex={-1}>
      {quarters.map((quarter) => (
        // biome-ignore lint/a11y/useSemanticElements: a row of the grid above
        // biome-ignore lint/a11y/useFocusableInteractive: focus goes to the cells
        <div
          key={quarter[0]}
          role="row"
          className={classes.row}
          style={{ gridTemplateColumns: quarter.map((month) => widthOf(months[month])).join(' ') }}
        >
          {quarter.map((month) => {
            const entries = months[month] ?? []
            const isActive = month === active
            return (
              // biome-ignore lint/a11y/useSemanticElements: a cell of the grid above
              <div
                key={month}
                role="gridcell"
                data-month={month}
                data-empty={entries.length === 0 || undefined}
                aria-current={month === today ? 'date' : undefined}
                aria-label={entries.length === 0 ? `Tháng ${month + 1}/${year}: ${emptyWord}` : undefined}
                tabIndex={isActive && entries.length === 0 ? 0 : -1}
                className={classes.month}
                onFocus={() => setActive(month)}
              >
                <p className={classes.name}>
                  Tháng {month + 1}/{year}
                  {month === today ? <span className={classes.today}>tháng này</span> : null}
                </p>
                {entries.length === 0 ? <p className={classes.nothing}>{emptyWord}</p> : null}
                {entries.map((entry) => (
                  <button
                    key={entryKey(entry)}
                    type="button"
                    tabIndex={isActive ? 0 : -1}
                    className={classes.entry}
                    onClick={() => onOpen(entry)}
                  >
                    {renderEntry(entry)}
                  </button>
                ))}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}

/** A month with entries takes twice the room of an empty one, so that they are read at a glance. */
const widthOf = (entries: readonly unknown[] | undefined): string =>
  `minmax(0, ${entries && entries.length > 0 ? 2 : 1}fr)`

/** This month, else the first one with an entry, else January. */
function firstMonth(months: readonly (readonly unknown[])[], today: number | null): number {
  if (today !== null) return today
  const filled = months.findIndex((entries) => entries.length > 0)
  return filled === -1 ? 0 : filled
}

function targetOf(key: string, active: number): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return 11
  const step = steps[key]
  if (step === undefined) return null
  const next = active + step
  return next < 0 || next > 11 ? active : next
}

function focusMonth(grid: HTMLDivElement | null, month: number): void {
  const cell = grid?.querySelector<HTMLElement>(`[data-month="${month}"]`)
  const entry = cell?.querySelector<HTMLElement>('button')
  ;(entry ?? cell)?.focus()
}
