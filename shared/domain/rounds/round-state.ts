import type { IsoDate } from '../ids.ts'
import { type Opinion, type RoundEvent, type RoundPlan, receiverKey, type SentLetter } from './round-event.ts'

export interface RoundState {
  /** Null: nothing is planned yet. */
  readonly plan: RoundPlan | null
  readonly asked: readonly SentLetter[]
  /** Letters that brought a report in words, by receiver's key. */
  readonly texts: ReadonlyMap<string, readonly string[]>
  readonly chased: readonly SentLetter[]
  readonly opinionsAsked: readonly (SentLetter & { readonly deadline: IsoDate; readonly inclusive: boolean })[]
  /** In the order in which they came; the newest version of each. */
  readonly opinions: readonly Opinion[]
  readonly submitted: { readonly date: IsoDate; readonly to: string } | null
}

/** Adds the events up; they come oldest first. */
export function roundState(events: readonly RoundEvent[]): RoundState {
  let plan: RoundPlan | null = null
  let submitted: RoundState['submitted'] = null
  const asked: SentLetter[] = []
  const chased: SentLetter[] = []
  const opinionsAsked: RoundState['opinionsAsked'][number][] = []
  const texts = new Map<string, readonly string[]>()
  const opinions = new Map<string, Opinion>()
  for (const event of events) {
    switch (event.kind) {
      case 'planned': {
        const { receivers, deadline, inclusive, outline } = event
        plan = { receivers, deadline, inclusive, outline }
        break
      }
      case 'asked':
        asked.push(letterOf(event))
        break
      case 'chased':
        chased.push(letterOf(event))
        break
      case 'opinions_asked':
        opinionsAsked.push({ ...letterOf(event), deadline: event.deadline, inclusive: event.inclusive })
        break
      case 'text_received': {
        const key = receiverKey(event.receiver)
        const known = texts.get(key) ?? []
        texts.set(key, [...known.filter((id) => id !== event.documentId), event.documentId])
        break
      }
      case 'text_withdrawn': {
        const key = receiverKey(event.receiver)
        texts.set(
          key,
          (texts.get(key) ?? []).filter((id) => id !== event.documentId),
        )
        break
      }
      case 'opinion': {
        const { opinionId, receiver, documentId, about, text, outcome, answer } = event
        opinions.set(opinionId, { opinionId, receiver, documentId, about, text, outcome, answer })
        break
      }
      case 'opinion_withdrawn':
        opinions.delete(event.opinionId)
        break
      case 'submitted':
        submitted = { date: event.date, to: event.to }
    }
  }
  return { plan, asked, texts, chased, opinionsAsked, opinions: [...opinions.values()], submitted }
}

const letterOf = ({ number, date, receivers }: SentLetter): SentLetter => ({ number, date, receivers })

/** Whether a report in words of this receiver is there. */
export const hasText = ({ texts }: RoundState, key: string): boolean => (texts.get(key) ?? []).length > 0
