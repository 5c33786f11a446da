import { useQueryClient } from '@tanstack/react-query'
import { backend, client } from '../../../lib/client.ts'
import { invalidate } from '../../../lib/live-changes.ts'
import { useSession } from '../../../lib/use-session.ts'
import type { Meeting } from '../meetings-data.ts'
import type { Keeper } from './keeper.ts'
import type { KeptValue } from './kept-value.ts'
import { localCopies } from './local-copies.ts'
import { samePlainData } from './same-plain-data.ts'
import { useKeeper } from './use-keeper.ts'

interface KeptList<Entry> {
  readonly meeting: Meeting
  /** Of the copies on this machine. */
  readonly name: string
  readonly of: (meeting: Meeting) => readonly Entry[]
  readonly isEntry: (value: unknown) => value is Entry
  readonly save: (
    entries: readonly Entry[],
    step: { readonly id: string; readonly expectedRevision: number },
  ) => Promise<{ readonly revision: number }>
  /** Nothing can be changed: what an earlier visit left unsaved is not taken up. */
  readonly disabled: boolean
  readonly hindrance?: (entries: readonly Entry[]) => string | null
}

const noCopies = { read: () => null, write: () => undefined, drop: () => undefined }

/** Rest before a list is saved: several moves and strokes are one step of the meeting's history. */
const pause = 900
const longest = 5_000

/**
 * A list of the meeting that is kept as a whole while it is edited in place. Whether it can be changed must not change
 * while it is shown: its page has the stage of the meeting as its key.
 */
export function useKeptList<Entry>({
  meeting,
  name,
  of,
  isEntry,
  save,
  disabled,
  hindrance,
}: KeptList<Entry>): readonly [KeptValue<readonly Entry[]>, Keeper<readonly Entry[]>] {
  const { person } = useSession()
  const queryClient = useQueryClient()
  const { id } = meeting
  const isList = (value: unknown): value is readonly Entry[] => Array.isArray(value) && value.every(isEntry)
  return useKeeper<readonly Entry[]>({ value: of(meeting), revision: meeting.revision }, () => ({
    same: samePlainData,
    save: async (entries, expectedRevision) => {
      const answer = await save(entries, { id, expectedRevision })
      invalidate(queryClient, 'meetings')
      return answer
    },
    readAgain: async () => {
      const newer = await client.meetings.show({ id })
      queryClient.setQueryData(backend.meetings.show.queryKey({ input: { id } }), newer)
      return { value: of(newer), revision: newer.revision }
    },
    pause,
    longest,
    copies: disabled ? noCopies : localCopies(person.id, `${id}.${name}`, isList),
    ...(hindrance ? { hindrance } : {}),
  }))
}
