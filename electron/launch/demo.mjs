// npm run demo: the main job without a window, on the project's own illustrative workbooks.
import { spawn } from 'node:child_process'
import process from 'node:process'
import { environment, inProject, projectNode } from './project.mjs'
import { runUntilEnd } from './run-until-end.mjs'
import { setUp } from './set-up.mjs'

// Illustrative figures never land in the user's own store.
const given = process.argv.slice(2)
const hasStore = given.some((word) => word === '--store' || word.startsWith('--store='))
const words = hasStore ? given : [...given, '--store', inProject('.so-chi-dao/minh-hoa')]

await setUp({ build: false })
process.exitCode = await runUntilEnd(
  spawn(projectNode, [inProject('electron/cli/main.ts'), 'demo', ...words], { stdio: 'inherit', env: environment }),
)
