import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { isFileSystemError } from './durable-file.ts'
import { StoreFailure } from './store.ts'

/** What the sentence needs to know about the place where it went wrong. */
export interface FailureContext {
  readonly directory: string
  readonly mode: 'write' | 'read'
  /** One more sentence for a damaged store: which backup is the newest good one. */
  readonly adviseOnDamage?: () => string
}

/**
 * Turns what SQLite or the file system reports into a failure with a Vietnamese sentence and its remedy. Anything
 * that is not about the store's place or state comes back unchanged: it is a bug and must look like one.
 */
export function translateFailure(error: unknown, context: FailureContext): unknown {
  if (error instanceof StoreFailure) return error
  const code = failureCode(error)
  if (code === null) return error
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return diskFull(context, error)
  // A full disk also shows as a failed write or a failed extension of the shared memory file.
  if (code.startsWith('SQLITE_IOERR') && diskIsFull(context.directory)) return diskFull(context, error)
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return damaged(context, error)
  if (code.startsWith('SQLITE_READONLY') && context.mode === 'read') return readOnly(context, error)
  if (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code === 'SQLITE_PERM' ||
    deniedCodes.has(code)
  ) {
    return noPermission(context, error)
  }
  return error
}

const deniedCodes = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR'])

function failureCode(error: unknown): string | null {
  if (error instanceof Database.SqliteError) return error.code
  return isFileSystemError(error) ? error.code : null
}

/** Runs work and throws its failures translated. */
export function translatingFailures<Result>(context: FailureContext, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw translateFailure(error, context)
  }
}

function diskIsFull(directory: string): boolean {
  let place = directory
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place)
  const { bavail, bsize } = statfsSync(place)
  return bavail * bsize < 128 * 1024
}

const diskFull = ({ directory }: FailureContext, cause: unknown) =>
  new StoreFailure(
    'disk_full',
    `Ổ đĩa chứa thư mục dữ liệu “${directory}” đã đầy nên chưa lưu được; không có gì bị ghi dở. Hãy giải phóng dung lượng rồi thực hiện lại.`,
    { cause },
  )

const noPermission = ({ directory, mode }: FailureContext, cause: unknown) =>
  new StoreFailure(
    'no_permission',
    `Không có quyền ${mode === 'write' ? 'ghi vào' : 'đọc'} thư mục dữ liệu “${directory}”. Hãy chọn thư mục khác hoặc nhờ người quản trị máy cấp quyền cho thư mục này.`,
    { cause },
  )

export const readOnly = ({ directory }: FailureContext, cause?: unknown) =>
  new StoreFailure(
    'read_only',
    `Thư mục dữ liệu “${directory}” đang mở ở chế độ chỉ đọc nên không ghi được. Hãy mở bằng ứng dụng hoặc bằng lệnh có ghi rồi thực hiện lại.`,
    { cause },
  )

export const damaged = ({ directory, adviseOnDamage }: FailureContext, cause: unknown) =>
  new StoreFailure(
    'damaged',
    `Tệp dữ liệu trong thư mục “${directory}” bị hỏng hoặc thiếu; phần mềm giữ nguyên mọi tệp, không xóa gì. ${
      adviseOnDamage ? adviseOnDamage() : 'Hãy khôi phục từ bản sao lưu gần nhất trong thư mục con “backups”.'
    }`,
    { cause },
  )
