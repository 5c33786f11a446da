import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { projectNode, root } from './project.mjs'

/** A step of set-up that failed; the message is for people. */
export class SetUpFailure extends Error {}

/**
 * Runs one step quietly. What it printed is shown only when it fails.
 *
 * @param {string} remedy what failed and what to do about it
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ timeout?: number }} [options] `timeout` in milliseconds
 * @returns {Promise<string>} what the step printed
 */
export function runStep(remedy, file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
      // npm is a .cmd file on Windows, which only a shell can start.
      shell: process.platform === 'win32' && !file.endsWith('.exe'),
      ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    })
    let printed = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (printed += text))
    child.on('error', (error) => reject(new SetUpFailure(`${remedy}\n${error.message}`)))
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(printed)
      const last = printed.trim().split('\n').slice(-25).join('\n')
      reject(new SetUpFailure(`${remedy} (Mã lỗi: ${code ?? signal})\n${last}`))
    })
  })
}

/**
 * npm as it was called, run by the Node that it was called with: the project's own Node lies in the very folder
 * that npm is about to replace.
 *
 * @param {string} remedy
 * @param {readonly string[]} args
 */
export function runNpm(remedy, args) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env
  if (script?.endsWith('.js') && node !== undefined && node !== projectNode && existsSync(node)) {
    return runStep(remedy, node, [script, ...args])
  }
  return runStep(remedy, process.platform === 'win32' ? 'npm.cmd' : 'npm', args)
}
