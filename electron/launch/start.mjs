// npm start: makes everything ready, then opens the window; where that cannot be, the same app in the browser.
import { spawn } from 'node:child_process'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { findElectron } from './find-electron.mjs'
import { openBrowserDoor } from './open-browser-door.mjs'
import { root, say } from './project.mjs'
import { runUntilEnd } from './run-until-end.mjs'
import { setUp } from './set-up.mjs'
import { chooseDoor } from './set-up-decisions.mjs'

/** The exit code with which the window says that it has told the person itself (electron/main/index.ts). */
const toldInWindow = 3
/** A window that ends by itself within this time, in milliseconds, has never come up. */
const neverCameUp = 10_000

const options = readOptions()
await setUp({ build: true })
process.exitCode = await open()

function readOptions() {
  try {
    return parseArgs({
      options: { store: { type: 'string' }, port: { type: 'string' }, browser: { type: 'boolean', default: false } },
    }).values
  } catch (error) {
    say(
      `${error instanceof Error ? error.message : error}\nCách dùng: npm start -- [--store THƯ_MỤC] [--port CỔNG] [--browser]`,
    )
    process.exit(2)
  }
}

async function open() {
  const { door, because } = chooseDoor({
    platform: process.platform,
    environment: process.env,
    isRoot: process.getuid?.() === 0,
    wantsBrowser: options.browser,
  })
  if (because !== undefined) say(because)
  const store = options.store === undefined ? [] : ['--store', options.store]
  const port = options.port === undefined ? [] : ['--port', options.port]
  const inBrowser = () => openBrowserDoor({ args: [...store, ...port], openBrowser: door !== 'address' })
  if (door !== 'window') return inBrowser()

  const electron = await findElectron()
  if (electron === undefined) {
    say('Không tải được Electron, nên ứng dụng được mở trong trình duyệt.')
    return inBrowser()
  }
  const { ELECTRON_RUN_AS_NODE: _unwanted, ...environment } = process.env
  const startedAt = Date.now()
  const code = await runUntilEnd(spawn(electron, [root, ...store], { stdio: 'inherit', env: environment }))
  if (code === toldInWindow) return 1
  if (code !== 0 && !wasStopped(code) && Date.now() - startedAt < neverCameUp) {
    say(`Cửa sổ Electron không mở được trên máy này (mã ${code}), nên ứng dụng được mở trong trình duyệt.`)
    return inBrowser()
  }
  return code
}

/** Whether a person ended it by a signal. @param {number} code */
const wasStopped = (code) => code === 130 || code === 143
