// A double of the parts of Electron's main-process module that the app uses. It is not Electron: see README.md.
import { application } from './application.ts'
import { BrowserWindow } from './browser-window.ts'
import { type DoubleCommand, listen } from './control.ts'
import { answerNextDialog, clickMenu, defaultSession, menuLabels, strict } from './desktop.ts'
import { schemeProtocol } from './scheme-server.ts'
import { childProcesses } from './utility-process.ts'

export { BrowserWindow } from './browser-window.ts'
export { dialog, Menu, shell } from './desktop.ts'
export { ipcMain } from './ipc-main.ts'
export { MessageChannelMain } from './message-ports.ts'
export { utilityProcess } from './utility-process.ts'

export const app = strict('app', application)
export const session = { defaultSession }
/** One display: no projector is connected. */
const display = { id: 1, bounds: { x: 0, y: 0, width: 1366, height: 768 } }
export const screen = strict('screen', {
  getAllDisplays: () => [display],
  getDisplayMatching: (_bounds: unknown) => display,
})
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(_schemes: unknown) {},
  handle: schemeProtocol.handle,
})

listen((command: DoubleCommand) => {
  switch (command.do) {
    case 'answer':
      return answerNextDialog(command.kind, command.answer)
    case 'menu':
      return clickMenu(command.labels, { quit: () => application.quit() })
    case 'quit':
      return application.quit()
    case 'state':
      return {
        menu: menuLabels(),
        children: childProcesses(),
        windows: BrowserWindow.getAllWindows().map((window) => ({
          visible: window.isVisible(),
          address: window.webContents.getURL(),
          webPreferences: window.options.webPreferences,
        })),
      }
  }
})
// A test that dies takes the double with it.
process.on('disconnect', () => application.exit(0))
