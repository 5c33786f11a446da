import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readSoundBackup } from '../../electron/store/back-up-store.ts'
import { StoreFailure } from '../../electron/store/store.ts'
import { inspectAfterKill, killWhileWriting, nothingAcknowledged } from './kill-round.ts'
import { acceptReport, StoreBench, samplePlan } from './sample-store.ts'

/** What an experiment found: whether the promise held, and in figures. `null`: it could not be run here, and why. */
export interface Outcome {
  readonly held: boolean | null
  readonly found: string
}

const fullDiskScript = fileURLToPath(new URL('./full-disk-child.ts', import.meta.url))
const holdingScript = fileURLToPath(new URL('./holding-child.ts', import.meta.url))
const backingUpScript = fileURLToPath(new URL('./backing-up-child.ts', import.meta.url))
const migratingScript = fileURLToPath(new URL('./migrating-child.ts', import.meta.url))

async function withBench(work: (bench: StoreBench) => Promise<Outcome> | Outcome): Promise<Outcome> {
  const bench = new StoreBench()
  try {
    return await work(bench)
  } finally {
    bench.dispose()
  }
}

/** kill -9 at random points of opening, importing and updating. */
export const killedWhileWriting = (rounds: number) =>
  withBench(async (bench) => {
    const acknowledged = nothingAcknowledged()
    let lost = 0
    let submissions = 0
    const torn: string[] = []
    for (let round = 0; round < rounds; round += 1) {
      await killWhileWriting(bench.directory, acknowledged)
      const found = inspectAfterKill(bench.directory, acknowledged)
      lost += found.lost
      torn.push(...found.torn)
      submissions = found.submissions
    }
    const unasked = submissions - acknowledged.submissions.size
    return {
      held: lost === 0 && torn.length === 0 && acknowledged.submissions.size > rounds,
      found: `${rounds} kills, ${acknowledged.submissions.size} imports acknowledged (${unasked} more were whole), ${lost} lost, ${torn.length} torn ${torn.slice(0, 2).join(' | ')}`,
    }
  })

/** A real file system of a few megabytes, in a mount namespace of its own. */
export const fullDisk = () =>
  withBench((bench) => {
    const mount = join(bench.folder, 'nhỏ')
    mkdirSync(mount)
    const command = 'mount -t tmpfs -o size=4m tmpfs "$1" && exec "$2" "$3" "$1"'
    const run = spawnSync(
      '/usr/bin/unshare',
      ['-rm', 'sh', '-c', command, 'sh', mount, process.execPath, fullDiskScript],
      { encoding: 'utf8' },
    )
    if (run.error !== undefined || (run.status !== 0 && /unshare|mount/.test(run.stderr))) {
      return { held: null, found: 'no small file system can be mounted here (needs Linux with user namespaces)' }
    }
    if (run.status !== 0) return { held: false, found: run.stderr.trim().split('\n').at(-1) ?? 'failed' }
    const seen = JSON.parse(run.stdout) as Record<string, unknown>
    const expected = {
      importFailure: 'disk_full',
      backupFailure: 'disk_full',
      readable: true,
      sound: true,
      retryFailure: 'none',
      soundAfterwards: true,
    }
    const wrong = Object.entries(expected)
      .filter(([key, value]) => seen[key] !== value)
      .map(([key]) => `${key}: ${String(seen[key])}`)
    const partial = Array.isArray(seen.partial) ? seen.partial.length : 1
    return {
      held: wrong.length === 0 && partial === 0,
      found:
        wrong.length === 0
          ? `full after ${String(seen.accepted)} imports: import and backup refused by name, store readable and sound, ${partial} partial files, retry worked`
          : wrong.join('; '),
    }
  })

/** Several processes want to write at the same moment. */
export const oneWriter = (rounds: number) =>
  withBench(async (bench) => {
    const contenders = 5
    let wrong = 0
    for (let round = 0; round < rounds; round += 1) {
      const children = Array.from({ length: contenders }, () =>
        spawn(process.execPath, ['--expose-gc', holdingScript, bench.directory], {
          stdio: ['ignore', 'pipe', 'pipe'],
        }),
      )
      const outcomes = await Promise.all(
        children.map((child) => {
          const held = new Promise<string>((resolve) => child.stdout.once('data', () => resolve('held')))
          let complaint = ''
          child.stderr.on('data', (chunk: Buffer) => {
            complaint += chunk.toString('utf8')
          })
          const ended = new Promise<string>((resolve) =>
            child.once('close', () => resolve(complaint.includes('held_by_another') ? 'refused' : complaint)),
          )
          return Promise.race([held, ended])
        }),
      )
      const gone = Promise.all(
        children.map((child) =>
          child.exitCode === null ? new Promise((resolve) => child.once('close', resolve)) : null,
        ),
      )
      for (const child of children) child.kill('SIGKILL')
      await gone
      if (
        outcomes.filter((outcome) => outcome === 'held').length !== 1 ||
        outcomes.filter((outcome) => outcome === 'refused').length !== contenders - 1
      )
        wrong += 1
    }
    bench.open().close()
    return {
      held: wrong === 0,
      found: `${rounds} × ${contenders} processes at once: ${wrong} rounds without exactly one writer; free again after each kill`,
    }
  })

