/**
 * The reading process: everything that touches the inside of a file from elsewhere happens here and nowhere else. Its
 * host starts it with a heap limit, talks to it with plain data and kills it when it takes too long.
 */
import { readFile, readPlanFile } from './read-file.ts'
import type { ReaderMessage, ReadRequest } from './reader-protocol.ts'
import { refusal } from './refusals.ts'

interface Channel {
  post(message: ReaderMessage): void
  onRequest(listener: (request: ReadRequest) => void): void
}

/** One end of Electron's MessageChannel, and the parent port of its utility process. */
interface ElectronPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown; ports: readonly ElectronPort[] }) => void): void
  start?(): void
}

const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Number.prototype]
const prototypeShape = (): string => prototypes.map((prototype) => Reflect.ownKeys(prototype).length).join()
const cleanShape = prototypeShape()

function serve(channel: Channel): void {
  channel.onRequest((request) => {
    const { id, name, limits } = request
    channel.post({ type: 'started', id })
    const read = request.purpose === 'plan' ? readPlanFile : readFile
    read(request, limits, (bytes) => channel.post({ type: 'unpacking', id, bytes }))
      .then((outcome) => {
        const polluted = prototypeShape() !== cleanShape
        channel.post({
          type: 'outcome',
          id,
          outcome: polluted ? { kind: 'refused', ...refusal('tampering', name) } : outcome,
        })
      })
      .catch((error: unknown) => {
        const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
        channel.post({ type: 'failed', id, detail })
      })
  })
  channel.post({ type: 'ready' })
}

const isRequest = (message: unknown): message is ReadRequest =>
  (message as Partial<ReadRequest> | null)?.type === 'read'

function nodeChannel(): Channel {
  process.on('disconnect', () => process.exit(0))
  return {
    post: (message) => process.send?.(message),
    onRequest: (listener) => {
      process.on('message', (message) => {
        if (isRequest(message)) listener(message)
      })
    },
  }
}

function electronChannel(port: ElectronPort): Channel {
  return {
    post: (message) => port.postMessage(message),
    onRequest: (listener) => {
      port.on('message', (event) => {
        if (isRequest(event.data)) listener(event.data)
      })
      port.start?.()
    },
  }
}

const parentPort = (process as NodeJS.Process & { parentPort?: ElectronPort }).parentPort
if (parentPort) {
  serve(electronChannel(parentPort))
  // Electron's main process may hand over one end of a channel whose other end the backend holds.
  parentPort.on('message', (event) => {
    const port = event.ports[0]
    if (port) serve(electronChannel(port))
  })
} else if (process.send) {
  serve(nodeChannel())
} else {
  throw new Error('The reading process is started by its host, with a message channel.')
}
