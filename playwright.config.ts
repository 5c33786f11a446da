import { defineConfig } from '@playwright/test'
import type { DoorOptions } from './test/support/start-app.ts'

// Every spec runs at both doors, except those in `web/` and `window/`, which are about one of them.
export default defineConfig<DoorOptions>({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // Each test has a store, a backend and a browser of its own.
  workers: 2,
  forbidOnly: true,
  reporter: [['list']],
  projects: [
    { name: 'web', testIgnore: 'window/**', use: { door: 'web' } },
    { name: 'window', testIgnore: 'web/**', use: { door: 'window' } },
  ],
})
