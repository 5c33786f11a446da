import { existsSync } from 'node:fs'
import path from 'node:path'
import { isDefinedError } from '@orpc/client'
import { createBackend, StoreFailure } from '../backend/create-backend.ts'
import { defaultStoreDirectory } from '../backend/default-store-directory.ts'
import { nodeHost } from '../backend/node-host.ts'
import { type CommandInput, UsageError } from './command.ts'
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

async function run({ command, input }: ParsedCommand): Promise<number> {
  const directory = path.resolve(optional(input, 'store') ?? defaultStoreDirectory())
  // A dry run writes nothing, so it may look on beside a writer; where no store exists yet, it needs an empty one.
  const readOnly = command.access === 'read' || (input.options['dry-run'] === true && existsSync(path.join(directory, 'store.db')))
  const backend = createBackend({
    storeDirectory: directory,
    storeMode: readOnly ? 'read' : 'write',
    demo: command.name === 'demo',
    ...nodeHost(root),
    door: 'cli',
    now: clockFor(input),
  })
  for (const problem of backend.catalogueProblems) tell(problem.message)
  try {
    const client = backend.client(backend.newSession())
    // Every change is signed: a script signs as the secretariat, or as the name it gives.
    if (!readOnly) await client.session.addPerson({ name: optional(input, 'as') ?? 'Tổ thư ký', post: 'Dòng lệnh' })
    const result = await command.run({ client, demoDirectory: path.join(root, 'resources/demo'), tell }, input)
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
    if (isRefusal(failure)) {
      tell(`${failure.data.message} ${failure.data.remedy}`)
      return 1
    }
    if (failure instanceof StoreFailure) {
      tell(failure.message)
      return 1
    }
    throw failure
  }
}

/** An error that the contract declares carries its sentence. */
function isRefusal(failure: unknown): failure is { data: { message: string; remedy: string } } {
  return failure instanceof Error && isDefinedError(failure)
}

process.exitCode = await main()
