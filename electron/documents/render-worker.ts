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
  readonly format: 'pdf' | 'docx'
  readonly content: DocumentContent
  readonly options: RenderOptions
}

export type RenderReply =
  /** Pages are known of a PDF only: Word makes its own. */
  | { readonly id: number; readonly bytes: Uint8Array; readonly pageCount: number | null }
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

/** Word's library is loaded with the first document that asks for it. */
async function render({ format, content, options }: RenderRequest) {
  const opened = await engine
  if (format === 'pdf') return renderPdf(opened, content, options)
  const { renderDocx } = await import('./render-docx.ts')
  return { bytes: await renderDocx(opened.measure, content, options), pageCount: null }
}

/** One document after the other: pdfmake takes the whole thread anyway. */
let queue: Promise<void> = Promise.resolve()

port.on('message', (request: RenderRequest) => {
  queue = queue.then(async () => {
    try {
      const { bytes, pageCount } = await render(request)
      const reply: RenderReply = { id: request.id, bytes, pageCount }
      port.postMessage(reply, [bytes.buffer as ArrayBuffer])
    } catch (error) {
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
      const reply: RenderReply = { id: request.id, error: { name, message, stack } }
      port.postMessage(reply)
    }
  })
})
