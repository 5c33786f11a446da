import Database from 'better-sqlite3'
import { openStore } from '../../electron/store/open-store.ts'
import { StoreFailure } from '../../electron/store/store.ts'

/** Opens a store with the rights of nobody in particular, and prints the failure's code and sentence. */
const [directory] = process.argv.slice(2)
if (directory === undefined) throw new Error('usage: unprivileged-child.ts DIRECTORY')
// The native part is loaded while its file can still be read.
new Database(':memory:').close()
if (process.getuid?.() === 0) {
  process.setgid?.(65534)
  process.setuid?.(65534)
}
try {
  openStore({ directory, mode: 'write', appVersion: '0.1.0', now: Date.now }).close()
  console.log('opened')
} catch (error) {
  if (!(error instanceof StoreFailure)) throw error
  console.log(error.code, error.message)
}
