import { useInterfaceState, usePersonal } from '../../../lib/interface-state.ts'
import { readDraft } from './edit-draft.ts'

/** A form as this person left it; what is typed is kept until it is sent or given up. */
export function useEditDraft<Draft extends object>(key: string, fresh: Draft) {
  const stored = usePersonal((state) => state.drafts[key])
  const setDraft = useInterfaceState((state) => state.setDraft)
  const draft = readDraft(stored, fresh)
  return {
    draft,
    change: (part: Partial<Draft>): void => setDraft(key, JSON.stringify({ ...draft, ...part })),
    discard: (): void => setDraft(key, null),
  }
}
