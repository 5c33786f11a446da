// The browser door's process: backend and web host in one Node process. The launcher starts it and reads its lines.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createBackend } from '../backend/create-backend.ts'
import { defaultStoreDirectory } from '../backend/default-store-directory.ts'
import { nodeHost } from '../backend/node-host.ts'
import { StoreFailure } from '../backend/store-failure.ts'
import { createRpcHandler } from './create-rpc-handler.ts'
import { startWebHost } from './start-web-host.ts'

const root = path.resolve(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: {
    store: { type: 'string' },
    port: { type: 'string' },
    pages: { type: 'string', default: path.join(root, 'out/renderer') },
  },
})

/** One JSON document a line on stdout: what the launcher and the tests read. */
const report = (line: { address: string } | { refused: string }) => process.stdout.write(`${JSON.stringify(line)}\n`)

async function openDoor(): Promise<() => Promise<void>> {
  const backend = createBackend({
    ...nodeHost(root),
    storeDirectory: path.resolve(values.store ?? defaultStoreDirectory()),
    door: 'web',
  })
  for (const problem of backend.catalogueProblems) console.warn('web host:', problem.message)
  const handler = createRpcHandler(backend.router)
  try {
    const host = await startWebHost({
      pageDirectory: path.resolve(values.pages),
      newSession: () => backend.newSession(),
      call: async (request, response, session) => {
        const { matched } = await handler.handle(request, response, {
          prefix: '/rpc',
          context: backend.context(session),
        })
        return matched
      },
      onAddress: (address) => report({ address }),
      ...(values.port === undefined ? {} : { port: Number(values.port) }),
    })
    return async () => {
      await host.close()
      await backend.close()
    }
  } catch (error) {
    await backend.close()
    throw error
  }
}

const opening = openDoor()
let _ending: Promise<void> | undefined

/** Ends once, however often it is asked: Ctrl+C reaches the launcher and this process alike. */
function end(): void {
  _ending ??= opening
    .then((close) => close())
    .then(
      () => process.exit(0),
      (error: unknown) => {
        console.error('web host:', error)
        process.exit(1)
      },
    )
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
// A launcher that dies takes its channel with it.
process.on('disconnect', end)

opening.catch((error: unknown) => {
  report({ refused: error instanceof Error ? error.message : String(error) })
  // A refusal of the store is an answer; anything else is a bug and belongs in the log.
  if (!(error instanceof StoreFailure)) console.error('web host:', error)
  process.exitCode = 1
  process.removeAllListeners('disconnect')
  process.disconnect?.()
})
