import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PlanId } from '../../../shared/domain/ids.ts'
import type { TaskKey } from '../../../shared/domain/tasks/occurrence.ts'
import { backend } from '../../lib/client.ts'

/** Tasks of a plan whose period touches a year; null: all that have begun by today. */
export const useTaskList = (planId: PlanId, year: number | null) =>
  useQuery(backend.tasks.list.queryOptions({ input: { planId, year, asOf: null } }))

/** One task with its parts, its history and what proves it. */
export const useTask = (key: TaskKey) => useQuery(backend.tasks.show.queryOptions({ input: { key, asOf: null } }))

export const useScorecard = (planId: PlanId, year: number | null) =>
  useQuery(backend.tasks.scorecard.queryOptions({ input: { planId, year, asOf: null } }))

export const useDocuments = () => useQuery(backend.tasks.documents.queryOptions())

export const useTaskSettings = () => useQuery(backend.tasks.settings.queryOptions())

/** What an agency leaves behind, and who may take it. */
export const useMoves = (agency: string | null) =>
  useQuery({
    ...backend.tasks.moves.queryOptions({ input: { agency: agency ?? '', asOf: null } }),
    enabled: agency !== null,
  })

export type TaskList = NonNullable<ReturnType<typeof useTaskList>['data']>
export type TaskRow = TaskList['rows'][number]
export type TaskDetail = NonNullable<ReturnType<typeof useTask>['data']>
export type TaskPart = TaskDetail['lines'][number]
export type TaskEntry = TaskDetail['history'][number]
export type AgencyNames = TaskList['agencies']
export type Score = NonNullable<ReturnType<typeof useScorecard>['data']>['rows'][number]
export type OfficialDocument = NonNullable<ReturnType<typeof useDocuments>['data']>[number]
export type TaskSettings = NonNullable<ReturnType<typeof useTaskSettings>['data']>
export type Moves = NonNullable<ReturnType<typeof useMoves>['data']>

/** How agencies are spoken of: in full, and short where room is scarce. */
export interface Names {
  readonly full: (code: string) => string
  readonly short: (code: string) => string
}

export function namesOf(agencies: AgencyNames): Names {
  const known = new Map(agencies.map((agency) => [agency.code, agency]))
  return {
    full: (code) => known.get(code)?.name ?? code,
    short: (code) => known.get(code)?.shortName ?? known.get(code)?.name ?? code,
  }
}

export const useNames = (agencies: AgencyNames): Names => useMemo(() => namesOf(agencies), [agencies])
