import { Worker } from 'node:worker_threads'
import type { PackReply, PackRequest } from './pack-messages.ts'
import type { PdfLimits, PdfRefusalCode } from './pdf-refusal.ts'

type Answer = Extract<PackReply, { type: 'opened' | 'joined' }>

/** A file that could not be taken, or at which the thread had to be stopped. */
export interface StoppedAtFile {
  readonly kind: 'refused'
  readonly file: number
  readonly code: PdfRefusalCode
}

export interface PackThread {
  /** One question at a time. Rejects where the fault is our own, with the thread's stack as the cause. */
  ask(
    request: Extract<PackRequest, { type: 'open' }>,
  ): Promise<StoppedAtFile | (Extract<Answer, { type: 'opened' }> & { kind: 'opened' })>
  ask(
    request: Extract<PackRequest, { type: 'join' }>,
  ): Promise<StoppedAtFile | (Extract<Answer, { type: 'joined' }> & { kind: 'joined' })>
  stop(): Promise<void>
}

/** How often the thread's memory is looked at. V8 holds the heap to its limit itself; unpacked streams lie outside it. */
const lookEveryMilliseconds = 50
/** Starting a thread and loading its libraries on a slow, busy machine; this time is no file's. */
const startMilliseconds = 60_000

type Ended = StoppedAtFile | (Answer & { readonly kind: Answer['type'] })

/**
 * A thread that reads PDFs of anybody's making and is ended when one of them takes too long or too much memory. It serves
 * one pack and is then thrown away, so that nothing of one file reaches the next.
 */
export function startPackThread(workerFile: string | URL, limits: PdfLimits): PackThread {
  const worker = new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: limits.maxHeapMegabytes } })
  let file: number | null = null
  let settle: { resolve(ended: Ended): void; reject(error: Error): void } | null = null
  let clock: NodeJS.Timeout | undefined
  let watch: NodeJS.Timeout | undefined
  let failure: Error | null = null

  function end(): typeof settle {
    const waiting = settle
    settle = null
    clearTimeout(clock)
    clearInterval(watch)
    return waiting
  }

  const fail = (error: Error): void => {
    failure = error
    end()?.reject(error)
  }

  /** Ends what does not end by itself; our own pages (no file in hand) are not expected to get here. */
  function stopAt(code: 'too_slow' | 'too_much_memory'): void {
    void worker.terminate()
    if (file === null) fail(new Error(`Joining our own pages was stopped: ${code}`))
    else end()?.resolve({ kind: 'refused', file, code })
  }

  function restartClock(milliseconds: number): void {
    clearTimeout(clock)
    clock = setTimeout(() => stopAt('too_slow'), milliseconds)
  }

  async function look(): Promise<void> {
    const { external_memory } = await worker.getHeapStatistics()
    if (settle !== null && external_memory > limits.maxBufferMegabytes * 1024 * 1024) stopAt('too_much_memory')
  }

  worker.on('message', (reply: PackReply) => {
    switch (reply.type) {
      case 'begins':
        file = reply.file
        if (settle !== null) restartClock(file === null ? startMilliseconds : limits.milliseconds)
        return
      case 'opened':
        return end()?.resolve({ ...reply, kind: 'opened' })
      case 'joined':
        return end()?.resolve({ ...reply, kind: 'joined' })
      case 'refused':
        return end()?.resolve({ kind: 'refused', file: reply.file, code: reply.code })
      case 'failed':
        return fail(Object.assign(new Error(reply.message), { stack: reply.stack }))
    }
  })
  worker.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' && file !== null) {
      end()?.resolve({ kind: 'refused', file, code: 'too_much_memory' })
    } else fail(error)
  })
  worker.on('exit', () => fail(new Error('The thread that joins PDFs has ended')))

  function ask(request: PackRequest): Promise<Ended> {
    if (failure !== null) return Promise.reject(failure)
    file = null
    return new Promise((resolve, reject) => {
      settle = { resolve, reject }
      restartClock(startMilliseconds)
      watch = setInterval(() => {
        look().catch((error: NodeJS.ErrnoException) => {
          // A thread that has just ended tells why by its own events; there is nothing left to look at.
          if (error.code !== 'ERR_WORKER_NOT_RUNNING') fail(error)
        })
      }, lookEveryMilliseconds)
      worker.postMessage(request)
    })
  }

  return {
    ask: ask as PackThread['ask'],
    async stop() {
      end()
      await worker.terminate()
    },
  }
}
