import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'

/** Electron's `MessagePortMain` over Node's port: messages arrive as events with `data` and `ports`. */
export class MessagePortMain extends EventEmitter {
  readonly #port: MessagePort

  constructor(port: MessagePort) {
    super()
    this.#port = port
    port.on('message', (data) => this.emit('message', { data, ports: [] }))
    port.on('close', () => this.emit('close'))
    port.unref()
  }

  postMessage(data: unknown): void {
    this.#port.postMessage(data)
  }
  start(): void {
    this.#port.start()
    this.#port.unref()
  }
  close(): void {
    this.#port.close()
  }
}

export class MessageChannelMain {
  readonly port1: MessagePortMain
  readonly port2: MessagePortMain

  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new MessagePortMain(port1)
    this.port2 = new MessagePortMain(port2)
  }
}

/** What travels for ports that were sent over a channel which can carry only values. */
export type PortMessage = { t: 'port'; id: number; data: unknown } | { t: 'port-close'; id: number }

let lastId = 0

/** Ports handed to a child process or to a page: this side keeps them and carries their messages. */
export class CarriedPorts {
  readonly #ports = new Map<number, MessagePortMain>()
  readonly #send: (message: PortMessage) => void

  constructor(send: (message: PortMessage) => void) {
    this.#send = send
  }

  /** Takes over a port; gives the number under which the other side knows it. */
  take(port: MessagePortMain): number {
    const id = ++lastId
    this.#ports.set(id, port)
    port.on('message', (event: { data: unknown }) => this.#send({ t: 'port', id, data: event.data }))
    port.on('close', () => {
      if (this.#ports.delete(id)) this.#send({ t: 'port-close', id })
    })
    port.start()
    return id
  }

  /** A message from the other side. */
  receive(message: PortMessage): void {
    if (message.t === 'port') this.#ports.get(message.id)?.postMessage(message.data)
    else this.#close(message.id)
  }

  /** The other side is gone: its ports close, as Electron's do. */
  closeAll(): void {
    for (const id of [...this.#ports.keys()]) this.#close(id)
  }

  #close(id: number): void {
    const port = this.#ports.get(id)
    this.#ports.delete(id)
    port?.close()
  }
}
