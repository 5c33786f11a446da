import { type ChildProcess, fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { DoubleCommand, DoubleEvent } from './electron-double/control.ts'
import type { Desktop, OpenApp } from './open-app.ts'
import { waitFor } from './wait-for.ts'

const root = path.resolve(import.meta.dirname, '../..')

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never

/** What the double can tell beyond what every door can. */
export interface DoubleApp extends OpenApp {
  readonly door: 'double'
  readonly desktop: Desktop
  readonly events: readonly DoubleEvent[]
  command(command: WithoutId<DoubleCommand>): Promise<unknown>
}

/** Starts the built main process under Electron's double and joins its Chromium. `home` takes its files. */
export async function launchDouble(home: string, main = path.join(root, 'out/main/index.js')): Promise<DoubleApp> {
  const storeDirectory = path.join(home, 'kho')
  const port = await freePort()
  const child = fork(main, ['--store', storeDirectory], {
    cwd: root,
    execArgv: ['--import', new URL('./electron-double/register.ts', import.meta.url).href],
    env: { ...process.env, DOUBLE_HOME: home, DOUBLE_DEBUGGING_PORT: String(port) },
  })
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const { events, command } = talkTo(child)
  try {
    const ended = exited.then((code) => {
      throw new Error(`The double ended with code ${code} before its window was there`)
    })
    const { page, browser } = await Promise.race([joinWindow(port), ended])
    const close = async () => {
      if (child.connected) child.send({ id: 0, do: 'quit' })
      return exited
    }
    const savedBy = async (act: () => Promise<void>) => {
      const filePath = path.join(home, `saved-${events.length}`)
      const before = events.length
      await command({ do: 'answer', kind: 'save', answer: { canceled: false, filePath } })
      await act()
      const bytes = await waitFor('the saved file', () => readFile(filePath))
      const asked = events.slice(before).find((event) => event.t === 'dialog' && event.kind === 'save')
      const options = asked?.t === 'dialog' ? (asked.options as { defaultPath?: string }) : {}
      return { name: options.defaultPath ?? '', bytes }
    }
    const secondWindow = async (act: () => Promise<void>) => {
      await act()
      return waitFor('the second window', () => shownPages(browser).find((one) => one !== page))
    }
    const kill = async () => {
      // Children first: the double's Chromium ends with the process that started it.
      for (const event of events) if (event.t === 'fork' && event.pid !== undefined) killIfAlive(event.pid)
      child.kill('SIGKILL')
      await exited
      await browser.close()
    }
    return {
      door: 'double',
      page,
      storeDirectory,
      desktop: desktopOf(events, command),
      events,
      command,
      savedBy,
      secondWindow,
      kill,
      close,
    }
  } catch (error) {
    child.kill()
    await exited
    throw error
  }
}

function talkTo(child: ChildProcess): Pick<DoubleApp, 'events' | 'command'> {
  const events: DoubleEvent[] = []
  const waiting = new Map<number, (done: DoubleEvent & { t: 'done' }) => void>()
  let lastId = 0
  child.on('message', (message) => {
    const event = message as DoubleEvent
    if (event.t === 'done') waiting.get(event.id)?.(event)
    else events.push(event)
  })
  const command: DoubleApp['command'] = (asked) =>
    new Promise((resolve, reject) => {
      const id = ++lastId
      waiting.set(id, (done) => {
        waiting.delete(id)
        if (done.error === undefined) resolve(done.value)
        else reject(new Error(done.error))
      })
      child.send({ id, ...asked })
    })
  return { events, command }
}

function desktopOf(events: readonly DoubleEvent[], command: DoubleApp['command']): Desktop {
  return {
    chooseMenu: async (labels) => void (await command({ do: 'menu', labels })),
    messages: async () =>
      events.flatMap((event) =>
        event.t === 'dialog' && event.kind === 'message' ? [(event.options as { message: string }).message] : [],
      ),
    webPreferences: async () => {
      const { windows } = (await command({ do: 'state' })) as { windows: { webPreferences: Record<string, unknown> }[] }
      return windows[0]?.webPreferences ?? {}
    },
    killBackend: async () => {
      const backend = events.findLast((event) => event.t === 'fork' && event.file.endsWith('backend.js'))
      if (backend?.t !== 'fork' || backend.pid === undefined) throw new Error('No backend was started')
      process.kill(backend.pid, 'SIGKILL')
    },
  }
}

async function joinWindow(port: number): Promise<{ page: Page; browser: Browser }> {
  const browser = await waitFor('the double’s Chromium', () => chromium.connectOverCDP(`http://127.0.0.1:${port}`))
  const page = await waitFor('the window', () => shownPages(browser)[0])
  return { page, browser }
}

const shownPages = (browser: Browser): readonly Page[] =>
  browser
    .contexts()
    .flatMap((context) => context.pages())
    .filter((page) => !page.url().startsWith('about:'))

function killIfAlive(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port)
        else reject(new Error('No free port'))
      })
    })
  })
}
