import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // On two cores vitest would take one: files wait for child processes and the disk as often as for the processor.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          // Rules and forms: they keep nothing between files, so one worker reads each module once for all of them.
          name: 'rules',
          include: ['{renderer,shared}/**/*.test.{ts,tsx}'],
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          // Stores, workers and child processes: each file in a process of its own.
          name: 'backend',
          include: ['electron/**/*.test.ts', 'test/integration/**/*.test.ts'],
          pool: 'forks',
        },
      },
    ],
  },
})
