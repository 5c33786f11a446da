// npm run check: every check in turn, the next one also when one fails. The last line counts: each test as one, each
// other check as one.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { inProject, projectNode, root } from '../electron/launch/project.mjs'
import { SetUpFailure } from '../electron/launch/run-step.mjs'
import { rebuild } from '../electron/launch/set-up.mjs'
import { closingLine, countPlaywright, countVitest, withVerdict } from './support/count-results.mjs'

/** @typedef {import('./support/count-results.mjs').Count} Count */

const reports = inProject('test-results')
mkdirSync(reports, { recursive: true })

/** @type {[name: string, run: () => Count | Promise<Count>][]} */
const checks = [
  ['types', () => verdict(script('types'))],
  ['lint', () => verdict(script('lint'))],
  ['dependency rules', () => verdict(script('rules'))],
  ['dead code', () => verdict(script('unused'))],
  ['unit and integration', () => counted('unit.json', countVitest, unitTests)],
  ['build', build],
  ['end to end', () => counted('e2e.json', countPlaywright, endToEndTests)],
]

/** @type {Count[]} */
const counts = []
for (const [name, run] of checks) {
  console.log(`\n── ${name}`)
  const started = Date.now()
  const count = await run()
  counts.push(count)
  const seconds = ((Date.now() - started) / 1_000).toFixed(1)
  console.log(`── ${name}: ${closingLine([count])} (${seconds} s)`)
}
console.log(`\n${closingLine(counts)}`)
process.exitCode = counts.some((count) => count.failed > 0) ? 1 : 0

/** @param {boolean} ok @returns {Count} */
function verdict(ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
}

/** Runs a command of the project with its own Node first in the path. @param {string} file @param {string[]} args */
function run(file, args, environment = {}) {
  const binaries = [path.dirname(projectNode), inProject('node_modules/.bin')]
  const PATH = [...binaries, process.env.PATH].join(path.delimiter)
  const { status } = spawnSync(file, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment, PATH },
  })
  return status === 0
}

/** One of package.json's scripts, which name the command of each check. @param {string} name */
function script(name) {
  return run('npm', ['run', '--silent', name])
}

/** @param {string} report */
function unitTests(report) {
  return run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
}

/** @param {string} report */
function endToEndTests(report) {
  return run('playwright', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: report })
}

async function build() {
  try {
    await rebuild()
    return verdict(true)
  } catch (error) {
    if (!(error instanceof SetUpFailure)) throw error
    console.error(error.message)
    return verdict(false)
  }
}

/**
 * Runs tests and counts them from the report that they leave.
 *
 * @template Report
 * @param {string} name
 * @param {(report: Report) => Count} count
 * @param {(file: string) => boolean} runTests
 */
function counted(name, count, runTests) {
  const file = path.join(reports, name)
  rmSync(file, { force: true })
  const exitedWell = runTests(file)
  const found = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0, skipped: 0 }
  return withVerdict(found, exitedWell)
}
