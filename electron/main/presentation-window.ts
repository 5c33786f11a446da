import { BrowserWindow, ipcMain, screen } from 'electron'
import { openWindow } from './create-window.ts'
import { presentationAddress } from './presentation-address.ts'
import { isFromAppPage } from './sender.ts'

/** Lets the page open a second window that follows a meeting: on the projector where one is connected. */
export function offerPresenting(): void {
  let projector: BrowserWindow | null = null
  ipcMain.handle('present', async (event, id: unknown): Promise<boolean> => {
    const address = presentationAddress(id)
    const desk = BrowserWindow.fromWebContents(event.sender)
    if (!isFromAppPage(event) || desk === null || address === null) return false
    // One projector, one window: another meeting takes its place.
    if (projector !== null && !projector.isDestroyed()) projector.destroy()
    // Known before it has loaded: a second click, or closing the desk meanwhile, must find it.
    await openWindow(address, { title: 'Trình chiếu cuộc họp', ...placeBeside(desk) }, (window) => {
      projector = window
      // Whoever closes the desk ends the app; nothing is left on the projector.
      const end = () => window.destroy()
      desk.once('closed', end)
      window.once('closed', () => desk.removeListener('closed', end))
    })
    return true
  })
}

/** The whole of the first other display; beside nothing, a window of its own on the same one. */
function placeBeside(desk: BrowserWindow) {
  const own = screen.getDisplayMatching(desk.getBounds()).id
  const other = screen.getAllDisplays().find(({ id }) => id !== own)
  if (other === undefined) return { width: 1280, height: 720 }
  const { x, y, width, height } = other.bounds
  return { x, y, width, height, fullscreen: true, autoHideMenuBar: true }
}
