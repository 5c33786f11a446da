// Two commands started together must not install over each other.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { inProject, say } from './project.mjs'

const folder = inProject('.so-chi-dao')
const lockFile = inProject('.so-chi-dao', 'set-up.lock')

/**
 * Runs `work` while no other process of this project does.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(work) {
  mkdirSync(folder, { recursive: true })
  let told = false
  while (!takeLock()) {
    const holder = holderOfLock()
    if (holder !== undefined && !told) {
      say(`Một lệnh khác (tiến trình ${holder}) đang cài đặt hoặc dựng ứng dụng; đang chờ lệnh đó xong…`)
      told = true
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  const release = () => rmSync(lockFile, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

function takeLock() {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
    return false
  }
}

/** The living process that holds the lock; the lock of a dead one is put out of the way. */
function holderOfLock() {
  try {
    const holder = Number(readFileSync(lockFile, 'utf8'))
    if (Number.isInteger(holder) && holder > 0 && isAlive(holder)) return holder
    const aside = `${lockFile}.${process.pid}`
    renameSync(lockFile, aside)
    rmSync(aside)
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error // released meanwhile
  }
  return undefined
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return isCode(error, 'EPERM')
  }
}

/** @param {unknown} error @param {string} code */
const isCode = (error, code) => error instanceof Error && 'code' in error && error.code === code
