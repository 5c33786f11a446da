import process from 'node:process'

/**
 * Waits for a child that shares this terminal. Ctrl+C reaches both: the child ends by itself, and this process
 * stays until it has, so that the store is closed before the prompt comes back.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code; 128 + n when a signal ended it
 */
export function runUntilEnd(child) {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const forward = (/** @type {NodeJS.Signals} */ signal) => {
    // At a terminal Ctrl+C has reached the child already, and a second one would cut its closing short.
    if (signal === 'SIGINT' && process.stdin.isTTY) return
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
  }
  for (const signal of signals) process.on(signal, forward)
  // npm that is ended by a signal takes its shell along and leaves this process an orphan: nobody is waiting any more.
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid !== parent) forward('SIGTERM')
  }, 1_000)
  watch.unref()
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearInterval(watch)
      for (const name of signals) process.off(name, forward)
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143))
    })
  })
}
