import * as z from 'zod'
import { planAgencySchema, recurrenceKindSchema } from '../../shared/contract/plan-rows.ts'
import { comparatorSchema, indicatorCodeSchema } from '../../shared/contract/schemas.ts'
import type { PlanWords } from '../../shared/domain/plan-import/plan-words.ts'
import { text, year } from './catalogue-schemas.ts'

const phrases = z.array(text)

/** `resources/catalogue/plan-words.json`: the words by which the text of a plan is read. */
export const planWordsSchema: z.ZodType<PlanWords> = z.strictObject({
  abbreviations: z.array(z.strictObject({ short: text, long: text })),
  dashedCompounds: phrases,
  pageFurniture: phrases,
  documentTypes: phrases.min(1),
  sections: z.strictObject({ state: phrases, aim: phrases, target: phrases.min(1), duty: phrases.min(1) }),
  indicators: z.array(
    z.strictObject({
      indicator: indicatorCodeSchema,
      all: z.array(phrases.min(1)).min(1),
      none: phrases,
      qualitative: z.boolean(),
      conditional: z.boolean(),
      anywhere: z.boolean(),
      shared: z.boolean(),
    }),
  ),
  groups: z.array(
    z.strictObject({ word: text, indicator: text.includes('{n}'), count: z.int().min(1), lastYear: year }),
  ),
  denominators: phrases,
  comparators: z.array(z.strictObject({ comparator: comparatorSchema, before: phrases, after: phrases })),
  aspiration: phrases,
  past: phrases,
  about: phrases,
  listedTogether: phrases,
  subset: phrases,
  everyYear: phrases,
  recurrence: z.array(
    z.strictObject({
      kind: recurrenceKindSchema,
      phrases: phrases.min(1),
    }),
  ),
  notRhythmAfter: phrases,
  agencies: z.strictObject({
    heads: phrases.min(1),
    departments: phrases,
    posts: phrases,
    classNouns: phrases.min(1),
    classTails: phrases,
    common: z.array(planAgencySchema),
  }),
  dutyVerbs: phrases.min(1),
  organising: phrases,
  deliverables: z.strictObject({ verbs: phrases, products: phrases, ends: phrases }),
  focal: phrases,
})
