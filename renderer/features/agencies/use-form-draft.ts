import { useInterfaceState, usePersonal } from '../../lib/interface-state.ts'

/** What is typed into a form, kept per person until it is sent or given up. */
export function useFormDraft<Draft extends object>(
  key: string,
  fresh: Draft,
): { readonly draft: Draft; change(part: Partial<Draft>): void; drop(): void } {
  const stored = usePersonal((state) => state.drafts[key])
  const setDraft = useInterfaceState((state) => state.setDraft)
  const draft = readDraft(stored, fresh)
  return {
    draft,
    change: (part) => setDraft(key, JSON.stringify({ ...draft, ...part })),
    drop: () => setDraft(key, null),
  }
}

/** What was typed before, as far as it can still be read; a draft of an older form never breaks the new one. */
export function readDraft<Draft extends object>(stored: string | undefined, fresh: Draft): Draft {
  if (!stored) return fresh
  try {
    const parsed: unknown = JSON.parse(stored)
    if (typeof parsed !== 'object' || parsed === null) return fresh
    const entries = Object.entries(fresh).map(([key, fallback]) => {
      const value: unknown = Reflect.get(parsed, key)
      return [key, sameShape(value, fallback) ? value : fallback]
    })
    return Object.fromEntries(entries) as Draft
  } catch (error) {
    console.warn('A stored draft could not be read; the form starts empty.', error)
    return fresh
  }
}

/** Fields that are empty at first (null) hold text later. */
const sameShape = (value: unknown, fallback: unknown): boolean =>
  Array.isArray(fallback)
    ? Array.isArray(value)
    : value === null || fallback === null
      ? value === null || typeof value === 'string'
      : typeof value === typeof fallback
