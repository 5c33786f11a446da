import { useQueries, useQuery } from '@tanstack/react-query'
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

export const previewKey = (id: string) => [...backend.slips.preview.key(), id]

export const previewOptions = ({ id, name, bytes }: IncomingSlip) => ({
  queryKey: previewKey(id),
  // Read to its end also when a newer comparison is asked for: stopping it would cost the reading process its life.
  queryFn: (): Promise<SlipPreviewView> => client.slips.preview({ file: bytes, name, agency: null }),
  gcTime: Number.POSITIVE_INFINITY,
})

/** The comparison of one slip with what is in force; it is made anew when a task changes. */
export const useSlipPreview = (slip: IncomingSlip) => useQuery(previewOptions(slip))

/** Slips that nothing stands against, with their comparison. */
export const useReadySlips = (slips: readonly IncomingSlip[]) =>
  useQueries({
    queries: slips.map(previewOptions),
    combine: (results) =>
      results.flatMap(({ data }, index) => {
        const slip = slips[index]
        return slip && data?.outcome === 'ready' ? [{ slip, preview: data }] : []
      }),
  })
