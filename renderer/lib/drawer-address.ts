import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/** What a drawer shows, as it stands in the address: `?xem=chi-tieu/hi_coverage`. */
export interface DrawerAddress {
  readonly kind: string
  readonly id: string
}

export function readDrawerAddress(text: string | null): DrawerAddress | null {
  const match = /^([a-z-]+)\/(.+)$/.exec(text ?? '')
  return match?.[1] && match[2] ? { kind: match[1], id: match[2] } : null
}

/** The open drawer, and how to open and close one; the address changes, so it can be shared and reloaded. */
export function useDrawerAddress(): {
  readonly address: DrawerAddress | null
  open(kind: string, id: string): void
  close(): void
} {
  const [parameters, setParameters] = useSearchParams()
  const open = useCallback(
    (kind: string, id: string) =>
      setParameters((current) => {
        current.set('xem', `${kind}/${id}`)
        return current
      }),
    [setParameters],
  )
  const close = useCallback(
    () =>
      setParameters((current) => {
        current.delete('xem')
        return current
      }),
    [setParameters],
  )
  return { address: readDrawerAddress(parameters.get('xem')), open, close }
}
