import type { Comparator, PlanAgency, RecurrenceKind } from '../catalogue/plan.ts'
import type { IndicatorCode } from '../ids.ts'

/**
 * The words by which the text of a plan is read: `resources/catalogue/plan-words.json`. Phrases are compared folded
 * (no case, no diacritics) and word by word, long forms of `abbreviations` on both sides.
 */
export interface PlanWords {
  readonly abbreviations: readonly { readonly short: string; readonly long: string }[]
  /** Compounds with a dash in them, which may stand at the turn of a line: a dash there begins no bullet. */
  readonly dashedCompounds: readonly string[]
  /** Lines of a printed page that belong to no document: heads of the official gazette. */
  readonly pageFurniture: readonly string[]
  readonly documentTypes: readonly string[]
  readonly sections: {
    /** Headings under which figures are the state before the plan. */
    readonly state: readonly string[]
    readonly target: readonly string[]
    /** Aims and views: neither figures nor duties. */
    readonly aim: readonly string[]
    readonly duty: readonly string[]
  }
  readonly indicators: readonly IndicatorWords[]
  readonly groups: readonly {
    readonly word: string
    readonly indicator: string
    readonly count: number
    readonly lastYear: number
  }[]
  readonly denominators: readonly string[]
  readonly comparators: readonly {
    readonly comparator: Comparator
    /** Directly before the figure … */
    readonly before: readonly string[]
    /** … or directly behind it. */
    readonly after: readonly string[]
  }[]
  readonly aspiration: readonly string[]
  /** Words that make a sentence a report of what was, not of what is to be. */
  readonly past: readonly string[]
  /** Words before a figure that make it a rough one. */
  readonly about: readonly string[]
  /** What is listed in one breath ("BHXH, BHYT, BHTN", "học sinh, sinh viên"): a comma there separates no targets. */
  readonly listedTogether: readonly string[]
  readonly subset: readonly string[]
  readonly everyYear: readonly string[]
  readonly recurrence: readonly { readonly kind: RecurrenceKind; readonly phrases: readonly string[] }[]
  /** Words before a rhythm that make it part of a name: "trợ cấp hằng tháng". */
  readonly notRhythmAfter: readonly string[]
  readonly agencies: {
    /** First words of an agency's name. */
    readonly heads: readonly string[]
    /** Names of departments that hold commas, dashes or "và". */
    readonly departments: readonly string[]
    readonly posts: readonly string[]
    /** Nouns that name a class after "các". */
    readonly classNouns: readonly string[]
    readonly classTails: readonly string[]
    /** Agencies and classes that plans name everywhere; the agencies at hand go before them. */
    readonly common: readonly PlanAgency[]
  }
  readonly dutyVerbs: readonly string[]
  /** First words of headings that share the duties out among agencies. */
  readonly organising: readonly string[]
  readonly deliverables: {
    /** Verbs whose object is the product of a duty … */
    readonly verbs: readonly string[]
    /** … where it begins with one of these … */
    readonly products: readonly string[]
    /** … up to one of these. */
    readonly ends: readonly string[]
  }
  readonly focal: readonly string[]
}

export interface IndicatorWords {
  readonly indicator: IndicatorCode
  /** Every group must be met by one of its phrases. */
  readonly all: readonly (readonly string[])[]
  readonly none: readonly string[]
  /** Met by words alone, without a figure: a target that a person judges. */
  readonly qualitative: boolean
  readonly conditional: boolean
  /** Also looked for outside the sections of targets. */
  readonly anywhere: boolean
  /** One figure may be the target of several of these ("100% kế hoạch giao" for two insurances). */
  readonly shared: boolean
}
