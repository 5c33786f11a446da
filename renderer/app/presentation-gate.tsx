import { Center } from '@mantine/core'
import { PresentationScreen } from '../features/meetings/presentation/presentation-screen.tsx'
import { describeError } from '../lib/describe-error.ts'
import { useLiveChanges } from '../lib/live-changes.ts'
import { type ActiveSession, SessionContext, useSessionQuery } from '../lib/use-session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { LoadingState } from '../ui/loading-state.tsx'

/** The window of the projector: no frame, no side bar, and it follows what is done at the desk. */
export function PresentationGate() {
  useLiveChanges()
  const query = useSessionQuery()
  const session = query.data
  if (session?.person) {
    const active: ActiveSession = { ...session, person: session.person }
    return (
      <SessionContext value={active}>
        <PresentationScreen />
      </SessionContext>
    )
  }
  return (
    <Center component="main" h="100%" p="xl">
      <div style={{ width: 640, maxWidth: '100%' }}>
        {session ? (
          <EmptyState
            title="Chưa chọn người thực hiện."
            sentence="Chọn người thực hiện ở cửa sổ làm việc, rồi mở lại trình chiếu từ cuộc họp."
          />
        ) : query.error ? (
          <ErrorState
            title="Chưa mở được trình chiếu."
            {...describeError(query.error)}
            onRetry={() => void query.refetch()}
          />
        ) : (
          <LoadingState lines={4} label="Đang mở trình chiếu…" />
        )}
      </div>
    </Center>
  )
}
