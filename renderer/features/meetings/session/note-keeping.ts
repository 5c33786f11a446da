import type { QueryClient } from '@tanstack/react-query'
import { backend, client } from '../../../lib/client.ts'
import { invalidate } from '../../../lib/live-changes.ts'
import type { Keeping } from '../keeping/keeper.ts'
import type { Stored } from '../keeping/kept-value.ts'
import { type LocalCopies, localCopies } from '../keeping/local-copies.ts'
import type { Meeting } from '../meetings-data.ts'

/** Milliseconds of rest before a save, and the longest that steady typing waits: what a crash can cost. */
const pause = 300
const longest = 600

const isText = (value: unknown): value is string => typeof value === 'string'

/** Where the notes on one item are kept on this machine until they are stored. */
export const noteCopies = (personId: string, meetingId: string, itemId: string): LocalCopies<string> =>
  localCopies(personId, `${meetingId}.ghi-chep.${itemId}`, isText)

/** The notes on one item as stored; revision 0: none are yet. */
export function storedNote({ notes }: Pick<Meeting, 'notes'>, itemId: string): Stored<string> {
  const note = notes.find((one) => one.itemId === itemId)
  return { value: note?.text ?? '', revision: note?.revision ?? 0 }
}

interface NotePlace {
  readonly meetingId: string
  readonly itemId: string
  readonly personId: string
}

/** How the notes on one item are saved. */
export const noteKeeping = (
  queryClient: QueryClient,
  { meetingId: id, itemId, personId }: NotePlace,
): Keeping<string> => ({
  same: (left, right) => left === right,
  save: async (text, expectedRevision) => {
    const saved = await client.meetings.saveNote({ id, itemId, text, expectedRevision })
    invalidate(queryClient, 'meetings')
    return saved
  },
  readAgain: async () => {
    const newer = await client.meetings.show({ id })
    queryClient.setQueryData(backend.meetings.show.queryKey({ input: { id } }), newer)
    return storedNote(newer, itemId)
  },
  pause,
  longest,
  copies: noteCopies(personId, id, itemId),
})
