/** The list with one entry moved to another place; the same list where nothing moves. */
export function moved<Entry>(entries: readonly Entry[], from: number, to: number): readonly Entry[] {
  const entry = entries[from]
  const place = Math.max(0, Math.min(to, entries.length - 1))
  if (entry === undefined || place === from) return entries
  const others = entries.filter((_, index) => index !== from)
  return [...others.slice(0, place), entry, ...others.slice(place)]
}

/** Where Alt+↑ or Alt+↓ moves the entry at `index`; null for any other key. */
export function keyedPlace(
  { key, altKey }: { readonly key: string; readonly altKey: boolean },
  index: number,
): number | null {
  if (!altKey) return null
  if (key === 'ArrowUp') return index - 1
  return key === 'ArrowDown' ? index + 1 : null
}
