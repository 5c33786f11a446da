import { EventEmitter } from 'node:events'
import type { Frame, Page } from 'playwright-core'
import { tell } from './control.ts'
import { defaultSession } from './desktop.ts'
import { ipcMain } from './ipc-main.ts'
import { CarriedPorts, type MessagePortMain, type PortMessage } from './message-ports.ts'
import { decode, encode } from './page-codec.ts'
import type { FromPage, ToPage } from './page-script.ts'
import { toAppAddress, toBrowserAddress } from './scheme-server.ts'

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }

/** `webContents` of one window over one Chromium page. */
export class WebContents extends EventEmitter {
  readonly session = defaultSession
  readonly mainFrame = { url: '' }
  readonly id: number
  #page: Page | undefined
  #openHandler: OpenHandler | undefined
  readonly #ports = new CarriedPorts((message) => this.#deliver(toPage(message)))

  constructor(id: number) {
    super()
    this.id = id
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }
  isDestroyed(): boolean {
    return this.#page?.isClosed() ?? false
  }
  getURL(): string {
    return this.mainFrame.url
  }
  reload(): void {
    void this.#page?.reload()
  }
  send(channel: string, ...args: unknown[]): void {
    this.#deliver({ t: 'message', channel, args: args.map(encode), ports: [] })
  }
  postMessage(channel: string, message: unknown, transfer: readonly MessagePortMain[] = []): void {
    const ports = transfer.map((port) => this.#ports.take(port))
    this.#deliver({ t: 'message', channel, args: [encode(message)], ports })
  }

  /** Takes the page under control: its calls to main, its navigations, the windows it opens. */
  async attach(page: Page): Promise<void> {
    this.#page = page
    await page.exposeBinding('__double', ({ frame }, message: FromPage) => this.#receive(frame, message))
    await page.route('**/*', async (route) => {
      const request = route.request()
      if (!request.isNavigationRequest() || this.#mayNavigate(request.frame(), request.url())) return route.fallback()
      tell({ t: 'navigation-denied', url: request.url() })
      await route.abort('aborted') // no error page: the document stays as it is, as in Electron
    })
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame()) return
      // Also a change of the address inside the document, which leaves its ports open.
      this.mainFrame.url = toAppAddress(frame.url())
    })
    page.context().on('page', async (opened) => {
      if (this.#askToOpen(opened.url()) === 'deny') await opened.close()
    })
    page.on('console', (message) => tell({ t: 'console', level: message.type(), text: message.text() }))
    page.on('pageerror', (error) => tell({ t: 'page-error', text: String(error) }))
  }

  async load(address: string): Promise<void> {
    const url = await toBrowserAddress(address)
    this.mainFrame.url = address
    await this.#page?.goto(url)
    this.emit('did-finish-load')
  }

  closePorts(): void {
    this.#ports.closeAll()
  }

  #askToOpen(url: string): string {
    const { action } = this.#openHandler?.({ url }) ?? { action: 'allow' }
    tell({ t: 'window-open', url, action })
    return action
  }

  #mayNavigate(frame: Frame, url: string): boolean {
    let allowed = true
    const event = { url: toAppAddress(url), preventDefault: () => (allowed = false) }
    const first = this.mainFrame.url === event.url
    if (!first && frame.parentFrame() === null) this.emit('will-navigate', event)
    if (!first) this.emit('will-frame-navigate', event)
    return allowed
  }

  async #receive(frame: Frame, message: FromPage): Promise<unknown> {
    if (message.t === 'document') return this.#ports.closeAll() // the one that held them is gone
    if (message.t === 'port') return this.#ports.receive({ ...message, data: decode(message.data) })
    if (message.t === 'open') return void this.#askToOpen(toAppAddress(message.url))
    const isMain = frame.parentFrame() === null
    if (isMain) this.mainFrame.url = toAppAddress(frame.url())
    const senderFrame = isMain ? this.mainFrame : { url: toAppAddress(frame.url()) }
    const event = { sender: this, senderFrame, ports: [] }
    const args = message.args.map(decode)
    if (message.t === 'send') return void ipcMain.emit(message.channel, event, ...args)
    try {
      return { value: encode(await ipcMain.invoke(message.channel, event, args)) }
    } catch (error) {
      return { error: String(error) }
    }
  }

  #deliver(message: ToPage): void {
    const page = this.#page
    if (page === undefined || page.isClosed()) return
    page
      // As text: the type of what Playwright may hand over is deeper than a recursive value.
      .evaluate((delivered) => window.__doubleDeliver?.(JSON.parse(delivered)), JSON.stringify(message))
      .catch((error: unknown) => {
        // A page that is closing or navigating takes no message, as in Electron.
        if (!/has been closed|context was destroyed/.test(String(error))) console.error('electron double:', error)
      })
  }
}

const toPage = (message: PortMessage): ToPage =>
  message.t === 'port' ? { ...message, data: encode(message.data) } : message
