import { app, session, shell, type WebContents } from 'electron'
import { isAppAddress, mayOpenOutside } from './app-address.ts'

/**
 * Every window shows our page and nothing else. Packaging adds the rest: fuses RunAsNode, NodeOptions and inspect
 * off, OnlyLoadAppFromAsar, asar integrity, cookie encryption on, no extra privileges for file addresses.
 */
export function guardWindows(): void {
  const defaultSession = session.defaultSession
  defaultSession.setPermissionRequestHandler((_contents, permission, decide) => decide(isAllowed(permission)))
  defaultSession.setPermissionCheckHandler((_contents, permission) => isAllowed(permission))
  defaultSession.setDevicePermissionHandler(() => false)
  // Files leave the page through `shell.saveFile`, where the person sees the place.
  defaultSession.on('will-download', (event) => event.preventDefault())
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
}

/** Copying a table to Excel is the only thing the page may ask the system for. */
const isAllowed = (permission: string): boolean => permission === 'clipboard-sanitized-write'

function guardContents(contents: WebContents): void {
  const stayHome = (event: { url: string; preventDefault(): void }) => {
    if (!isAppAddress(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stayHome)
  contents.on('will-frame-navigate', stayHome)
  contents.on('will-redirect', stayHome)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) void shell.openExternal(url)
    return { action: 'deny' }
  })
}
