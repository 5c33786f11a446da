import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DocumentKey } from '../../../../shared/domain/documents/document-key.ts'
import type { IsoDate } from '../../../../shared/domain/ids.ts'
import { backend, client } from '../../../lib/client.ts'
import { invalidate } from '../../../lib/live-changes.ts'

/** How the document stands before it is issued with this number on this day. */
export const useStanding = (key: DocumentKey, wish: { number: number | null; date: IsoDate }) =>
  useQuery({
    ...backend.issuing.prepare.queryOptions({ input: { ...key, ...wish } }),
    placeholderData: keepPreviousData,
  })

export type Standing = NonNullable<ReturnType<typeof useStanding>['data']>

type MoveInput = Parameters<typeof client.issuing.move>[0]
type IssueInput = Parameters<typeof client.issuing.issue>[0]

export function useMove() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: MoveInput) => client.issuing.move(input),
    onSettled: async () => {
      // Also when it was refused as stale: then the newer state is what has to be seen.
      invalidate(queryClient, 'documents')
      // What is laid before the signer bears no mark of a draft any more; a page still being made is one of before.
      const drawn = { queryKey: backend.documents.render.key() }
      await queryClient.cancelQueries(drawn)
      await queryClient.invalidateQueries(drawn)
    },
  })
}

export function useIssue() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: IssueInput) => client.issuing.issue(input),
    onSettled: () => invalidate(queryClient, 'documents'),
  })
}
