import { parentPort, workerData } from 'node:worker_threads'
import type { DocumentContent } from '../../shared/domain/documents/content.ts'
import { openPdfEngine } from './pdf-engine.ts'
import { type RenderOptions, renderPdf } from './render-pdf.ts'

/** What the worker is started with. */
export interface RenderWorkerData {
  readonly fontDirectory: string | null
}

export interface RenderRequest {
  readonly id: number
  readonly content: DocumentContent
  readonly options: RenderOptions
}

export type RenderReply =
  | { readonly id: number; readonly bytes: Uint8Array; readonly pageCount: number }
  | {
      readonly id: number
      readonly error: { readonly name: string; readonly message: string; readonly stack: string | undefined }
    }

if (parentPort === null) throw new Error('render-worker runs as a worker thread only')
const port = parentPort
const { fontDirectory } = workerData as RenderWorkerData
const engine = openPdfEngine(fontDirectory)
/** Told with the first request; until then nobody listens. */
engine.catch(() => undefined)

/** One document after the other: pdfmake takes the whole thread anyway. */
let queue: Promise<void> = Promise.resolve()

port.on('message', (request: RenderRequest) => {
  queue = queue.then(async () => {
    try {
      const { bytes, pageCount } = await renderPdf(await engine, request.content, request.options)
      const reply: RenderReply = { id: request.id, bytes, pageCount }
      port.postMessage(reply, [bytes.buffer as ArrayBuffer])
    } catch (error) {
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
      const reply: RenderReply = { id: request.id, error: { name, message, stack } }
      port.postMessage(reply)
    }
  })
})
