import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { createAssignedFigureStore } from './assigned-figure-store.ts'
import { writeAuditAnchor } from './audit-anchor.ts'
import { createAuditStore } from './audit-store.ts'
import { adviseNewestGoodBackup, type BackupSource, backUpToFile } from './back-up-store.ts'
import { createCatalogueEditStore } from './catalogue-edit-store.ts'
import { createCommitteeMemberStore } from './committee-member-store.ts'
import { createCommitteeRecordStore } from './committee-record-store.ts'
import { Connection } from './connection.ts'
import { createContactStore } from './contact-store.ts'
import { createDocumentStore } from './document-store.ts'
import { isFileSystemError } from './durable-file.ts'
import { createFactStore } from './fact-store.ts'
import { createIssuedStore } from './issued-store.ts'
import { createMeetingStore } from './meeting-store.ts'
import { allMigrations } from './migrations/all-migrations.ts'
import { isOnNetworkShare } from './network-share.ts'
import { createOriginalStore } from './original-store.ts'
import { createPersonStore } from './person-store.ts'
import { createPlanStore } from './plan-store.ts'
import { prepareForReading, prepareForWriting, requireNoLostDatabase } from './prepare-store.ts'
import { createRegisterStore } from './register-store.ts'
import { createRoundStore } from './round-store.ts'
import { schemaState } from './run-migrations.ts'
import type { StoreTable } from './schema.ts'
import { createSearchStore } from './search-store.ts'
import { createSettingStore } from './setting-store.ts'
import { createSlipStore } from './slip-store.ts'
import { type Store, StoreFailure } from './store.ts'
import { type StorePaths, storePaths } from './store-directory.ts'
import type { OpenStoreOptions, StoreInternals, StoreParts } from './store-parts.ts'
import { createSubmissionStore } from './submission-store.ts'
import { createTaskStore } from './task-store.ts'
import { type FailureContext, translateFailure, translatingFailures } from './translate-failure.ts'
import { createUnitStore } from './unit-store.ts'
import { verifyStore } from './verify-store.ts'
import { acquireWriterLock } from './writer-lock.ts'

/**
 * Opens the store in a folder. Throws `StoreFailure` with a Vietnamese sentence and its remedy when the folder is
 * held by another writer, on a network share, not permitted, damaged, of another version, or (for reading) empty.
 */
export function openStore(options: OpenStoreOptions, internals: StoreInternals = { migrations: allMigrations }): Store {
  const paths = storePaths(resolve(options.directory))
  const { mode } = options
  const context: FailureContext = {
    directory: paths.directory,
    mode,
    adviseOnDamage: () => adviseNewestGoodBackup(paths),
  }
  return translatingFailures(context, () => {
    const opening = { paths, context, options, internals }
    return mode === 'write' ? openForWriting(opening) : openForReading(opening)
  })
}

type Opening = Omit<StoreParts, 'connection'>

function openForWriting(opening: Opening): Store {
  const { paths, context, options, internals } = opening
  const isNetworkShare = options.isNetworkShare ?? isOnNetworkShare
  if (isNetworkShare(paths.directory)) throw onNetworkShare(paths.directory)
  mkdirSync(paths.directory, { recursive: true, mode: 0o700 })
  const lock = acquireWriterLock(paths, { door: options.door ?? 'command_line', now: options.now })
  try {
    requireNoLostDatabase(opening)
    const connection = new Connection({
      file: paths.database,
      failureContext: context,
      maximumPages: internals.maximumPages,
    })
    return closingOnFailure(connection, () => {
      const parts = { ...opening, connection }
      prepareForWriting(parts)
      return assemble(parts, () => lock.release())
    })
  } catch (error) {
    lock.release()
    throw error
  }
}

