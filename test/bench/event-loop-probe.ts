/**
 * Loaded into the web host before it starts (`--import`): writes to the file named by EVENT_LOOP_REPORT, when the
 * process ends, how long its event loop was held up in each quarter of a second.
 */
import { writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

export interface HoldUp {
  /** End of the quarter, milliseconds since 1970. */
  readonly at: number
  readonly milliseconds: number
}

const file = process.env.EVENT_LOOP_REPORT
if (file !== undefined) {
  const holdUps: HoldUp[] = []
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  setInterval(() => {
    holdUps.push({ at: Date.now(), milliseconds: delay.max / 1e6 })
    delay.reset()
  }, 250).unref()
  process.on('exit', () => writeFileSync(file, JSON.stringify(holdUps)))
}
