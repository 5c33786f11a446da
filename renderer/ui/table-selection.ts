/** Keys of the rows that a person picked. */
export type Selection = ReadonlySet<string>

/**
 * Picks or drops one row; with Shift, every row between it and the one picked last, in the order in which they are
 * shown. `anchor` null, or no longer shown: the row alone.
 */
export function pickRow(
  selection: Selection,
  shown: readonly string[],
  { key, anchor, picked }: { readonly key: string; readonly anchor: string | null; readonly picked: boolean },
): Selection {
  const [from, to] = [anchor === null ? -1 : shown.indexOf(anchor), shown.indexOf(key)]
  const range = from === -1 || to === -1 ? [key] : shown.slice(Math.min(from, to), Math.max(from, to) + 1)
  return pickRows(selection, range, picked)
}

/** Picks or drops all of these rows. */
export function pickRows(selection: Selection, keys: readonly string[], picked: boolean): Selection {
  const next = new Set(selection)
  for (const key of keys) {
    if (picked) next.add(key)
    else next.delete(key)
  }
  return next
}

/** How many of these rows are picked: what a checkbox above them shows. */
export function pickedState(selection: Selection, keys: readonly string[]): 'none' | 'some' | 'all' {
  const count = keys.filter((key) => selection.has(key)).length
  return count === 0 ? 'none' : count === keys.length ? 'all' : 'some'
}
