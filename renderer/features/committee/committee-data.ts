import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CommitteeScope } from '../../../shared/domain/committee/member.ts'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { backend } from '../../lib/client.ts'
import { invalidate } from '../../lib/live-changes.ts'
import { notifyDone } from '../../lib/notify.ts'
import { useSession } from '../../lib/use-session.ts'

/** One committee on a day (null: today), held against the plan of the session. */
export function useCommittee(scope: CommitteeScope, day: IsoDate | null) {
  const { plan } = useSession()
  return useQuery(backend.committee.show.queryOptions({ input: { scope, planId: plan.id, day } }))
}

export const useDistricts = (day: IsoDate | null) =>
  useQuery(backend.committee.districts.queryOptions({ input: { day } }))

/** One term with its versions and everybody who held the seat. */
export const useMember = (id: string) => useQuery(backend.committee.member.queryOptions({ input: { id, day: null } }))

export const useMoved = (scope: CommitteeScope, from: IsoDate, to: IsoDate) =>
  useQuery(backend.committee.moved.queryOptions({ input: { scope, from, to } }))

export const useRecordHistory = (id: string) =>
  useQuery(backend.committee.recordHistory.queryOptions({ input: { id } }))

/** Agencies to choose from, in the order of the alphabet; those that ended come last: old decisions name them. */
export function useAgencyChoices(): readonly { readonly value: string; readonly label: string }[] {
  const query = useQuery(backend.agencies.list.queryOptions({ input: { territory: null, day: null } }))
  const agencies = query.data?.agencies ?? []
  return [
    ...agencies.filter(({ state }) => state !== 'ended').map(({ code, name }) => ({ value: code, label: name })),
    ...agencies
      .filter(({ state }) => state === 'ended')
      .map(({ code, name }) => ({ value: code, label: `${name} (đã kết thúc)` })),
  ]
}

/** A change of the committee: says what was done and has every screen read again. */
export function useCommitteeChange<Input, Result>(
  work: (input: Input) => Promise<Result>,
  done: (result: Result) => string,
  after: (result: Result) => void,
) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: work,
    onSuccess: (result) => {
      invalidate(queryClient, 'committee')
      notifyDone(done(result))
      after(result)
    },
  })
}

export type Committee = NonNullable<ReturnType<typeof useCommittee>['data']>
export type Member = Committee['members'][number]
export type Seat = Committee['vacant'][number]
export type Decision = Committee['decisions'][number]
export type Regulations = NonNullable<Committee['regulations']>
export type Predecessor = Committee['predecessors'][number]
export type District = NonNullable<ReturnType<typeof useDistricts>['data']>[number]
export type MemberReading = NonNullable<ReturnType<typeof useMember>['data']>
