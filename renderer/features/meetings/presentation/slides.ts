import type { AgendaItem } from '../../../../shared/domain/meetings/meeting.ts'
import type { Meeting } from '../meetings-data.ts'

/** What stands on the screen of the room. */
export type Slide =
  /** What the meeting is, and its agenda. */
  | { readonly kind: 'opening' }
  | { readonly kind: 'item'; readonly item: AgendaItem; readonly index: number }
  /** The conclusions as they are noted. */
  | { readonly kind: 'conclusions' }

type Shown = Pick<Meeting, 'stage' | 'agenda' | 'current'>

/** In the order of the meeting: the opening, each item, the conclusions. */
export const slidesOf = ({ agenda }: Pick<Shown, 'agenda'>): readonly [Slide, ...Slide[]] => [
  { kind: 'opening' },
  ...agenda.map((item, index): Slide => ({ kind: 'item', item, index })),
  { kind: 'conclusions' },
]

/** Where a meeting stands among its slides, from 0; null while it is not in session and nothing is followed. */
export function followedSlide({ stage, agenda, current }: Shown): number | null {
  if (stage === 'concluded' || stage === 'announced') return agenda.length + 1
  if (stage !== 'in_session') return null
  // A break, or nothing opened yet: the agenda is what the room wants to see.
  if (current === null || current.itemId === null) return 0
  const at = agenda.findIndex(({ id }) => id === current.itemId)
  return at < 0 ? 0 : at + 1
}

/** How an item stands against its time. */
export interface ItemTime {
  readonly elapsedSeconds: number
  /** Negative once the time is over; null for an item without minutes. */
  readonly leftSeconds: number | null
}

/** @param now instant, in milliseconds; a clock that runs behind the server's shows no negative time */
export function itemTime(since: string, minutes: number, now: number): ItemTime {
  const elapsedSeconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000))
  return { elapsedSeconds, leftSeconds: minutes === 0 ? null : minutes * 60 - elapsedSeconds }
}

/** "05:07" */
export function clockText(seconds: number): string {
  const whole = Math.abs(seconds)
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`
}

export type TimeState = 'in_time' | 'nearly_over' | 'over'

/** The last fifth of an item's time, two minutes at most, is "nearly over". */
export function timeState({ elapsedSeconds, leftSeconds }: ItemTime): TimeState {
  if (leftSeconds === null) return 'in_time'
  if (leftSeconds < 0) return 'over'
  return leftSeconds <= Math.min(120, (elapsedSeconds + leftSeconds) / 5) ? 'nearly_over' : 'in_time'
}

export interface BasisParts {
  readonly sentences: readonly string[]
  /** Lines that begin with a dash, without it. */
  readonly lines: readonly string[]
}

/** What an item rests on as a room reads it: sentences, then the lines that begin with a dash. */
export function basisParts(basis: string): BasisParts {
  const all = basis
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const dashed = /^[-–•]\s+/u
  return {
    sentences: all.filter((line) => !dashed.test(line)),
    lines: all.filter((line) => dashed.test(line)).map((line) => line.replace(dashed, '')),
  }
}
