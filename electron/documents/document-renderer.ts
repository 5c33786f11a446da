import { Worker } from 'node:worker_threads'
import type { DocumentContent } from '../../shared/domain/documents/content.ts'
import type { PackFrontRequest } from './pack-front.ts'
import type { PackSectionsRequest, RenderedSections } from './pack-pages.ts'
import type { RenderedPdf, RenderOptions } from './render-pdf.ts'
import type { Rendered, RenderJob, RenderReply, RenderRequest, RenderWorkerData } from './render-worker.ts'

/** Makes printable files of documents, apart from the thread that calls. */
export interface DocumentRenderer {
  /**
   * The same content and `createdAt` give the same bytes. Rejects with a `DocumentRenderFailure` whose message is a
   * Vietnamese sentence (`cause.name` tells the kind, e.g. `FontMissingGlyph`).
   */
  renderPdf(content: DocumentContent, options: RenderOptions): Promise<RenderedPdf>
  /** The same document for Word; rejects as `renderPdf` does. */
  renderDocx(content: DocumentContent, options: RenderOptions): Promise<Uint8Array>
  /** The parts of a meeting pack that the app draws, for `createPackMaker`; both reject as `renderPdf` does. */
  renderPackSections(request: PackSectionsRequest, options: RenderOptions): Promise<RenderedSections>
  renderPackFront(request: PackFrontRequest, options: RenderOptions): Promise<RenderedPdf>
  /** Starts the worker ahead of its first document: loading modules and fonts takes longer than printing. */
  warmUp(): void
  close(): Promise<void>
}

export interface DocumentRendererOptions {
  /** `render-worker.ts`, or the built `document-worker.js`. */
  readonly workerFile: string | URL
  /** Folder of the four Tinos files; without it they come from the npm package. */
  readonly fontDirectory?: string
}

export class DocumentRenderFailure extends Error {
  override readonly name = 'DocumentRenderFailure'
  /** `FontMissingGlyph`, `FontNotFound`, `WorkerStopped` … */
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

interface Waiting {
  resolve(result: Rendered): void
  reject(error: Error): void
}

/**
 * A long report makes many objects that live until it is laid out. With a small nursery they move on early, and 300 pages
 * stay below what the default takes (390 to 450 for 527 MB); smaller still takes more time for little less memory.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 32 } as const

/** Starts its worker with the first document and again after it stopped; a stopped worker fails only what it had in hand. */
export function createDocumentRenderer(options: DocumentRendererOptions): DocumentRenderer {
  const waiting = new Map<number, Waiting>()
  const workerData: RenderWorkerData = { fontDirectory: options.fontDirectory ?? null }
  let worker: Worker | null = null
  let lastId = 0
  let closed = false

  function failAll(error: Error): void {
    const left = [...waiting.values()]
    waiting.clear()
    for (const one of left) one.reject(error)
  }

  function start(): Worker {
    const started = new Worker(options.workerFile, { workerData, resourceLimits })
    started.on('message', (reply: RenderReply) => {
      const one = waiting.get(reply.id)
      waiting.delete(reply.id)
      if (waiting.size === 0) started.unref()
      if ('error' in reply) one?.reject(failureOf(reply.error))
      else one?.resolve(reply)
    })
    started.on('error', (error) => {
      if (worker === started) worker = null
      failAll(
        new DocumentRenderFailure('WorkerStopped', 'Bộ phận in văn bản dừng giữa chừng. Hãy in lại.', { cause: error }),
      )
    })
    started.on('exit', () => {
      if (worker === started) worker = null
      failAll(new DocumentRenderFailure('WorkerStopped', 'Bộ phận in văn bản đã dừng. Hãy in lại.'))
    })
    return started
  }

  function render(job: RenderJob, renderOptions: RenderOptions): Promise<Rendered> {
    if (closed)
      return Promise.reject(
        new DocumentRenderFailure('Closed', 'Bộ phận in văn bản đã đóng. Mở lại ứng dụng rồi in lại.'),
      )
    worker ??= start()
    const used = worker
    lastId += 1
    const request: RenderRequest = { id: lastId, ...job, options: renderOptions }
    return new Promise((resolve, reject) => {
      waiting.set(request.id, { resolve, reject })
      used.ref()
      used.postMessage(request)
    })
  }

  async function renderPages(job: RenderJob, renderOptions: RenderOptions) {
    const { bytes, pageCount, pagesOf = [] } = await render(job, renderOptions)
    if (pageCount === null) throw new Error('A PDF came back without its number of pages')
    return { bytes, pageCount, pagesOf }
  }

  return {
    async renderPdf(content, renderOptions) {
      const { bytes, pageCount } = await renderPages({ format: 'pdf', content }, renderOptions)
      return { bytes, pageCount }
    },
    async renderDocx(content, renderOptions) {
      return (await render({ format: 'docx', content }, renderOptions)).bytes
    },
    renderPackSections: (content, renderOptions) => renderPages({ format: 'pack_sections', content }, renderOptions),
    renderPackFront: (content, renderOptions) => renderPages({ format: 'pack_front', content }, renderOptions),
    warmUp() {
      if (closed || worker !== null) return
      worker = start()
      worker.unref()
    },
    async close() {
      closed = true
      await worker?.terminate()
    },
  }
}

const known: Readonly<Record<string, true>> = { FontMissingGlyph: true, FontNotFound: true, HeadTooNarrow: true }

/** Errors meant for people keep their sentence; anything else is a bug and says where to look. */
function failureOf(error: { name: string; message: string; stack: string | undefined }): DocumentRenderFailure {
  const cause = Object.assign(new Error(error.message), {
    name: error.name,
    ...(error.stack ? { stack: error.stack } : {}),
  })
  const message = known[error.name]
    ? error.message
    : `Không in được văn bản: ${error.message}. Hãy báo cho người phụ trách phần mềm.`
  return new DocumentRenderFailure(error.name, message, { cause })
}