function openForReading(opening: Opening): Store {
  const { paths, context } = opening
  // A missing folder, a missing file, a file never filled: nobody has created a store here yet.
  if (!existsSync(paths.database) || statSync(paths.database).size === 0) throw notFound(paths.directory)
  const connection = new Connection({ file: paths.database, failureContext: context })
  return closingOnFailure(connection, () => {
    if (schemaState(connection).isEmpty) throw notFound(paths.directory)
    prepareForReading({ ...opening, connection })
    return assemble({ ...opening, connection }, () => {})
  })
}

function closingOnFailure<Result>(connection: Connection, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    connection.close()
    throw error
  }
}

function assemble(parts: StoreParts, releaseLock: () => void): Store {
  const { connection, paths, context, options, internals } = parts
  const { now, appVersion } = options
  const identity = connection.prepare('SELECT * FROM store').get() as StoreTable
  const storeId = identity.store_id
  const source: BackupSource = { connection, paths, context, storeId, appVersion, now }
  return {
    directory: paths.directory,
    mode: options.mode,
    storeId,
    schemaVersion: schemaState(connection).version,
    isDemo: identity.is_demo === 1,
    settings: createSettingStore(connection),
    people: createPersonStore(connection),
    units: createUnitStore(connection),
    plans: createPlanStore(connection, paths.originals),
    catalogueEdits: createCatalogueEditStore(connection, now),
    tasks: createTaskStore(connection, paths.originals, now),
    slips: createSlipStore(connection, paths.originals, now),
    contacts: createContactStore(connection, now),
    committee: {
      ...createCommitteeMemberStore(connection, now),
      ...createCommitteeRecordStore(connection, paths.originals, now),
    },
    registers: createRegisterStore(connection, paths.originals, now),
    rounds: createRoundStore(connection, paths.originals, now),
    meetings: createMeetingStore(connection, paths.originals, now),
    search: createSearchStore(connection),
    submissions: createSubmissionStore(connection, paths.originals),
    facts: createFactStore(connection),
    assigned: createAssignedFigureStore(connection, paths.originals),
    documents: createDocumentStore(connection, now),
    issued: createIssuedStore(connection, paths.originals, now),
    audit: createAuditStore(connection, { storeId, now, anchor: (head) => anchorQuietly(paths, { storeId, ...head }) }),
    originals: createOriginalStore(connection, paths.originals, context),
    contentRevision: () => connection.contentRevision(),
    transaction: (work) => connection.transaction(work),
    async backup(file) {
      connection.requireWriting()
      const target = resolve(file)
      try {
        await backUpToFile(source, target)
      } catch (error) {
        throw translateFailure(error, { directory: dirname(target), mode: 'write' })
      }
    },
    verify: () =>
      translatingFailures(context, () => verifyStore({ connection, paths, storeId, migrations: internals.migrations })),
    close() {
      connection.close()
      releaseLock()
    },
  }
}

/**
 * The change that the anchor follows is committed already, so a full disk here must not make it look failed: the
 * anchor lags, which is legal, `verify` says by how much, and the next change brings it up again.
 */
function anchorQuietly(paths: StorePaths, anchor: Parameters<typeof writeAuditAnchor>[1]): void {
  try {
    writeAuditAnchor(paths.auditAnchor, anchor)
  } catch (error) {
    if (!isFileSystemError(error)) throw error
  }
}

const notFound = (directory: string) =>
  new StoreFailure(
    'not_found',
    `Chưa có dữ liệu trong thư mục “${directory}”. Hãy kiểm tra lại đường dẫn, hoặc mở bằng ứng dụng để tạo mới.`,
  )

const onNetworkShare = (directory: string) =>
  new StoreFailure(
    'network_share',
    `Thư mục “${directory}” nằm trên ổ đĩa mạng: hai máy ghi cùng lúc có thể làm hỏng số liệu nên phần mềm không ghi vào đó. Hãy đặt thư mục dữ liệu trên ổ đĩa của máy này và chỉ chép bản sao lưu lên ổ đĩa mạng.`,
  )
