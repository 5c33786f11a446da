import { useMemo } from 'react'
import { useInterfaceState, usePersonal } from '../../lib/interface-state.ts'

/** What was typed into a form and not sent yet, kept per person: `[draft, change, clear]`. */
export function useDraft<Fields extends object>(
  key: string,
  fresh: Fields,
): [Fields, (part: Partial<Fields>) => void, () => void] {
  const stored = usePersonal((state) => state.drafts[key])
  const setDraft = useInterfaceState((state) => state.setDraft)
  const draft = useMemo(() => readDraft(stored, fresh), [stored, fresh])
  return [draft, (part) => setDraft(key, JSON.stringify({ ...draft, ...part })), () => setDraft(key, null)]
}

/** The kept draft as far as it has the form's shape: one of an older form never breaks the new one. */
export function readDraft<Fields extends object>(stored: string | undefined, fresh: Fields): Fields {
  if (stored === undefined) return fresh
  try {
    const parsed: unknown = JSON.parse(stored)
    if (typeof parsed !== 'object' || parsed === null) return fresh
    const entries = Object.entries(fresh).map(([field, fallback]) => {
      const kept = (parsed as Readonly<Record<string, unknown>>)[field]
      return [field, sameShape(kept, fallback) ? kept : fallback]
    })
    return Object.fromEntries(entries) as Fields
  } catch (error) {
    console.warn('A stored draft could not be read; the form starts empty.', error)
    return fresh
  }
}

const sameShape = (kept: unknown, fallback: unknown): boolean =>
  Array.isArray(fallback) ? Array.isArray(kept) : typeof kept === typeof fallback
