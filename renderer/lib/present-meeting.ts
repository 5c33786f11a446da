import { shell } from './shell.ts'

/** Address of the page that follows a meeting on the projector. */
export const presentationPath = (meetingId: string): string => `/cuoc-hop/trinh-chieu/${encodeURIComponent(meetingId)}`

/**
 * Shows a meeting in a second window: one of the app's own on the desktop, a browser window on the web door. False
 * where the browser did not let it open.
 */
export async function presentMeeting(meetingId: string): Promise<boolean> {
  const desktop = shell()
  if (desktop) return desktop.present(meetingId)
  const { origin, pathname } = window.location
  return window.open(`${origin}${pathname}#${presentationPath(meetingId)}`, 'trinh-chieu', 'popup') !== null
}
