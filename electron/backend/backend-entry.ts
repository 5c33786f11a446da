// The backend as Electron's utility process: one router, one port for each page, readers asked for from main.
import { ORPCError } from '@orpc/client'
import { onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import type { BackendToMain, MainToBackend, OpenBackend } from '../../shared/contract/host-messages.ts'
import { StoreFailure } from '../store/store.ts'
import { defaultHeapMegabytes } from '../workbook/read-limits.ts'
import { type Backend, createBackend } from './create-backend.ts'
import { ReaderRequests } from './reader-requests.ts'

const host = process.parentPort
const tell = (message: BackendToMain) => host.postMessage(message)
const readers = new ReaderRequests(tell, defaultHeapMegabytes)

interface OpenDoor {
  readonly backend: Backend
  readonly connect: (port: Electron.MessagePortMain) => void
}
let door: OpenDoor | undefined

host.on('message', (event) => {
  const message = event.data as MainToBackend
  const [port] = event.ports
  switch (message.type) {
    case 'open':
      open(message)
      return
    case 'page':
      if (port !== undefined) door?.connect(port)
      return
    case 'reader':
      if (port !== undefined) readers.attach(message.reader, port)
      return
    case 'reader-gone':
      readers.end(message.reader)
      return
    case 'close':
      void close()
  }
})

function open(options: OpenBackend): void {
  try {
    const backend = createBackend({ ...options, startReader: readers.start, door: 'window' })
    const handler = new RPCHandler(backend.router, {
      interceptors: [
        onError((error) => {
          // Declared refusals are answers; anything else is a bug and belongs in the log.
          if (!(error instanceof ORPCError)) console.error('backend:', error)
        }),
      ],
    })
    const connect = (port: Electron.MessagePortMain) => {
      const session = backend.newSession()
      handler.upgrade(port, { context: backend.context(session) })
      port.start()
    }
    door = { backend, connect }
    for (const problem of backend.catalogueProblems) console.warn('backend:', problem.message)
    tell({ type: 'ready' })
  } catch (error) {
    tell({ type: 'refused', message: error instanceof Error ? error.message : String(error) })
    // A refusal of the store is an answer; anything else is a bug and belongs in the log.
    if (!(error instanceof StoreFailure)) console.error('backend:', error)
  }
}

async function close(): Promise<void> {
  try {
    await door?.backend.close()
    process.exit(0)
  } catch (error) {
    console.error('backend:', error)
    process.exit(1)
  }
}
