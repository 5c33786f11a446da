import { randomUUID } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { vietnameseDay } from '../../shared/domain/time/iso-date.ts'
import { compareWithAnchor, describeStanding } from './anchor-check.ts'
import { readAuditAnchor, writeAuditAnchor } from './audit-anchor.ts'
import { auditHead, createAuditStore } from './audit-store.ts'
import { automaticBackupFiles, type BackupSource, backUpAutomatically } from './back-up-store.ts'
import type { Connection } from './connection.ts'
import { removeTemporaryFiles } from './durable-file.ts'
import { sweepOrphans } from './original-store.ts'
import type { Person } from './person.ts'
import { requireKnownMigrations, runMigrations, schemaState } from './run-migrations.ts'
import { queries } from './schema.ts'
import { changedSchemaObjects } from './schema-comparison.ts'
import { StoreFailure } from './store.ts'
import type { StorePaths } from './store-directory.ts'
import type { StoreParts } from './store-parts.ts'
import { damaged, translateFailure } from './translate-failure.ts'

/** Signs what the program itself has to record. */
const program: Person = { id: 'program', name: 'Phần mềm Sổ Chỉ đạo', post: '' }

/** The anchor is written right after a store was created: where it lies without a database, the database was lost. */
export function requireNoLostDatabase({ paths, context }: Pick<StoreParts, 'paths' | 'context'>): void {
  const isThere = existsSync(paths.database) && statSync(paths.database).size > 0
  if (!isThere && existsSync(paths.auditAnchor))
    throw damaged(context, new Error('store.db is missing or empty beside its anchor'))
}

/** Creates or upgrades, then makes sure that what is written next rests on a sound store. */
export function prepareForWriting(parts: StoreParts): void {
  const { connection, paths, context, options, internals } = parts
  const { isEmpty } = schemaState(connection)
  if (!isEmpty) {
    requireKnownStore(parts)
    requireSoundFile(parts)
  }
  runMigrations(connection, {
    migrations: internals.migrations,
    appVersion: options.appVersion,
    now: options.now,
    createIdentity: () => createIdentity(parts),
    backUpBefore: (migration) => backUpAutomatically(backupSource(parts), `before-${migration.name}`),
  })
  settleAnchor(parts)
  for (const folder of [paths.directory, paths.backups]) removeTemporaryFiles(folder)
  // Only now: the anchor has shown that the database is not older than the folder.
  sweepOrphans(connection, paths.originals)
  try {
    backUpDaily(parts)
  } catch (error) {
    const failure = translateFailure(error, context)
    // Without room for a backup people must still reach their figures; the next opening tries again.
    if (!(failure instanceof StoreFailure && failure.code === 'disk_full')) throw failure
  }
}

export function prepareForReading(parts: StoreParts): void {
  const { connection, paths, internals } = parts
  requireKnownStore(parts)
  if (schemaState(connection).version < internals.migrations.length) {
    throw new StoreFailure(
      'older_version',
      `Dữ liệu trong “${paths.directory}” do phiên bản phần mềm cũ hơn tạo ra và cần được nâng cấp. Hãy mở một lần bằng ứng dụng (có quyền ghi) rồi thử lại.`,
    )
  }
}

/** Ours, of a version we know, made by the steps we know, with all its guards in place. */
function requireKnownStore(parts: StoreParts): void {
  const { connection, paths, context, options, internals } = parts
  requireOurs(parts)
  try {
    requireKnownMigrations(connection, internals.migrations, paths.directory, options.appVersion)
    // Reading goes on where a guard of writing is gone, so that `verify` can name it.
    if (connection.mode === 'read') return
    const changed = changedSchemaObjects(connection, internals.migrations.slice(0, schemaState(connection).version))
    if (changed.length > 0) throw damaged(context, new Error(`Not as the migrations left it: ${changed.join(', ')}`))
  } catch (error) {
    // These statements are correct; SQL that does not compile means that the schema is not the one it names.
    throw error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR' ? damaged(context, error) : error
  }
}

