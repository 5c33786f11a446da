import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { backend } from './client.ts'

export const useSessionQuery = () => useQuery(backend.session.current.queryOptions())

export type Session = NonNullable<ReturnType<typeof useSessionQuery>['data']>
/** A session in which somebody is acting: what every screen behind the first run can rely on. */
export type ActiveSession = Session & { readonly person: NonNullable<Session['person']> }

/** "thành phố" or "tỉnh": how the place of the committee is spoken of. */
export const levelOf = ({ territory }: Pick<Session, 'territory'>): string =>
  territory.fullName.startsWith('tỉnh') ? 'tỉnh' : 'thành phố'

export const SessionContext = createContext<ActiveSession | null>(null)

/** The session of the frame; only screens inside it may ask. */
export function useSession(): ActiveSession {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside of the frame')
  return session
}
