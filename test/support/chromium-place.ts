import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The Chromium that the browser tests drive: `CHROMIUM`, else the system's, else the one Playwright downloaded. */
export function findChromium(): string | undefined {
  const given = process.env.CHROMIUM
  if (given !== undefined && given !== '') return given
  return [...usualPlaces, chromium.executablePath()].find((file) => existsSync(file))
}

export function chromiumFile(): string {
  const file = findChromium()
  if (file === undefined) throw new Error('No Chromium found: run `npm test`, which sees to it, or set CHROMIUM.')
  return file
}

/** Chromium keeps to itself: no look-ups, updates or reports in the background. Root cannot use its sandbox. */
export function chromiumArguments(): string[] {
  const isRoot = process.getuid?.() === 0
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-sync',
    '--metrics-recording-only',
    '--no-first-run',
    '--no-pings',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE *.localhost',
    '--lang=vi',
  ]
}
