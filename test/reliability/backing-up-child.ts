import { writeSync } from 'node:fs'
import { openStore } from '../../electron/store/open-store.ts'

/** Makes one backup over an older one; somebody may kill it on the way. */
const [directory, target] = process.argv.slice(2)
if (directory === undefined || target === undefined) throw new Error('usage: backing-up-child.ts DIRECTORY FILE')
const store = openStore({ directory, mode: 'write', appVersion: '0.1.0', now: Date.now })
writeSync(1, 'open\n')
await store.backup(target)
setInterval(() => {}, 60_000)
