import { spawn } from 'node:child_process'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { environment, inProject, projectNode, say } from './project.mjs'
import { runUntilEnd } from './run-until-end.mjs'

/**
 * Runs the browser door until it ends, and shows its address; with a display it opens the system's browser.
 *
 * @param {{ args: readonly string[], openBrowser: boolean }} options `args` for the door's process
 * @returns {Promise<number>} exit code
 */
export function openBrowserDoor({ args, openBrowser }) {
  const child = spawn(projectNode, [inProject('electron/web/web-entry.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: environment,
  })
  let first = true
  createInterface({ input: /** @type {import('node:stream').Readable} */ (child.stdout) }).on('line', (line) => {
    const { address, refused } = JSON.parse(line)
    if (refused !== undefined) return say(`Không mở được Sổ Chỉ đạo: ${refused}`)
    if (!first) return say(`Muốn mở thêm ở trình duyệt khác, dùng địa chỉ mới: ${address}`)
    first = false
    process.stdout.write(`Sổ Chỉ đạo đang chạy tại địa chỉ (dùng một lần): ${address}\n`)
    say('Nhấn Ctrl+C để kết thúc.')
    if (openBrowser) openInBrowser(address)
  })
  return runUntilEnd(child)
}

/** @param {string} address */
function openInBrowser(address) {
  const openers = /** @type {Record<string, [string, string[]]>} */ ({
    win32: ['rundll32', ['url.dll,FileProtocolHandler', address]],
    darwin: ['open', [address]],
  })
  const [file, args] = openers[process.platform] ?? ['xdg-open', [address]]
  const byHand = () => say('Không mở được trình duyệt tự động: hãy mở trình duyệt và dán địa chỉ trên.')
  const opener = spawn(file, args, { stdio: 'ignore', detached: true })
  opener.once('error', byHand)
  opener.once('exit', (code) => {
    if (code !== 0 && code !== null) byHand()
  })
  opener.unref()
}
