import { foldWords } from '../text/fold-text.ts'

/**
 * A clause as part of an id: `II.3.đ` is `ii-3-dd`, `Điều 3` is `dieu-3`. The single letter đ becomes `dd`, so that
 * points d) and đ) stay apart.
 */
export function clauseSlug(clause: string): string {
  const parts = clause
    .split('.')
    .map((part) => (/^đ$/iu.test(part.trim()) ? 'dd' : foldWords(part).replaceAll(' ', '-')))
  return parts.filter((part) => part !== '').join('-') || 'muc'
}

/** Gives ids out once: whoever asks for a taken one gets it with the next free number behind it. */
export function idGiver(): (wanted: string) => string {
  const given = new Set<string>()
  const next = new Map<string, number>()
  return (wanted) => {
    let id = wanted
    for (let number = next.get(wanted) ?? 2; given.has(id); number += 1) {
      id = `${wanted}-${number}`
      next.set(wanted, number + 1)
    }
    given.add(id)
    return id
  }
}
