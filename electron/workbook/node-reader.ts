import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ReaderPort, StartReader } from './reader-port.ts'

export interface NodeReaderOptions {
  readonly heapMegabytes: number
}

/**
 * Starts the reading process under plain Node (web, command line, tests). Inside Electron the main process starts it
 * instead, since `fork` needs RunAsNode, which is off there.
 *
 * @param entryFile `reader-entry`, built or as .ts where Node strips types itself
 */
export function startNodeReader(
  entryFile: URL | string,
  { heapMegabytes }: NodeReaderOptions,
): ReturnType<StartReader> {
  const path = typeof entryFile === 'string' ? entryFile : fileURLToPath(entryFile)
  const { NODE_OPTIONS: _, ...environment } = process.env
  const child = fork(path, [], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`, ...confinement()],
    // Typed arrays and maps arrive as such.
    serialization: 'advanced',
    env: environment,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const closeListeners: (() => void)[] = []
  let closed = false
  const close = (): void => {
    if (closed) return
    closed = true
    for (const listener of closeListeners) listener()
  }
  child.once('exit', close)
  child.once('error', close)
  const port: ReaderPort = {
    postMessage: (message) => {
      // Sending to a process that has just died is answered by its exit.
      child.send(message as object, (error) => {
        if (error) close()
      })
    },
    onMessage: (listener) => child.on('message', listener),
    onClose: (listener) => (closed ? listener() : closeListeners.push(listener)),
  }
  return {
    port,
    kill: () => {
      child.kill('SIGKILL')
    },
  }
}

/** The reader has no business writing files or starting programs: Node's permission model forbids it where it exists. */
function confinement(): string[] {
  return process.allowedNodeEnvironmentFlags.has('--permission') ? ['--permission', '--allow-fs-read=*'] : []
}
