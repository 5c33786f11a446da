import path from 'node:path'
import { MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron'
import type { BackendToMain, MainToBackend, OpenBackend } from '../../shared/contract/host-messages.ts'
import { ReaderBroker } from './reader-broker.ts'

/** What the host of the backend wants to hear. */
export interface BackendEvents {
  /** The store could not be opened; the sentence says why and what to do. */
  readonly refused: (message: string) => void
  /** The process died by itself and a fresh one is already starting. */
  readonly restarted: () => void
  /** It keeps dying: restarting again would only hide it. */
  readonly failed: () => void
}

const maximumRestarts = 3
const restartWindow = 60_000
const closingTime = 10_000

/** Keeps one backend process running, and gives pages a port to it. */
export class BackendProcess {
  readonly #options: Omit<OpenBackend, 'type'>
  readonly #events: BackendEvents
  readonly #deaths: number[] = []
  #child: UtilityProcess
  #ready: Promise<void>
  #expectedEnd = false

  constructor(options: Omit<OpenBackend, 'type'>, events: BackendEvents) {
    this.#options = options
    this.#events = events
    ;({ child: this.#child, ready: this.#ready } = this.#start())
  }

  /** Gives the page a fresh port as soon as the store is open. */
  async connect(page: WebContents): Promise<void> {
    await this.#ready
    if (page.isDestroyed()) return
    const { port1, port2 } = new MessageChannelMain()
    this.#send({ type: 'page' }, [port1])
    page.postMessage('backend-port', null, [port2])
  }

  /** Lets the backend finish and close its store; one that does not end is ended. */
  close(): Promise<void> {
    if (this.#expectedEnd) return Promise.resolve()
    this.#expectedEnd = true
    return new Promise((resolve) => {
      const impatience = setTimeout(() => this.#child.kill(), closingTime)
      this.#child.once('exit', () => {
        clearTimeout(impatience)
        resolve()
      })
      this.#send({ type: 'close' })
    })
  }

  #send(message: MainToBackend, ports: Electron.MessagePortMain[] = []): void {
    this.#child.postMessage(message, ports)
  }

  #start(): { child: UtilityProcess; ready: Promise<void> } {
    const child = utilityProcess.fork(path.join(import.meta.dirname, 'backend.js'), [], {
      serviceName: 'so-chi-dao backend',
    })
    const broker = new ReaderBroker({ postMessage: (message, ports = []) => child.postMessage(message, ports) })
    const ready = new Promise<void>((resolve) => {
      child.on('message', (message: BackendToMain) => {
        if (broker.handle(message)) return
        if (message.type === 'ready') resolve()
        if (message.type === 'refused') {
          this.#expectedEnd = true
          this.#events.refused(message.message)
        }
      })
    })
    child.once('exit', () => {
      broker.closeAll()
      if (!this.#expectedEnd) this.#restart()
    })
    child.postMessage({ type: 'open', ...this.#options } satisfies OpenBackend)
    return { child, ready }
  }

  #restart(): void {
    const now = Date.now()
    this.#deaths.push(now)
    if (this.#deaths.filter((death) => now - death < restartWindow).length > maximumRestarts) {
      this.#expectedEnd = true
      this.#events.failed()
      return
    }
    ;({ child: this.#child, ready: this.#ready } = this.#start())
    this.#events.restarted()
  }
}
