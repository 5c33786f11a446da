import path from 'node:path'
import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron'
import { startAddress } from './app-address.ts'

/** Opens the window in which the secretariat works; it is shown when its first picture is ready. */
export const createWindow = (): Promise<BrowserWindow> =>
  openWindow(startAddress, { title: 'Sổ Chỉ đạo', width: 1440, height: 900, minWidth: 1024, minHeight: 640 })

/** Every window of the app is opened here, with every protection on; `created` gets it before it has loaded. */
export async function openWindow(
  address: string,
  options: BrowserWindowConstructorOptions,
  created: (window: BrowserWindow) => void = () => undefined,
): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    ...options,
    show: false,
    backgroundColor: '#f8fafc',
    webPreferences: {
      preload: path.join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  created(window)
  window.once('ready-to-show', () => window.show())
  await window.loadURL(address).catch((error: unknown) => {
    if (!window.isDestroyed()) throw error // closed by the person before it had loaded
  })
  return window
}
