import { useEffect } from 'react'
import { create } from 'zustand'

/** Keys pressed together, and what they do. */
export type KeyMeaning = readonly [keys: readonly string[], meaning: string]

/** Keys of the page in sight, for the list that `?` opens. */
export const usePageKeyList = create<{ readonly keys: readonly KeyMeaning[] }>(() => ({ keys: [] }))

/** Names a page's own keys for as long as it is shown; `keys` must be a constant. */
export function usePageKeys(keys: readonly KeyMeaning[]): void {
  useEffect(() => {
    usePageKeyList.setState({ keys })
    return () => usePageKeyList.setState({ keys: [] })
  }, [keys])
}
