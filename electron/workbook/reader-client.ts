import type { ReadLimits } from './read-limits.ts'
import { readTimeMilliseconds } from './read-limits.ts'
import type { ReadOutcome, RefusalCode } from './read-outcome.ts'
import type { PlanReadOutcome } from './read-plan-document.ts'
import type { StartReader } from './reader-port.ts'
import type { ReaderMessage, ReadRequest } from './reader-protocol.ts'
import { refusal } from './refusals.ts'
import { type FileToRead, refuseUnread } from './refuse-unread.ts'

export interface WorkbookReader {
  /**
   * Reads one file; calls wait for one another. A file that cannot be read is an outcome, not an error.
   *
   * @throws the signal's reason when the caller gives up, an Error after `close`
   */
  read(file: FileToRead, signal?: AbortSignal): Promise<ReadOutcome>
  /** Reads the document of a plan: its text, or the grid of an assignment sheet. */
  readPlan(file: FileToRead, signal?: AbortSignal): Promise<PlanReadOutcome>
  /** Ends the process; reads that still wait are rejected. */
  close(): void
}

/** Starting Node or Electron's utility process on a slow, busy machine; this time is not the file's. */
const startMilliseconds = 30_000

/** A process that has read this much keeps its heap: it is replaced, so that memory goes back to the system. */
const recycleAboveBytes = 16 * 1024 * 1024

/**
 * Reads files in a process that is killed when it takes too long, runs out of memory or is no longer needed, and
 * started again for the next file. One process, one file at a time; hold several readers to read side by side.
 *
 * @param reportBug gets the stack where the reading process failed by our own fault; for the host's log
 */
export function createWorkbookReader(
  startReader: StartReader,
  limits: ReadLimits,
  reportBug: (detail: string) => void = console.error,
): WorkbookReader {
  let current: ReadingProcess | null = null
  let last: Promise<unknown> = Promise.resolve()
  let closed = false
  let nextId = 1

  const exchange = async (request: ReadRequest, signal: AbortSignal | undefined): Promise<Ended> => {
    if (!current?.isUsable) current = new ReadingProcess(startReader)
    const used = current
    const ended = await used.read(request, signal)
    if (ended.kind !== 'outcome' || isTampering(ended.outcome) || used.bytesRead > recycleAboveBytes) {
      used.kill()
      if (current === used) current = null
    }
    return ended
  }

  const readNow = async (
    file: FileToRead,
    purpose: ReadRequest['purpose'],
    signal: AbortSignal | undefined,
  ): Promise<PlanReadOutcome> => {
    signal?.throwIfAborted()
    if (closed) throw closedError()
    const unread = refuseUnread(file, limits)
    if (unread) return { kind: 'refused', ...unread }
    const request = { type: 'read', id: nextId, name: file.name, bytes: ownBytes(file.bytes), limits, purpose } as const
    nextId += 1
    let ended = await exchange(request, signal)
    // An idle process that the system had ended is noticed only when the request does not arrive: once more, anew.
    if (ended.kind === 'not_started' && !closed && !signal?.aborted) ended = await exchange(request, signal)
    if (closed && ended.kind !== 'outcome') throw closedError()
    signal?.throwIfAborted()
    if (ended.kind === 'outcome') return ended.outcome
    if (ended.kind === 'not_started') {
      reportBug('The reading process did not start.')
      return { kind: 'refused', ...refusal('reader_failed', file.name) }
    }
    if (ended.detail !== '') reportBug(ended.detail)
    return { kind: 'refused', ...refusal(ended.code, file.name, { measured: ended.milliseconds }) }
  }

  const inTurn = (file: FileToRead, purpose: ReadRequest['purpose'], signal: AbortSignal | undefined) => {
    const result = last.then(() => readNow(file, purpose, signal))
    // The next file waits for this one, whatever became of it; the caller gets the failure.
    last = result.then(ignore, ignore)
    return result
  }

  return {
    async read(file, signal) {
      const outcome = await inTurn(file, 'report', signal)
      if (outcome.kind === 'document') throw new Error('The reading process took a report for a plan.')
      return outcome
    },
    readPlan: (file, signal) => inTurn(file, 'plan', signal),
    close() {
      closed = true
      current?.kill()
      current = null
    },
  }
}

