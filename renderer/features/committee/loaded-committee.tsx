import type { ReactNode } from 'react'
import type { CommitteeScope } from '../../../shared/domain/committee/member.ts'
import { describeError } from '../../lib/describe-error.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { type Committee, useCommittee } from './committee-data.ts'

/** What a drawer shows once its committee is there. */
export function LoadedCommittee({
  scope,
  children,
}: {
  scope: CommitteeScope
  children: (committee: Committee) => ReactNode
}) {
  const query = useCommittee(scope, null)
  if (query.data) return children(query.data)
  if (query.error) return <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
  return <LoadingState lines={8} />
}
