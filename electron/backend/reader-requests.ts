import type { BackendToMain } from '../../shared/contract/host-messages.ts'
import type { ReaderPort, StartReader } from '../workbook/reader-port.ts'

/** The part of a message port that is used here; Electron's `MessagePortMain` fits. */
export interface BrokeredPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown
  start(): void
  postMessage(message: unknown): void
  close(): void
}

interface Request {
  readonly waiting: unknown[]
  readonly onMessage: ((message: unknown) => void)[]
  readonly onClose: (() => void)[]
  port: BrokeredPort | undefined
}

/**
 * Readers of a backend that may not fork: each is asked for from the host by number, and its port comes later.
 * What is sent before the port is there waits; the end of the process is told once, whatever ended it.
 */
export class ReaderRequests {
  readonly #tell: (message: BackendToMain) => void
  readonly #heapMegabytes: number
  readonly #open = new Map<number, Request>()
  #last = 0

  /** @param heapMegabytes limit of each reading process's heap */
  constructor(tell: (message: BackendToMain) => void, heapMegabytes: number) {
    this.#tell = tell
    this.#heapMegabytes = heapMegabytes
  }

  readonly start: StartReader = () => {
    const reader = ++this.#last
    const request: Request = { waiting: [], onMessage: [], onClose: [], port: undefined }
    this.#open.set(reader, request)
    this.#tell({ type: 'start-reader', reader, heapMegabytes: this.#heapMegabytes })
    return { port: portOf(request), kill: () => this.#tell({ type: 'kill-reader', reader }) }
  }

  attach(reader: number, port: BrokeredPort): void {
    const request = this.#open.get(reader)
    if (request === undefined) {
      port.close() // it ended before its port came
      return
    }
    request.port = port
    port.on('message', (event) => {
      for (const listener of request.onMessage) listener(event.data)
    })
    port.start()
    for (const message of request.waiting.splice(0)) port.postMessage(message)
  }

  end(reader: number): void {
    const request = this.#open.get(reader)
    if (request === undefined) return
    this.#open.delete(reader)
    request.port?.close()
    for (const listener of request.onClose) listener()
  }
}

function portOf(request: Request): ReaderPort {
  return {
    postMessage(message) {
      if (request.port === undefined) request.waiting.push(message)
      else request.port.postMessage(message)
    },
    onMessage(listener) {
      request.onMessage.push(listener)
    },
    onClose(listener) {
      request.onClose.push(listener)
    },
  }
}
