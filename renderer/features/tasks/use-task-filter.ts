import { useCallback, useMemo } from 'react'
import { useFilter } from '../../lib/interface-state.ts'
import { everyTask, readFilter, type TaskFilter } from './task-filter.ts'

/** What the list of a plan's tasks is narrowed to, kept per person: `[filter, narrow further, put in its place]`. */
export function useTaskFilter(
  planId: string,
): [TaskFilter, (part: Partial<TaskFilter>) => void, (whole: TaskFilter) => void] {
  const [stored, setStored] = useFilter(`nhiem-vu.${planId}.loc`, '')
  const filter = useMemo(() => readFilter(stored), [stored])
  const replace = useCallback((whole: TaskFilter) => setStored(JSON.stringify(whole)), [setStored])
  const change = (part: Partial<TaskFilter>): void => replace({ ...filter, ...part })
  return [filter, change, replace]
}

/** Opens the list on these conditions and no others. */
export const onlyThese = (part: Partial<TaskFilter>): TaskFilter => ({ ...everyTask, ...part })
