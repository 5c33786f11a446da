import path from 'node:path'
import { MessageChannelMain, type UtilityProcess, utilityProcess } from 'electron'
import type { BackendToMain, MainToBackend } from '../../shared/contract/host-messages.ts'

interface BackendSide {
  postMessage(message: MainToBackend, ports?: Electron.MessagePortMain[]): void
}

/**
 * Starts and kills reading processes for one backend, which may not fork inside Electron. The workbook's bytes and
 * the grid go straight between the two over a port of their own.
 */
export class ReaderBroker {
  readonly #readers = new Map<number, UtilityProcess>()
  readonly #backend: BackendSide

  constructor(backend: BackendSide) {
    this.#backend = backend
  }

  /** Takes the messages that concern readers; false for any other. */
  handle(message: BackendToMain): boolean {
    if (message.type === 'start-reader') this.#start(message.reader, message.heapMegabytes)
    else if (message.type === 'kill-reader') this.#readers.get(message.reader)?.kill()
    else return false
    return true
  }

  /** Ends every reader: the backend that asked for them is gone. */
  closeAll(): void {
    for (const child of this.#readers.values()) child.kill()
    this.#readers.clear()
  }

  #start(reader: number, heapMegabytes: number): void {
    const child = utilityProcess.fork(path.join(import.meta.dirname, 'reader.js'), [], {
      serviceName: 'so-chi-dao reader',
      execArgv: [`--max-old-space-size=${heapMegabytes}`],
    })
    this.#readers.set(reader, child)
    child.on('exit', () => {
      if (this.#readers.delete(reader)) this.#backend.postMessage({ type: 'reader-gone', reader })
    })
    const { port1, port2 } = new MessageChannelMain()
    child.postMessage({ type: 'port' }, [port1])
    this.#backend.postMessage({ type: 'reader', reader }, [port2])
  }
}
