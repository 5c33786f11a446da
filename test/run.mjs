// npm test on a fresh machine: dependencies, a Chromium, then every check.
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { projectNode, root, say } from '../electron/launch/project.mjs'
import { setUp } from '../electron/launch/set-up.mjs'

await setUp({ build: false })
const chromium = findChromium() ?? installChromium()
if (chromium === undefined) {
  say('Không có Chromium để chạy các phép thử giao diện. Cài Chromium (hoặc đặt biến CHROMIUM) rồi chạy lại.')
  process.exit(1)
}
const { status } = spawnSync(projectNode, ['test/check.mjs'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM: chromium },
})
process.exitCode = status ?? 1

/** The one place that knows where a Chromium may be is written for Node 24: it is asked there. */
function findChromium() {
  const asked = "import('./test/support/chromium-place.ts').then((place) => console.log(place.findChromium() ?? ''))"
  const { stdout } = spawnSync(projectNode, ['--eval', asked], { cwd: root, encoding: 'utf8' })
  const found = stdout.trim()
  return found === '' ? undefined : found
}

/** Debian's package where this user may install packages, else Playwright's download. */
function installChromium() {
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0
  if (mayInstall && succeeds('apt-get', ['--version'])) {
    say('Đang cài Chromium từ kho gói của hệ thống (chỉ lần đầu)…')
    if (
      succeeds('apt-get', ['update']) &&
      succeeds('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'])
    ) {
      const installed = findChromium()
      if (installed !== undefined) return installed
    }
  }
  say('Đang tải Chromium của Playwright (chỉ lần đầu, khoảng 170 MB)…')
  succeeds(projectNode, ['node_modules/playwright-core/cli.js', 'install', 'chromium'])
  return findChromium()
}

/** @param {string} file @param {string[]} args */
function succeeds(file, args) {
  const { status, stdout, stderr } = spawnSync(file, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0)
    say(`${file} ${args.join(' ')}: ${(stderr || stdout || 'không chạy được').trim().split('\n').slice(-5).join('\n')}`)
  return status === 0
}
