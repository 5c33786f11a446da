import { useQuery } from '@tanstack/react-query'
import { backend } from '../../../lib/client.ts'

/** Conclusions of every meeting of a year (null: of all years), with what became of them. */
export const useFollowUp = (year: number | null) =>
  useQuery(backend.meetings.followUp.queryOptions({ input: { year } }))

export type FollowUp = NonNullable<ReturnType<typeof useFollowUp>['data']>
export type FollowedRow = FollowUp['rows'][number]
