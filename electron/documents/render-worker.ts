import { parentPort, workerData } from 'node:worker_threads'
import type { DocumentContent } from '../../shared/domain/documents/content.ts'
import type { PackFrontRequest } from './pack-front.ts'
import { type PackSectionsRequest, renderPackFront, renderPackSections } from './pack-pages.ts'
import { openPdfEngine } from './pdf-engine.ts'
import { type RenderOptions, renderPdf } from './render-pdf.ts'

/** What the worker is started with. */
export interface RenderWorkerData {
  readonly fontDirectory: string | null
}

/** What is drawn. */
export type RenderJob =
  | { readonly format: 'pdf' | 'docx'; readonly content: DocumentContent }
  | { readonly format: 'pack_sections'; readonly content: PackSectionsRequest }
  | { readonly format: 'pack_front'; readonly content: PackFrontRequest }

export type RenderRequest = RenderJob & { readonly id: number; readonly options: RenderOptions }

export interface Rendered {
  readonly bytes: Uint8Array
  /** Pages are known of a PDF only: Word makes its own. */
  readonly pageCount: number | null
  /** Pages of each section of a meeting pack. */
  readonly pagesOf?: readonly number[]
}

export type RenderReply =
  | (Rendered & { readonly id: number })
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
async function render({ options, ...job }: RenderRequest): Promise<Rendered> {
  const opened = await engine
  if (job.format === 'pack_sections') return renderPackSections(opened, job.content, options)
  if (job.format === 'pack_front') return renderPackFront(opened, job.content, options)
  const { content } = job
  if (job.format === 'pdf') return renderPdf(opened, content, options)
  const { renderDocx } = await import('./render-docx.ts')
  return { bytes: await renderDocx(opened.measure, content, options), pageCount: null }
}

/** One document after the other: pdfmake takes the whole thread anyway. */
let queue: Promise<void> = Promise.resolve()

port.on('message', (request: RenderRequest) => {
  queue = queue.then(async () => {
    try {
      const rendered = await render(request)
      const reply: RenderReply = { id: request.id, ...rendered }
      port.postMessage(reply, [rendered.bytes.buffer as ArrayBuffer])
    } catch (error) {
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
      const reply: RenderReply = { id: request.id, error: { name, message, stack } }
      port.postMessage(reply)
    }
  })
})
