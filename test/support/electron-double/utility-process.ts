import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { ForkOptions } from 'electron'
import { tell } from './control.ts'
import { CarriedPorts, type MessagePortMain, type PortMessage } from './message-ports.ts'

const running = new Set<ChildProcess>()

type FromChild = { t: 'message'; data: unknown } | PortMessage

class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess
  readonly #ports = new CarriedPorts((message) => this.#send(message))

  constructor(file: string, args: readonly string[], options: ForkOptions) {
    super()
    const execArgv = options.execArgv ?? []
    this.#child = fork(file, args, {
      execArgv: ['--import', fileURLToPath(new URL('./child.ts', import.meta.url)), ...execArgv],
      env: { ...(options.env ?? process.env) } as NodeJS.ProcessEnv,
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    })
    running.add(this.#child)
    tell({ t: 'fork', file, pid: this.#child.pid, execArgv })
    this.#child.on('spawn', () => this.emit('spawn'))
    this.#child.on('exit', (code) => {
      running.delete(this.#child)
      this.#ports.closeAll()
      this.emit('exit', code)
    })
    this.#child.on('message', (message: FromChild) => {
      if (message.t === 'message') this.emit('message', message.data)
      else this.#ports.receive(message)
    })
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  postMessage(data: unknown, transfer: readonly MessagePortMain[] = []): void {
    this.#send({ t: 'message', data, ports: transfer.map((port) => this.#ports.take(port)) })
  }

  kill(): boolean {
    return this.#child.kill()
  }

  #send(message: unknown): void {
    if (!this.#child.connected) return
    this.#child.send(message as object, (error) => {
      // A child that is just going away closes its end of the pipe first.
      if (error !== null && this.#child.connected) console.error('electron double:', error)
    })
  }
}

export const utilityProcess = {
  fork: (file: string, args: readonly string[] = [], options: ForkOptions = {}) =>
    new UtilityProcess(file, args, options),
}

/** Process ids of the utility processes that run. */
export const childProcesses = (): (number | undefined)[] => [...running].map((child) => child.pid)

export function killChildren(): void {
  for (const child of running) child.kill()
}