function requireOurs({ connection, paths }: StoreParts): void {
  if (schemaState(connection).isOurs) return
  throw new StoreFailure(
    'damaged',
    `Tệp “${paths.database}” không phải là dữ liệu của Sổ Chỉ đạo; phần mềm không sửa gì vào tệp này. Hãy chọn thư mục dữ liệu khác.`,
  )
}

/** Up to this size a check of the whole file takes a fraction of a second, and every opening affords it. */
const alwaysCheckedBytes = 64 * 1024 * 1024

/** Larger files are checked by the first opening of a day; between, a damaged page is found when it is read. */
function requireSoundFile({ connection, context, paths, options }: StoreParts): void {
  if (statSync(paths.database).size > alwaysCheckedBytes && hasBackupOfToday(paths, options.now())) return
  const report = connection.raw.pragma('quick_check(1)', { simple: true })
  if (report !== 'ok') throw damaged(context, new Error(String(report)))
}

function createIdentity({ connection, options }: StoreParts): void {
  connection.run(
    queries.insertInto('store').values({
      only_row: 1,
      store_id: randomUUID(),
      is_demo: options.demo === true ? 1 : 0,
      created_at: new Date(options.now()).toISOString(),
      created_with: options.appVersion,
    }),
  )
}

/**
 * Compares the audit with its anchor before anything is written after it. A missing anchor is made again, and that is
 * itself recorded in the audit; one that contradicts the audit is left alone and the store is not opened for writing.
 */
function settleAnchor({ connection, paths, options }: StoreParts): void {
  const storeId = readStoreId(connection)
  const anchor = readAuditAnchor(paths.auditAnchor)
  const head = auditHead(connection, storeId)
  const write = () => writeAuditAnchor(paths.auditAnchor, { storeId, ...auditHead(connection, storeId) })
  if (anchor === null && head.sequence > 0) {
    const audit = createAuditStore(connection, { storeId, now: options.now, anchor: write })
    connection.transaction(() =>
      audit.append({
        person: program,
        action: 'audit_anchor_recreated',
        subject: 'audit',
        before: null,
        after: { sequence: head.sequence },
      }),
    )
    return
  }
  if (anchor === null) {
    write()
    return
  }
  if (anchor === 'unreadable') throw contradicted(paths.auditAnchor, 'tệp mốc đối chiếu không đọc được')
  const standing = compareWithAnchor(connection, storeId, anchor)
  if (standing.kind !== 'prefix') throw contradicted(paths.auditAnchor, describeStanding(standing))
  if (standing.behind > 0) write()
}

const contradicted = (anchorFile: string, what: string) =>
  new StoreFailure(
    'damaged',
    `Dữ liệu không khớp với mốc đối chiếu nhật ký: ${what}. Có thể tệp dữ liệu là bản cũ, mất phần ghi sau cùng hoặc đã bị can thiệp; phần mềm chỉ cho mở để xem. Hãy khôi phục từ bản sao lưu mới hơn; nếu chấp nhận dữ liệu hiện có, đổi tên tệp “${anchorFile}” rồi mở lại (việc này được ghi vào nhật ký).`,
  )

/** The first opening for writing of a day leaves a backup of what the days before brought. */
function backUpDaily(parts: StoreParts): void {
  const { connection, paths, options } = parts
  const now = options.now()
  const hasData =
    connection.prepare('SELECT EXISTS (SELECT 1 FROM submission) OR EXISTS (SELECT 1 FROM audit)').pluck().get() === 1
  if (hasData && !hasBackupOfToday(paths, now)) backUpAutomatically(backupSource(parts), 'daily')
}

const hasBackupOfToday = (paths: StorePaths, now: number): boolean =>
  automaticBackupFiles(paths).some(({ at }) => vietnameseDay(at) === vietnameseDay(now))

function backupSource({ connection, paths, context, options }: StoreParts): BackupSource {
  const { appVersion, now } = options
  return { connection, paths, context, storeId: readStoreId(connection), appVersion, now }
}

const readStoreId = (connection: Connection): string =>
  String(connection.prepare('SELECT store_id FROM store').pluck().get())
