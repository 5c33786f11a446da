import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { IsoDate, PeriodKey, PlanId } from '../../../../shared/domain/ids.ts'
import { backend } from '../../../lib/client.ts'

/** What a meeting looks at. */
export interface BriefingScope {
  readonly planId: PlanId
  readonly period: PeriodKey
  readonly day: IsoDate
}

export const useChairBriefing = (scope: BriefingScope) =>
  useQuery(backend.meetingBriefing.chair.queryOptions({ input: { ...scope } }))

export type Briefing = NonNullable<ReturnType<typeof useChairBriefing>['data']>
export type BriefedIndicator = Briefing['indicators'][number]
export type Gap = Extract<BriefedIndicator['gaps'], { kind: 'by_unit' }>['below'][number]
export type ArrearsLine = Briefing['arrears']['largest'][number]
export type Reporter = Briefing['lateReporters'][number]

export const useWhatIfChoices = ({ planId, period }: Pick<BriefingScope, 'planId' | 'period'>) =>
  useQuery(backend.meetingBriefing.choices.queryOptions({ input: { planId, period } }))

export type WhatIfChoices = NonNullable<ReturnType<typeof useWhatIfChoices>['data']>
export type WhatIfAddition = Parameters<typeof backend.meetingBriefing.whatIf.call>[0]['additions'][number]

/** The answer of before stays in sight while the next one is computed; nothing is asked without an addition. */
export const useWhatIf = (
  { planId, period }: Pick<BriefingScope, 'planId' | 'period'>,
  additions: readonly WhatIfAddition[],
) =>
  useQuery({
    ...backend.meetingBriefing.whatIf.queryOptions({ input: { planId, period, additions: [...additions] } }),
    enabled: additions.length > 0,
    placeholderData: keepPreviousData,
  })

export const usePreparation = (meetingId: string) =>
  useQuery(backend.meetingBriefing.forMeeting.queryOptions({ input: { id: meetingId } }))

export type Preparation = NonNullable<ReturnType<typeof usePreparation>['data']>
