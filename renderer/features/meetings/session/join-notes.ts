/**
 * What two people wrote on the same item, put together: all of theirs, then what was added here. Where both only went on
 * from the same text, that text stands once.
 *
 * @param base what both began with
 */
export function joinNotes(base: string, theirs: string, mine: string): string {
  const own = mine.startsWith(base) ? mine.slice(base.length) : mine
  const added = own.trim()
  if (added === '' || theirs.includes(added)) return theirs
  return theirs.trim() === '' ? added : `${theirs.trimEnd()}\n${added}`
}
