import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import type { IsoDate } from '../../shared/domain/ids.ts'
import { addDays } from '../../shared/domain/time/iso-date.ts'
import classes from './day-calendar.module.css'
import { isInMonth, type MonthOfYear, monthOf, monthWeeks, weekdayOf } from './month-weeks.ts'

interface DayCalendarProps {
  /** Names the calendar for screen readers. */
  readonly label: string
  readonly month: MonthOfYear
  readonly today: IsoDate
  /** The day whose content is shown in full elsewhere. */
  readonly selected: IsoDate
  /** Weekends and public holidays. */
  readonly isOff: (day: IsoDate) => boolean
  /** What stands on a day, spoken after its date. */
  readonly describeDay: (day: IsoDate) => string
  readonly renderDay: (day: IsoDate) => ReactNode
  /** A day of another month turns the page. */
  readonly onSelect: (day: IsoDate) => void
}

const weekdays = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'] as const

/**
 * One month by days, Monday first. Arrow keys move by days and weeks, Home and End to the ends of the week, Page Up and
 * Page Down by four weeks; the day that is reached is selected.
 */
export function DayCalendar(props: DayCalendarProps) {
  const { label, month, today, selected, isOff, describeDay, renderDay, onSelect } = props
  const table = useRef<HTMLTableElement>(null)
  const isMoving = useRef(false)

  // A key may lead to a day that is drawn only after the page has turned.
  useEffect(() => {
    if (!isMoving.current) return
    isMoving.current = false
    table.current?.querySelector<HTMLElement>(`[data-day="${selected}"]`)?.focus()
  }, [selected])

  const move = (event: KeyboardEvent): void => {
    const steps = stepsOf(event.key, selected)
    if (steps === null) return
    event.preventDefault()
    if (steps === 0) return
    isMoving.current = true
    onSelect(addDays(selected, steps))
  }

  return (
    <table ref={table} aria-label={label} className={classes.grid}>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthWeeks(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td
                key={day}
                data-other={isInMonth(day, month) ? undefined : true}
                data-off={isOff(day) || undefined}
                data-selected={day === selected || undefined}
                aria-current={day === today ? 'date' : undefined}
              >
                <button
                  type="button"
                  data-day={day}
                  tabIndex={day === selected ? 0 : -1}
                  aria-pressed={day === selected}
                  onKeyDown={move}
                  className={classes.day}
                  aria-label={`${weekdays[weekdayOf(day)]}, ${spoken(day)}${day === today ? ', hôm nay' : ''}: ${describeDay(day)}`}
                  onClick={() => onSelect(day)}
                >
                  <span className={classes.number}>
                    {Number(day.slice(8))}
                    {day === today ? <span className={classes.today}>hôm nay</span> : null}
                  </span>
                  {renderDay(day)}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function spoken(day: IsoDate): string {
  const { year, month } = monthOf(day)
  return `ngày ${Number(day.slice(8))} tháng ${month} năm ${year}`
}

/** Null: the key has no meaning here. */
function stepsOf(key: string, selected: IsoDate): number | null {
  switch (key) {
    case 'ArrowLeft':
      return -1
    case 'ArrowRight':
      return 1
    case 'ArrowUp':
      return -7
    case 'ArrowDown':
      return 7
    case 'Home':
      return -weekdayOf(selected)
    case 'End':
      return 6 - weekdayOf(selected)
    case 'PageUp':
      return -28
    case 'PageDown':
      return 28
    default:
      return null
  }
}
