import { Center } from '@mantine/core'
import { useEffect } from 'react'
import { FirstRun } from '../features/first-run/first-run.tsx'
import { describeError } from '../lib/describe-error.ts'
import { useInterfaceState } from '../lib/interface-state.ts'
import { type ActiveSession, SessionContext, useSessionQuery } from '../lib/use-session.ts'
import { ErrorState } from '../ui/error-state.tsx'
import { LoadingState } from '../ui/loading-state.tsx'
import { Frame } from './frame.tsx'

/** Nobody sees a figure before it is known who is acting: every change is signed. */
export function Gate() {
  const query = useSessionQuery()
  const actAs = useInterfaceState((state) => state.actAs)
  const rememberedId = useInterfaceState((state) => state.personId)
  const session = query.data
  const personId = session?.person?.id

  useEffect(() => {
    if (personId) actAs(personId)
  }, [personId, actAs])

  useEffect(() => {
    if (session) document.title = `Sổ Chỉ đạo – ${session.committeeName}`
  }, [session])

  if (session?.person) {
    if (rememberedId !== session.person.id) return null
    const active: ActiveSession = { ...session, person: session.person }
    return (
      <SessionContext value={active}>
        <Frame key={session.person.id} />
      </SessionContext>
    )
  }
  if (session) return <FirstRun session={session} />
  return (
    <Center component="main" h="100%" p="xl">
      <div style={{ width: 640, maxWidth: '100%' }}>
        {query.error ? (
          <ErrorState
            title="Chưa mở được Sổ Chỉ đạo."
            {...describeError(query.error)}
            onRetry={() => void query.refetch()}
          />
        ) : (
          <LoadingState lines={4} label="Đang mở Sổ Chỉ đạo…" />
        )}
      </div>
    </Center>
  )
}
