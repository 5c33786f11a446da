import path from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { BackendClient } from '../../shared/contract/contract.ts'
import type { CatalogueProblem } from '../catalogue/catalogue-problem.ts'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import { createDocumentRenderer, type DocumentRenderer } from '../documents/document-renderer.ts'
import { writeDueCalendar } from '../documents/due-calendar.ts'
import { writeMailDraft } from '../documents/mail-draft.ts'
import { writeMeetingCalendar } from '../documents/meeting-calendar.ts'
import { createPackMaker } from '../documents/pack-maker.ts'
import { canonicalJson } from '../store/canonical-json.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import type { Desk } from '../usecases/desk.ts'
import { BatchRegistry } from '../usecases/intake/batch.ts'
import { packFiles } from '../workbook/pack-files.ts'
import { defaultReadLimits } from '../workbook/read-limits.ts'
import { createWorkbookReader } from '../workbook/reader-client.ts'
import type { StartReader } from '../workbook/reader-port.ts'
import { writeDocumentTables } from '../workbook/write-document-tables.ts'
import { writePlanWorkbook } from '../workbook/write-plan.ts'
import { writeRegisterWorkbook } from '../workbook/write-register.ts'
import { writeSlipWorkbook } from '../workbook/write-slip.ts'
import { writeTaskWorkbook } from '../workbook/write-tasks.ts'
import { writeReportTemplate } from '../workbook/write-template.ts'
import { ChangeFeed } from './change-feed.ts'
import { actingPersonSetting, type BackendContext, type Door, type Session } from './context.ts'
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
  /** A renderer that was started ahead; without it the backend starts its own with the first document. */
  readonly documents?: DocumentRenderer
  /** Built or source file of the document worker. */
  readonly documentWorkerFile: string
  /** The same of the thread that joins meeting packs. */
  readonly packWorkerFile: string
  readonly appVersion: string
  readonly door: Door
  /** Milliseconds since 1970, UTC. */
  readonly now?: () => number
}

/** One backend behind every door. */
export interface Backend {
  readonly router: typeof router
  /** Catalogue files that break their schema; the rest works. */
  readonly catalogueProblems: readonly CatalogueProblem[]
  newSession(): Session
  context(session: Session): BackendContext
  /** The contract without a transport, for the command line. */
  client(session: Session): BackendClient
  close(): Promise<void>
}

/** As the store names the holder of its lock to a second writer. */
const doorNames = { window: 'window', web: 'browser', cli: 'command_line' } as const

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
    door: doorNames[options.door],
  })
  if (store.mode === 'write') syncCatalogue(store, catalogue)
  const reader = createWorkbookReader(options.startReader, defaultReadLimits)
  const documents = options.documents ?? createDocumentRenderer({ workerFile: options.documentWorkerFile })
  const packs = createPackMaker({ workerFile: options.packWorkerFile, documents })
  const desk: Desk = {
    store,
    catalogue,
    reader,
    documents,
    packs,
    writeMailDraft,
    writeDueCalendar,
    writeMeetingCalendar,
    writeReportTemplate,
    writePlanWorkbook,
    writeRegisterWorkbook,
    writeSlipWorkbook,
    writeTaskWorkbook,
    writeDocumentTables,
    packFiles,
    canonicalJson,
    clock,
  }
  const batches = new BatchRegistry(clock)
  const changes = new ChangeFeed()
  const searchIndex = { upTo: null }

  const context = (session: Session): BackendContext => ({
    desk,
    batches,
    changes,
    searchIndex,
    session,
    door: options.door,
    appVersion: options.appVersion,
    catalogueProblems: problems.map((problem) => problem.message),
  })
  return {
    router,
    catalogueProblems: problems,
    newSession: () => ({ personId: options.door === 'window' ? rememberedPerson(store) : null }),
    context,
    client: (session) => createRouterClient(router, { context: context(session) }),
    close: async () => {
      changes.close()
      await reader.close()
      await documents.close()
      store.close()
    },
  }
}

function rememberedPerson(store: Store): string | null {
  const id = store.settings.get(actingPersonSetting)
  return typeof id === 'string' && store.people.byId(id) ? id : null
}
