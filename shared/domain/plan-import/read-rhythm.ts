import type { RecurrenceKind } from '../catalogue/plan.ts'
import type { ReadDue } from './due-words.ts'
import type { PlanWords } from './plan-words.ts'
import { placeOf, standsAt, type WordReader } from './word-stream.ts'

export interface ReadRhythm {
  readonly kind: RecurrenceKind
  readonly stated: boolean
}

/** The rhythm that words state; without one a duty runs on ("continuous", not stated). */
export function compileRhythms(
  { recurrence, notRhythmAfter }: Pick<PlanWords, 'recurrence' | 'notRhythmAfter'>,
  reader: WordReader,
) {
  const rules = recurrence.map(({ kind, phrases }) => ({ kind, phrases: phrases.map(reader.phrase) }))
  const names = notRhythmAfter.map(reader.phrase)
  return (text: string): ReadRhythm => {
    const words = reader.words(text)
    for (const { kind, phrases } of rules) {
      for (const phrase of phrases) {
        for (let at = placeOf(words, phrase); at >= 0; at = placeOf(words, phrase, at + 1)) {
          if (!names.some((name) => standsAt(words, at - name.length, name))) return { kind, stated: true }
        }
      }
    }
    return { kind: 'continuous', stated: false }
  }
}

/** A deadline of every period states a rhythm where no other word does; a day of the calendar makes the duty one of a time. */
export function rhythmWith(rhythm: ReadRhythm, time: ReadDue | null): ReadRhythm {
  if (time === null || time.every === null || (rhythm.stated && !time.overrides)) return rhythm
  return { kind: time.every, stated: true }
}
