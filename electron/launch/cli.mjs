// npm run -s cli -- …: the command line on the project's own Node. Its stdout is the command's alone.
import { spawn } from 'node:child_process'
import process from 'node:process'
import { environment, inProject, projectNode } from './project.mjs'
import { runUntilEnd } from './run-until-end.mjs'
import { setUp } from './set-up.mjs'

await setUp({ build: false })
process.exitCode = await runUntilEnd(
  spawn(projectNode, [inProject('electron/cli/main.ts'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: environment,
  }),
)
