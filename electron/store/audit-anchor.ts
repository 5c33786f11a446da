import { readFileSync } from 'node:fs'
import type { AuditHead } from './audit-chain.ts'
import { isFileSystemError, writeDurably } from './durable-file.ts'

/** The head of the audit chain as it was written outside the table, for one store. */
export interface AuditAnchor extends AuditHead {
  readonly storeId: string
}

/** Null when there is no anchor; 'unreadable' when there is a file that is none. */
export function readAuditAnchor(file: string): AuditAnchor | 'unreadable' | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (isFileSystemError(error) && error.code === 'ENOENT') return null
    throw error
  }
  try {
    const value: unknown = JSON.parse(text)
    return isAnchor(value) ? value : 'unreadable'
  } catch (error) {
    if (error instanceof SyntaxError) return 'unreadable'
    throw error
  }
}

export function writeAuditAnchor(file: string, { storeId, sequence, hash }: AuditAnchor): void {
  writeDurably(file, Buffer.from(`${JSON.stringify({ storeId, sequence, hash }, null, 2)}\n`))
}

function isAnchor(value: unknown): value is AuditAnchor {
  return (
    typeof value === 'object' &&
    value !== null &&
    'storeId' in value &&
    typeof value.storeId === 'string' &&
    'sequence' in value &&
    Number.isSafeInteger(value.sequence) &&
    'hash' in value &&
    typeof value.hash === 'string'
  )
}
