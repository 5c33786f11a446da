import { parentPort } from 'node:worker_threads'
import { type MergedPart, mergePdf } from './merge-pdf.ts'
import type { JoinRequest, PackReply, PackRequest } from './pack-messages.ts'
import { type PdfLimits, UnreadablePdf } from './pdf-refusal.ts'
import { asUnreadable, openPdf, pageBox, type SourcePdf, shownSize } from './read-pdf.ts'

if (parentPort === null) throw new Error('pack-worker runs as a worker thread only')
const port = parentPort
const tell = (reply: PackReply) => port.postMessage(reply)

/** Files from outside that were opened for the pack in hand. */
let opened: readonly SourcePdf[] = []
/** The file that is read or copied; whoever stops this thread has been told of it. */
let inHand: number | null = null

function begin(file: number | null): void {
  inHand = file
  tell({ type: 'begins', file })
}

const whole = (source: SourcePdf): MergedPart => ({ source, pageCount: source.pages.length, foreign: true })

async function open(files: readonly Uint8Array[], limits: PdfLimits, tryOut: boolean): Promise<void> {
  const sources: SourcePdf[] = []
  for (const [file, bytes] of files.entries()) {
    begin(file)
    const source = await openPdf(bytes, limits)
    sources.push(source)
  }
  const sizes = sources.map((source) => source.pages.map((page) => shownSize(pageBox(source, page))))
  if (tryOut) {
    const plan = { slips: null, named: {}, outline: [], title: '', createdAt: new Date(0) }
    for (const [file, source] of sources.entries()) {
      begin(file)
      await mergePdf({ ...plan, parts: [whole(source)] })
    }
  }
  opened = sources
  tell({ type: 'opened', files: sizes })
}

/** Our own pages are not held to the limits of others. */
const ownLimits = { maxBytes: Number.POSITIVE_INFINITY, maxPages: 100_000 }

async function join({ front, sections, stamped, named, outline, title, createdAt }: JoinRequest): Promise<void> {
  begin(null)
  const own = [{ source: await openPdf(front.bytes, ownLimits), pageCount: front.pageCount, foreign: false }]
  if (sections !== null) {
    own.push({ source: await openPdf(sections.bytes, ownLimits), pageCount: sections.pageCount, foreign: false })
  }
  const [cover] = own
  const parts = [...own, ...opened.map(whole)]
  const slips = cover === undefined ? null : { source: cover.source, firstPage: front.pageCount, stamped }
  const plan = { parts, slips, named, outline, title, createdAt: new Date(createdAt) }
  const bytes = await mergePdf(plan, (part) => begin(part < own.length ? null : part - own.length))
  port.postMessage({ type: 'joined', bytes } satisfies PackReply, [bytes.buffer as ArrayBuffer])
}

port.on('message', async (request: PackRequest) => {
  try {
    if (request.type === 'open') await open(request.files, request.limits, request.tryOut)
    else await join(request.join)
  } catch (error) {
    if (inHand !== null) {
      const { code, message } = asUnreadable(error)
      tell({ type: 'refused', file: inHand, code, detail: message })
      return
    }
    const { message, stack } = error instanceof Error ? error : new UnreadablePdf('broken', String(error))
    tell({ type: 'failed', message, stack })
  }
})
