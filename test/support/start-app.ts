import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base } from '@playwright/test'
import { launchApp } from './launch-app.ts'
import { launchWeb } from './launch-web.ts'
import type { OpenApp } from './open-app.ts'

export interface DoorOptions {
  /** Set by the project of playwright.config.ts: the same specs run at both doors. */
  door: 'web' | 'window'
}

interface AppFixtures {
  /** A folder of the test's own, removed afterwards. */
  home: string
  /** The app on a fresh, empty store. */
  app: OpenApp
}

export const test = base.extend<DoorOptions & AppFixtures>({
  door: ['web', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures needed from the pattern
  home: async ({}, use) => {
    const home = await mkdtemp(path.join(tmpdir(), 'so-chi-dao-'))
    await use(home)
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  },
  app: async ({ door, home }, use, testInfo) => {
    const app = door === 'web' ? await launchWeb(home) : await launchApp(home)
    await use(app)
    if (testInfo.status !== testInfo.expectedStatus && !app.page.isClosed()) {
      const picture = testInfo.outputPath('page.png')
      await app.page.screenshot({ path: picture })
      await testInfo.attach('page', { path: picture, contentType: 'image/png' })
    }
    await app.close()
  },
})

export { expect } from '@playwright/test'
