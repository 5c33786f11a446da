import { useQuery } from '@tanstack/react-query'
import type { SlipPreviewView } from '../../../../shared/contract/slips.ts'
import type { PlanId } from '../../../../shared/domain/ids.ts'
import { backend, client } from '../../../lib/client.ts'
import type { IncomingSlip } from './slip-state.ts'

export interface SlipScope {
  /** Null: every plan of the territory. */
  readonly planId: PlanId | null
  readonly year: number | null
}

export const useSlipAgencies = (scope: SlipScope) => useQuery(backend.slips.agencies.queryOptions({ input: scope }))

export const useAcceptedSlips = () => useQuery(backend.slips.accepted.queryOptions())

/** The comparison of one slip with what is in force; it is made anew when a task changes. */
export const useSlipPreview = ({ id, name, bytes }: IncomingSlip) =>
  useQuery({
    queryKey: [...backend.slips.preview.key(), id],
    queryFn: ({ signal }): Promise<SlipPreviewView> =>
      client.slips.preview({ file: bytes, name, agency: null }, { signal }),
    gcTime: Number.POSITIVE_INFINITY,
  })
