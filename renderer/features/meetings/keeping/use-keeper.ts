import { useEffect, useState, useSyncExternalStore } from 'react'
import { Keeper, type Keeping } from './keeper.ts'
import type { KeptValue, Stored } from './kept-value.ts'

/**
 * Keeps a value for as long as its component is shown; the component must have a key of the place that is written.
 * What is still unsaved when it is left goes on being saved, and the browser asks before it closes on it.
 */
export function useKeeper<Value>(
  stored: Stored<Value>,
  keeping: () => Keeping<Value>,
): readonly [state: KeptValue<Value>, keeper: Keeper<Value>] {
  const [keeper] = useState(() => new Keeper(stored, keeping()))
  const state = useSyncExternalStore(keeper.subscribe, keeper.state)
  const { value, revision } = stored

  useEffect(() => {
    keeper.begin()
    const ask = (event: BeforeUnloadEvent): void => {
      if (keeper.isUnsaved()) event.preventDefault()
    }
    const leave = (): void => void keeper.saveNow()
    window.addEventListener('beforeunload', ask)
    window.addEventListener('blur', leave)
    return () => {
      window.removeEventListener('beforeunload', ask)
      window.removeEventListener('blur', leave)
      leave()
    }
  }, [keeper])
  useEffect(() => keeper.read({ value, revision }), [keeper, value, revision])
  return [state, keeper]
}
