import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PlanId } from '../../../shared/domain/ids.ts'
import { backend } from '../../lib/client.ts'
import { invalidate } from '../../lib/live-changes.ts'
import { notifyDone, notifyError, notifySaved } from '../../lib/notify.ts'
import { saveFile } from '../../lib/save-file.ts'

export const useRounds = (planId: PlanId) => useQuery(backend.rounds.list.queryOptions({ input: { planId } }))

export const useRound = (id: string) => useQuery(backend.rounds.show.queryOptions({ input: { id } }))

export type Round = NonNullable<ReturnType<typeof useRound>['data']>
export type RoundReceiverRow = Round['receivers'][number]
export type RoundOpinion = Round['opinions'][number]
export type ListedRound = NonNullable<ReturnType<typeof useRounds>['data']>['rounds'][number]

/** One change of a round; what it did is said, and every screen reads again. */
export function useRoundChange<Input>(change: (input: Input) => Promise<unknown>, said: string, after?: () => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      notifyDone(said)
      invalidate(queryClient, 'rounds')
      after?.()
    },
  })
}

/** A paper that the backend writes, saved where the person says. */
export function useRoundFile<Input>(
  write: (
    input: Input,
  ) => Promise<{ readonly file: Blob; readonly name: string; readonly leftOut?: readonly string[] }>,
) {
  return useMutation({
    mutationFn: async (input: Input) => {
      const { file, name, leftOut = [] } = await write(input)
      notifySaved(await saveFile(name, file), name)
      for (const sentence of leftOut) notifyDone(sentence)
    },
    onError: notifyError,
  })
}
