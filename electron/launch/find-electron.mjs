import { existsSync, readFileSync } from 'node:fs'
import { inProject, projectNode, say } from './project.mjs'
import { runStep, SetUpFailure } from './run-step.mjs'

const folder = 'node_modules/electron'
const downloadTime = 180_000

/** Electron's binary; its package brings only the script that fetches it. Undefined when it cannot be had. */
export async function findElectron() {
  const present = installedElectron()
  if (present !== undefined) return present
  say('Đang tải Electron (khoảng 110 MB, chỉ một lần)…')
  try {
    await runStep('Không tải được Electron.', projectNode, [inProject(folder, 'install.js')], { timeout: downloadTime })
  } catch (error) {
    if (error instanceof SetUpFailure) return undefined
    throw error
  }
  return installedElectron()
}

function installedElectron() {
  const named = inProject(folder, 'path.txt')
  if (!existsSync(named)) return undefined
  const file = inProject(folder, 'dist', readFileSync(named, 'utf8'))
  return existsSync(file) ? file : undefined
}
