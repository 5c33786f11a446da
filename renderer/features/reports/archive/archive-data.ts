import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { backend } from '../../../lib/client.ts'

/** Issued documents of every plan of the committee, last first. */
export const useArchive = (text: string) =>
  useQuery({
    ...backend.issuing.archive.queryOptions({ input: { planId: null, text } }),
    placeholderData: keepPreviousData,
  })

export const useIssued = (id: string) => useQuery(backend.issuing.show.queryOptions({ input: { id } }))

/** Issued documents with a figure that is another one today. */
export const useTouched = () => useQuery(backend.issuing.touched.queryOptions({ input: { planId: null } }))

/** Closed under every plan of the committee. */
export const useClosedPeriods = () => useQuery(backend.issuing.closedPeriods.queryOptions())

export type Archived = NonNullable<ReturnType<typeof useArchive>['data']>[number]
export type Issued = NonNullable<ReturnType<typeof useIssued>['data']>
export type Difference = Issued['differences'][number]
