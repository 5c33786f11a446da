import type { QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { create } from 'zustand'
import type { ChangeTopic } from '../../shared/contract/upkeep.ts'
import { backend, client } from './client.ts'

/** What has to be read again when a topic changed. */
const affected: Readonly<Record<ChangeTopic, readonly (readonly unknown[])[]>> = {
  // The session tells whether the store holds illustrative data, which the first import can change.
  figures: [
    backend.indicators.key(),
    backend.figures.key(),
    backend.assigned.key(),
    backend.plans.key(),
    backend.documents.key(),
    // A correction touches what was issued.
    backend.issuing.key(),
    backend.session.key(),
    backend.reminders.key(),
    backend.search.key(),
    backend.rounds.key(),
    backend.meetingBriefing.key(),
  ],
  // Not `render`: what is drawn depends on the fields at hand and the figures, not on a saved draft.
  documents: [
    backend.documents.open.key(),
    backend.documents.list.key(),
    backend.issuing.key(),
    backend.search.key(),
    backend.plans.key(),
    backend.indicators.key(),
    backend.rounds.key(),
    // A notice that is issued moves its meeting on, and its tasks cite it.
    backend.meetings.key(),
    backend.tasks.key(),
    // What became of earlier conclusions is told by their notices.
    backend.meetingBriefing.key(),
  ],
  // Another plan means another territory, and other classes.
  session: [
    backend.session.key(),
    backend.agencies.key(),
    backend.tasks.key(),
    backend.slips.key(),
    backend.reminders.key(),
    backend.search.key(),
    backend.committee.key(),
    backend.rounds.key(),
    backend.meetingBriefing.key(),
  ],
  // A task belongs to whoever the lists of agencies and classes name.
  agencies: [
    backend.agencies.key(),
    backend.tasks.key(),
    backend.slips.key(),
    backend.reminders.key(),
    backend.search.key(),
    backend.committee.key(),
    backend.rounds.key(),
    backend.meetingBriefing.key(),
  ],
  tasks: [
    backend.tasks.key(),
    // What became of a conclusion is what was done on its task.
    backend.meetings.followUp.key(),
    backend.slips.key(),
    backend.reminders.key(),
    backend.search.key(),
    backend.rounds.key(),
    backend.meetingBriefing.key(),
  ],
  // A letter that came in is listed among the letters of tasks.
  rounds: [backend.rounds.key(), backend.tasks.documents.key(), backend.meetingBriefing.key()],
  // A meeting tells who left since the invitation.
  committee: [backend.committee.key(), backend.meetings.key(), backend.meetingBriefing.key()],
  // Papers of a meeting are drawn from it, and its conclusions are tasks.
  meetings: [
    backend.meetings.key(),
    backend.documents.open.key(),
    backend.tasks.key(),
    backend.search.key(),
    backend.meetingBriefing.key(),
  ],
  // Drafts cite the registers.
  registers: [backend.registers.key(), backend.documents.key(), backend.search.key(), backend.meetingBriefing.key()],
}

/** True while the stream of changes is down: the frame says so instead of showing old figures as if they were new. */
export const useConnection = create<{ lost: boolean }>(() => ({ lost: false }))

const firstPause = 500
const longestPause = 10_000

/** Listens to the store for as long as the frame is mounted; after a gap everything is fetched again. */
export function useLiveChanges(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    const stop = new AbortController()
    void listen(queryClient, stop.signal)
    return () => stop.abort()
  }, [queryClient])
}

async function listen(queryClient: QueryClient, signal: AbortSignal): Promise<void> {
  let pause = firstPause
  while (!signal.aborted) {
    try {
      const changes = await client.upkeep.changes(undefined, { signal })
      if (useConnection.getState().lost) {
        useConnection.setState({ lost: false })
        // Changes made during the gap were not announced.
        await queryClient.invalidateQueries()
      }
      pause = firstPause
      for await (const { topic } of changes) invalidate(queryClient, topic)
    } catch (error) {
      if (signal.aborted) return
      console.warn('The stream of changes broke off; it is opened again.', error)
      useConnection.setState({ lost: true })
    }
    await sleep(pause, signal)
    pause = Math.min(pause * 2, longestPause)
  }
}

/** Marks as outdated what a change touched; screens that show it fetch again at once. */
export function invalidate(queryClient: QueryClient, topic: ChangeTopic): void {
  for (const queryKey of affected[topic]) void queryClient.invalidateQueries({ queryKey: [...queryKey] })
}

const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
