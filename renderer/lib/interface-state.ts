import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** How one person left the screens; nothing here is knowledge of the backend. */
interface PersonalState {
  readonly sideBarFolded: boolean
  /** Period key chosen in the top bar; null: the one the backend proposes. */
  readonly period: string | null
  /** Filters of each screen under a key of the screen's own. */
  readonly filters: Readonly<Record<string, string>>
  /** Text typed into forms that were not sent yet, under a key of the form's own. */
  readonly drafts: Readonly<Record<string, string>>
}

const untouched: PersonalState = { sideBarFolded: false, period: null, filters: {}, drafts: {} }

interface InterfaceState {
  readonly personId: string
  readonly people: Readonly<Record<string, PersonalState>>
  /** Called when the acting person is known or changes: each has their own state. */
  actAs(personId: string): void
  change(part: Partial<PersonalState>): void
  setFilter(key: string, value: string): void
  setDraft(key: string, value: string | null): void
}

const personal = (state: InterfaceState): PersonalState => state.people[state.personId] ?? untouched

export const useInterfaceState = create<InterfaceState>()(
  persist(
    (set) => {
      const change = (part: (mine: PersonalState) => Partial<PersonalState>): void => {
        set((state) => {
          const mine = personal(state)
          return { people: { ...state.people, [state.personId]: { ...mine, ...part(mine) } } }
        })
      }
      return {
        personId: '',
        people: {},
        actAs: (personId) => set({ personId }),
        change: (part) => change(() => part),
        setFilter: (key, value) => change((mine) => ({ filters: { ...mine.filters, [key]: value } })),
        setDraft: (key, value) =>
          change((mine) => {
            const { [key]: _dropped, ...others } = mine.drafts
            return { drafts: value === null ? others : { ...others, [key]: value } }
          }),
      }
    },
    { name: 'so-chi-dao.giao-dien', version: 1, partialize: ({ people }) => ({ people }) },
  ),
)

export const usePersonal = <Part>(select: (state: PersonalState) => Part): Part =>
  useInterfaceState((state) => select(personal(state)))

/** A filter that is kept per person: `[value, set]`. */
export function useFilter(key: string, fallback: string): [string, (value: string) => void] {
  const value = usePersonal((state) => state.filters[key]) ?? fallback
  const setFilter = useInterfaceState((state) => state.setFilter)
  return [value, (next) => setFilter(key, next)]
}
