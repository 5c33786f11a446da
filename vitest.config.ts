import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{electron,renderer,shared}/**/*.test.{ts,tsx}', 'test/integration/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
