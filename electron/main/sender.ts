import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import { isAppAddress } from './app-address.ts'

/** Only the top frame of our own page may talk to the main process. */
export function isFromAppPage(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && isAppAddress(frame.url)
}
