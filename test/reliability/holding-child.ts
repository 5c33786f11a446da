import { writeSync } from 'node:fs'
import { openStore } from '../../electron/store/open-store.ts'

/**
 * Holds a store open for writing until it is killed, and keeps no reference to it: the lock must outlive the garbage
 * collector (start with --expose-gc).
 */
const [directory] = process.argv.slice(2)
if (directory === undefined) throw new Error('usage: holding-child.ts DIRECTORY')
openStore({ directory, mode: 'write', appVersion: '0.1.0', now: Date.now }).settings.set('written_by_holder', true)
if (globalThis.gc === undefined) throw new Error('start with --expose-gc')
// The objects of the call above are free only once it has returned to the event loop.
setTimeout(() => {
  globalThis.gc?.()
  writeSync(1, 'holding\n')
}, 1)
setInterval(() => {}, 60_000)
