import { startAddress } from './app-address.ts'

/** Ids of meetings as the store mints them. */
const meetingId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The page that follows a meeting on the projector; null for anything that is no id of a meeting. */
export const presentationAddress = (id: unknown): string | null =>
  typeof id === 'string' && meetingId.test(id) ? `${startAddress}#/cuoc-hop/trinh-chieu/${id}` : null
