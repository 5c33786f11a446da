import type { Conclusion } from '../conclusion.ts'
import { dueWords } from './agenda-facts.ts'
import { type Party, partyCodes, partyNames } from './party.ts'
import type { ProposedDue } from './proposed-due.ts'

/** A conclusion that the data suggests; the chair changes, drops or keeps it. */
export interface ProposedConclusion extends Omit<Conclusion, 'id'> {
  /** The same data gives the same key. */
  readonly key: string
  /** Why this deadline; null: none is proposed. */
  readonly dueRule: string | null
}

/** Work that a conclusion would give. */
export interface Order {
  readonly key: string
  readonly itemId: string
  readonly lead: readonly Party[]
  readonly coordinating: readonly Party[]
  /** How the sentence speaks of those who coordinate; null: by their names. */
  readonly besideText: string | null
  /** What is to be done, as the sentence goes on: "hoàn thành …". */
  readonly what: string
  readonly title: string
  readonly deliverable: string | null
}

/** Party and mass organisations are asked, and no day is set for them. */
export function order(
  { key, itemId, lead, coordinating, besideText, what, title, deliverable }: Order,
  due: ProposedDue,
): ProposedConclusion {
  const isAsked = lead.length > 0 && lead.every((party) => party.isAsked)
  const leads = new Set(lead.map(({ name }) => name))
  const others = coordinating.filter(({ name }) => !leads.has(name))
  const beside = others.length > 0 ? `, phối hợp với ${besideText ?? partyNames(others)}` : ''
  const text = isAsked
    ? `Đề nghị ${partyNames(lead)} quan tâm${beside} ${what}.`
    : lead.length === 0
      ? `Phân công cơ quan chủ trì${beside} ${what}; hoàn thành ${dueWords(due)}.`
      : `Giao ${partyNames(lead)} chủ trì${beside} ${what}; hoàn thành ${dueWords(due)}.`
  return {
    key,
    itemId,
    text,
    dueRule: isAsked ? null : due.rule,
    task: {
      title,
      mode: isAsked ? 'request' : 'order',
      lead: partyCodes(lead),
      coordinating: partyCodes(others),
      due: isAsked ? null : { date: due.date, inclusive: due.inclusive },
      deliverable,
    },
  }
}
