import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
import PdfWorkerThread from 'pdfjs-dist/build/pdf.worker.min.mjs?worker'

let library: Promise<{ pdfjs: typeof import('pdfjs-dist'); worker: PDFWorker }> | null = null

/** The drawing library is large: it is fetched with the first document, its worker from our own files only. */
function loadLibrary() {
  library ??= import('pdfjs-dist').then((pdfjs) => ({
    pdfjs,
    worker: pdfjs.PDFWorker.create({ port: new PdfWorkerThread() }),
  }))
  return library
}

/** Opens the bytes for drawing. The bytes are copied, the file itself stays as it is. */
export async function openPdf(file: Blob): Promise<{ document: PDFDocumentProxy; close(): void }> {
  const { pdfjs, worker } = await loadLibrary()
  const task = pdfjs.getDocument({ data: new Uint8Array(await file.arrayBuffer()), worker, useWasm: false })
  const document = await task.promise
  return {
    document,
    close: () => {
      // Pages that are still being drawn are told to stop; that is no error to anybody.
      task.destroy().catch((error: unknown) => console.warn('A document was closed while it was drawn.', error))
    },
  }
}
