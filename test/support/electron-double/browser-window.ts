import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions } from 'electron'
import type { BrowserContext } from 'playwright-core'
import { startChromium } from './chromium.ts'
import { pageScript } from './page-script.ts'
import { WebContents } from './web-contents.ts'

const windows = new Map<number, BrowserWindow>()
const watchers: ((contents: WebContents) => void)[] = []
const closing: Promise<void>[] = []
let lastId = 0
let allClosed: () => void = () => {}

/** `app`'s two interests in windows: each one's contents as it is created, and the closing of the last. */
export function watchWindows(created: (contents: WebContents) => void, lastClosed: () => void): void {
  watchers.push(created)
  allClosed = lastClosed
}

/** When the pages of all destroyed windows are gone. */
export const windowsGone = (): Promise<unknown> => Promise.all(closing)

export class BrowserWindow extends EventEmitter {
  readonly id = ++lastId
  readonly webContents = new WebContents(this.id)
  readonly options: BrowserWindowConstructorOptions
  #context: BrowserContext | undefined
  #visible: boolean
  #destroyed = false

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    this.options = options
    this.#visible = options.show !== false
    windows.set(this.id, this)
    for (const created of watchers) created(this.webContents)
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()]
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return windows.get(contents.id) ?? null
  }

  async loadURL(address: string): Promise<void> {
    const browser = await startChromium()
    const { width = 1440, height = 900, webPreferences } = this.options
    this.#context = await browser.newContext({ viewport: { width, height } })
    const page = await this.#context.newPage()
    page.on('close', () => this.destroy())
    await this.webContents.attach(page)
    await page.addInitScript(pageScript(webPreferences?.preload))
    await this.webContents.load(address)
    this.emit('ready-to-show')
  }

  show(): void {
    this.#visible = true
  }
  isVisible(): boolean {
    return this.#visible
  }
  isMinimized(): boolean {
    return false
  }
  getBounds(): { x: number; y: number; width: number; height: number } {
    const { width = 800, height = 600 } = this.options
    return { x: 0, y: 0, width, height }
  }
  restore(): void {}
  focus(): void {}
  isDestroyed(): boolean {
    return this.#destroyed
  }

  /** Asks first, as the person's click on the cross does. */
  close(): void {
    let stay = false
    this.emit('close', { preventDefault: () => (stay = true) })
    if (!stay) this.destroy()
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    windows.delete(this.id)
    this.webContents.closePorts()
    if (this.#context !== undefined) closing.push(this.#context.close())
    this.emit('closed')
    if (windows.size === 0) allClosed()
  }
}
