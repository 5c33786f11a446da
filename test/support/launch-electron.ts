import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import type { Desktop, OpenApp } from './open-app.ts'
import { waitFor } from './wait-for.ts'

const root = path.resolve(import.meta.dirname, '../..')
const electronPackage = path.join(root, 'node_modules/electron')

/** Electron's own binary, when it is installed and can be shown somewhere. */
export function electronFile(): string | undefined {
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
  const named = path.join(electronPackage, 'path.txt')
  if (!hasDisplay || process.getuid?.() === 0 || !existsSync(named)) return undefined
  const file = path.join(electronPackage, 'dist', readFileSync(named, 'utf8'))
  return existsSync(file) ? file : undefined
}

/** Starts the built app in real Electron. `home` takes its files. */
export async function launchElectron(executablePath: string, home: string): Promise<OpenApp> {
  const storeDirectory = path.join(home, 'kho')
  const app = await _electron.launch({
    executablePath,
    cwd: root,
    args: [root, `--user-data-dir=${path.join(home, 'userData')}`, '--store', storeDirectory],
  })
  const child = app.process()
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const page = await app.firstWindow()
  const savedBy = async (act: () => Promise<void>) => {
    const filePath = path.join(home, `saved-${Date.now()}`)
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = async (...args: unknown[]) => {
        const options = args.at(-1) as { defaultPath?: string }
        Reflect.set(globalThis, 'lastSaveName', options.defaultPath)
        return { canceled: false, filePath: chosen }
      }
    }, filePath)
    await act()
    const bytes = await waitFor('the saved file', () => readFile(filePath))
    const name = await app.evaluate(() => String(Reflect.get(globalThis, 'lastSaveName')))
    return { name, bytes }
  }
  const close = async () => {
    await app.evaluate(({ app: electronApp }) => electronApp.quit())
    return exited
  }
  const secondWindow = async (act: () => Promise<void>) => {
    const opening = app.waitForEvent('window')
    await act()
    return opening
  }
  const kill = async () => {
    // Electron's children end with it.
    child.kill('SIGKILL')
    await exited
  }
  return { door: 'electron', page, storeDirectory, desktop: await desktopOf(app), savedBy, secondWindow, kill, close }
}

async function desktopOf(app: ElectronApplication): Promise<Desktop> {
  await app.evaluate(({ dialog }) => {
    const shown: string[] = []
    Reflect.set(globalThis, 'shownMessages', shown)
    dialog.showMessageBox = async (...args: unknown[]) => {
      shown.push((args.at(-1) as { message: string }).message)
      return { response: 0, checkboxChecked: false }
    }
  })
  return {
    chooseMenu: (labels) =>
      app.evaluate(({ Menu }, wanted) => {
        let items = Menu.getApplicationMenu()?.items ?? []
        for (const label of wanted) {
          const item = items.find((one) => one.label === label)
          if (item === undefined) throw new Error(`No menu item ${label}`)
          items = item.submenu?.items ?? []
          if (label === wanted.at(-1)) item.click()
        }
      }, labels),
    messages: () => app.evaluate(() => Reflect.get(globalThis, 'shownMessages') as string[]),
    webPreferences: () =>
      app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        return { ...(contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences() }
      }),
    killBackend: async () => {
      const pid = await app.evaluate(
        ({ app: electronApp }) =>
          electronApp
            .getAppMetrics()
            .find((one) => one.serviceName === 'so-chi-dao backend' || one.name === 'so-chi-dao backend')?.pid,
      )
      if (pid === undefined) throw new Error('No backend was started')
      process.kill(pid, 'SIGKILL')
    },
  }
}
