import { parseArgs } from 'node:util'
import {
  flippedBytes,
  fullDisk,
  killedWhileBackingUp,
  killedWhileMigrating,
  killedWhileWriting,
  type Outcome,
  oneWriter,
} from './experiments.ts'

/**
 * The long experiments behind the store's promises: `npm run check:reliability`, with `-- --long` ten times as long.
 * A killed process is not a power cut: that the disk really holds what was synced is shown by the pragmas (tests) and
 * has to be trusted to SQLite, the operating system and the disk.
 */
const { values } = parseArgs({ options: { long: { type: 'boolean', default: false } } })
const times = values.long ? 10 : 1

const experiments: readonly { readonly promise: string; readonly run: () => Promise<Outcome> }[] = [
  { promise: 'No acknowledged write is lost, none is torn', run: () => killedWhileWriting(100 * times) },
  { promise: 'A full disk is survived', run: fullDisk },
  { promise: 'One writer', run: () => oneWriter(10 * times) },
  { promise: 'A backup is the old one or the new one', run: () => killedWhileBackingUp(20 * times) },
  { promise: 'A migration is whole or not at all', run: () => killedWhileMigrating(5 * times) },
  { promise: 'Corruption is found, not believed', run: () => flippedBytes(300 * times) },
]

let failed = 0
console.log('result    seconds  promise → what was found')
for (const { promise, run } of experiments) {
  const started = performance.now()
  const { held, found } = await run()
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(7)
  const result = held === null ? 'not run ' : held ? 'held    ' : 'BROKEN  '
  if (held === false) failed += 1
  console.log(`${result}  ${seconds}  ${promise} → ${found}`)
}
process.exitCode = failed === 0 ? 0 : 1
