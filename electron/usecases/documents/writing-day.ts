import type { DocumentFields } from '../../../shared/contract/documents.ts'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { type Desk, instantOf, todayOf } from '../desk.ts'
import { initialFields, readFields } from './document-fields.ts'

/** The day a document is written: what it says of "today", of who is late and of what lies ahead holds on it. */
export interface WritingDay {
  /** Today of a draft; of what was laid before its signer the day on which that happened. */
  readonly day: IsoDate
  /** The date that a person had given it by then; null while it has none. */
  readonly given: IsoDate | null
  /** The instant (ISO 8601 UTC) of that day: what was recorded after it is no part of the document. */
  readonly at: string
}

export const writtenToday = (desk: Pick<Desk, 'clock'>, { date }: Pick<DocumentFields, 'date'>): WritingDay => ({
  day: todayOf(desk),
  given: date,
  at: instantOf(desk),
})

/**
 * The writing day of what was last laid before the signer, whatever date it is issued with later: it is issued as it
 * was signed. Null: nothing was laid.
 */
export function laidDay(desk: Pick<Desk, 'store' | 'catalogue' | 'clock'>, documentId: string): WritingDay | null {
  const laid = desk.store.documents.steps(documentId).findLast(({ to }) => to === 'for_signature')
  if (laid === undefined) return null
  // Laying it keeps a version; the number and date of the issue come into the fields after it.
  const version = desk.store.documents.versions(documentId).find(({ savedAt }) => savedAt <= laid.at)
  const given = version === undefined ? null : readFields(version.fields, initialFields(desk)).date
  return { day: laid.day, given, at: laid.at }
}
