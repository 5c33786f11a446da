import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { backend, client } from '../../lib/client.ts'
import { describeError, type ErrorDescription } from '../../lib/describe-error.ts'
import type { Draft, Fields } from './reports-data.ts'

export type SaveState =
  | { readonly state: 'saved' }
  | { readonly state: 'waiting' }
  | { readonly state: 'saving' }
  /** Somebody else saved a newer revision: nothing was overwritten, the person decides. */
  | { readonly state: 'stale'; readonly error: ErrorDescription }
  | { readonly state: 'failed'; readonly error: ErrorDescription }

/** New values of some fields, or how they follow from what stands now. */
export type FieldChange = Partial<Fields> | ((current: Fields) => Partial<Fields>)

const pause = 900

/**
 * Keeps what is typed: saves a little after the last change, one save at a time, and also when the screen is left.
 * The browser asks before it closes only while something is not yet saved. What others save is taken over while
 * nothing of one's own is waiting.
 */
export function useAutosave(draft: Draft) {
  const queryClient = useQueryClient()
  const { planId, kind, period, part } = draft
  const [fields, setFields] = useState<Fields>(draft.fields)
  const [status, setStatus] = useState<SaveState>({ state: 'saved' })
  const latest = useRef({ fields: draft.fields, revision: draft.revision, dirty: false, busy: false, stale: false })

  const again = useRef<ReturnType<typeof setTimeout>>(undefined)

  const save = useCallback(async (): Promise<void> => {
    const work = latest.current
    if (work.busy || !work.dirty || work.stale) return
    work.busy = true
    work.dirty = false
    setStatus({ state: 'saving' })
    try {
      const { revision } = await client.documents.save({
        planId,
        kind,
        period,
        part,
        fields: work.fields,
        expectedRevision: work.revision,
      })
      work.revision = revision
      setStatus(work.dirty ? { state: 'waiting' } : { state: 'saved' })
      if (work.dirty) again.current = setTimeout(() => void save(), pause)
    } catch (error) {
      work.dirty = true
      const description = describeError(error)
      work.stale = description.code === 'STALE'
      setStatus({ state: work.stale ? 'stale' : 'failed', error: description })
    } finally {
      work.busy = false
    }
  }, [planId, kind, period, part])

  const change = useCallback(
    (update: FieldChange): void => {
      const work = latest.current
      work.fields = { ...work.fields, ...(typeof update === 'function' ? update(work.fields) : update) }
      work.dirty = true
      setFields(work.fields)
      setStatus((current) => (current.state === 'stale' ? current : { state: 'waiting' }))
      clearTimeout(again.current)
      again.current = setTimeout(() => void save(), pause)
    },
    [save],
  )

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (latest.current.dirty || latest.current.busy) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('beforeunload', ask)
      clearTimeout(again.current)
      void save()
    }
  }, [save])

  const takeOver = useCallback((newer: Pick<Draft, 'fields' | 'revision'>): void => {
    const work = latest.current
    work.fields = newer.fields
    work.revision = newer.revision
    work.dirty = false
    work.stale = false
    setFields(newer.fields)
    setStatus({ state: 'saved' })
  }, [])

  useEffect(() => {
    const { dirty, busy, stale, revision } = latest.current
    if (!dirty && !busy && !stale && draft.revision > revision) takeOver(draft)
  }, [draft, takeOver])

  /** After STALE: reads the newer revision, and either takes it over or saves one's own text on top of it. */
  const resolve = useCallback(
    async (choice: 'theirs' | 'mine'): Promise<void> => {
      const input = { planId, kind, period, part }
      const newer = await queryClient.fetchQuery({ ...backend.documents.open.queryOptions({ input }), staleTime: 0 })
      if (choice === 'theirs') {
        takeOver(newer)
        return
      }
      const work = latest.current
      work.revision = newer.revision
      work.stale = false
      work.dirty = true
      await save()
    },
    [planId, kind, period, part, queryClient, save, takeOver],
  )

  return { fields, change, status, save, resolve }
}
