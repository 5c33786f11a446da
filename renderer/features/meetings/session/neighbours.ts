/**
 * The items before and after the one that is dealt with. During a break, or before the first, there is none before; what
 * comes after is the first one.
 */
export function neighbours<Item extends { readonly id: string }>(
  agenda: readonly Item[],
  currentId: string | null,
): { readonly before: Item | null; readonly after: Item | null } {
  const index = agenda.findIndex(({ id }) => id === currentId)
  return { before: agenda[index - 1] ?? null, after: agenda[index + 1] ?? null }
}
