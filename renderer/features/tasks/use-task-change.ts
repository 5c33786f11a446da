import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type TaskKey, taskKey } from '../../../shared/domain/tasks/occurrence.ts'
import type { TaskChange } from '../../../shared/domain/tasks/task-event.ts'
import { client } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { invalidate } from '../../lib/live-changes.ts'

export interface SentStep {
  readonly key: TaskKey
  readonly change: TaskChange
  /** The task's last event as the person saw it. */
  readonly expectedRevision: number
}

/** Sends steps, all or none. When somebody was faster, the newer state is fetched and nothing typed is lost. */
export function useTaskChange(onDone: () => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (steps: readonly SentStep[]) => client.tasks.change({ steps: [...steps] }),
    onSuccess: () => {
      invalidate(queryClient, 'tasks')
      onDone()
    },
    onError: (error) => {
      if (isStale(error)) invalidate(queryClient, 'tasks')
    },
  })
}

export const isStale = (error: unknown): boolean => describeError(error).code === 'STALE'

/** A row's key as the contract takes it. */
export const keyOf = ({ key }: { readonly key: string }): TaskKey => taskKey(key)
