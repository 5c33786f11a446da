import type { BackendClient } from '../../../shared/contract/contract.ts'
import type { IsoDate } from '../../../shared/domain/ids.ts'

export type ListedMeeting = Awaited<ReturnType<BackendClient['meetings']['list']>>[number]

/** The nearest meeting from today on that is not over; one that is being held comes before any other. */
export function nextMeeting(meetings: readonly ListedMeeting[], today: IsoDate): ListedMeeting | null {
  const held = meetings.find(({ stage, kind }) => stage === 'in_session' && kind !== 'consultation')
  if (held) return held
  const ahead = meetings.filter(
    ({ stage, kind, date }) =>
      (stage === 'planned' || stage === 'invited') && kind !== 'consultation' && date !== null && date >= today,
  )
  return ahead.toSorted((left, right) => (whenKey(left) < whenKey(right) ? -1 : 1))[0] ?? null
}

const whenKey = ({ date, startTime }: ListedMeeting): string => `${date} ${startTime ?? ''}`
