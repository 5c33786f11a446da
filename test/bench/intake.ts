/**
 * What importing costs: reading alone, then the whole import beside programs that do less. `npm run bench`
 *
 * A benchmark and no test: it fails only where a cell or a fact is missing.
 */
import { availableParallelism, loadavg, totalmem } from 'node:os'
import { measureImport } from './import-stage.ts'
import { measureReading } from './reading-stage.ts'

const load = (): string => `load ${loadavg()[0]?.toFixed(1)}`

console.log(
  `Node ${process.version}, ${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${load()}`,
)
await measureReading()
await measureImport()
console.log(load())
