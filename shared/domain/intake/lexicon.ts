import type { Variable } from '../catalogue/variable.ts'
import { remember } from '../text/remember.ts'
import { compileRoles, type RoleReader } from './column-role.ts'
import { compileHeaderWords, type HeaderWords } from './header-words.ts'
import { compileHeadings, type HeadingReader } from './heading-text.ts'
import { type PeriodText, readPeriodMentions } from './period-mentions.ts'
import { compileResolver, type HeadingResolver } from './resolve-heading.ts'
import type { HeaderSynonyms } from './synonyms.ts'

/** The catalogue's words, compiled once for a batch of files. */
export interface Lexicon {
  readonly synonyms: HeaderSynonyms
  readonly words: HeaderWords
  readonly roles: RoleReader
  readonly headings: HeadingReader
  readonly resolve: HeadingResolver
  /** Statements about time in a heading; "Q3" is none there. */
  readonly mentions: (text: string) => PeriodText
  readonly isTotal: (text: string) => boolean
  readonly isSubtotal: (text: string) => boolean
}

const compiled = new WeakMap<HeaderSynonyms, { readonly variables: readonly Variable[]; readonly lexicon: Lexicon }>()

/** Compiling costs some milliseconds; the same catalogue objects give the same lexicon again. */
export function lexiconOf(synonyms: HeaderSynonyms, variables: readonly Variable[]): Lexicon {
  const known = compiled.get(synonyms)
  if (known && known.variables === variables) return known.lexicon
  const words = compileHeaderWords(synonyms)
  const set = (phrases: readonly string[]) => new Set(phrases.map((phrase) => words.plain(phrase)))
  const totals = set(synonyms.totals)
  const subtotals = set(synonyms.subtotals)
  const lexicon: Lexicon = {
    synonyms,
    words,
    roles: compileRoles(synonyms, words),
    headings: compileHeadings(synonyms, words),
    resolve: compileResolver(synonyms, variables, words),
    mentions: remember((text) => readPeriodMentions(text, { shortQuarter: false, fileName: false })),
    isTotal: (text) => totals.has(words.plain(text)),
    isSubtotal: (text) => subtotals.has(words.plain(text)),
  }
  compiled.set(synonyms, { variables, lexicon })
  return lexicon
}
