import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { chromium } from 'playwright-core'
import { chromiumArguments, chromiumFile } from './chromium-place.ts'
import type { OpenApp } from './open-app.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** The browser door's process on a store of its own. */
export interface WebProcess {
  /** The newest one-time address. */
  address(): string
  /** Ends it at once, as a power cut does. */
  kill(): Promise<unknown>
  /** Ends it as Ctrl+C does; gives the exit code. */
  stop(): Promise<number | null>
}

export async function startWebProcess(storeDirectory: string): Promise<WebProcess> {
  const child = spawn(process.execPath, [path.join(root, 'electron/web/web-entry.ts'), '--store', storeDirectory], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve))
  let address = ''
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout as Readable }).on('line', (line) => {
      const report = JSON.parse(line) as { address?: string; refused?: string }
      if (report.address === undefined) return reject(new Error(report.refused))
      address = report.address
      resolve()
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The browser door ended with code ${code}`)))
  })
  return {
    address: () => address,
    kill: () => {
      child.kill('SIGKILL')
      return exited
    },
    stop: () => {
      child.kill('SIGINT')
      return exited
    },
  }
}

/** Starts the browser door and opens it in a Chromium. `home` takes its files. */
export async function launchWeb(home: string): Promise<OpenApp> {
  const storeDirectory = path.join(home, 'kho')
  const host = await startWebProcess(storeDirectory)
  const browser = await chromium.launch({ executablePath: chromiumFile(), args: chromiumArguments() })
  const close = async () => {
    await browser.close()
    return host.stop()
  }
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN' })
    const page = await context.newPage()
    await page.goto(host.address())
    const savedBy = async (act: () => Promise<void>) => {
      const downloading = page.waitForEvent('download')
      await act()
      const download = await downloading
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
    }
    const secondWindow = async (act: () => Promise<void>) => {
      const opening = context.waitForEvent('page')
      await act()
      return opening
    }
    const kill = async () => {
      await host.kill()
      await browser.close()
    }
    return { door: 'web', page, storeDirectory, savedBy, secondWindow, kill, close }
  } catch (error) {
    await close()
    throw error
  }
}
