import type { MouseEvent } from 'react'
import classes from './data-table.module.css'

interface RowCheckProps {
  /** What is picked, for screen readers. */
  readonly label: string
  readonly state: 'none' | 'some' | 'all'
  readonly onPick: (picked: boolean, withShift: boolean) => void
}

/** A checkbox of a table; a plain one, since a hundred of them are drawn anew while scrolling. */
export function RowCheck({ label, state, onPick }: RowCheckProps) {
  return (
    <input
      type="checkbox"
      className={classes.check}
      aria-label={label}
      checked={state === 'all'}
      ref={(element) => {
        if (element) element.indeterminate = state === 'some'
      }}
      // The click tells of Shift, the change does not.
      onClick={(event: MouseEvent<HTMLInputElement>) => {
        event.stopPropagation()
        onPick(event.currentTarget.checked, event.shiftKey)
      }}
      onChange={() => undefined}
    />
  )
}
