import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { BrowserWindow, watchWindows, windowsGone } from './browser-window.ts'
import { closeChromium } from './chromium.ts'
import { closeSchemeServer } from './scheme-server.ts'
import { killChildren } from './utility-process.ts'

/** `app`: readiness, folders and the order of events in which Electron quits. */
class Application extends EventEmitter {
  readonly isPackaged = false
  #quitting = false
  #ended = false

  constructor() {
    super()
    watchWindows(
      (contents) => this.emit('web-contents-created', {}, contents),
      () => {
        if (!this.#quitting && !this.emit('window-all-closed')) this.quit()
      },
    )
  }

  async whenReady(): Promise<void> {}
  enableSandbox(): void {}
  setName(_name: string): void {}
  requestSingleInstanceLock(): boolean {
    return true
  }
  getVersion(): string {
    const { version } = createRequire(import.meta.url)('../../../package.json') as { version: string }
    return version
  }
  getPath(name: string): string {
    const home = process.env.DOUBLE_HOME
    if (home === undefined) throw new Error('electron double: DOUBLE_HOME names the folder of the test')
    const directory = path.join(home, name)
    mkdirSync(directory, { recursive: true })
    return directory
  }

  quit(): void {
    if (this.#ended) return
    this.#quitting = true
    const leaves = !this.#prevented('before-quit') && closeWindows() && !this.#prevented('will-quit')
    this.#quitting = false
    if (!leaves) return
    this.emit('quit', {}, 0)
    this.exit(0)
  }

  exit(code = 0): void {
    if (this.#ended) return
    this.#ended = true
    killChildren()
    closeSchemeServer()
    windowsGone()
      .then(closeChromium)
      .catch((error: unknown) => console.error('electron double:', error))
      .finally(() => process.exit(code))
  }

  #prevented(event: string): boolean {
    let prevented = false
    this.emit(event, { preventDefault: () => (prevented = true) })
    return prevented
  }
}

/** Asks each window in turn; one that stays open keeps the app. */
const closeWindows = (): boolean =>
  BrowserWindow.getAllWindows().every((window) => {
    window.close()
    return window.isDestroyed()
  })

export const application = new Application()