/** Kills at random points of a backup that takes the place of an older one. */
export const killedWhileBackingUp = (rounds: number) =>
  withBench(async (bench) => {
    const store = bench.openWithCatalogue()
    for (let index = 0; index < 150; index += 1)
      acceptReport(store, Object.fromEntries(Array.from({ length: 60 }, (_, figure) => [`figure_${figure}`, index])))
    const target = join(bench.folder, 'sao lưu.db')
    await store.backup(target)
    store.close()
    let wrong = 0
    let replaced = 0
    for (let round = 0; round < rounds; round += 1) {
      const before = readFileSync(target)
      const child = spawn(process.execPath, [backingUpScript, bench.directory, target], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const gone = new Promise((resolve) => child.once('close', resolve))
      await new Promise((resolve) => child.stdout.once('data', resolve))
      await pause(Math.random() * 150)
      child.kill('SIGKILL')
      await gone
      if (!readFileSync(target).equals(before)) replaced += 1
      if (readSoundBackup(target)?.withOriginals !== true) wrong += 1
    }
    return { held: wrong === 0, found: `${rounds} kills: ${replaced} new, ${rounds - replaced} old, ${wrong} neither` }
  })

/** Flips one random byte of a closed store again and again: found, without effect, or (never) silently believed. */
export const flippedBytes = (rounds: number) =>
  withBench((bench) => {
    const store = bench.openWithCatalogue()
    for (let index = 0; index < 40; index += 1)
      acceptReport(
        store,
        { si_compulsory: index * 1_000, hi_participants: index * 7, arrears: index * 10 ** 10 },
        { fileName: `lan-${index}.xlsx` },
      )
    const answer = (opened: typeof store) =>
      JSON.stringify([
        opened.facts.inForce({}),
        opened.submissions.list({ planId: samplePlan }).map((found) => [found.id, found.unit, found.factCount]),
      ])
    const truth = answer(store)
    store.close()
    const good = readFileSync(join(bench.directory, 'store.db'))
    const counts = { refused: 0, verified: 0, harmless: 0, silent: 0 }
    for (let round = 0; round < rounds; round += 1) {
      const directory = join(bench.folder, 'bản lật')
      cpSync(bench.directory, directory, { recursive: true })
      const bytes = Buffer.from(good)
      const place = Math.floor(Math.random() * bytes.length)
      bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << Math.floor(Math.random() * 8)), place)
      writeFileSync(join(directory, 'store.db'), bytes)
      counts[judge(() => bench.open({ directory }), answer, truth)] += 1
      rmSync(directory, { recursive: true })
    }
    return {
      held: counts.silent === 0,
      found: `${rounds} flips: ${counts.refused} refused at opening, ${counts.verified} located by verify, ${counts.harmless} in unused bytes or texts beside the figures, ${counts.silent} figures silently wrong`,
    }
  })

function judge<Opened extends { verify(): readonly { readonly ok: boolean }[]; close(): void }>(
  open: () => Opened,
  answer: (store: Opened) => string,
  truth: string,
): 'refused' | 'verified' | 'harmless' | 'silent' {
  let store: Opened
  try {
    store = open()
  } catch (error) {
    if (error instanceof StoreFailure) return 'refused'
    throw error
  }
  try {
    if (store.verify().some((check) => !check.ok)) return 'verified'
    return answer(store) === truth ? 'harmless' : 'silent'
  } catch (error) {
    if (error instanceof StoreFailure) return 'refused'
    throw error
  } finally {
    store.close()
  }
}

/** Ends the program in the middle of a step of the schema. */
export const killedWhileMigrating = (rounds: number) =>
  withBench(async (bench) => {
    const store = bench.openWithCatalogue()
    acceptReport(store, { si_compulsory: 100 })
    store.close()
    let wrong = 0
    for (let round = 0; round < rounds; round += 1) {
      rmSync(join(bench.directory, 'backups'), { recursive: true, force: true })
      const child = spawn(process.execPath, [migratingScript, bench.directory], { stdio: 'ignore' })
      const gone = new Promise((resolve) => child.once('close', resolve))
      const folder = join(bench.directory, 'backups')
      while (!existsSync(folder) || !readdirSync(folder).some((name) => name.endsWith('slow.db'))) await pause(5)
      await pause(Math.random() * 600)
      child.kill('SIGKILL')
      await gone
      const old = bench.open()
      if (old.schemaVersion !== 1 || old.facts.inForce({}).length !== 1 || old.verify().some((check) => !check.ok))
        wrong += 1
      old.close()
    }
    return { held: wrong === 0, found: `${rounds} kills in the middle: ${rounds - wrong} times the old store, whole` }
  })
