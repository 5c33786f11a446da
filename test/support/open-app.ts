import type { Page } from 'playwright-core'

/** What only the window has: menus, message boxes, processes. */
export interface Desktop {
  chooseMenu(labels: readonly string[]): Promise<void>
  /** Texts of the message boxes shown so far. */
  messages(): Promise<readonly string[]>
  /** The security settings that the window was opened with. */
  webPreferences(): Promise<Readonly<Record<string, unknown>>>
  /** Ends the backend's process as a crash would. */
  killBackend(): Promise<void>
}

/** The app, opened at one of its doors, as the specs see it. */
export interface OpenApp {
  readonly door: 'web' | 'double' | 'electron'
  readonly page: Page
  readonly storeDirectory: string
  /** Undefined at the browser door. */
  readonly desktop?: Desktop
  /** Does what makes the app save a file, and gives the bytes that were saved. */
  savedBy(act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }>
  /** Does what opens a second window, and gives its page. */
  secondWindow(act: () => Promise<void>): Promise<Page>
  /** Ends every process of the app at once, as a power cut does; `close` may still be called. */
  kill(): Promise<void>
  /** Ends the app as a person does; gives the exit code. */
  close(): Promise<number | null>
}
