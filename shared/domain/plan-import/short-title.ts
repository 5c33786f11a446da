import { countWords, longestTitle } from '../catalogue/plan.ts'

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

/** At most `longest` words, without the sign that ends a sentence, with a capital first letter; "…" where words are left out. */
export function shortTitle(text: string, longest: number = longestTitle): string {
  const words = wordsOf(text.replace(/[.;:,\s]+$|\.\/\.?\s*$/gu, ''))
  const short = words.length <= longest ? words.join(' ') : `${words.slice(0, longest - 1).join(' ')} …`
  return short.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase('vi'))
}

export const isShortTitle = (text: string): boolean => text.trim() !== '' && countWords(text) <= longestTitle
