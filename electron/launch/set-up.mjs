// Brings dependencies and build up to date, only where needed. Runs on the system's Node and uses no package.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { oneAtATime } from './one-at-a-time.mjs'
import { inProject, projectNode, root, say } from './project.mjs'
import { runNpm, runStep, SetUpFailure } from './run-step.mjs'
import { buildIsCurrent, nodeIsNewEnough, outdatedPackages } from './set-up-decisions.mjs'

const stampFile = inProject('out/.sources')
const builtFiles = [
  'out/main/index.js',
  'out/main/backend.js',
  'out/main/reader.js',
  'out/main/document-worker.js',
  'out/main/pack-worker.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
]

/**
 * Makes the project ready to run; says in Vietnamese what it does, and nothing when nothing is to be done.
 * Ends the process with one clear sentence when it cannot.
 *
 * @param {{ build: boolean }} wanted whether the built page and processes are needed besides the dependencies
 */
export async function setUp({ build }) {
  try {
    if (!nodeIsNewEnough(process.versions.node)) {
      throw new SetUpFailure(
        `Cần Node.js từ 20.19 trở lên; máy này đang dùng ${process.versions.node}. Cài bản mới từ nodejs.org rồi chạy lại.`,
      )
    }
    if (!dependenciesAreReady()) await oneAtATime(installDependencies)
    if (build && !isBuilt()) await oneAtATime(ensureBuild)
  } catch (error) {
    if (!(error instanceof SetUpFailure)) throw error
    say(error.message)
    process.exit(1)
  }
}

/** Builds anew whatever was built before. */
export const rebuild = () =>
  oneAtATime(async () => {
    rmSync(stampFile, { force: true })
    await buildNow()
  })

async function installDependencies() {
  if (dependenciesAreReady()) return // another command did it while this one waited
  say('Đang cài các gói phần mềm mà ứng dụng cần (chỉ lần đầu hoặc sau khi cập nhật, khoảng một phút)…')
  const remedy = 'Không cài được các gói phần mềm. Kiểm tra kết nối mạng và chỗ trống trên ổ đĩa rồi chạy lại.'
  await runNpm(remedy, ['ci', '--ignore-scripts'])
  // Only the project's own Node needs its script (it fetches the binary); nothing is ever compiled.
  await runNpm(remedy, ['rebuild', 'node', '--ignore-scripts=false'])
  if (!dependenciesAreReady()) throw new SetUpFailure(`${remedy} (cài xong nhưng vẫn thiếu gói)`)
  say('Đã cài xong các gói phần mềm.')
}

async function ensureBuild() {
  if (isBuilt()) return
  say('Đang dựng ứng dụng từ mã nguồn (vài giây)…')
  await buildNow()
  say('Đã dựng xong.')
}

async function buildNow() {
  const sources = hashOfSources()
  const remedy = 'Không dựng được ứng dụng từ mã nguồn. Sửa lỗi nêu dưới đây rồi chạy lại.'
  await runStep(remedy, projectNode, [inProject('node_modules/electron-vite/bin/electron-vite.js'), 'build'])
  mkdirSync(path.dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, sources)
}

function dependenciesAreReady() {
  if (!existsSync(projectNode)) return false
  const locked = readJson('package-lock.json')
  const installed = existsSync(inProject('node_modules/.package-lock.json'))
    ? readJson('node_modules/.package-lock.json')
    : undefined
  const { dependencies, devDependencies } = readJson('package.json')
  const direct = Object.keys({ ...dependencies, ...devDependencies })
  return (
    outdatedPackages(locked, installed).length === 0 &&
    direct.every((name) => existsSync(inProject('node_modules', name, 'package.json')))
  )
}

function isBuilt() {
  return buildIsCurrent({
    sources: hashOfSources(),
    stamp: existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined,
    missing: builtFiles.filter((file) => !existsSync(inProject(file))),
  })
}

/** One hash over every file that the build reads, by name and content. */
function hashOfSources() {
  const hash = createHash('sha256')
  for (const file of sourceFiles()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(inProject(file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function sourceFiles() {
  const inFolders = ['electron', 'renderer', 'shared'].flatMap((folder) =>
    readdirSync(inProject(folder), { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isFile() && !/\.(?:test\.tsx?|md)$/.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')),
  )
  return ['package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.json', ...inFolders].sort()
}

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(inProject(file), 'utf8'))
