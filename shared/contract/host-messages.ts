/**
 * What Electron's main process and the backend's utility process say to each other. Main owns windows and
 * processes, the backend owns the data; ports travel beside the message that names them.
 */

/** First message: where everything is. */
export interface OpenBackend {
  readonly type: 'open'
  readonly storeDirectory: string
  readonly resourcesDirectory: string
  readonly documentWorkerFile: string
  readonly packWorkerFile: string
  readonly appVersion: string
}

export type MainToBackend =
  | OpenBackend
  /** With one port: a page that wants to call. */
  | { readonly type: 'page' }
  /** With one port: the reading process asked for under this number. */
  | { readonly type: 'reader'; readonly reader: number }
  | { readonly type: 'reader-gone'; readonly reader: number }
  /** Finish, close the store, exit. */
  | { readonly type: 'close' }

export type BackendToMain =
  | { readonly type: 'ready' }
  /** The store cannot be opened; the sentence is for people, and main ends the app after it. */
  | { readonly type: 'refused'; readonly message: string }
  | { readonly type: 'start-reader'; readonly reader: number; readonly heapMegabytes: number }
  | { readonly type: 'kill-reader'; readonly reader: number }

/** What `shell.saveFile` answers. */
export type SaveOutcome =
  | { readonly outcome: 'saved'; readonly path: string }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'failed'; readonly message: string }
