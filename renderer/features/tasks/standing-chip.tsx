import { StateChip } from '../../ui/state-chip.tsx'
import { type Standing, standingText } from './task-standing.ts'
import classes from './tasks.module.css'

/** How something stands, on one line. */
export function StandingChip({ standing, quiet = false }: { standing: Standing; quiet?: boolean }) {
  return (
    <StateChip tone={standing.tone} quiet={quiet}>
      {standingText(standing)}
    </StateChip>
  )
}

/** The same in a cell of two lines: the status, and below it how late or how near it is. */
export function StandingCell({ standing }: { standing: Standing }) {
  return (
    <>
      <StateChip tone={standing.tone}>{standing.word}</StateChip>
      {standing.more === '' ? null : (
        <span className={classes.more} data-tone={standing.tone}>
          {standing.more}
        </span>
      )}
    </>
  )
}
