/** One end of a message channel to the reading process; the host (Electron main, web, CLI) provides it. */
export interface ReaderPort {
  postMessage(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once when the process is gone, for whatever reason. */
  onClose(listener: () => void): void
}

/**
 * Starts a fresh reading process. The backend never forks by itself: inside Electron only the main process can
 * (`utilityProcess`), so whoever hosts the backend passes this in.
 */
export type StartReader = () => { readonly port: ReaderPort; kill(): void }
