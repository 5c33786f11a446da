import * as z from 'zod'
import { columnRoleOrder, type HeaderSynonyms } from '../../shared/domain/intake/synonyms.ts'

const phrase = z.string().min(1)
const phrases = z.array(phrase)

/** `resources/catalogue/header-synonyms.json`: the words of district reports as data. */
export const headerSynonymsSchema: z.ZodType<HeaderSynonyms> = z.strictObject({
  abbreviations: z.array(z.strictObject({ short: phrase, long: phrases.min(1) })),
  fillers: phrases,
  allSchemes: phrases,
  bindingWords: phrases,
  bareSubjects: phrases,
  neutralHeadings: phrases,
  variables: z.array(z.strictObject({ code: phrase, phrases })),
  ambiguous: z.array(z.strictObject({ phrases: phrases.min(1), variables: z.array(phrase).min(2) })),
  derived: phrases,
  columnRoles: z.record(z.enum(columnRoleOrder), phrases),
  indicatorColumn: phrases.min(1),
  unitColumn: phrases.min(1),
  measures: z.array(
    z.strictObject({
      phrases: phrases.min(1),
      measure: z.enum(['person', 'dong', 'file', 'service', 'employer', 'unit', 'visit', 'hour', 'percent', 'ballot']),
      exponent: z.int().min(0).max(12),
    }),
  ),
  measurePrefixes: phrases,
  partMarkers: phrases,
  totals: phrases,
  subtotals: phrases,
  personNames: phrases,
  personIdentifiers: phrases,
})
