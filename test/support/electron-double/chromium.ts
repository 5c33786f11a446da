import { type Browser, chromium } from 'playwright-core'
import { chromiumArguments, chromiumFile } from '../chromium-place.ts'

let browser: Promise<Browser> | undefined

/** The one Chromium behind all windows of the double; the test joins it over its debugging port. */
export function startChromium(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: chromiumFile(),
    args: [...chromiumArguments(), `--remote-debugging-port=${process.env.DOUBLE_DEBUGGING_PORT ?? '0'}`],
  })
  return browser
}

export async function closeChromium(): Promise<void> {
  await (await browser)?.close()
}
