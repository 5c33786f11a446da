import { isLockFile, isSystemFile } from './file-kind.ts'
import type { ReadLimits } from './read-limits.ts'
import type { Refusal } from './read-outcome.ts'
import { refusal } from './refusals.ts'

export interface FileToRead {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What can be told without looking inside: asked before the bytes are handed to the reading process at all. */
export function refuseUnread(file: FileToRead, limits: ReadLimits): Refusal | null {
  if (isLockFile(file.name)) return refusal('lock_file', file.name)
  if (isSystemFile(file.name)) return refusal('system_file', file.name)
  if (file.bytes.length === 0) return refusal('empty_file', file.name)
  if (file.bytes.length > limits.fileBytes) {
    return refusal('file_too_large', file.name, { limit: limits.fileBytes, measured: file.bytes.length })
  }
  return null
}