type Ended =
  /** The process was gone before it took the request. */
  | { readonly kind: 'not_started' }
  | { readonly kind: 'outcome'; readonly outcome: PlanReadOutcome }
  | { readonly kind: 'failed'; readonly code: RefusalCode; readonly milliseconds: number; readonly detail: string }

const failed = (code: RefusalCode, facts: { milliseconds?: number; detail?: string } = {}): Ended => ({
  kind: 'failed',
  code,
  milliseconds: facts.milliseconds ?? 0,
  detail: facts.detail ?? '',
})

/** A process whose prototypes a file has changed reads nothing more. */
const isTampering = (outcome: PlanReadOutcome): boolean => outcome.kind === 'refused' && outcome.code === 'tampering'

/** One process from start to end. */
class ReadingProcess {
  readonly #host: ReturnType<StartReader>
  readonly #ready: Promise<boolean>
  #alive = true
  #listener: ((message: ReaderMessage | 'closed') => void) | null = null
  bytesRead = 0

  constructor(startReader: StartReader) {
    this.#host = startReader()
    this.#ready = new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), startMilliseconds)
      const settle = (isReady: boolean): void => {
        clearTimeout(timer)
        resolve(isReady)
      }
      this.#host.port.onMessage((message) => {
        const known = message as ReaderMessage
        if (known.type === 'ready') settle(true)
        else this.#listener?.(known)
      })
      this.#host.port.onClose(() => {
        this.#alive = false
        settle(false)
        this.#listener?.('closed')
      })
    })
  }

  get isUsable(): boolean {
    return this.#alive
  }

  kill(): void {
    this.#alive = false
    this.#host.kill()
    this.#listener?.('closed')
  }

  async read(request: ReadRequest, signal: AbortSignal | undefined): Promise<Ended> {
    const abort = (): void => this.kill()
    signal?.addEventListener('abort', abort, { once: true })
    try {
      if (!(await this.#ready) || !this.#alive) {
        this.kill()
        return { kind: 'not_started' }
      }
      return await this.#exchange(request)
    } finally {
      signal?.removeEventListener('abort', abort)
    }
  }

  #exchange(request: ReadRequest): Promise<Ended> {
    const started = performance.now()
    this.bytesRead += request.bytes.length
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout
      let allowed = 0
      let arrived = false
      const end = (result: Ended): void => {
        clearTimeout(timer)
        this.#listener = null
        resolve(result)
      }
      const allow = (bytes: number): void => {
        clearTimeout(timer)
        allowed = readTimeMilliseconds(request.limits, bytes)
        timer = setTimeout(
          () => {
            end(failed('timed_out', { milliseconds: allowed }))
            this.kill()
          },
          Math.max(0, allowed - (performance.now() - started)),
        )
      }
      this.#listener = (message) => {
        // Bugs are told by message. A process that ends without a word ran over its heap limit or was killed.
        if (message === 'closed') return end(arrived ? failed('out_of_memory') : { kind: 'not_started' })
        if (message.type === 'ready' || message.id !== request.id) return
        if (message.type === 'started') {
          arrived = true
          return
        }
        if (message.type === 'outcome') return end({ kind: 'outcome', outcome: message.outcome })
        if (message.type === 'failed') return end(failed('reader_failed', { detail: message.detail }))
        this.bytesRead += message.bytes
        allow(Math.max(message.bytes, request.bytes.length))
      }
      allow(request.bytes.length)
      this.#host.port.postMessage(request)
    })
  }
}

/** A view into a larger buffer would be cloned with all of it. */
const ownBytes = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)

const closedError = (): Error => new Error('The workbook reader has been closed.')
const ignore = (): void => {}
