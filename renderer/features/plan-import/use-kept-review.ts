import { useCallback, useEffect, useRef, useState } from 'react'
import { type KeptReview, keepReview } from './kept-review.ts'
import type { Review } from './review.ts'

/** Whether the work would survive the page: `waiting` is a moment, `failed` lasts until it works again. */
export type Keeping = 'kept' | 'waiting' | 'failed'

const pause = 300

export interface KeptWork {
  readonly keeping: Keeping
  /** The work is done or dropped: nothing of it is written any more. */
  readonly stop: () => void
}

/** Keeps every correction in this browser a moment after it is made; the browser asks before it closes only while one is not kept. */
export function useKeptReview(owner: string, fileName: string, review: Review): KeptWork {
  const [keeping, setKeeping] = useState<Keeping>('waiting')
  const waiting = useRef<KeptReview | null>(null)

  const write = useCallback(async (): Promise<void> => {
    const kept = waiting.current
    if (!kept) return
    try {
      await keepReview(owner, kept)
      if (waiting.current === kept) waiting.current = null
      setKeeping(waiting.current ? 'waiting' : 'kept')
    } catch (error) {
      console.warn('The browser keeps no corrections; they last as long as the page.', error)
      setKeeping('failed')
    }
  }, [owner])

  useEffect(() => {
    waiting.current = { fileName, review, keptAt: new Date().toISOString() }
    setKeeping((now) => (now === 'failed' ? now : 'waiting'))
    const timer = setTimeout(() => void write(), pause)
    return () => clearTimeout(timer)
  }, [fileName, review, write])

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (waiting.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('beforeunload', ask)
      void write()
    }
  }, [write])

  const stop = useCallback(() => {
    waiting.current = null
  }, [])
  return { keeping, stop }
}
