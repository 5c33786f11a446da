import { compareVietnamese } from '../../../../shared/domain/text/collate.ts'
import { useFilter } from '../../../lib/interface-state.ts'
import { readFilter, type TaskFilter } from '../task-filter.ts'

export interface SavedFilter {
  readonly name: string
  readonly filter: TaskFilter
}

/** Filters that a person keeps by name for a plan, in the order of the alphabet. */
export function readSavedFilters(stored: string): readonly SavedFilter[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(stored === '' ? '[]' : stored)
  } catch (error) {
    console.warn('The kept filters could not be read.', error)
    return []
  }
  if (!Array.isArray(parsed)) return []
  return parsed.flatMap((entry: unknown): SavedFilter[] => {
    if (typeof entry !== 'object' || entry === null) return []
    const { name, filter } = entry as Readonly<Record<string, unknown>>
    return typeof name === 'string' ? [{ name, filter: readFilter(JSON.stringify(filter ?? {})) }] : []
  })
}

/** The list with this filter under this name, in place of one that had it. */
export const keepFilter = (saved: readonly SavedFilter[], name: string, filter: TaskFilter): readonly SavedFilter[] =>
  [...dropFilter(saved, name), { name, filter }].sort((left, right) => compareVietnamese(left.name, right.name))

export const dropFilter = (saved: readonly SavedFilter[], name: string): readonly SavedFilter[] =>
  saved.filter((one) => one.name !== name)

/** `[filters, keep, drop]`, kept per person and plan. */
export function useSavedFilters(
  planId: string,
): [readonly SavedFilter[], (name: string, filter: TaskFilter) => void, (name: string) => void] {
  const [stored, setStored] = useFilter(`nhiem-vu.${planId}.bo-loc`, '')
  const saved = readSavedFilters(stored)
  return [
    saved,
    (name, filter) => setStored(JSON.stringify(keepFilter(saved, name, filter))),
    (name) => setStored(JSON.stringify(dropFilter(saved, name))),
  ]
}
