import path from 'node:path'
import { BrowserWindow } from 'electron'
import { startAddress } from './app-address.ts'

/** Opens the one window of the app; it is shown when its first picture is ready. */
export async function createWindow(): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    title: 'Sổ Chỉ đạo',
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
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
  window.once('ready-to-show', () => window.show())
  await window.loadURL(startAddress).catch((error: unknown) => {
    if (!window.isDestroyed()) throw error // closed by the person before it had loaded
  })
  return window
}
