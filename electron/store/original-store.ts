import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseSha256, type Sha256 } from '../../shared/domain/ids.ts'
import type { Connection } from './connection.ts'
import { removeTemporaryFiles, syncFolder, writeDurably } from './durable-file.ts'
import { queries } from './schema.ts'
import { type OriginalStore, StoreFailure } from './store.ts'
import { type FailureContext, translatingFailures } from './translate-failure.ts'

export function createOriginalStore(connection: Connection, folder: string, context: FailureContext): OriginalStore {
  return {
    keep(bytes) {
      connection.requireWriting()
      const sha256 = sha256Of(bytes)
      const file = originalPath(folder, sha256)
      return translatingFailures(context, () => {
        // Bytes that are there but changed are healed by the right ones that were just handed in.
        if (existsSync(file) && sha256Of(readFileSync(file)) === sha256) return sha256
        const shelf = join(folder, sha256.slice(0, 2))
        if (!existsSync(shelf)) {
          mkdirSync(shelf, { recursive: true })
          syncFolder(folder)
        }
        writeDurably(file, bytes)
        return sha256
      })
    },

    /** The bytes as they came; throws `damaged` when they are no longer those. */
    read(sha256) {
      const file = originalPath(folder, sha256)
      return translatingFailures(context, () => {
        if (!existsSync(file)) return null
        const bytes = readFileSync(file)
        if (sha256Of(bytes) !== sha256) throw changedOriginal(file)
        return bytes
      })
    },
  }
}

const changedOriginal = (file: string) =>
  new StoreFailure(
    'damaged',
    `Tệp gốc “${file}” đã bị thay đổi so với khi tiếp nhận. Hãy lấy lại tệp này từ bản sao lưu.`,
  )

export function sha256Of(bytes: Uint8Array): Sha256 {
  return createHash('sha256').update(bytes).digest('hex') as Sha256
}

export const originalPath = (folder: string, sha256: Sha256): string => join(folder, sha256.slice(0, 2), sha256)

/** Records that a row rests on kept bytes; the bytes must be on the disk already, so that no row points at nothing. */
export function registerOriginal(connection: Connection, folder: string, sha256: Sha256): void {
  const file = originalPath(folder, sha256)
  if (!existsSync(file)) throw new Error(`Original ${sha256} was not kept before its row`)
  connection.run(
    queries
      .insertInto('original_file')
      .values({ sha256, size: statSync(file).size })
      .onConflict((conflict) => conflict.doNothing()),
  )
}

export function listOriginals(connection: Connection): readonly { readonly sha256: Sha256; readonly size: number }[] {
  return connection.all(queries.selectFrom('original_file').selectAll().orderBy('sha256'))
}

/**
 * Removes bytes that no row rests on: what an import left that was killed between the file and the row. Only the one
 * writer may call it, and only when the database is not older than the folder, else they may belong to lost rows.
 */
export function sweepOrphans(connection: Connection, folder: string): void {
  if (!existsSync(folder)) return
  const known = new Set<string>(listOriginals(connection).map((original) => original.sha256))
  for (const shelfName of readdirSync(folder)) {
    if (!/^[0-9a-f]{2}$/.test(shelfName)) continue
    const shelf = join(folder, shelfName)
    removeTemporaryFiles(shelf)
    for (const name of readdirSync(shelf)) {
      if (parseSha256(name) !== null && !known.has(name)) rmSync(join(shelf, name))
    }
    if (readdirSync(shelf).length === 0) rmdirSync(shelf)
  }
}
