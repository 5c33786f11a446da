import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defaultStoreDirectory } from '../backend/default-store-directory.ts'
import { nodeHost, startDocumentRenderer } from '../backend/node-host.ts'
import { StoreFailure } from '../backend/store-failure.ts'
import { type CommandInput, UsageError } from './command.ts'
import { refusalIn, unfitInput } from './contract-errors.ts'
import { dateFrom, optional } from './read-input.ts'
import { type ParsedCommand, parseCommand, usage } from './run-command.ts'
import { toJson } from './to-json.ts'

const root = path.resolve(import.meta.dirname, '../..')
const tell = (line: string) => process.stderr.write(`${line}\n`)

/** `--as-of DATE` fixes "today": noon of that day in Asia/Ho_Chi_Minh. */
function clockFor(input: CommandInput): () => number {
  const day = dateFrom(input, 'as-of')
  return day === null ? Date.now : () => Date.parse(`${day}T12:00:00+07:00`)
}

interface Place {
  readonly directory: string
  readonly mode: 'read' | 'write'
  /** Takes away a store that was only borrowed. */
  readonly leave: () => void
}

/** Which store a command works on; one that needs none of its own borrows an empty one from the temporary folder. */
function placeOf({ command, input }: ParsedCommand): Place {
  const directory = path.resolve(optional(input, 'store') ?? defaultStoreDirectory())
  const access = typeof command.access === 'function' ? command.access(input) : command.access
  const isThere = existsSync(path.join(directory, 'store.db'))
  if (access === 'write' || access === 'read' || isThere)
    return { directory, mode: access === 'write' ? 'write' : 'read', leave: () => undefined }
  const borrowed = mkdtempSync(path.join(tmpdir(), 'so-chi-dao-'))
  return { directory: borrowed, mode: 'write', leave: () => rmSync(borrowed, { recursive: true, force: true }) }
}

async function run(parsed: ParsedCommand): Promise<number> {
  const place = placeOf(parsed)
  try {
    return await runIn(place, parsed)
  } finally {
    place.leave()
  }
}

async function runIn({ directory, mode }: Place, { command, input }: ParsedCommand): Promise<number> {
  const documents = command.prints === true ? { documents: startDocumentRenderer(root) } : {}
  // Loaded only now, so that usage errors answer at once and the printing worker loads beside it.
  const { createBackend } = await import('../backend/create-backend.ts')
  const backend = createBackend({
    ...documents,
    storeDirectory: directory,
    storeMode: mode,
    demo: command.name === 'demo',
    ...nodeHost(root),
    door: 'cli',
    now: clockFor(input),
  })
  for (const problem of backend.catalogueProblems) tell(problem.message)
  try {
    const client = backend.client(backend.newSession())
    const sign = async () => {
      await client.session.addPerson({ name: optional(input, 'as') ?? 'Tổ thư ký', post: 'Dòng lệnh' })
    }
    const result = await command.run({ client, demoDirectory: path.join(root, 'resources/demo'), tell, sign }, input)
    process.stdout.write(`${input.options.json === true ? toJson(result.json) : result.text}\n`)
    return result.refused ? 1 : 0
  } finally {
    await backend.close()
  }
}

/** Exit code: 0 done, 1 something was refused, 2 wrong usage. A bug keeps its stack. */
async function main(): Promise<number> {
  try {
    const parsed = parseCommand(process.argv.slice(2))
    if (parsed === null) {
      process.stdout.write(`${usage()}\n`)
      return 0
    }
    return await run(parsed)
  } catch (failure) {
    if (failure instanceof UsageError) {
      tell(failure.message)
      return 2
    }
    const refusal = refusalIn(failure)
    if (refusal !== null) {
      tell(refusal)
      return 1
    }
    const unfit = unfitInput(failure)
    if (unfit !== null) {
      tell(unfit)
      return 2
    }
    if (failure instanceof StoreFailure) {
      tell(failure.message)
      return 1
    }
    throw failure
  }
}

process.exitCode = await main()
