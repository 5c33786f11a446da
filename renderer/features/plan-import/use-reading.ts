import { useCallback, useEffect, useRef, useState } from 'react'
import type { PlanDraft } from '../../../shared/contract/plan-draft.ts'
import { client } from '../../lib/client.ts'
import { isAbort } from '../../lib/describe-error.ts'

export type Reading =
  | { readonly state: 'idle' }
  | { readonly state: 'reading'; readonly fileName: string }
  /** The file was refused, or the reading failed. */
  | { readonly state: 'failed'; readonly fileName: string; readonly error: unknown }

/** A document whose bytes are in memory: nothing that happens to it on the disk matters any more. */
export interface HeldFile {
  readonly name: string
  readonly file: Blob
}

/** Has a document read into a draft; one at a time, and it can be called off. */
export function useReading(onRead: (held: HeldFile, draft: PlanDraft) => void) {
  const [reading, setReading] = useState<Reading>({ state: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const read = useCallback(
    async (picked: File): Promise<void> => {
      running.current?.abort()
      const controller = new AbortController()
      running.current = controller
      const { name } = picked
      setReading({ state: 'reading', fileName: name })
      try {
        const file = new Blob([await picked.arrayBuffer()])
        const draft = await client.plans.draft({ file, name }, { signal: controller.signal })
        if (running.current !== controller || controller.signal.aborted) return
        setReading({ state: 'idle' })
        onRead({ name, file }, draft)
      } catch (error) {
        if (running.current !== controller) return
        setReading(
          controller.signal.aborted || isAbort(error) ? { state: 'idle' } : { state: 'failed', fileName: name, error },
        )
      }
    },
    [onRead],
  )
  const cancel = useCallback(() => running.current?.abort(), [])
  return { reading, read, cancel }
}
