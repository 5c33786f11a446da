import { useInterfaceState, usePersonal } from '../../lib/interface-state.ts'

type Row = Readonly<Record<string, string>>
/** What stands in a form: texts, and lists of rows of texts. '' is an empty input. */
type Typed = Readonly<Record<string, string | readonly Row[]>>

/** What is typed into a form, kept per person until it is sent or given up. */
export function useKeptDraft<Draft extends object>(
  key: string,
  fresh: Draft,
): { readonly draft: Draft; change(part: Partial<Draft>): void; drop(): void } {
  const stored = usePersonal((state) => state.drafts[key])
  const setDraft = useInterfaceState((state) => state.setDraft)
  const draft = readKept(stored, fresh)
  return {
    draft,
    change: (part) => setDraft(key, JSON.stringify({ ...draft, ...part })),
    drop: () => setDraft(key, null),
  }
}

/** The kept draft as far as it has the form's shape: one of an older form never breaks the new one. */
export function readKept<Draft extends object>(stored: string | undefined, fresh: Draft): Draft {
  if (stored === undefined) return fresh
  try {
    const parsed: unknown = JSON.parse(stored)
    if (typeof parsed !== 'object' || parsed === null) return fresh
    const kept = Object.entries(fresh as Typed).map(([key, initial]) => {
      const value: unknown = Reflect.get(parsed, key)
      const fits = typeof initial === 'string' ? typeof value === 'string' : isRows(value)
      return [key, fits ? value : initial]
    })
    return Object.fromEntries(kept) as Draft
  } catch (error) {
    console.warn('A stored draft could not be read; the form starts empty.', error)
    return fresh
  }
}

const isRows = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (row) => typeof row === 'object' && row !== null && Object.values(row).every((text) => typeof text === 'string'),
  )
