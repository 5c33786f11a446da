import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { MeetingView } from '../../../shared/contract/meetings.ts'
import type { CommitteeScope } from '../../../shared/domain/committee/member.ts'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { backend } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { invalidate } from '../../lib/live-changes.ts'
import { notifyDone, notifyError, notifySaved } from '../../lib/notify.ts'
import { saveFile } from '../../lib/save-file.ts'
import { useSession } from '../../lib/use-session.ts'

export const useMeetings = () => useQuery(backend.meetings.list.queryOptions())

export const useMeeting = (id: string) => useQuery(backend.meetings.show.queryOptions({ input: { id } }))

export type Meeting = MeetingView
export type ListedMeeting = NonNullable<ReturnType<typeof useMeetings>['data']>[number]
export type MeetingInvitee = Meeting['invitees'][number]

/** One committee with everybody who ever sat in it, as of a day; null: today. */
export function useCommittee(scope: CommitteeScope, day: IsoDate | null) {
  const { plan } = useSession()
  return useQuery(backend.committee.show.queryOptions({ input: { scope, planId: plan.id, day } }))
}

export type CommitteeMemberRow = NonNullable<ReturnType<typeof useCommittee>['data']>['members'][number]

/** Committees of districts, whose meetings stand in the same list. */
export const useDistrictCommittees = () => useQuery(backend.committee.districts.queryOptions({ input: { day: null } }))

/** The event that a change rests on. */
export const stepOf = ({ id, revision }: Pick<Meeting, 'id' | 'revision'>) => ({ id, expectedRevision: revision })

/**
 * One change of a meeting; what it did is said, and every screen reads again. Also after a refusal: somebody else may
 * have changed the meeting, and what they did is to be seen before one tries again.
 */
export function useMeetingChange<Input, Result>(
  change: (input: Input) => Promise<Result>,
  { said, after }: { readonly said?: string; readonly after?: (result: Result) => void } = {},
) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (result) => {
      if (said !== undefined) notifyDone(said)
      invalidate(queryClient, 'meetings')
      after?.(result)
    },
    onError: (error) => {
      if (describeError(error).code === 'STALE') invalidate(queryClient, 'meetings')
    },
  })
}

/** A file that the backend writes, saved where the person says. */
export function useMeetingFile<Input>(
  write: (input: Input) => Promise<{ readonly file: Blob; readonly name: string }>,
) {
  return useMutation({
    mutationFn: async (input: Input) => {
      const { file, name } = await write(input)
      notifySaved(await saveFile(name, file), name)
    },
    onError: notifyError,
  })
}
