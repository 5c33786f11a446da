import type { ReactNode } from 'react'
import classes from './state-chip.module.css'

/** đạt · chưa đầy đủ hoặc chưa đạt mục tiêu năm · không đạt · chưa có hoặc chưa đến lúc */
export type StateTone = 'met' | 'partial' | 'wrong' | 'none'

const shapes: Readonly<Record<StateTone, string>> = { met: '●', partial: '◐', wrong: '▲', none: '○' }

/** A state told three times: by colour, by shape and by word. */
export function StateChip({
  tone,
  children,
  quiet = false,
}: {
  tone: StateTone
  children: ReactNode
  quiet?: boolean
}) {
  return (
    <span className={classes.chip} data-tone={tone} data-quiet={quiet || undefined}>
      <span aria-hidden="true" className={classes.shape}>
        {shapes[tone]}
      </span>
      {children}
    </span>
  )
}
