import { readFileSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import Database from 'better-sqlite3'
import { isFileSystemError, writeDurably } from './durable-file.ts'
import { formatMoment } from './format-moment.ts'
import { StoreFailure } from './store.ts'
import type { StorePaths } from './store-directory.ts'

/** Through which door the store was opened. */
export type StoreDoor = 'window' | 'browser' | 'command_line'

const doorLabels: Readonly<Record<StoreDoor, string>> = {
  window: 'cửa sổ ứng dụng',
  browser: 'máy chủ cho trình duyệt',
  command_line: 'dòng lệnh',
}

interface Holder {
  readonly pid: number
  readonly host: string
  /** Epoch milliseconds. */
  readonly started: number
  readonly door: StoreDoor
}

export interface WriterLock {
  release(): void
}

/**
 * Holds the lock connections of this process. Were the store the only one to refer to its lock, the garbage collector
 * could close the connection, and so free the lock, of a process that kept only a part of the store.
 */
const heldLocks = new Set<Database.Database>()

/** A process that is just closing gets this long to let go, in milliseconds. */
const patience = 300

/**
 * Takes the right to write for this process: an exclusive transaction held open on `lock.db`. The operating system
 * frees it with the process, however that ends; the file beside it only tells who the holder is and is never trusted
 * to decide. (Nobody may open `lock.db` by other means: closing any handle on it would drop the lock under POSIX.)
 */
export function acquireWriterLock(
  paths: StorePaths,
  { door, now }: { door: StoreDoor; now: () => number },
): WriterLock {
  const database = new Database(paths.lock, { timeout: patience })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) throw heldByAnother(paths, error)
    throw error
  }
  const release = () => {
    if (!database.open) return
    rmSync(paths.lockHolder, { force: true })
    database.close()
    heldLocks.delete(database)
  }
  heldLocks.add(database)
  try {
    const holder: Holder = { pid: process.pid, host: hostname(), started: now(), door }
    writeDurably(paths.lockHolder, Buffer.from(JSON.stringify(holder)))
  } catch (error) {
    release()
    throw error
  }
  return { release }
}

function heldByAnother(paths: StorePaths, cause: unknown): StoreFailure {
  const holder = readHolder(paths.lockHolder)
  const who =
    holder === null
      ? 'một tiến trình khác'
      : `tiến trình ${holder.pid} trên máy “${holder.host}” (${doorLabels[holder.door]}, từ ${formatMoment(holder.started)})`
  return new StoreFailure(
    'held_by_another',
    `Thư mục dữ liệu “${paths.directory}” đang được ${who} mở để ghi. Hãy đóng nơi đó rồi thử lại; xem số liệu thì vẫn mở được ở chế độ chỉ đọc.`,
    { cause },
  )
}

/** Null when the holder has not written its name yet, or wrote it in a form of another version. */
function readHolder(file: string): Holder | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isHolder(value) ? value : null
  } catch (error) {
    if (error instanceof SyntaxError || (isFileSystemError(error) && error.code === 'ENOENT')) return null
    throw error
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'host' in value &&
    typeof value.host === 'string' &&
    'started' in value &&
    typeof value.started === 'number' &&
    'door' in value &&
    typeof value.door === 'string' &&
    Object.hasOwn(doorLabels, value.door)
  )
}
