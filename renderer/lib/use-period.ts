import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import type { PeriodKey } from '../../shared/domain/ids.ts'
import { type Period, parsePeriod, periodKey } from '../../shared/domain/time/period.ts'
import { useInterfaceState, usePersonal } from './interface-state.ts'
import { useSession } from './use-session.ts'

export interface ChosenPeriod {
  readonly period: Period
  readonly key: PeriodKey
  choose(key: string): void
}

/**
 * The period that the screens show: the address (`?ky=2022`) first, so that a shared link opens what its sender saw;
 * else what this person chose last; else what the backend proposes.
 */
export function usePeriod(): ChosenPeriod {
  const session = useSession()
  const [parameters, setParameters] = useSearchParams()
  const remembered = usePersonal((state) => state.period)
  const change = useInterfaceState((state) => state.change)
  const period =
    parsePeriod(parameters.get('ky') ?? '') ?? parsePeriod(remembered ?? '') ?? parsePeriod(session.currentPeriod)
  if (!period) throw new Error(`Malformed period from the backend: ${session.currentPeriod}`)

  const choose = useCallback(
    (key: string) => {
      change({ period: key })
      setParameters((current) => {
        current.set('ky', key)
        return current
      })
    },
    [change, setParameters],
  )
  return { period, key: periodKey(period), choose }
}
