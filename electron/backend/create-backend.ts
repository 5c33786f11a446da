import path from 'node:path'
import { type CatalogueProblem, loadCatalogue } from '../catalogue/load-catalogue.ts'
import { createDocumentRenderer } from '../documents/document-renderer.ts'
import { openStore } from '../store/open-store.ts'
import type { Desk } from '../usecases/desk.ts'
import { BatchRegistry } from '../usecases/intake/batch.ts'
import { createWorkbookReader } from '../workbook/reader-client.ts'
import { defaultReadLimits } from '../workbook/read-limits.ts'
import type { StartReader } from '../workbook/reader-port.ts'
import { writeReportTemplate } from '../workbook/write-template.ts'
import { ChangeFeed } from './change-feed.ts'
import type { BackendContext, Door, Session } from './context.ts'
import { router } from './router.ts'
import { syncCatalogue } from './sync-catalogue.ts'

export interface BackendOptions {
  readonly storeDirectory: string
  /** `write` takes the writer's lock; `read` looks on beside a writer. */
  readonly storeMode?: 'write' | 'read'
  /** Honoured when the store is created: it will hold illustrative data only. */
  readonly demo?: boolean
  /** Folder `resources` of the project or of the packaged app. */
  readonly resourcesDirectory: string
  readonly startReader: StartReader
  /** Built or source file of the document worker. */
  readonly documentWorkerFile: string
  readonly appVersion: string
  readonly door: Door
  /** Milliseconds since 1970, UTC. */
  readonly now?: () => number
}

/** One backend behind every door. */
export interface Backend {
  readonly router: typeof router
  readonly desk: Desk
  readonly batches: BatchRegistry
  /** Catalogue files that break their schema; the rest works. */
  readonly catalogueProblems: readonly CatalogueProblem[]
  newSession(): Session
  context(session: Session): BackendContext
  close(): Promise<void>
}

/** Opens the store, wires adapters into use cases. Throws `StoreFailure` with a sentence for people. */
export function createBackend(options: BackendOptions): Backend {
  const clock = options.now ?? Date.now
  const { catalogue, problems } = loadCatalogue(path.join(options.resourcesDirectory, 'catalogue'))
  const store = openStore({
    directory: options.storeDirectory,
    mode: options.storeMode ?? 'write',
    demo: options.demo ?? false,
    appVersion: options.appVersion,
    now: clock,
  })
  if (store.mode === 'write') syncCatalogue(store, catalogue)
  const reader = createWorkbookReader(options.startReader, defaultReadLimits)
  const documents = createDocumentRenderer({ workerFile: options.documentWorkerFile })
  const desk: Desk = { store, catalogue, reader, documents, writeReportTemplate, clock }
  const batches = new BatchRegistry(clock)
  const changes = new ChangeFeed()

  return {
    router,
    desk,
    batches,
    catalogueProblems: problems,
    newSession: () => ({ personId: null }),
    context: (session) => ({ desk, batches, changes, session, door: options.door, appVersion: options.appVersion }),
    close: async () => {
      changes.close()
      await reader.close()
      await documents.close()
      store.close()
    },
  }
}
