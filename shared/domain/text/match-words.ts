import { foldWords } from './fold-text.ts'

/**
 * Whether a folded text (`foldWords`) holds every word that was typed, each from its beginning: "bao hiem" finds "bảo
 * hiểm y tế". Null where nothing was typed.
 */
export function wordMatcher(typed: string): ((folded: string) => boolean) | null {
  const words = foldWords(typed)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return null
  return (folded) => {
    const text = ` ${folded}`
    return words.every((word) => text.includes(` ${word}`))
  }
}
