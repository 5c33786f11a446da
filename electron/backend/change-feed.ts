import { EventEmitter, on } from 'node:events'
import type { ChangeTopic } from '../../shared/contract/upkeep.ts'

export class ChangeFeed {
  readonly #emitter = new EventEmitter().setMaxListeners(0)
  readonly #closing = new AbortController()

  #count = 0

  /** How many changes were announced so far: tells whether anything happened since somebody looked. */
  get count(): number {
    return this.#count
  }

  announce(topic: ChangeTopic): void {
    this.#count += 1
    this.#emitter.emit('change', topic)
  }

  /** Yields topics until the caller or the backend ends it. */
  async *follow(signal: AbortSignal | undefined): AsyncGenerator<{ topic: ChangeTopic }> {
    const stop = signal ? AbortSignal.any([signal, this.#closing.signal]) : this.#closing.signal
    try {
      for await (const [topic] of on(this.#emitter, 'change', { signal: stop })) yield { topic: topic as ChangeTopic }
    } catch (failure) {
      if (!stop.aborted) throw failure
    }
  }

  close(): void {
    this.#closing.abort()
  }
}
