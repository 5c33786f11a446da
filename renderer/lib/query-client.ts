import { QueryClient } from '@tanstack/react-query'
import { isConnectionFault } from './describe-error.ts'

/**
 * The cache of what the backend knows. Nothing goes stale by time: the change stream says when to fetch again. Only a
 * lost connection is tried again by itself; a refusal will not change by repeating it.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        retry: (failures, error) => isConnectionFault(error) && failures < 3,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
