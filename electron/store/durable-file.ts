import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'

const temporaryMark = '.partial-'

/** A name beside the target, on the same file system, so that the later rename is atomic. */
export const temporaryName = (target: string): string => `${target}${temporaryMark}${randomUUID()}`

/**
 * Writes bytes so that after a crash the target holds the old content or the new one, never a part: a temporary file
 * beside it, fsync, rename, fsync of the folder. A failure leaves no temporary file behind.
 */
export function writeDurably(target: string, bytes: Uint8Array): void {
  const temporary = temporaryName(target)
  try {
    const file = openSync(temporary, 'wx', 0o600)
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    publishDurably(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Gives a finished, closed temporary file its real name. */
export function publishDurably(temporary: string, target: string): void {
  renameSync(temporary, target)
  syncFolder(dirname(target))
}

export function syncFile(path: string): void {
  // 'r+': Windows refuses to flush a handle that was opened for reading only.
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes a rename durable. Windows has no such call on folders; NTFS journals the rename itself. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** Removes what writes that never finished left in a folder (not below it); the caller must be the only writer. */
export function removeTemporaryFiles(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    if (name.includes(temporaryMark)) rmSync(join(folder, name), { force: true })
  }
}

/** An error of a system call ("ENOSPC", "EACCES" …), as opposed to a bug. */
export function isFileSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
}
