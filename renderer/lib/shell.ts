import type { SaveOutcome } from '../../shared/contract/host-messages.ts'

/** What the preload lends to the page when it runs inside the desktop window; absent on the web door. */
export interface Shell {
  /** Asks for a port to the backend; it arrives as a `message` event of this window carrying one MessagePort. */
  connect(): void
  /** Asks the person where to save the bytes and writes them there, whole or not at all. */
  saveFile(name: string, bytes: Uint8Array): Promise<SaveOutcome>
  /** Shows a meeting in a second window, on the projector where one is connected. */
  present(meetingId: string): Promise<boolean>
}

declare global {
  interface Window {
    readonly shell?: Shell
  }
}

export const shell = (): Shell | null => window.shell ?? null
