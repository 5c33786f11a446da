import type { Page } from 'playwright-core'

/** The app, opened at one of its doors, as the specs see it. */
export interface OpenApp {
  readonly door: 'web' | 'double' | 'electron'
  readonly page: Page
  readonly storeDirectory: string
  /** Does what makes the app save a file, and gives the bytes that were saved. */
  savedBy(act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }>
  /** Ends the app as a person does; gives the exit code. */
  close(): Promise<number | null>
}
