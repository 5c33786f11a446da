import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { auditHead } from './audit-store.ts'
import { automaticBackupName, automaticBackups, backupsToRemove } from './backup-retention.ts'
import { Connection } from './connection.ts'
import { publishDurably, syncFile, temporaryName } from './durable-file.ts'
import { formatMoment } from './format-moment.ts'
import { listOriginals, originalPath, sha256Of } from './original-store.ts'
import { StoreFailure } from './store.ts'
import type { StorePaths } from './store-directory.ts'
import type { FailureContext } from './translate-failure.ts'

export interface BackupSource {
  readonly connection: Connection
  readonly paths: StorePaths
  readonly context: FailureContext
  readonly storeId: string
  readonly appVersion: string
  readonly now: () => number
}

/** What a backup says about itself. */
export interface BackupManifest {
  readonly storeId: string
  readonly madeAt: string
  readonly madeWith: string
  readonly auditSequence: number
  readonly auditHash: string
  /** False for the automatic ones inside the store's folder: the originals lie beside them and never change. */
  readonly withOriginals: boolean
}

/**
 * One file with everything: the database by SQLite's online backup from the writer's own connection (from another one
 * it would start again with every write), the originals in a table of it, and a manifest with the audit's head. It
 * gets its name only after it was opened and checked.
 */
export async function backUpToFile(source: BackupSource, file: string): Promise<void> {
  const temporary = temporaryName(file)
  try {
    await source.connection.raw.backup(temporary)
    completeBackup(source, temporary, true)
    publishDurably(temporary, file)
  } finally {
    removeWithJournals(temporary)
  }
}

/** A backup of the database inside the store's own folder, made at one stroke; older ones are thinned out afterwards. */
export function backUpAutomatically(source: BackupSource, occasion: string): void {
  const { connection, paths, now } = source
  mkdirSync(paths.backups, { recursive: true, mode: 0o700 })
  const file = join(paths.backups, automaticBackupName(now(), occasion))
  const temporary = temporaryName(file)
  try {
    connection.raw.prepare('VACUUM INTO ?').run(temporary)
    completeBackup(source, temporary, false)
    publishDurably(temporary, file)
  } finally {
    removeWithJournals(temporary)
  }
  for (const name of backupsToRemove(readdirSync(paths.backups), now()))
    rmSync(join(paths.backups, name), { force: true })
}

function completeBackup(source: BackupSource, temporary: string, withOriginals: boolean): void {
  const copy = new Connection({ file: temporary, failureContext: source.context })
  try {
    // One file: no WAL may stay beside it.
    copy.raw.pragma('journal_mode = DELETE')
    const head = auditHead(copy, source.storeId)
    const manifest: BackupManifest = {
      storeId: source.storeId,
      madeAt: new Date(source.now()).toISOString(),
      madeWith: source.appVersion,
      auditSequence: head.sequence,
      auditHash: head.hash,
      withOriginals,
    }
    copy.transaction(() => {
      copy.raw.exec(`
        CREATE TABLE backup_manifest (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), manifest TEXT NOT NULL) STRICT;
        CREATE TABLE backup_original (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT`)
      copy.raw.prepare('INSERT INTO backup_manifest VALUES (1, ?)').run(JSON.stringify(manifest))
      if (withOriginals) copyOriginals(copy, source.paths.originals)
    })
    requireSound(copy, temporary)
  } finally {
    copy.close()
  }
  syncFile(temporary)
}

function copyOriginals(copy: Connection, folder: string): void {
  const insert = copy.raw.prepare('INSERT INTO backup_original VALUES (?, ?)')
  for (const { sha256 } of listOriginals(copy)) {
    const file = originalPath(folder, sha256)
    const bytes = existsSync(file) ? readFileSync(file) : null
    if (bytes === null || sha256Of(bytes) !== sha256) {
      throw new StoreFailure(
        'damaged',
        `Chưa sao lưu được: tệp gốc “${file}” ${bytes === null ? 'không còn' : 'đã bị thay đổi'}. Hãy lấy lại tệp này từ bản sao lưu trước rồi sao lưu lại.`,
      )
    }
    insert.run(sha256, bytes)
  }
}

function requireSound(copy: Connection, file: string): void {
  const integrity = copy.raw.pragma('integrity_check(1)', { simple: true })
  const broken = copy.raw.pragma('foreign_key_check') as unknown[]
  if (integrity === 'ok' && broken.length === 0) return
  throw new StoreFailure(
    'damaged',
    `Bản sao lưu vừa tạo “${file}” không đạt kiểm tra nên không được giữ lại. Hãy chạy kiểm tra dữ liệu rồi sao lưu lại.`,
  )
}

/** The manifest of a backup that is whole; null for a file that is damaged or no backup at all. */
export function readSoundBackup(file: string): BackupManifest | null {
  let backup: Database.Database | null = null
  try {
    backup = new Database(file, { readonly: true, fileMustExist: true })
    if (backup.pragma('integrity_check(1)', { simple: true }) !== 'ok') return null
    const text: unknown = backup.prepare('SELECT manifest FROM backup_manifest').pluck().get()
    return typeof text === 'string' ? (JSON.parse(text) as BackupManifest) : null
  } catch (error) {
    if (error instanceof Database.SqliteError || error instanceof SyntaxError) return null
    throw error
  } finally {
    backup?.close()
  }
}

/** One sentence about the newest automatic backup that is whole, for people whose store is damaged. */
export function adviseNewestGoodBackup(paths: StorePaths): string {
  const names = existsSync(paths.backups) ? readdirSync(paths.backups) : []
  const good = automaticBackups(names).find(({ name }) => readSoundBackup(join(paths.backups, name)) !== null)
  return good === undefined
    ? `Chưa có bản sao lưu tự động nào dùng được trong “${paths.backups}”; hãy khôi phục từ bản sao lưu mà đơn vị giữ riêng.`
    : `Bản sao lưu tốt gần nhất: “${join(paths.backups, good.name)}” (${formatMoment(good.at)}); hãy khôi phục từ bản này.`
}

export function automaticBackupFiles(paths: StorePaths): readonly { readonly file: string; readonly at: number }[] {
  const names = existsSync(paths.backups) ? readdirSync(paths.backups) : []
  return automaticBackups(names).map(({ name, at }) => ({ file: join(paths.backups, name), at }))
}

function removeWithJournals(file: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
}
